package story

import (
	"math"
	"strings"
)

// A target is what a move goes to.
type target struct {
	id    string
	rect  Rect
	area  int // index, or -1
	door  int // index, or -1
	seats *PlacedSeats
	prop  *PlacedProp
	who   []int // people; nil for things
	rank  *rank // the line in which they stand, or nil
	spot  bool
}

// target looks up what an id stands for on the step's set.
func (d *director) target(id string) (*target, bool) {
	l := d.layout()
	t := &target{id: id, area: -1, door: d.door(id)}
	if r, ok := l.place(id); ok {
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
			if r.set == d.set && r.group.within(g) {
				t.rank = r
			}
		}
		return t, true
	}
	return nil, false
}

// around is the rectangle around people.
func (d *director) around(who []int) Rect {
	points := make([]Point, len(who))
	for i, p := range who {
		points[i] = d.now[p].at
	}
	return bounds(points)
}

// middle is the mean of where people are.
func (d *director) middle(who []int) Point {
	sum := Point{}
	for _, p := range who {
		sum = sum.Add(d.now[p].at)
	}
	return sum.Mul(1 / math.Max(1, float64(len(who))))
}

// lookAt is the place to which somebody turns who faces the id.
func (d *director) lookAt(id string) (Point, bool) {
	t, ok := d.target(id)
	if !ok {
		return Point{}, false
	}
	if t.who != nil {
		return d.middle(t.who), true
	}
	return t.rect.Center(), true
}

// outward is the direction of a side.
func outward(s Side) Point {
	switch s {
	case Left:
		return Point{-1, 0}
	case Right:
		return Point{1, 0}
	case Top:
		return Point{0, -1}
	case topLeft, topRight, bottomLeft, bottomRight:
		vertical, horizontal, _ := strings.Cut(string(s), "-")
		return unit(outward(Side(vertical)).Add(outward(Side(horizontal))))
	}
	return Point{0, 1}
}

func unit(p Point) Point {
	if n := p.Len(); n > 1e-9 {
		return p.Mul(1 / n)
	}
	return Point{}
}

func (p Point) dot(q Point) float64 { return p.X*q.X + p.Y*q.Y }
func (p Point) across() Point       { return Point{-p.Y, p.X} }
func (p Point) angle() float64      { return math.Atan2(p.Y, p.X) }

// isSide reports whether a word is one of the four sides.
func isSide(s string) bool {
	switch Side(s) {
	case Left, Right, Top, Bottom:
		return true
	}
	return false
}
