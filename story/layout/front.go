package layout

import (
	"slices"

	"standoff/story"
	"standoff/story/plane"
)

// aside is how far from a line one asks what lies on its side, metres.
const aside = .3

// frontOf returns the side from which one comes into the set: the author's, else that of
// the first door that leads out of a building, else that of the first gate in a wall, else
// the one towards the reader.
func frontOf(l *Layout) story.Side {
	if l.Set.Front != "" {
		return l.Set.Front
	}
	for _, leads := range [...]func(*Layout, *PlacedDoor) (int, bool){outOfBuilding, outOfWalls} {
		for i := range l.Doors {
			if in, ok := leads(l, &l.Doors[i]); ok {
				return l.sideOut(&l.Doors[i], in)
			}
		}
	}
	return story.Bottom
}

// outOfBuilding reports whether a door leads from a floor to no floor, and which of its
// sides is the floor.
func outOfBuilding(l *Layout, d *PlacedDoor) (in int, ok bool) {
	floor := func(i int) bool { return d.Sides[i] >= 0 && l.Areas[d.Sides[i]].Area.Ground == story.Floor }
	if floor(1) {
		in = 1
	}
	return in, floor(0) != floor(1)
}

// outOfWalls reports whether a door stands in a wall of just one of its sides, and which
// that is.
func outOfWalls(l *Layout, d *PlacedDoor) (in int, ok bool) {
	walled := func(i int) bool {
		return d.Sides[i] >= 0 && slices.Contains(l.Areas[d.Sides[i]].Area.Walls, l.sideOut(d, i))
	}
	if walled(1) {
		in = 1
	}
	return in, walled(0) != walled(1)
}

// sideOut returns on which side of an area one goes out of it through the door; the area is
// the i-th of the door's sides.
func (l *Layout) sideOut(d *PlacedDoor, i int) story.Side {
	a, b := d.A, d.B
	across := plane.Unit(plane.Point{X: b.Y - a.Y, Y: a.X - b.X}) // out of an outline that runs from a to b
	if plane.Within(l.Areas[d.Sides[i]].Outline, a.Lerp(b, .5).Add(across.Mul(aside))) {
		a, b = b, a
	}
	return sideOf(a, b)
}
