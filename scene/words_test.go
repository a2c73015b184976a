package scene_test

import (
	"fmt"
	"math"
	"testing"

	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/story"
	"standoff/story/plan"
)

// Nothing that is written ever covers anything else that is written, leaves
// the picture, or is too small to read.
func TestLabelsNeverOverlap(t *testing.T) { stories(t, labelsNeverOverlap) }

func labelsNeverOverlap(t *testing.T, planned *plan.Plan) {
	m, pic := new(plan.Moment), new(picture.Picture)
	for _, shape := range shapes {
		for _, lang := range planned.Story.Languages {
			s := stageFor(planned, shape.w, shape.h, lang)
			for at := 0.; at <= planned.Duration; at += .25 {
				planned.Fill(m, at)
				s.Compose(m, pic)
				when := fmt.Sprintf("%gx%g %s, %gs (%s)", shape.w, shape.h, lang, at,
					planned.Steps[m.Step].Step.ID)
				checkLabels(t, pic, when)
			}
		}
	}
}

func checkLabels(t *testing.T, pic *picture.Picture, when string) {
	t.Helper()
	notice := false
	for i, a := range pic.Labels {
		for _, b := range pic.Labels[:i] {
			if a.Rect.Overlaps(b.Rect) {
				t.Errorf("%s: %s covers %s", when, a.What, b.What)
			}
		}
		r := a.Rect
		if r.X < 0 || r.Y < 0 || r.X+r.W > pic.Width || r.Y+r.H > pic.Height {
			t.Errorf("%s: %s leaves the picture: %v", when, a.What, r)
		}
		if a.Alpha < 0 || a.Alpha > 1 {
			t.Errorf("%s: %s has alpha %v", when, a.What, a.Alpha)
		}
		notice = notice || a.What == "notice" && a.Alpha == 1
	}
	if !notice {
		t.Errorf("%s: no notice", when)
	}
	for _, x := range pic.Texts {
		if x.Font.Size < 12 {
			t.Errorf("%s: %q is %v px", when, x.Words, x.Font.Size)
		}
	}
}

// Everybody who acts in a step and is seen in its wide panel is named there.
func TestActorsAreNamed(t *testing.T) {
	stories(t, func(t *testing.T, plan *plan.Plan) {
		namesActors(t, plan, 1, plan.Story.Languages...)
	})
}

func namesActors(t *testing.T, plan *plan.Plan, textScale float64, langs ...string) {
	pic := new(picture.Picture)
	for _, lang := range langs {
		s := stageWith(plan, 1280, 720, textScale, lang)
		for _, step := range plan.Steps {
			m := plan.At(step.Still)
			s.Compose(m, pic)
			named := map[string]bool{}
			for _, l := range pic.Labels {
				named[l.What] = l.Alpha == 1
			}
			seen := map[*story.Group]bool{}
			for _, f := range pic.Figures {
				if f.X > 40 && f.X < pic.Width-40 && f.Y > 60 && f.Y < pic.Height-20 {
					seen[plan.People[f.ID].Group] = true
				}
			}
			there := map[*story.Group]bool{}
			for _, l := range m.Labels {
				there[l.Group] = l.Alpha == 1 && seen[l.Group]
			}
			for _, phase := range step.Step.Phases {
				for _, move := range phase.Moves {
					for _, g := range move.Who {
						if there[g] && !named["group:"+g.ID] && !named["tag:"+g.ID] {
							t.Errorf("%s, %s: %s is not named", step.Step.ID, lang, g.ID)
						}
					}
				}
			}
		}
	}
}

// What is written fades in and out and never jumps, but for the cut to
// another set, which hides it.
func TestLabelsFade(t *testing.T) { stories(t, labelsFade) }

func labelsFade(t *testing.T, planned *plan.Plan) {
	s := stageFor(planned, 1280, 720, "en")
	m, pic := new(plan.Moment), new(picture.Picture)
	alphas := func(at float64) map[string]float64 {
		planned.Fill(m, at)
		s.Compose(m, pic)
		all := map[string]float64{}
		for _, l := range pic.Labels {
			all[l.What] = l.Alpha
		}
		if m.Cut > 0 {
			return nil // veiled
		}
		return all
	}
	// jump looks at ever shorter times until nothing changes much, or too fast.
	var jump func(from, to float64, a, b map[string]float64) string
	jump = func(from, to float64, a, b map[string]float64) string {
		what := ""
		for _, all := range []map[string]float64{a, b} {
			for w := range all {
				if a != nil && b != nil && math.Abs(a[w]-b[w]) > .3 {
					what = fmt.Sprintf("%.4fs: %s goes from %.2f to %.2f", from, w, a[w], b[w])
				}
			}
		}
		if what == "" || to-from < 1./4000 {
			return what
		}
		mid := (from + to) / 2
		c := alphas(mid)
		if s := jump(from, mid, a, c); s != "" {
			return s
		}
		return jump(mid, to, c, b)
	}
	last := alphas(0)
	const tick = 1. / 30
	for at := tick; at < planned.Duration; at += tick {
		now := alphas(at)
		if s := jump(at-tick, at, last, now); s != "" {
			t.Error(s)
		}
		last = now
	}
}

// A stage that is asked in any order gives the same pictures.
func TestLabelsKnowNoPast(t *testing.T) { stories(t, labelsKnowNoPast) }

func labelsKnowNoPast(t *testing.T, plan *plan.Plan) {
	used := stageFor(plan, 768, 768, "en")
	a, b := new(picture.Picture), new(picture.Picture)
	for at := plan.Duration; at >= 0; at -= 3.7 {
		m := plan.At(at)
		used.Compose(m, a)
		stageFor(plan, 768, 768, "en").Compose(m, b)
		if fmt.Sprint(a.Labels) != fmt.Sprint(b.Labels) {
			t.Errorf("%.2fs:\n%v\n%v", at, a.Labels, b.Labels)
		}
	}
}

func TestComposingWordsAllocatesNothing(t *testing.T) {
	planned := scenetest.FirstStory(t)
	s := stageFor(planned, 1280, 720, "en")
	m, pic := new(plan.Moment), new(picture.Picture)
	play := func() {
		for at := 0.; at < planned.Duration; at += .5 {
			planned.Fill(m, at)
			s.Compose(m, pic)
		}
	}
	play()
	if n := testing.AllocsPerRun(1, play); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkFirstSight(b *testing.B) {
	planned := scenetest.FirstStory(b)
	moments := make([]*plan.Moment, len(planned.Steps))
	for i, step := range planned.Steps {
		moments[i] = planned.At(step.Still)
	}
	pic := new(picture.Picture)
	for b.Loop() {
		s := stageFor(planned, 1280, 720, "en")
		for _, m := range moments {
			s.Compose(m, pic)
		}
	}
}
