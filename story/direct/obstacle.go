package direct

import (
	"slices"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// An obstacle is what is in the way between two places: one of these, or nothing
// that has a name.
type obstacle struct {
	door  int  // that is shut, or -1
	row   *row // of people
	walls *story.Area
	water *story.Area
	thing string // the id of a prop or of seats
}

// findObstacle finds what is in the way of those who do not walk through some
// rows of people.
func findObstacle(f *floor, from, to plane.Point, rows []*row) obstacle {
	x := obstacle{door: f.ways.Blocked(from, to, f.open)}
	if x.door >= 0 {
		return x
	}
	if len(rows) > 0 && f.reaches(from, to) {
		x.row = rows[0]
		return x
	}
	if x.walls = f.walled(from, to); x.walls != nil {
		return x
	}
	if x.water = f.waterBetween(from, to); x.water == nil {
		x.thing = f.thingBetween(from, to)
	}
	return x
}

// blockedPart returns the first part of a way through several places that cannot
// be walked, and whether that is all that is wrong: without those places there is
// a way.
func (k *trunk) blockedPart(from, to plane.Point) (a, b plane.Point, only bool) {
	find := func(from, to plane.Point) bool {
		_, ok := k.floor.ways.Find(from, to, k.floor.open, nil, k.bars...)
		return ok
	}
	if !k.through || !find(from, to) {
		return from, to, false
	}
	for _, stop := range append(slices.Clone(k.via), to) {
		if !find(from, stop) {
			return from, stop, true
		}
		from = stop
	}
	return from, to, true
}

// walled returns the smallest walled area that holds one of two places and not the
// other, or nil: its walls are what has no door.
func (f *floor) walled(from, to plane.Point) *story.Area {
	var found *story.Area
	for i, a := range f.layout.Areas {
		if len(a.Area.Walls) > 0 && plane.Within(a.Outline, from) != plane.Within(a.Outline, to) &&
			!slices.ContainsFunc(f.layout.Doors, func(door layout.PlacedDoor) bool {
				return slices.Contains(door.Sides[:], i)
			}) {
			found = a.Area // nested ones come later
		}
	}
	return found
}

// thingBetween is a thing or a block of seats on the straight way, or "".
func (f *floor) thingBetween(from, to plane.Point) string {
	for u := 0.; u <= 1; u += 1. / 64 {
		at := from.Lerp(to, u)
		for _, x := range f.layout.Props {
			if x.Prop.ID != "" && x.Rect.Grow(.5).Contains(at) {
				return x.Prop.ID
			}
		}
		for _, x := range f.layout.Seats {
			if x.Seats.ID != "" && x.Rect.Contains(at) {
				return x.Seats.ID
			}
		}
	}
	return ""
}

// waterBetween is water that lies on the straight way between two places.
func (f *floor) waterBetween(from, to plane.Point) *story.Area {
	for u := 0.; u <= 1; u += 1. / 64 {
		for _, a := range f.layout.Areas {
			if a.Area.Ground == story.Water && plane.Within(a.Outline, from.Lerp(to, u)) {
				return a.Area
			}
		}
	}
	return nil
}
