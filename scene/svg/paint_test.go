package svg

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"standoff/scene"
	"standoff/scene/picture"
	"standoff/scene/raster"
	"standoff/scene/scenetest"
	"standoff/scene/theme"
	"standoff/story/plan"
	"standoff/story/words"
)

func compose(
	plan *plan.Plan, step int, w, h float64, theme *theme.Theme, lang string,
) *picture.Picture {
	return scene.Compose(plan.At(plan.Steps[step].Still), picture.View{
		Width: w, Height: h, Theme: theme, Lang: lang, Words: words.In(lang).Texts,
		Measure: raster.Measure, Breaks: raster.Breaks,
	})
}

// A found is what stands in a document.
type found struct {
	ids   map[string]bool
	uses  []string
	words map[string][]string // by element
	names map[string]int      // of elements and attributes
}

func readMarks(t *testing.T, doc []byte) found {
	t.Helper()
	f := found{ids: map[string]bool{}, words: map[string][]string{}, names: map[string]int{}}
	var open []string
	for d := xml.NewDecoder(strings.NewReader(string(doc))); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return f
		} else if err != nil {
			t.Fatalf("not XML: %v", err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			open = append(open, e.Name.Local)
			f.names[e.Name.Local]++
			for _, a := range e.Attr {
				f.names[a.Name.Local]++
				switch {
				case a.Name.Local == "id" && f.ids[a.Value]:
					t.Errorf("two elements have the id %q", a.Value)
				case a.Name.Local == "id":
					f.ids[a.Value] = true
				case a.Name.Local == "href":
					f.uses = append(f.uses, strings.TrimPrefix(a.Value, "#"))
				case strings.HasPrefix(a.Value, "url(#"):
					f.uses = append(f.uses, strings.TrimSuffix(a.Value[5:], ")"))
				case strings.HasPrefix(a.Name.Local, "aria-"):
					f.uses = append(f.uses, a.Value)
				}
			}
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if n := len(open); n > 0 && strings.TrimSpace(string(e)) != "" {
				f.words[open[n-1]] = append(f.words[open[n-1]], string(e))
			}
		}
	}
}

func TestPanelsAreWholeDocuments(t *testing.T) {
	plan := scenetest.FirstStory(t)
	for i, s := range plan.Steps {
		for _, lang := range plan.Story.Languages {
			p := compose(plan, i, 720, 405, theme.Light, lang)
			o := Options{Title: s.Step.Title.In(lang), Desc: `"A" & <B>`, Lang: lang,
				Prefix: "p7-", Measure: raster.Measure}
			f := readMarks(t, Paint(p, theme.Light, o))
			for _, id := range f.uses {
				if !f.ids[id] {
					t.Errorf("%s: nothing has the id %q", s.Step.ID, id)
				}
			}
			for id := range f.ids {
				if !strings.HasPrefix(id, o.Prefix) {
					t.Errorf("%s: the id %q would clash with another panel's", s.Step.ID, id)
				}
			}
			if f.words["title"][0] != o.Title || f.words["desc"][0] != o.Desc {
				t.Errorf("%s: title %q, desc %q", s.Step.ID, f.words["title"], f.words["desc"])
			}
			for _, w := range p.Texts {
				if !contains(f.words["text"], w.Words) && w.Alpha > 0 && inside(p, w) {
					t.Errorf("%s, %s: %q is not there as text", s.Step.ID, lang, w.Words)
				}
			}
			for _, name := range []string{"style", "script", "class", "foreignObject", "image", "a"} {
				if f.names[name] > 0 {
					t.Errorf("%s: a panel has no %s: the page's policy forbids it", s.Step.ID, name)
				}
			}
		}
	}
}

func inside(p *picture.Picture, w picture.Text) bool {
	return w.X > 0 && w.X < p.Width && w.Y > 0 && w.Y < p.Height
}

func contains(list []string, s string) bool {
	for _, v := range list {
		if v == s {
			return true
		}
	}
	return false
}

func TestEverybodyInThePictureIsInThePanel(t *testing.T) {
	plan := scenetest.FirstStory(t)
	for i, s := range plan.Steps {
		p := compose(plan, i, 720, 405, theme.Light, "en")
		f := readMarks(t, Paint(p, theme.Light, Options{Measure: raster.Measure}))
		people := 0
		for _, q := range p.Figures {
			if q.X > 0 && q.X < p.Width && q.Y > 0 && q.Y < p.Height {
				people++
			}
		}
		if f.names["use"] < 2*people { // each with a shadow
			t.Errorf("%s: %d people, but only %d things drawn", s.Step.ID, people, f.names["use"])
		}
	}
}

func TestPaintingTwiceGivesTheSame(t *testing.T) {
	plan := scenetest.FirstStory(t)
	p := compose(plan, 9, 375, 375, theme.Dark, "es")
	o := Options{Measure: raster.Measure}
	if a, b := Paint(p, theme.Dark, o), Paint(p, theme.Dark, o); string(a) != string(b) {
		t.Error("two drawings of one picture differ")
	}
}
