package scene

import (
	"testing"

	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/story/plan"
)

// Between two places nobody is in the picture, which is never blank and says where it is; people
// come when those words have gone, and no step's still lies before that.
func TestNobodyIsUnderTheNameOfANewPlace(t *testing.T) {
	planned := scenetest.FirstStory(t)
	changes := 0
	for _, size := range scenetest.FrameSizes {
		stage, p, m := NewStage(planned, scenetest.View(size[0], size[1])), new(picture.Picture), new(plan.Moment)
		for i, step := range planned.Steps {
			v := &planned.Views[i]
			if step.Still < step.Start+v.Opens() {
				t.Errorf("%s: its still is %.1f s after it begins, and its people %.1f s", step.Step.ID, step.Still-step.Start, v.Opens())
			}
			if !v.Place {
				continue
			}
			changes++
			for at := plan.CutTime / 2; at < v.Opens()+.5; at += .05 {
				planned.Fill(m, step.Start+at)
				stage.Compose(m, p)
				named := false
				for _, l := range p.Labels {
					if l.What == "card" {
						named = true
						if r := l.Rect; size[0] > 300 && (r.X < 0 || r.Y < 0 || r.X+r.W > size[0] || r.Y+r.H > size[1]) {
							t.Errorf("%v, %s: %v is not in the picture", size, step.Step.ID, r)
						}
					} else if m.Place > .5 && l.What != "notice" && l.Alpha > 0 {
						t.Errorf("%v, %s, %.2f s: %s is written in an empty place", size, step.Step.ID, at, l.What)
					}
				}
				switch {
				case named && len(p.Figures) > 0:
					t.Fatalf("%v, %s, %.2f s: %d people are under the name of the place", size, step.Step.ID, at, len(p.Figures))
				case !named && m.Cut > .5:
					t.Fatalf("%v, %s, %.2f s: a blank", size, step.Step.ID, at)
				case at < plan.CutTime+plan.PlaceHold && !named:
					t.Fatalf("%v, %s, %.2f s: the place has no name", size, step.Step.ID, at)
				}
			}
		}
	}
	if changes == 0 {
		t.Error("the first story changes no place")
	}
}
