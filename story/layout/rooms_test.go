package layout_test

import (
	"math"
	"testing"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
	"standoff/story/storytest"
)

// A floor with walls is a room, one that is closed all round has a roof, and its size, its
// name and its columns say how high it is.
func TestRooms(t *testing.T) {
	walled := storytest.Walled(story.Sides...)
	floor := storytest.Of(story.Floor)
	named := func(a *story.Area) { a.Name = story.Text{"": "Hall"} }
	noHeight := func(a *story.Area) { a.Height = 0 }
	yard := func(change ...func(*story.Area)) *story.Set {
		return &story.Set{Areas: []*story.Area{storytest.Ground("yard", 20, 20), storytest.Ground("room", 16, 12, change...)}}
	}
	with := func(s *story.Set, doors ...*story.Door) *story.Set { s.Doors = doors; return s }
	open := func(a *story.Area) { a.Roof = story.NoRoof }
	columns := yard(floor, walled, noHeight)
	columns.Props = []*story.Prop{{Placing: story.Placing{In: "yard", At: "right"}, Kind: "column", Number: 4, As: story.InColumn}}
	for _, c := range []struct {
		name      string
		set       *story.Set
		whole     bool
		high, far float64
	}{
		{"small", yard(floor, walled, noHeight), true, 3.4, 3.2},
		{"large with a name", yard(floor, walled, noHeight, named), true, 6.4, 3.2},
		{"columns before it", columns, true, 6.4, 3.2},
		{"with a door", with(yard(floor, walled, noHeight), storytest.Door("d", "yard", "room", 3)), true, 3.4, 3.2},
		{"of its own height", yard(floor, walled), true, 3.4, 1.9},
		{"three walls", yard(floor, noHeight, storytest.Walled(story.Left, story.Top, story.Right)), false, 3.4, 3.2},
		{"round", yard(floor, walled, noHeight, func(a *story.Area) { a.Shape = story.Round }), true, 3.4, 3.2},
		{"without a roof", yard(floor, walled, noHeight, open), false, 3.4, 3.2},
	} {
		l := storytest.LaidOut(t, c.set)
		if len(l.Rooms) != 1 {
			t.Errorf("%s: %d rooms", c.name, len(l.Rooms))
			continue
		}
		if r := l.Rooms[0]; r.Whole != c.whole || r.High != c.high || r.Far != c.far {
			t.Errorf("%s: %+v", c.name, r)
		}
	}
	if l := storytest.LaidOut(t, yard(walled)); len(l.Rooms) != 0 {
		t.Error("a yard with walls is taken for a room")
	}
}

// Walls before an open room are low and those behind it high, from wherever one looks, and
// the cut between them slopes.
func TestWallsAreCutTowardsTheViewer(t *testing.T) {
	set := &story.Set{Areas: []*story.Area{storytest.Ground("room", 20, 14, storytest.Of(story.Floor), storytest.Walled(story.Sides...),
		func(a *story.Area) { a.Height = 0 })}}
	l := storytest.LaidOut(t, set)
	c := layout.NewCutter(l)
	for _, yaw := range []float64{-50, -27, 0, 27, 50} {
		sin, cos := math.Sincos(yaw * math.Pi / 180)
		viewer := plane.Point{X: -sin, Y: cos}
		for _, rim := range []float64{0, 4} {
			heights := c.Heights([]layout.Cutaway{{Far: 3.2, Rim: rim}}, viewer, nil)
			for i, w := range l.Walls {
				mid := w.A.Lerp(w.B, .5)
				out := mid.Sub(l.Bounds.Center())
				near := mid.Y > 13.9 || yaw > 20 && mid.X < .1 || yaw < -20 && mid.X > 19.9
				corner := math.Min(math.Min(mid.X, 20-mid.X)+math.Min(mid.Y, 14-mid.Y), 99)
				high := math.Max(heights[i][0], heights[i][1])
				switch {
				case !near && high != 3.2:
					t.Errorf("yaw %v, rim %v: the wall at %v is %v m high, towards %v", yaw, rim, mid, high, out)
				case near && (rim == 0 || corner > 5.5) && high != layout.LowWall:
					t.Errorf("yaw %v, rim %v: the wall at %v is %v m high, towards %v", yaw, rim, mid, high, out)
				}
				if rim > 0 && math.Abs(heights[i][0]-heights[i][1]) > 1.2 {
					t.Errorf("yaw %v: the cut at %v is steep: %v", yaw, mid, heights[i])
				}
			}
		}
	}
}
