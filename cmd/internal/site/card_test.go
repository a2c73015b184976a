package site

import (
	"bytes"
	"image/png"
	"strings"
	"testing"

	"standoff/cmd/internal/panel"
	"standoff/scene/raster"
	"standoff/story"
)

func TestTheCardIsAsNetworksWantIt(t *testing.T) {
	data, err := panel.DrawCard(firstStory(t), "es")
	if err != nil {
		t.Fatal(err)
	}
	c, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil || c.Width != 1200 || c.Height != 630 {
		t.Errorf("the card is %d × %d, %v; want 1200 × 630", c.Width, c.Height, err)
	}
	if len(data) > 600_000 {
		t.Errorf("the card has %d bytes; some networks take no more than 600 KB", len(data))
	}
}

func TestWordsOnTheCardStayInTheirColumn(t *testing.T) {
	for _, title := range []string{"", "Riot", "Two sessions, one chamber",
		strings.Repeat("A headline that never ends ", 12), "Donaudampfschifffahrtsgesellschaft"} {
		s := &story.Story{Title: story.Text{"en": title},
			Summary: story.Text{"en": strings.Repeat("What it is about. ", 40)},
			By:      story.Text{"en": "The desk"}}
		p := panel.CardWords(s, "en")
		for _, w := range p.Texts {
			if w.Y < w.Font.Size/2 || w.Y > panel.CardHeight {
				t.Errorf("%q: %q stands at %g", title, w.Words, w.Y)
			}
			if e := raster.Measure(w.Words, w.Font).Width; e > panel.CardColumn-panel.CardMargin {
				t.Errorf("%q: %q is %g wide", title, w.Words, e)
			}
		}
	}
}

// The author's choice is on the card; without one it is the step with most people.
func TestTheCardShowsTheStepThatTheAuthorChose(t *testing.T) {
	p := firstStory(t)
	for _, s := range p.Steps {
		s.Step.Card = false
	}
	usual := panel.CardStep(p, "en")
	before, err := panel.DrawCard(p, "en")
	if err != nil {
		t.Fatal(err)
	}
	chosen := (usual + 1) % len(p.Steps)
	p.Steps[chosen].Step.Card = true
	if got := panel.CardStep(p, "en"); got != chosen {
		t.Errorf("the card shows step %d, want %d", got, chosen)
	}
	if after, err := panel.DrawCard(p, "en"); err != nil || bytes.Equal(before, after) {
		t.Errorf("the card is as it was, %v", err)
	}
}

// A card travels without its page: it says for itself that the plan is schematic, in its language.
func TestTheCardSaysThatThePlanIsSchematic(t *testing.T) {
	p := firstStory(t)
	for _, lang := range p.Story.Languages {
		var said []string
		for _, w := range panel.CardPicture(p, lang).Texts {
			said = append(said, w.Words)
		}
		if want := p.Story.Words[lang]["picture.notice"]; want == "" || len(said) != 1 || said[0] != want {
			t.Errorf("%s: the card’s picture says %q, want %q", lang, said, want)
		}
	}
}
