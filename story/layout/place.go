package layout

import (
	"standoff/story"
	"standoff/story/plane"
)

// A Place is where something of the set is: its footprint, and itself as placed.
type Place struct {
	Rect  plane.Rect
	Area  int // index into Areas, or -1
	Door  int // index into Doors, or -1
	Seats *PlacedSeats
	Prop  *PlacedProp // the first, where there are several
	Spot  *PlacedSpot
}

// Place returns where something of the set is. It reports false of what is not in
// this set: people, sides, and things of other sets.
func (l *Layout) Place(of story.Referent) (Place, bool) {
	p, ok := l.places[of]
	return p, ok
}

// addPlaces notes where each thing is, once all are placed.
func (p *placer) addPlaces() {
	l := p.l
	l.places = make(map[story.Referent]Place, len(p.things))
	for _, t := range p.things {
		l.places[t.referent()] = Place{Rect: t.rect, Area: -1, Door: -1}
	}
	note := func(of story.Referent, change func(*Place)) {
		place := l.places[of]
		change(&place)
		l.places[of] = place
	}
	for i := range l.Areas {
		note(l.Areas[i].Area, func(p *Place) { p.Area = i })
	}
	for i := range l.Doors {
		note(l.Doors[i].Door, func(p *Place) { p.Door = i })
	}
	for i := range l.Seats {
		note(l.Seats[i].Seats, func(p *Place) { p.Seats = &l.Seats[i] })
	}
	for i := range l.Spots {
		note(l.Spots[i].Spot, func(p *Place) { p.Spot = &l.Spots[i] })
	}
	for i := range l.Props {
		note(l.Props[i].Prop, func(p *Place) {
			if p.Prop == nil {
				p.Prop = &l.Props[i]
			}
		})
	}
}

// referent returns what the author wrote that the thing is made of.
func (t *thing) referent() story.Referent {
	switch {
	case t.area != nil:
		return t.area
	case t.door != nil:
		return t.door
	case t.seats != nil:
		return t.seats
	case t.prop != nil:
		return t.prop
	}
	return t.spot
}
