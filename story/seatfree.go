package story

import "slices"

// seatFree tells where a seat can stand: in its room, off walls, props,
// water and other seats, and out of the way through doors. It is asked very
// often, so what is too far from the room is left out once and for all.
func (p *placer) seatFree(s *seating) func(Point) bool {
	const offProps, offDoors, offSeats = 1, .5, 1.2 // metres
	near := func(r Rect, far float64) bool {
		return s.room == nil || toRectRect(r, bounds(s.room)) <= far
	}
	var props []Rect
	for _, x := range p.l.Props {
		if r, ok := x.stops(); ok && near(r, offProps) {
			props = append(props, r)
		}
	}
	var doors []*PlacedDoor
	for i := range p.l.Doors {
		if d := &p.l.Doors[i]; near(bounds([]Point{d.A, d.B}), doorway+offDoors) {
			doors = append(doors, d)
		}
	}
	var walls []Wall
	for _, w := range p.l.Walls {
		ours := s.room != nil && nearOutline(s.room, w.A, .01) && nearOutline(s.room, w.B, .01)
		if !ours && near(bounds([]Point{w.A, w.B}), seatEdge) {
			walls = append(walls, w) // those along the room's own edge are seen to
		}
	}
	var others []Point
	for _, block := range p.l.Seats {
		for _, c := range block.Places {
			if near(Rect{c.Point, c.Point}, offSeats) {
				others = append(others, c.Point)
			}
		}
	}
	wet := slices.ContainsFunc(p.l.Areas, func(a PlacedArea) bool { return a.Area.Ground == Water })
	return func(q Point) bool {
		if s.room != nil && (!within(s.room, q) || nearOutline(s.room, q, seatEdge)) {
			return false
		}
		for _, r := range props {
			if toRect(q, r) < offProps {
				return false
			}
		}
		for _, d := range doors {
			if toDoorway(q, d) < offDoors {
				return false
			}
		}
		for i := range walls {
			if nearSegment(q, walls[i].A, walls[i].B, seatEdge) {
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
		i := areaAt(p.l, q)
		return i < 0 || p.l.Areas[i].Area.Ground != Water
	}
}
