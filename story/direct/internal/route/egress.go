package route

import (
	"math"

	"standoff/story"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plane"
	"standoff/story/ways"
)

// An Exit is where people leave the stage.
type Exit struct {
	At    plane.Point
	Out   plane.Point // unit vector on which they go on, zero into a vehicle
	Reach float64     // how far they go on before they are gone, metres
}

const exitReach = 2.2 // metres that people go on behind an edge or a door

// OverEdge returns where people leave over an edge of the set.
func OverEdge(f *stage.Floor, side story.Side, from plane.Point, bars []ways.Bar) Exit {
	return Exit{Crossing(f, side, from, bars), layout.Outward(side), exitReach}
}

// ByDoor returns where people leave by a door.
func ByDoor(l *layout.Layout, i int, from plane.Point) Exit {
	door := &l.Doors[i]
	return Exit{door.Middle(), outOf(l, door, from), exitReach}
}

// Crossing returns where people go over an edge of the set: where an area lies at
// that edge and nothing stands before it, nearest on foot to the place from
// which they come, or to which they go. Without one it is on a level with it.
func Crossing(f *stage.Floor, side story.Side, from plane.Point, bars []ways.Bar) plane.Point {
	const corner, inset = 2., .6 // metres from the ends of the edge, and from the edge
	b, out := f.Layout.Bounds, layout.Outward(side)
	along := plane.Point{X: math.Abs(out.Y), Y: math.Abs(out.X)}
	mid := layout.EdgeOf(b, side)
	half := math.Max(0, b.Extent(along)-corner)
	level := math.Max(-half, math.Min(half, along.Dot(from.Sub(mid))))
	field := f.Ways.Field(from, f.Open, bars...)
	best, least := level, math.Inf(1)
	for off := -half; off <= half; off += .5 {
		p := mid.Add(along.Mul(off))
		if !wayOut(f, p, out.Mul(inset), along) {
			continue
		}
		// On a level with it, rather, where that is about as near.
		if far := field.Distance(p.Sub(out.Mul(inset))) + .1*math.Abs(off-level); far < least {
			best, least = off, far
		}
	}
	return mid.Add(along.Mul(best))
}

// wayOut reports whether several abreast can go over the edge of the set at p:
// whether an area reaches it there, and no wall stands in the way.
func wayOut(f *stage.Floor, p, inset, along plane.Point) bool {
	for _, aside := range []float64{-1.2, 0, 1.2} {
		q := p.Add(along.Mul(aside))
		if layout.AreaAt(f.Layout, q.Sub(inset)) < 0 ||
			f.Ways.Walled(q.Sub(inset), q.Add(inset), f.Open) {
			return false
		}
	}
	return true
}

// outOf returns the direction in which one leaves by a door: outside, or away from
// where one comes from.
func outOf(l *layout.Layout, door *layout.PlacedDoor, from plane.Point) plane.Point {
	n := door.A.Toward(door.B).Across()
	c := door.Middle()
	if layout.AreaAt(l, c.Add(n)) < 0 {
		return n
	}
	if layout.AreaAt(l, c.Sub(n)) < 0 || n.Dot(from.Sub(c)) > 0 {
		return n.Mul(-1)
	}
	return n
}
