package scene

import (
	"testing"

	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/story/plan"
)

// A leader on the way leaves three images that grow fainter, without shadows; nobody else does, and
// no leader who stands.
func TestLeadersOnTheWayLeaveImages(t *testing.T) {
	planned := scenetest.Board(t, "crossing-the-floor.toml")
	stage, p, m := NewStage(planned, scenetest.View(1280, 720)), new(picture.Picture), new(plan.Moment)
	most := 0
	for _, step := range planned.Steps {
		for at := step.Start; at < step.End; at += .2 {
			planned.Fill(m, at)
			stage.Compose(m, p)
			images := map[int][]float64{} // alphas
			for i := range p.Figures {
				f := &p.Figures[i]
				images[f.ID] = append(images[f.ID], f.Alpha)
			}
			shadows := map[int32]bool{}
			for _, k := range p.Marks {
				if k.Kind == picture.MarkShadow {
					shadows[k.Index] = true
				}
			}
			for i := range p.Figures {
				if f := &p.Figures[i]; shadows[int32(i)] && f.Alpha <= afterAlpha[0] && m.Figure(f.ID).Alpha > .99 {
					t.Fatalf("%s: an image has a shadow", step.Step.ID)
				}
			}
			for id, alphas := range images {
				f := m.Figure(id)
				moving := f.Action == "walking" || f.Action == "running"
				if n := len(alphas) - 1; n > 0 && (!planned.People[id].Group.Leader || !moving) || n > len(afterAlpha) {
					t.Fatalf("%s: %d images of somebody who leads: %v, and is on the way: %v", step.Step.ID, n,
						planned.People[id].Group.Leader, moving)
				}
				most = max(most, len(alphas)-1)
			}
		}
	}
	if most != len(afterAlpha) {
		t.Errorf("at most %d images are seen", most)
	}
}
