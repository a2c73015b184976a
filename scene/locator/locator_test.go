package locator

import (
	"math"
	"testing"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/scene/theme"
	"standoff/story/plan"
)

// The share of a set that is in the picture is that of points spread over it.
func TestShareIsWhatIsSeen(t *testing.T) {
	set := scenetest.Rect(0, 0, 80, 30)
	for _, shot := range []plan.Shot{
		{Region: scenetest.Rect(10, 5, 30, 15), Tilt: 42, Yaw: 27}, {Region: scenetest.Rect(60, 0, 95, 20), Tilt: 42, Yaw: -27},
		{Region: scenetest.Rect(0, 0, 80, 30), Tilt: 47, Yaw: 28}, {Region: scenetest.Rect(40, 10, 60, 20), Tilt: 0},
	} {
		c := camera.FrameShot(shot, set, 1280, 720)
		in, all := 0., 0.
		for x := .05; x < 80; x += .1 {
			for y := .05; y < 30; y += .1 {
				at := c.Project(x, y, 0)
				if all++; at.X > 0 && at.X < c.W && at.Y > 0 && at.Y < c.H {
					in++
				}
			}
		}
		if got := share(&c, set); math.Abs(got-in/all) > .01 {
			t.Errorf("%+v: %.3f of the set is seen, said %.3f", shot, in/all, got)
		}
	}
}

// All that is drawn lies on the plate, however little or much of the set the picture shows,
// and a second time it allocates nothing.
func TestDrawKeepsToItsPlate(t *testing.T) {
	p := scenetest.FirstStory(t)
	for _, size := range scenetest.FrameSizes {
		w, h := Size(size[0])
		box := path.Rect{X: 20, Y: 30, W: w, H: h}
		for _, s := range p.Steps {
			m := p.At(s.Still)
			c := camera.FrameMoment(m, size[0], size[1])
			pic := new(picture.Picture)
			draw := func() {
				pic.Fills, pic.Strokes, pic.Marks = pic.Fills[:0], pic.Strokes[:0], pic.Marks[:0]
				Draw(pic, theme.Light, &c, m.Layout, box, 1)
			}
			draw()
			for _, f := range pic.Fills {
				inside(t, f.Path.Points, box)
			}
			for _, f := range pic.Strokes {
				inside(t, f.Path.Points, box)
			}
			if n := testing.AllocsPerRun(1, draw); n > 0 {
				t.Errorf("%v allocations", n)
			}
		}
	}
	if w, h := Size(375); w != 94 || h != 58 {
		t.Errorf("on a phone it has %v by %v", w, h)
	}
}

func inside(t *testing.T, points []path.Point, box path.Rect) {
	t.Helper()
	for _, q := range points {
		if q.X < box.X-.1 || q.X > box.X+box.W+.1 || q.Y < box.Y-.1 || q.Y > box.Y+box.H+.1 {
			t.Errorf("%v is off the plate %v", q, box)
		}
	}
}
