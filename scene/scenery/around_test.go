package scenery

import (
	"math"
	"testing"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

// apart reports whether two convex outlines have nothing in common but edges (separating axes).
func apart(a, b []path.Point) bool {
	for _, ps := range [...][]path.Point{a, b} {
		for i, p := range ps {
			q := ps[(i+1)%len(ps)]
			nx, ny := q.Y-p.Y, p.X-q.X
			span := func(ps []path.Point) (lo, hi float64) {
				lo, hi = math.Inf(1), math.Inf(-1)
				for _, r := range ps {
					d := r.X*nx + r.Y*ny
					lo, hi = math.Min(lo, d), math.Max(hi, d)
				}
				return lo, hi
			}
			al, ah := span(a)
			bl, bh := span(b)
			if slack := .01 * math.Hypot(nx, ny); ah <= bl+slack || bh <= al+slack {
				return true
			}
		}
	}
	return false
}

// seen returns where the corners of a rectangle fall, so high above the ground.
func seen(c *camera.Camera, r plane.Rect, z float64) []path.Point {
	var out []path.Point
	for _, k := range cornersOf(r) {
		out = append(out, c.Project(k.X, k.Y, z))
	}
	return out
}

// What stands around a set hides nothing of it, however far the camera is turned and tilted.
func TestSurroundingsHideNothingOfTheSet(t *testing.T) {
	houses := 0
	for _, board := range []string{"assembly-standoff.toml", "museum-alarm.toml", "turned-away.toml"} {
		for _, l := range scenetest.Board(t, board).Layouts {
			a := aroundOf(l)
			if a == nil {
				continue
			}
			for _, view := range [][2]float64{{0, 40}, {27, 40}, {-27, 42}, {50, 44}, {28, 55}, {0, 0}} {
				c := camera.FrameShot(plan.Shot{Region: l.Bounds, Yaw: view[0], Tilt: view[1]}, l.Bounds, 1280, 720)
				d := new(Model).Pen(&c, theme.Light, new(picture.Picture))
				set := seen(&c, l.Bounds, 0)
				for i := range a.things {
					thing := &a.things[i]
					high, ok := a.allowed(&d, thing)
					if !ok || thing.kind != aHouse {
						continue
					}
					houses++
					if !apart(seen(&c, thing.rect, high), set) {
						t.Errorf("%s, %s, seen from %v: a house at %v, %.1f m high, hides something", board, l.Set.ID, view, thing.rect, high)
					}
				}
			}
		}
	}
	if houses == 0 {
		t.Error("no set of the boards has houses around it")
	}
}

// The surroundings are the same whenever a story is read, and none are drawn around a place of
// which the author has not said where it is.
func TestSurroundingsAreTheSets(t *testing.T) {
	for _, l := range scenetest.FirstStory(t).Layouts {
		a, b := aroundOf(l), aroundOf(l)
		if none := l.Set.Around == "" || l.Set.Around == story.NoneAround; none != (a == nil) {
			t.Errorf("%s: around = %q, and it has surroundings: %v", l.Set.ID, l.Set.Around, a != nil)
		}
		if a == nil {
			continue
		}
		if len(a.things) == 0 || len(a.things) != len(b.things) {
			t.Errorf("%s: %d things around it, and then %d", l.Set.ID, len(a.things), len(b.things))
		}
		for i := range a.things {
			if a.things[i] != b.things[i] {
				t.Fatalf("%s: %v, and then %v", l.Set.ID, a.things[i], b.things[i])
			}
		}
	}
}

// All that stands casts one shadow, so that none lies over another; and it falls on the same
// ground however the camera is turned.
func TestShadowsNeverAddUp(t *testing.T) {
	l := scenetest.FirstStory(t).Layouts[1]
	m := NewModel(l)
	var last []plane.Point
	for _, yaw := range []float64{27, 40} {
		c := camera.FrameShot(plan.Shot{Region: l.Bounds, Yaw: yaw, Tilt: 40}, l.Bounds, 1280, 720)
		d := new(Model).Pen(&c, theme.Light, new(picture.Picture))
		m.DrawShadows(&d, nil)
		if len(d.Marks) != 1 || d.Pic.Fills[0].Color != theme.Light.Lighting.Cast {
			t.Fatalf("%d shadows, the first in %v", len(d.Marks), d.Pic.Fills[0].Color)
		}
		foot := cornersOf(scenetest.Rect(20, 10, 21, 11))
		var p path.Path
		caster{&d, &p}.solid(foot[:], 2)
		var ground []plane.Point
		for _, q := range p.Points {
			ground = append(ground, c.Ground(q))
		}
		for i := range last {
			if last[i].Dist(ground[i]) > 1e-6 {
				t.Errorf("a shadow falls to %v, and from elsewhere to %v", last[i], ground[i])
			}
		}
		last = ground
	}
}

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
