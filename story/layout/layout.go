package layout

import (
	"standoff/story"
	"standoff/story/plane"
)

// A Layout is a set with everything in it placed.
type Layout struct {
	Set    *story.Set
	Bounds plane.Rect // around all areas
	Areas  []PlacedArea
	Walls  []Wall // doors' openings are cut out; a wall common to two areas stands once
	Rooms  []Room
	Doors  []PlacedDoor
	Seats  []PlacedSeats
	Spots  []PlacedSpot
	Props  []PlacedProp
	Front  story.Side // left, right, top or bottom: the side from which one comes in

	places map[story.Referent]Place
}

// A PlacedArea is an area's ground. Areas stand in drawing order, a nested
// one after the one that it lies in.
type PlacedArea struct {
	Area    *story.Area
	Rect    plane.Rect
	Outline []plane.Point // closed, clockwise as seen; the last point is not the first
	In      int           // index of the area that it lies in, or -1
}

// A Wall is one straight piece of wall; curved walls are many. A and B are
// the ends of its middle line.
type Wall struct {
	A, B      plane.Point
	Height    float64
	Thickness float64
	Area      int // index of the area to which it belongs
	// Rooms are the indexes of the rooms on its two sides, -1 for none: the one on the
	// left of the way from A to B, as seen, comes first.
	Rooms [2]int
}

// A PlacedDoor is an opening in a wall, or in the edge between two areas.
type PlacedDoor struct {
	Door  *story.Door
	A, B  plane.Point // the posts, A left of or above B
	Sides [2]int      // indexes of the areas on its two sides, -1 for outside
	Into  plane.Point // unit vector along which its leaves swing when it opens
	// Height of the wall it stands in, 0 where there is none.
	Height float64
}

// Middle returns the middle of the opening.
func (d *PlacedDoor) Middle() plane.Point { return d.A.Lerp(d.B, .5) }

// Bounds returns the smallest rectangle around both posts.
func (d *PlacedDoor) Bounds() plane.Rect { return plane.Bounds([]plane.Point{d.A, d.B}) }

// PlacedSeats is a block of seats.
type PlacedSeats struct {
	Seats  *story.Seats
	Rect   plane.Rect
	Places []SeatPlace // front and middle first
	// Fronts are the long desk or bench fronts, one polyline for each row and
	// block, for drawing; empty for plain chairs.
	Fronts []SeatRow

	Lines [][]plane.Point // the seats beside each other, which nobody walks between
}

// A SeatPlace is one seat.
type SeatPlace struct {
	plane.Point
	Face       float64 // radians, where one who sits there looks
	Row, Block int
	Rise       float64 // metres above the ground, for tiers
}

// A SeatRow is the line of one row of one block.
type SeatRow struct {
	Row, Block int
	Rise       float64
	Line       []plane.Point
}

// A PlacedSpot is a named piece of ground.
type PlacedSpot struct {
	Spot *story.Spot
	Rect plane.Rect // may be a point, when the author gave no size
	Area int
}

// A PlacedProp is one thing; a row of seven trees is seven of them.
type PlacedProp struct {
	Prop *story.Prop
	Rect plane.Rect // its footprint, or what is around it
	Seed uint32
	Turn *Turn // of one that has moved: how it lies; else nil
}

// GroundAt returns what somebody stands on; outside all areas it is bare.
func (l *Layout) GroundAt(p plane.Point) story.Ground {
	ground := story.Bare
	for i := range l.Areas { // nested ones come later
		if a := &l.Areas[i]; plane.Within(a.Outline, p) {
			ground = a.Area.Ground
		}
	}
	return ground
}
