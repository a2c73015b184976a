package draw

import (
	"testing"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/scenetest"
	"standoff/story/plan"
	"standoff/story/plane"
)

// What is farther off is paler, and what is near the corners; a plan has no distance.
func TestDistanceFades(t *testing.T) {
	c := camera.FrameShot(plan.Shot{Region: scenetest.Rect(0, 0, 80, 40), Yaw: 27, Tilt: 45}, plane.Rect{}, 1280, 720)
	d := depthOf(&c)
	if top, mid := d.hazeAt(&c, 0), d.hazeAt(&c, 500); top < .1 || mid != 0 {
		t.Errorf("haze: %.2f at the top, %.2f in the middle", top, mid)
	}
	if corner, mid := d.rimAt(&c, path.Point{}), d.rimAt(&c, path.Point{X: 640, Y: 400}); corner < .4 || mid != 0 {
		t.Errorf("the paper: %.2f at a corner, %.2f in the middle", corner, mid)
	}
	c = camera.FrameShot(plan.Shot{Region: scenetest.Rect(0, 0, 80, 40)}, plane.Rect{}, 1280, 720)
	if d := depthOf(&c); d.haze != 0 || d.rim != 0 {
		t.Errorf("a plan fades: %+v", d)
	}
}
