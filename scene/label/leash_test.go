package label

import (
	"math"
	"testing"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/scenery/extent"
	"standoff/scene/scenetest"
	"standoff/story"
	"standoff/story/plane"
)

// A sound that may have come from anywhere has no leader, which would point
// somewhere, and stands off the plan that it is about, in each language at the
// same place; what somebody shouted who is not in the picture stands off it too.
func TestNothingSaysWhereAnUnlocatedSoundWas(t *testing.T) {
	plan := scenetest.FirstStory(t)
	for _, size := range [][2]float64{{1280, 720}, {720, 405}, {768, 768}, {375, 469}, {1080, 1920}} {
		var shots []path.Rect
		for _, lang := range plan.Story.Languages {
			view := scenetest.View(size[0], size[1])
			view.Lang = lang
			for i, step := range plan.Steps {
				if step.Step.ID != "a-shot" {
					continue
				}
				m := plan.At(step.Still)
				cam := camera.FrameMoment(m, view.Width, view.Height)
				w := &Writer{Plan: plan, View: view, Cam: &cam}
				w.show(m)
				found := unplaced(t, w, i)
				shots = append(shots, found["note:0"])
				if len(found) != 2 {
					t.Errorf("%v %s: %v point at nothing, want the shot and the shout", size, lang, found)
				}
				for what, box := range found {
					if on := footingOf(&cam, box); on.touching([]plane.Rect{m.Layout.Bounds}) > 0 {
						t.Errorf("%v %s: %s is at %v, on the plan", size, lang, what, box)
					}
				}
			}
		}
		if len(shots) != 2 || shots[0].Y != shots[1].Y || math.Abs(shots[0].X-shots[1].X) > 30 &&
			shots[0].Center().Dist(shots[1].Center()) > 30 &&
			math.Abs(shots[0].X+shots[0].W-shots[1].X-shots[1].W) > 30 {
			t.Errorf("%v: the languages have it at %.0f", size, shots)
		}
	}
}

// unplaced is what is written in the step and points at nothing, and where.
func unplaced(t *testing.T, s *Writer, step int) map[string]path.Rect {
	t.Helper()
	found := map[string]path.Rect{}
	for i := range s.letters.shown {
		d := &s.letters.shown[i]
		if d.writing.pin.none && d.alpha > 0 {
			found[d.writing.what] = d.box
		}
		if !d.writing.zone.Empty() && d.writing.pointed() {
			t.Errorf("step %d: the sound has a leader", step+1)
		}
	}
	return found
}

// The name of a building stands on no street before it, nor where the street runs on beyond the
// set: whoever stands there would seem to be in the building.
func TestNamesStandOnTheirOwnGround(t *testing.T) {
	plan := scenetest.FirstStory(t)
	named := 0
	for _, size := range [][2]float64{{1280, 720}, {720, 405}, {390, 844}, {375, 375}} {
		view := scenetest.View(size[0], size[1])
		for i, step := range plan.Steps {
			m := plan.At(step.Still)
			cam := camera.FrameMoment(m, view.Width, view.Height)
			w := &Writer{Plan: plan, View: view, Cam: &cam}
			w.show(m)
			for _, d := range w.letters.shown {
				if d.writing.what != "place:palace" {
					continue
				}
				named++
				for k, a := range m.Layout.Areas {
					on := footingOf(&cam, d.box)
					if a.Area.Ground == story.Street && on.touching([]plane.Rect{extent.Drawn(m.Layout, k)}) > 0 {
						t.Errorf("%v, step %d: the palace is named at %v, on the street", size, i+1, d.box)
					}
				}
			}
		}
	}
	if named < 8 {
		t.Errorf("the palace is named in %d pictures only", named)
	}
}
