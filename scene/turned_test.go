package scene_test

import (
	"math"
	"testing"

	"standoff/scene/camera"
	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/story/plan"
)

const degree = math.Pi / 180

// What happens is seen turned by 28° at most, and a whole set by 50, so that left stays left;
// all of a set is seen from the same side; and once the camera has come to a step it does not
// turn.
func TestCamerasTurnOnlyOnTheirWay(t *testing.T) { stories(t, camerasTurnOnlyOnTheirWay) }

func camerasTurnOnlyOnTheirWay(t *testing.T, p *plan.Plan) {
	for _, size := range scenetest.FrameSizes {
		for i, s := range p.Steps {
			v := &p.Views[i]
			bounds := p.At(s.Still).Layout.Bounds
			yaw := camera.FrameShot(v.Shot, bounds, size[0], size[1]).Turn.Yaw / degree
			if most := map[bool]float64{false: 28, true: 50}[v.Shot.Whole]; math.Abs(yaw) > most+1e-6 {
				t.Errorf("%v, step %s is turned by %.1f°", size, s.Step.ID, yaw)
			}
			arrived := s.Start + plan.PanTime
			if v.WholeUntil > 0 {
				arrived = v.WholeUntil + plan.PanTime
				whole := camera.FrameShot(v.Whole, bounds, size[0], size[1]).Turn.Yaw / degree
				if math.Abs(whole) > 50+1e-6 || math.Abs(whole-yaw) > 25 {
					t.Errorf("%v, step %s: from %.1f° to %.1f°", size, s.Step.ID, whole, yaw)
				}
			}
			for at := arrived; at < s.End; at += .5 {
				if now := camera.FrameMoment(p.At(at), size[0], size[1]).Turn.Yaw / degree; math.Abs(now-yaw) > 1e-6 {
					t.Errorf("%v, step %s: at %.1f s turned by %.1f°, and at the end by %.1f", size, s.Step.ID, at, now, yaw)
				}
			}
		}
	}
}

// The small plan of the set lies on nobody, and within the picture; close pictures have one
// wherever there is a corner for it, and pictures of a whole set none.
func TestLocatorsLieOnNobody(t *testing.T) {
	drawn := 0
	stories(t, func(t *testing.T, p *plan.Plan) {
		for _, shape := range shapes {
			s, pic := stageFor(p, shape.w, shape.h, "en"), new(picture.Picture)
			for i, step := range p.Steps {
				s.Compose(p.At(step.Still), pic)
				for _, l := range pic.Labels {
					if l.What != "locator" || l.Alpha < .1 {
						continue
					}
					drawn++
					if p.Views[i].Shot.Whole {
						t.Errorf("%v, step %s shows all of its set, and where it lies in it", shape, step.Step.ID)
					}
					r := l.Rect
					if r.X < 0 || r.Y < 0 || r.X+r.W > shape.w || r.Y+r.H > shape.h {
						t.Errorf("%v, step %s: %v is not in the picture", shape, step.Step.ID, r)
					}
					for _, f := range pic.Figures {
						for _, y := range [...]float64{f.Y - .9*f.Height, f.Y - .5*f.Height} {
							if f.Alpha > .3 && f.X > r.X && f.X < r.X+r.W && y > r.Y && y < r.Y+r.H {
								t.Errorf("%v, step %s: %v lies on person %d at %.0f, %.0f", shape, step.Step.ID, r, f.ID, f.X, y)
							}
						}
					}
				}
			}
		}
	})
	if drawn < 30 {
		t.Errorf("%d pictures tell where they look", drawn)
	}
}
