package direct

import (
	"math"
	"slices"
	"testing"

	"standoff/story"
	"standoff/story/plane"
)

// TestSingleFile holds that people in single file follow one another at a metre's
// distance on one line, pass a door one at a time, and all arrive.
func TestSingleFile(t *testing.T) {
	for _, as := range []story.Formation{story.Queue, story.Crowd} {
		mps := &story.Group{ID: "mps", Kind: story.Deputy, Figures: 10}
		who := []*story.Group{mps}
		p, problems := NewPlan(acted(t, []*story.Group{mps},
			[]*story.Move{{Verb: story.At, Object: "street", Who: who}},
			[]*story.Move{{Verb: story.Go, Object: "hall", Who: who, As: as, File: true}}))
		if p == nil || len(problems) > 0 {
			t.Fatal(problems)
		}
		door := p.Layouts[0].Doors[0]
		mid := door.Middle() // of the gate
		var at []float64
		var where []plane.Point
		for i := range p.People {
			best, when, q := math.Inf(1), 0., plane.Point{}
			for s := p.Steps[1].Start; s < p.Steps[1].End; s += .02 {
				f := p.At(s).Figures[i]
				if off := f.At.Dist(mid); off < best {
					best, when, q = off, s, f.At
				}
			}
			at, where = append(at, when), append(where, q)
		}
		slices.Sort(at)
		for i := 1; i < len(at); i++ {
			if at[i]-at[i-1] < .15 {
				t.Errorf("%s: two pass the door %.2f s apart", as, at[i]-at[i-1])
			}
		}
		for _, q := range where[1:] {
			if q.Dist(where[0]) > .3 {
				t.Errorf("%s: one passes the door at %.2f, another at %.2f", as, where[0], q)
			}
		}
		half := p.At((p.Steps[1].Start + at[len(at)-1]) / 2)
		for i, a := range half.Figures {
			for _, b := range half.Figures[:i] {
				if a.At.Dist(b.At) < .5 {
					t.Errorf("%s: two are %.2f m apart on the way", as, a.At.Dist(b.At))
				}
			}
		}
	}
}
