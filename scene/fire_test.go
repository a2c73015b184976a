package scene_test

import (
	"testing"

	"standoff/scene/camera"
	"standoff/scene/picture"
	"standoff/scene/scenery/props"
	"standoff/scene/scenetest"
	"standoff/story/plan"
)

// A fire is what its step is about: nothing that is written lies on it, in any shape.
func TestNoWordsOnAFire(t *testing.T) {
	planned := scenetest.Board(t, "museum-alarm.toml")
	seen := 0
	for _, size := range shapes {
		stage, p, m := stageFor(planned, size.w, size.h, "en"), new(picture.Picture), new(plan.Moment)
		for _, step := range planned.Steps {
			planned.Fill(m, step.Still)
			stage.Compose(m, p)
			cam := camera.FrameMoment(m, size.w, size.h)
			for i := range m.Layout.Props {
				x := &m.Layout.Props[i]
				if !props.Vital(x) {
					continue
				}
				flame := cam.Bounds(props.Clearance(x)).Shrink(2, 2)
				for _, l := range p.Labels {
					seen++
					if l.Alpha > .5 && l.What != "notice" && l.Rect.Overlaps(flame) {
						t.Errorf("%v, %s: %s lies on the fire", size, step.Step.ID, l.What)
					}
				}
			}
		}
	}
	if seen < 100 {
		t.Errorf("only %d labels were there", seen)
	}
}
