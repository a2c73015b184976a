package camera

import (
	"math"
	"testing"

	"standoff/scene/scenetest"
	"standoff/story/plan"
	"standoff/story/plane"
)

var shots = []plan.Shot{
	{Region: scenetest.Rect(0, 0, 88, 28), Focus: scenetest.Rect(0, 0, 88, 28), Tilt: 40},
	{Region: scenetest.Rect(10, 4, 50, 24), Focus: scenetest.Rect(26, 9, 36, 20), Tilt: 40},
	{Region: scenetest.Rect(53, 3, 87, 25), Focus: scenetest.Rect(68, 3, 72, 6), Tilt: 45},
	{Region: scenetest.Rect(20, 10, 24, 12), Focus: scenetest.Rect(21, 11, 22, 11.5), Tilt: 55},
	{Region: scenetest.Rect(0, 0, 30, 28), Focus: scenetest.Rect(0, 0, 4, 4), Tilt: 0},
	{Region: scenetest.Rect(80, 20, 88, 28), Tilt: 12},
}

var bounds = scenetest.Rect(0, 0, 88, 28)

// What a storyboard says must not be lost is in the picture at any size, with
// the heads of whoever stands there.
func TestCameraKeepsTheFocus(t *testing.T) {
	for _, size := range scenetest.FrameSizes {
		for i, shot := range shots {
			c := FrameShot(shot, bounds, size[0], size[1])
			f := shot.Focus
			if f.Empty() {
				f = shot.Region
			}
			a := c.Project(f.Min.X, f.Min.Y, 0)
			a.Y -= figureHeight * c.Scale
			b := c.Project(f.Max.X, f.Max.Y, 0)
			if a.X < -1e-6 || a.Y < -1e-6 || b.X > size[0]+1e-6 || b.Y > size[1]+1e-6 {
				t.Errorf("%v, shot %d: focus falls on %v to %v", size, i, a, b)
			}
		}
	}
}

func TestCameraShowsReadablePeopleOnPhones(t *testing.T) {
	// A wide region, a small focus: closer, until people are comfortable.
	c := FrameShot(shots[1], bounds, 375, 469)
	if h := figureHeight * c.Scale; h < 35.9 {
		t.Errorf("people are %.1f px tall, want 36", h)
	}
	// On a wide screen the whole region is there.
	c = FrameShot(shots[1], bounds, 1280, 720)
	a, b := c.Project(10, 4, 0), c.Project(50, 24, 0)
	if a.X < 0 || b.X > 1280 || b.Y > 720 {
		t.Errorf("region falls on %v to %v", a, b)
	}
}

// However much has to fit, people stay visible as long as they can without
// standing in each other's way.
func TestPeopleAreNeverTiny(t *testing.T) {
	for _, wide := range []float64{20, 30, 60, 120, 400} {
		c := FrameShot(plan.Shot{Region: scenetest.Rect(0, 0, wide, 10), Tilt: 40}, scenetest.Rect(0, 0, wide, 10), 375, 469)
		exact := figureHeight * c.Scale
		if h := c.Figure(); h < 22 && h < 1.34*exact || h > exact && h > 22.01 {
			t.Errorf("%v m wide: %.1f px, true to scale %.1f", wide, h, exact)
		}
	}
}

func TestCameraLooksFromHigherUpInTallFrames(t *testing.T) {
	last := math.Inf(1)
	for _, h := range []float64{400, 720, 1000, 1280, 1600, 2300} {
		c := FrameShot(shots[1], bounds, 1280, h)
		if c.Tilt > last || c.Tilt <= TopTilt {
			t.Errorf("height %v: tilt %.1f°", h, c.Tilt*180/math.Pi)
		}
		last = c.Tilt
	}
	if c := FrameShot(plan.Shot{Region: bounds}, bounds, 375, 800); c.Tilt != 0 {
		t.Error("a plan is not seen from straight above")
	}
}

// A shot that moves a little moves the picture a little.
func TestCameraIsContinuous(t *testing.T) {
	for _, size := range scenetest.FrameSizes {
		for i := range shots {
			from, to := shots[i], shots[(i+1)%len(shots)]
			var last Camera
			const n = 4000
			for k := 0; k <= n; k++ {
				u := float64(k) / n
				shot := plan.Shot{Region: from.Region.Lerp(to.Region, u),
					Focus: from.Focus.Union(from.Focus).Lerp(to.Focus, u),
					Tilt:  from.Tilt + (to.Tilt-from.Tilt)*u}
				c := FrameShot(shot, bounds, size[0], size[1])
				if k > 0 && !to.Focus.Empty() && !from.Focus.Empty() {
					p, q := last.Project(40, 14, 0), c.Project(40, 14, 0)
					if d := math.Hypot(p.X-q.X, p.Y-q.Y); d > size[0]/20 {
						t.Fatalf("%v, shot %d at %.4f: a jump of %.1f px", size, i, u, d)
					}
				}
				last = c
			}
		}
	}
}

func TestCameraRoundTrip(t *testing.T) {
	for _, size := range scenetest.FrameSizes {
		for _, shot := range shots {
			c := FrameShot(shot, bounds, size[0], size[1])
			for _, p := range []plane.Point{{X: 0, Y: 0}, {X: 31.5, Y: 7.25}, {X: -3, Y: 40}} {
				if q := c.Ground(c.Project(p.X, p.Y, 0)); q.Dist(p) > 1e-9 {
					t.Errorf("%v comes back as %v", p, q)
				}
			}
			if c.Tilt > 0 && c.Project(1, 1, 1).Y >= c.Project(1, 1, 0).Y {
				t.Error("what is higher does not fall higher")
			}
		}
	}
}
