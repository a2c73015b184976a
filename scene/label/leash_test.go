package label

import (
	"math"
	"testing"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/scenetest"
)

// A sound that may have come from anywhere has no leader, which would point
// somewhere, and stands off the ground that it is about, in each language at the
// same place; what somebody shouted who is not in the picture stands off it too.
func TestNothingSaysWhereAnUnlocatedSoundWas(t *testing.T) {
	plan := scenetest.FirstStory(t)
	for _, size := range [][2]float64{{1280, 720}, {768, 768}, {375, 469}, {1080, 1920}} {
		var middles []float64
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
				w.DrawFlat(m, new(picture.Picture))
				zone, at := shotOf(t, w, i)
				middles = append(middles, at.Center().X, at.Center().Y-zone.Y)
				if zone.Overlaps(at) || at.Y > zone.Y {
					t.Errorf("%v %s: the shot is named at %v, and may have been anywhere in %v", size, lang, at, zone)
				}
			}
		}
		if len(middles) != 4 || math.Abs(middles[0]-middles[2]) > 30 || math.Abs(middles[1]-middles[3]) > 30 {
			t.Errorf("%v: the languages have it at %.0f", size, middles)
		}
	}
}

// shotOf is the zone of the step's sound, as it is seen, and the box of its name.
func shotOf(t *testing.T, s *Writer, step int) (zone, at path.Rect) {
	t.Helper()
	for i := range s.letters.shown {
		d := &s.letters.shown[i]
		if d.writing.zone.Empty() {
			continue
		}
		if d.writing.pointed() {
			t.Errorf("step %d: the sound has a leader", step+1)
		}
		b := &search{&drafting{writer: s, sheet: &sheet{cam: *s.Cam}}}
		return b.zoneBox(d.writing.zone), d.box
	}
	t.Fatalf("step %d: no sound is written", step+1)
	return
}
