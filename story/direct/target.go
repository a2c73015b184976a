package direct

import (
	"math"

	"standoff/story/layout"
	"standoff/story/plane"
)

// A target is what a move goes to.
type target struct {
	id    string
	rect  plane.Rect
	area  int // index, or -1
	door  int // index, or -1
	seats *layout.PlacedSeats
	prop  *layout.PlacedProp
	who   []int // people; nil for things
	rank  *rank // the line in which they stand, or nil
	spot  bool
}

// target looks up what an id stands for on the step's set.
func (d *director) target(id string) (*target, bool) {
	l := d.layout()
	t := &target{id: id, area: -1, door: d.door(id)}
	if r, ok := l.Place(id); ok {
		t.rect = r
		for i := range l.Areas {
			if l.Areas[i].Area.ID == id {
				t.area = i
			}
		}
		for i := range l.Seats {
			if l.Seats[i].Seats.ID == id {
				t.seats = &l.Seats[i]
			}
		}
		for i := range l.Props {
			if l.Props[i].Prop.ID == id && t.prop == nil {
				t.prop = &l.Props[i]
			}
		}
		for i := range l.Spots {
			t.spot = t.spot || l.Spots[i].Spot.ID == id
		}
		return t, true
	}
	for _, g := range d.story.Cast {
		if g.ID != id {
			continue
		}
		t.who = d.people(g)
		if len(t.who) == 0 {
			return nil, false
		}
		t.rect = d.around(t.who)
		for _, r := range d.lines {
			if r.set == d.set && r.group.Within(g) {
				t.rank = r
			}
		}
		return t, true
	}
	return nil, false
}

// around is the rectangle around people.
func (d *director) around(who []int) plane.Rect {
	points := make([]plane.Point, len(who))
	for i, p := range who {
		points[i] = d.now[p].at
	}
	return plane.Bounds(points)
}

// middle is the mean of where people are.
func (d *director) middle(who []int) plane.Point {
	sum := plane.Point{}
	for _, p := range who {
		sum = sum.Add(d.now[p].at)
	}
	return sum.Mul(1 / math.Max(1, float64(len(who))))
}

// lookAt is the place to which somebody turns who faces the id.
func (d *director) lookAt(id string) (plane.Point, bool) {
	t, ok := d.target(id)
	if !ok {
		return plane.Point{}, false
	}
	if t.who != nil {
		return d.middle(t.who), true
	}
	return t.rect.Center(), true
}
