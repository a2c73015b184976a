package surroundings

import (
	"math"
	"testing"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/scenery/draw"
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
	for _, k := range draw.CornersOf(r) {
		out = append(out, c.Project(k.X, k.Y, z))
	}
	return out
}

// What stands around a set hides nothing of it, however far the camera is turned and tilted.
func TestSurroundingsHideNothingOfTheSet(t *testing.T) {
	houses := 0
	for _, board := range []string{"assembly-standoff.toml", "museum-alarm.toml", "turned-away.toml"} {
		for _, l := range scenetest.Board(t, board).Layouts {
			a := Of(l, 7)
			if a == nil {
				continue
			}
			for _, view := range [][2]float64{{0, 40}, {27, 40}, {-27, 42}, {50, 44}, {28, 55}, {0, 0}} {
				c := camera.FrameShot(plan.Shot{Region: l.Bounds, Yaw: view[0], Tilt: view[1]}, l.Bounds, 1280, 720)
				d := draw.NewPen(&c, theme.Light, new(picture.Picture), draw.Sun{})
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
		a, b := Of(l, 7), Of(l, 7)
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
