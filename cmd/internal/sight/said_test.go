package sight

import (
	"strings"
	"testing"

	"standoff/cmd/internal/panel"
	"standoff/scene"
	"standoff/scene/picture"
)

// TestAQuoteShowsItsSource holds that a quote in doubt is told of when the picture lacks
// the lines of its source, whatever the reason, and not while it has them.
func TestAQuoteShowsItsSource(t *testing.T) {
	p, _ := compiled(t, with("", disputed+`camera = ["ana", "ben"]
moves = [{ who = ["ana", "ben"], do = "speak" }]
quotes = [`+quoted("ana", "We saw it.")+`, `+quoted("ben", "They did not.")+`]`))
	last := len(p.Steps) - 1
	m, pic := p.At(p.Steps[last].Still), new(picture.Picture)
	g := &gaze{plan: p, shape: panel.Article, lang: "en", first: true}
	scene.NewStage(p, g.shape.View(p, g.lang)).Compose(m, pic)
	s, quote := g.shotOf(last, m, pic), p.Steps[last].Step.Quotes[0]
	about := func() (said []string) {
		g.faults = nil
		for _, d := range s.doubts() {
			s.unsaid(d)
		}
		for _, f := range g.faults {
			said = append(said, f.message)
		}
		return said
	}
	if said := about(); len(said) > 0 {
		t.Fatalf("all is there: %q", said)
	}
	credit := letters(p.Story.Words["en"].Credit(quote.Source, "en"))
	for i := range pic.Texts {
		if line := letters(pic.Texts[i].Words); line != "" && strings.Contains(credit, line) {
			pic.Texts[i].Alpha = 0
		}
	}
	for _, said := range append(about(), "") {
		if strings.Contains(said, "this quote, which is in doubt, does not show its source") {
			return
		}
	}
	t.Errorf("nothing is said of a quote without %q", credit)
}
