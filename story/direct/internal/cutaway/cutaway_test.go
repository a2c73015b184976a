package cutaway

import (
	"testing"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
	"standoff/story/storytest"
)

// palace returns the layout of the first story's set: a hall and behind it, to the right, a
// chamber.
func palace(t *testing.T) *layout.Layout {
	t.Helper()
	l, problems := layout.NewLayout(&story.Story{}, storytest.FirstStory("palace"))
	if l == nil {
		t.Fatal(problems)
	}
	return l
}

// A roof is on while nobody is inside, nobody is behind the building and nobody looks in.
func TestRoofs(t *testing.T) {
	l := palace(t)
	const hall, chamber = 0, 1
	looked := func(room int) []bool {
		into := make([]bool, len(l.Rooms))
		if room >= 0 {
			into[room] = true
		}
		return into
	}
	for _, c := range []struct {
		name          string
		places        []plane.Point
		into          int
		yaw, tilt     float64
		hall, chamber bool // has its roof on
	}{
		{"nobody", nil, -1, 27, 42, true, true},
		{"in the street", []plane.Point{{X: 20, Y: 14}}, -1, 27, 42, true, true},
		{"in the hall", []plane.Point{{X: 44, Y: 14}}, -1, 27, 42, false, true},
		{"in its doorway", []plane.Point{{X: 39, Y: 14}}, -1, 27, 42, false, true},
		{"in the chamber, behind the hall", []plane.Point{{X: 51.2, Y: 14}}, -1, 27, 42, false, false},
		{"far in the chamber", []plane.Point{{X: 78, Y: 14}}, -1, 27, 42, true, false},
		{"above the hall", []plane.Point{{X: 44, Y: 3}}, -1, 27, 42, false, true},
		{"above the hall, seen from above", []plane.Point{{X: 44, Y: 3}}, -1, 27, 16, true, true},
		{"far above", []plane.Point{{X: 44, Y: -8}}, -1, 27, 42, true, true},
		{"looked into", nil, chamber, 27, 42, true, false},
		{"a plan", nil, -1, 0, 0, false, false},
	} {
		got := Of(l, Need{Places: c.places, Into: looked(c.into)}, LookOf(c.yaw, c.tilt))
		if on := got[hall].Roof > 0; on != c.hall {
			t.Errorf("%s: the hall has its roof on: %v, want %v", c.name, on, c.hall)
		}
		if on := got[chamber].Roof > 0; on != c.chamber {
			t.Errorf("%s: the chamber has its roof on: %v, want %v", c.name, on, c.chamber)
		}
	}
}

// Walls are as high as may be, and low where they would hide somebody.
func TestWallsAreLowBeforePeople(t *testing.T) {
	l := palace(t)
	const chamber = 1
	into := []bool{false, true}
	look := LookOf(27, 42)
	in := Of(l, Need{Places: []plane.Point{{X: 64, Y: 14}}, Into: into}, look)[chamber]
	if in.Far != 3.2 || in.Rim <= 0 {
		t.Errorf("with somebody in the middle it is cut %+v", in)
	}
	corner := Of(l, Need{Places: []plane.Point{{X: 80.6, Y: 24.6}}, Into: into}, look)[chamber]
	if corner.Rim != 0 || corner.Far != 3.2 {
		t.Errorf("with somebody in the near corner it is cut %+v", corner)
	}
	behind := Of(l, Need{Places: []plane.Point{{X: 64, Y: 2}}, Into: into}, look)[chamber]
	if behind.Far >= 2 {
		t.Errorf("with somebody behind its far wall it is cut %+v", behind)
	}
}

// What is chosen hides none of the places, wherever they are.
func TestNothingIsHidden(t *testing.T) {
	l := palace(t)
	look := LookOf(27, 42)
	c := layout.NewCutter(l)
	for x := 20.; x < 90; x += 1.1 {
		for y := -6.; y < 34; y += 1.1 {
			p := []plane.Point{{X: x, Y: y}}
			rooms := Of(l, Need{Places: p, Into: make([]bool, len(l.Rooms))}, look)
			heights := c.Heights(rooms, look.viewer, nil)
			for i := range rooms {
				if rooms[i].Roof > 0 && (roofHides(l, i, p, []Look{look}) || anyIn(l, i, p)) {
					t.Fatalf("%v is hidden by the roof of room %d", p, i)
				}
				if rooms[i].Roof == 0 && wallsHide(l, i, heights, p, look) {
					t.Fatalf("%v is hidden by a wall of room %d: %+v", p, i, rooms[i])
				}
			}
		}
	}
}
