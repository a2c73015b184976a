package draw

import (
	"testing"

	"standoff/scene/camera"
	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

// The light is fixed to the plan: a camera that turns changes no colour, and a front on
// the left or on the right is in the light.
func TestLightIsFixedToThePlan(t *testing.T) {
	left := [2]plane.Point{{X: 0, Y: 9}, {X: 0, Y: 0}}
	bottom := [2]plane.Point{{X: 9, Y: 9}, {X: 0, Y: 9}}
	d := Pen{Sun: SunOf(story.Left)}
	if d.Sun.On(left[0], left[1]) < .9 || d.Sun.On(bottom[0], bottom[1]) > .1 {
		t.Errorf("left %v, bottom %v", d.Sun.On(left[0], left[1]), d.Sun.On(bottom[0], bottom[1]))
	}
	colors := map[theme.Color]bool{}
	for _, yaw := range []float64{10, 27, 45} {
		c := camera.FrameShot(plan.Shot{Region: scenetest.Rect(0, 0, 9, 9), Tilt: 42, Yaw: yaw}, plane.Rect{}, 1600, 900)
		p := new(picture.Picture)
		d := NewPen(&c, theme.Light, p, SunOf(story.Left))
		d.Face(left[0], left[1], 0, 3, Wall(theme.Light))
		for _, f := range p.Fills {
			colors[f.Color] = true
		}
	}
	if len(colors) != 1 {
		t.Errorf("the front has %d colours as the camera turns", len(colors))
	}
}
