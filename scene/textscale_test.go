package scene_test

import (
	"fmt"
	"strings"
	"testing"

	"standoff/scene"
	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/story/plan"
)

// largeShapes are the sizes in which stories are looked at with large words: the
// stage of a page of 320, 375 and 768 px, and of a whole screen.
var largeShapes = []struct{ w, h float64 }{{318, 318}, {373, 420}, {718, 404}, {1280, 720}}

// Words as large as a reader may want them never cover one another, and never
// leave the picture.
func TestLargeLabelsNeverOverlap(t *testing.T) { stories(t, largeLabelsNeverOverlap) }

func largeLabelsNeverOverlap(t *testing.T, planned *plan.Plan) {
	m, pic := new(plan.Moment), new(picture.Picture)
	for _, shape := range largeShapes {
		for _, lang := range planned.Story.Languages {
			for _, scale := range []float64{1.5, 2} {
				s := stageWith(planned, shape.w, shape.h, scale, lang)
				for at := 0.; at <= planned.Duration; at += 1 {
					planned.Fill(m, at)
					s.Compose(m, pic)
					when := fmt.Sprintf("%gx%g %s at %g, %gs (%s)", shape.w, shape.h, lang, scale, at,
						planned.Steps[m.Step].Step.ID)
					checkLabels(t, pic, when)
				}
			}
		}
	}
}

// Larger words are larger, and what is in doubt is never dropped for them: what
// wears a mark of doubt at the usual size has one at any.
func TestLargeWordsKeepDoubt(t *testing.T) { stories(t, largeWordsKeepDoubt) }

func largeWordsKeepDoubt(t *testing.T, plan *plan.Plan) {
	pic := new(picture.Picture)
	grown := map[float64]int{}
	all := 0
	for _, shape := range largeShapes {
		usual := stageWith(plan, shape.w, shape.h, 0, "en")
		large := map[float64]*scene.Stage{
			1.5: stageWith(plan, shape.w, shape.h, 1.5, "en"),
			2:   stageWith(plan, shape.w, shape.h, 2, "en"),
		}
		for _, step := range plan.Steps {
			m := plan.At(step.Still)
			usual.Compose(m, pic)
			doubt, size := doubtful(m, pic), largest(pic)
			all++
			for scale, s := range large {
				s.Compose(m, pic)
				when := fmt.Sprintf("%gx%g at %g, %s", shape.w, shape.h, scale, step.Step.ID)
				there := doubtful(m, pic)
				for what := range doubt {
					if !there[what] {
						t.Errorf("%s: %s is in doubt and not shown", when, what)
					}
				}
				// Names are worth a quarter of the size.
				if largest(pic) >= .74*scale*size {
					grown[scale]++
				}
			}
		}
	}
	for scale, n := range grown {
		t.Logf("at %g words are about as large as asked for in %d of %d pictures", scale, n, all)
		if 3*n < 2*all {
			t.Errorf("at %g words are about as large as asked for in only %d of %d pictures", scale, n, all)
		}
	}
}

// doubtful are the labels in the picture that wear a mark of doubt, and quotes.
func doubtful(m *plan.Moment, pic *picture.Picture) map[string]bool {
	seen := map[string]bool{}
	for _, l := range pic.Labels {
		if l.Alpha > .9 {
			seen[l.What] = true
		}
	}
	all := map[string]bool{}
	for _, l := range m.Labels {
		name := "group:" + l.Group.ID
		if l.Group.Leader {
			name = "tag:" + l.Group.ID
		}
		if l.Note != nil && l.Note.Sure.Doubtful() && seen[name] {
			all[name] = true
		}
	}
	for i, n := range m.Plan.Steps[m.Step].Step.Notes {
		if what := fmt.Sprint("note:", i); n.Sure.Doubtful() && seen[what] {
			all[what] = true
		}
	}
	for what := range seen {
		if strings.HasPrefix(what, "quote:") {
			all[what] = true
		}
	}
	return all
}

// largest is the size of the largest words in the picture, pixels.
func largest(pic *picture.Picture) (size float64) {
	for _, x := range pic.Texts {
		size = max(size, x.Font.Size)
	}
	return size
}

// Whoever is named in a picture as wide as a desk's is named there in large
// words, too, if they act.
func TestLargeWordsNameActors(t *testing.T) {
	stories(t, func(t *testing.T, plan *plan.Plan) { namesActors(t, plan, 1.5, "en") })
}

// Words of the usual size are those of a view that asks for none, and larger
// ones than we follow are the largest.
func TestTextScaleIsBounded(t *testing.T) {
	plan := scenetest.FirstStory(t)
	m := plan.At(plan.Steps[3].Still)
	texts := func(scale float64) string {
		pic := new(picture.Picture)
		stageWith(plan, 718, 404, scale, "en").Compose(m, pic)
		return fmt.Sprint(pic.Texts)
	}
	for _, same := range [][2]float64{{0, 1}, {.5, 1}, {2, 3}} {
		if texts(same[0]) != texts(same[1]) {
			t.Errorf("words at %g are not those at %g", same[0], same[1])
		}
	}
	if texts(1) == texts(1.1) {
		t.Error("words do not grow")
	}
}
