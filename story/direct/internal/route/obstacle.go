package route

import (
	"slices"

	"standoff/story"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plane"
)

// An Obstacle is what is in the way between two places: one of these, or nothing
// that has a name.
type Obstacle struct {
	Door  int        // that is shut, or -1
	Row   *stage.Row // of people
	Walls *story.Area
	Water *story.Area
	Thing string // the id of a prop or of seats
}

// FindObstacle finds what is in the way of those who do not walk through some
// rows of people.
func FindObstacle(f *stage.Floor, from, to plane.Point, rows []*stage.Row) Obstacle {
	x := Obstacle{Door: f.Ways.Blocked(from, to, f.Open)}
	if x.Door >= 0 {
		return x
	}
	if len(rows) > 0 && f.Reaches(from, to) {
		x.Row = rows[0]
		return x
	}
	if x.Walls = walled(f, from, to); x.Walls != nil {
		return x
	}
	if x.Water = waterBetween(f, from, to); x.Water == nil {
		x.Thing = thingBetween(f, from, to)
	}
	return x
}

// BlockedPart returns the first part of a way through several places that cannot
// be walked, and whether that is all that is wrong: without those places there is
// a way.
func (k *Trunk) BlockedPart(from, to plane.Point) (a, b plane.Point, only bool) {
	find := func(from, to plane.Point) bool {
		_, ok := k.floor.Ways.Find(from, to, k.floor.Open, nil, k.bars...)
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
func walled(f *stage.Floor, from, to plane.Point) *story.Area {
	var found *story.Area
	for i, a := range f.Layout.Areas {
		if len(a.Area.Walls) > 0 && plane.Within(a.Outline, from) != plane.Within(a.Outline, to) &&
			!slices.ContainsFunc(f.Layout.Doors, func(door layout.PlacedDoor) bool {
				return slices.Contains(door.Sides[:], i)
			}) {
			found = a.Area // nested ones come later
		}
	}
	return found
}

// thingBetween returns a thing or a block of seats on the straight way, or "".
func thingBetween(f *stage.Floor, from, to plane.Point) string {
	for u := 0.; u <= 1; u += 1. / 64 {
		at := from.Lerp(to, u)
		for _, x := range f.Layout.Props {
			if x.Prop.ID != "" && x.Rect.Grow(.5).Contains(at) {
				return x.Prop.ID
			}
		}
		for _, x := range f.Layout.Seats {
			if x.Seats.ID != "" && x.Rect.Contains(at) {
				return x.Seats.ID
			}
		}
	}
	return ""
}

// waterBetween returns water that lies on the straight way between two places.
func waterBetween(f *stage.Floor, from, to plane.Point) *story.Area {
	for u := 0.; u <= 1; u += 1. / 64 {
		for _, a := range f.Layout.Areas {
			if a.Area.Ground == story.Water && plane.Within(a.Outline, from.Lerp(to, u)) {
				return a.Area
			}
		}
	}
	return nil
}
