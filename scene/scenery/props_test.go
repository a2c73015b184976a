package scenery

import (
	"math"
	"testing"

	"standoff/scene/camera"
	"standoff/scene/picture"
	"standoff/scene/scenetest"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// Every kind that a storyboard may name is drawn, and stands on the ground.
func TestAllPropsAreDrawn(t *testing.T) {
	const table = "propForms of scene/scenery/props.go"
	if len(propForms) != len(story.PropKinds) {
		t.Errorf("%s has %d rows, and PropKinds of story/vocabulary.go %d kinds", table, len(propForms), len(story.PropKinds))
	}
	for _, kind := range story.PropKinds {
		k, ok := propForms[kind]
		vehicle := layout.HatchOf(kind) != layout.NoHatch
		if !ok || (k.draw == nil) != vehicle || k.tall <= 0 {
			t.Errorf("%s has no row for %q, with how tall it is and, unless it has a wagon, a drawer", table, kind)
			continue
		}
		for _, r := range []plane.Rect{scenetest.Rect(10, 10, 16, 12), scenetest.Rect(10, 10, 12, 16), scenetest.Rect(10, 10, 10.2, 10.2)} {
			p := new(picture.Picture)
			c := camera.FrameShot(plan.Shot{Region: scenetest.Rect(0, 0, 30, 20), Tilt: 40}, plane.Rect{}, 800, 450)
			b := Builder{Pen: Pen{Cam: &c, Theme: theme.Dark, Pic: p}}
			x := &layout.PlacedProp{Prop: &story.Prop{Kind: kind}, Rect: r, Seed: 7}
			if vehicle {
				b.park(parked(x))
			} else {
				k.draw(&b, x)
			}
			if len(b.Marks) == 0 {
				t.Errorf("%q leaves no mark", kind)
			}
			low := math.Inf(-1)
			for _, f := range p.Fills {
				for _, q := range f.Path.Points {
					low = math.Max(low, q.Y)
					if math.IsNaN(q.X) || math.IsNaN(q.Y) {
						t.Fatalf("%q: not a number", kind)
					}
				}
			}
			if foot := c.Project(0, r.Max.Y, 0).Y; low > foot+.6*c.Scale {
				t.Errorf("%q hangs %.1f px below its foot", kind, low-foot)
			}
		}
	}
}

// TestAllSeatsAreDrawn holds that no kind of seats is drawn as another one.
func TestAllSeatsAreDrawn(t *testing.T) {
	like := map[seatForm]string{}
	for _, kind := range story.SeatKinds {
		f, ok := seatForms[kind]
		if !ok {
			t.Errorf("seatForms of scene/scenery/seats.go has no row for %q", kind)
		} else if like[f] != "" {
			t.Errorf("seatForms of scene/scenery/seats.go: %q is drawn as %q is", kind, like[f])
		}
		like[f] = kind
	}
}

// TestAllDoorsAreDrawn holds that no kind of door is drawn as another one.
func TestAllDoorsAreDrawn(t *testing.T) {
	l := &layout.Layout{Areas: []layout.PlacedArea{{Area: &story.Area{Ground: story.Floor}}}}
	type look struct {
		bars  bool
		wings int
	}
	like := map[look]string{}
	for _, kind := range story.DoorKinds {
		d := doorwayOf(l, &layout.PlacedDoor{Door: &story.Door{Kind: kind}, B: plane.Point{X: 3}, Sides: [2]int{0, -1},
			Into: plane.Point{Y: 1}, Height: 1.9})
		_, wings := d.leaves(1)
		if x := (look{d.bars, wings}); like[x] != "" {
			t.Errorf("scene/scenery/doors.go draws %q as %q", kind, like[x])
		} else {
			like[x] = kind
		}
	}
}
