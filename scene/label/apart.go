package label

import (
	"standoff/scene/lettering"
	"standoff/scene/path"
	"standoff/story/chance"
	"standoff/story/plan"
)

// separate keeps writings clear of one another: where two come near, the lesser
// fades, and is gone before they touch. Each is seen only in the upper half
// of its strength, and hides others in the lower half: so of two that cross, one
// has gone before the other comes. From then on they are in the order of their ranks.
func (s *Writer) separate(m *plan.Moment, sh *sheet) {
	list := s.letters.shown
	for i := 1; i < len(list); i++ { // insertion sort: few, and mostly in order
		for j := i; j > 0 && list[j].writing.rank < list[j-1].writing.rank; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
	for i := range list {
		d := &list[i]
		d.strength *= apartness(d, s.notice().box)
		if sh.teller.tells() {
			d.strength *= 1 - min(1, 2*tellerStrength(m))*(1-apartness(d, sh.teller.box))
		}
		d.strength *= 1 - min(1, 2*m.Place) // nobody is there yet
		for j := 0; j < i; j++ {
			d.strength *= 1 - min(1, 2*list[j].strength)*(1-apartness(d, list[j].box))
		}
		d.alpha = max(0, 2*d.strength-1)
	}
}

// apartness returns 1 where the writing is well clear of the box, and 0 where they are within
// a pixel of each other; names of places have another distance to keep.
func apartness(d *shown, b path.Rect) float64 {
	wide := lettering.KeepApart - 1.
	if d.writing.rank == rankPlace {
		wide = lettering.NameApart - 1
	}
	return chance.Smooth((path.Gap(d.box, b) - 1) / wide)
}

// leaderAir is how far, in pixels, a leader keeps from what is written.
const leaderAir = 8

// fadeLeaders fades the leaders that would run through another writing's box.
func (s *Writer) fadeLeaders() {
	list := s.letters.shown
	for i := range list {
		d := &list[i]
		if d.alpha <= 0 || d.leader <= 0 || !d.writing.pointed() {
			continue
		}
		from := leaderFrom(d.writing, d.box, d.pin)
		for j := range list {
			if j != i && list[j].alpha > 0 {
				d.leader *= 1 - min(1, 2*list[j].strength)*(1-chance.Smooth(path.Clearance(from, d.pin, list[j].box)/leaderAir))
			}
		}
	}
}

// looseFrom is from how far off, in pixels, a note without its leader seems to be about
// something else.
const looseFrom = 24

// loose reports whether a note about a place does not show what it is about: something
// stands where its leader would run.
func (d *shown) loose() bool {
	w := d.writing
	return w.note != nil && w.group == nil && w.pointed() && d.leader < .5 &&
		leaderFrom(w, d.box, d.pin).Dist(d.pin) > looseFrom
}

// pointed reports whether the writing has a leader.
func (w *writing) pointed() bool {
	return (w.shape == bareShape || w.shape == boxedShape) && !w.pin.none
}
