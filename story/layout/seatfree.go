package layout

import (
	"slices"

	"standoff/story"
	"standoff/story/plane"
)

// seatFree returns a function that reports whether a seat can stand at a place: in its room,
// off walls, props, water and other seats, and out of the way through doors. It is called very
// often, so what is too far from the room is left out once and for all.
func (p *placer) seatFree(s *seating) func(plane.Point) bool {
	const offProps, offDoors, offSeats = 1, .5, 1.2 // metres
	near := func(r plane.Rect, far float64) bool {
		return s.room == nil || toRectRect(r, plane.Bounds(s.room)) <= far
	}
	var props []plane.Rect
	for _, x := range p.l.Props {
		if r, ok := x.Stops(); ok && near(r, offProps) {
			props = append(props, r)
		}
	}
	var doors []*PlacedDoor
	for i := range p.l.Doors {
		if d := &p.l.Doors[i]; near(plane.Bounds([]plane.Point{d.A, d.B}), doorway+offDoors) {
			doors = append(doors, d)
		}
	}
	var walls []Wall
	for _, w := range p.l.Walls {
		ours := s.room != nil && plane.NearOutline(s.room, w.A, .01) && plane.NearOutline(s.room, w.B, .01)
		if !ours && near(plane.Bounds([]plane.Point{w.A, w.B}), seatEdge) {
			walls = append(walls, w) // those along the room's own edge are seen to
		}
	}
	var others []plane.Point
	for _, block := range p.l.Seats {
		for _, c := range block.Places {
			if near(plane.Rect{Min: c.Point, Max: c.Point}, offSeats) {
				others = append(others, c.Point)
			}
		}
	}
	wet := slices.ContainsFunc(p.l.Areas, func(a PlacedArea) bool { return a.Area.Ground == story.Water })
	return func(q plane.Point) bool {
		if s.room != nil && (!plane.Within(s.room, q) || plane.NearOutline(s.room, q, seatEdge)) {
			return false
		}
		for _, r := range props {
			if plane.ToRect(q, r) < offProps {
				return false
			}
		}
		for _, d := range doors {
			if ToDoorway(q, d) < offDoors {
				return false
			}
		}
		for i := range walls {
			if plane.NearSegment(q, walls[i].A, walls[i].B, seatEdge) {
				return false
			}
		}
		for _, c := range others {
			if c.Dist(q) < offSeats {
				return false
			}
		}
		if !wet {
			return true
		}
		i := AreaAt(p.l, q)
		return i < 0 || p.l.Areas[i].Area.Ground != story.Water
	}
}
