package layout

import (
	"math"

	"standoff/story"
	"standoff/story/plane"
)

// A Room is a floor with walls. It is seen into while somebody is inside, and is a
// building with a roof else, if it can have one.
type Room struct {
	Area  int     // its index
	High  float64 // of the building, without what is on its roof, metres
	Far   float64 // of the walls behind which nobody is seen, while one sees inside, metres
	Whole bool    // walls and doors stand all round it, so that it can have a roof
}

const (
	oneFloor  = 3.4  // metres, of a building
	twoFloors = 6.4  // of a large one with a name, or one with columns before it
	farWall   = 3.2  // of walls of which the author says nothing
	largeRoom = 150. // square metres
	before    = 3.   // metres from a building at which a column stands before it
)

// Column is the kind of props that make a portico of a building's side.
const Column = "column"

// addRooms lists the rooms, and notes in the walls which rooms they have beside them.
func (p *placer) addRooms() {
	l := p.l
	of := make([]int, len(l.Areas))
	for i := range l.Areas {
		of[i] = -1
		a := &l.Areas[i]
		if a.Area.Ground == story.Floor && len(a.Area.Walls) > 0 && len(a.Outline) > 2 {
			of[i] = len(l.Rooms)
			l.Rooms = append(l.Rooms, l.room(i))
		}
	}
	for i := range l.Walls {
		w := &l.Walls[i]
		across := w.A.Toward(w.B).Across()
		mid := w.A.Lerp(w.B, .5)
		for k, by := range [...]float64{-aside, aside} {
			w.Rooms[k] = -1
			for a := AreaAt(l, mid.Add(across.Mul(by))); a >= 0 && w.Rooms[k] < 0; a = l.Areas[a].In {
				w.Rooms[k] = of[a]
			}
		}
		if w.Rooms[0] == w.Rooms[1] {
			w.Rooms[1] = -1 // within one room
		}
	}
}

// room returns the area as a room.
func (l *Layout) room(area int) Room {
	a := &l.Areas[area]
	r := Room{Area: area, High: oneFloor, Far: farWall, Whole: a.Area.Roof != story.NoRoof && l.walledIn(a.Outline)}
	if a.Area.Height > 0 {
		r.Far, r.High = a.Area.Height, math.Max(oneFloor, a.Area.Height)
	}
	size := a.Rect.Size()
	if len(a.Area.Name) > 0 && size.X*size.Y >= largeRoom || len(l.ColumnsBefore(area)) > 1 {
		r.High = twoFloors
	}
	return r
}

// walledIn reports whether walls and doors stand all along the outline.
func (l *Layout) walledIn(outline []plane.Point) bool {
	const every, near = .5, .25 // metres
	for i, a := range outline {
		b := outline[(i+1)%len(outline)]
		n := math.Ceil(a.Dist(b) / every)
		for k := .5; k < n; k++ {
			if q := a.Lerp(b, k/n); !l.shutAt(q, near) {
				return false
			}
		}
	}
	return true
}

// shutAt reports whether a wall, or a door, stands so near to a place.
func (l *Layout) shutAt(q plane.Point, near float64) bool {
	for i := range l.Walls {
		if plane.NearSegment(q, l.Walls[i].A, l.Walls[i].B, near) {
			return true
		}
	}
	for i := range l.Doors {
		// One in a curved wall stands straight.
		if d := &l.Doors[i]; plane.NearSegment(q, d.A, d.B, near+d.A.Dist(d.B)/6) {
			return true
		}
	}
	return false
}

// ColumnsBefore returns the columns that stand outdoors before an area's sides, by their
// index in Props.
func (l *Layout) ColumnsBefore(area int) (all []int) {
	for i := range l.Props {
		x := &l.Props[i]
		c := x.Rect.Center()
		if x.Prop.Kind == Column && plane.ToOutline(l.Areas[area].Outline, c) < before &&
			l.GroundAt(c) != story.Floor {
			all = append(all, i)
		}
	}
	return all
}

// Top returns how high a room's building is with all that is on its roof, metres.
func (l *Layout) Top(room int) float64 {
	r := &l.Rooms[room]
	a := &l.Areas[r.Area]
	size := a.Rect.Size()
	switch least := math.Min(size.X, size.Y); a.Area.Roof {
	case story.Pitched:
		return r.High + PitchedRise*least
	case story.Dome:
		return r.High + DomeRise*least
	}
	return r.High + Parapet
}

// How high roofs rise above a building, in metres and in shares of its shorter side.
const (
	Parapet     = .55
	PitchedRise = .22
	DomeRise    = .55
)
