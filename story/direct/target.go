package direct

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A scene is the stage as a step sees it, which plays on one floor.
type scene struct {
	*stage
	*floor
}

// A target is what a move goes to.
type target struct {
	id    string
	rect  plane.Rect
	area  int // index, or -1
	door  int // index, or -1
	seats *layout.PlacedSeats
	prop  *layout.PlacedProp
	spot  bool
	who   []int   // people; nil for things
	face  float64 // where the first of the people looks
	row   *row    // the row in which they stand, or nil
}

// target looks up what an id stands for on the floor. It reports false when
// that is not there.
func (s scene) target(id string) (*target, bool) {
	t := &target{id: id, area: -1, door: s.door(id)}
	if r, ok := s.layout.Place(id); ok {
		t.rect = r
		t.place(s.layout)
		return t, true
	}
	i := slices.IndexFunc(s.story.Cast, func(g *story.Group) bool { return g.ID == id })
	if i < 0 {
		return nil, false
	}
	g := s.story.Cast[i]
	if t.who = s.here(g); len(t.who) == 0 {
		return nil, false
	}
	t.rect, t.face = s.around(t.who), s.postures[t.who[0]].face
	for _, r := range s.rows {
		if r.set == s.set && r.group.Within(g) {
			t.row = r
		}
	}
	return t, true
}

// place finds which place of a layout the target is.
func (t *target) place(l *layout.Layout) {
	for i := range l.Areas {
		if l.Areas[i].Area.ID == t.id {
			t.area = i
		}
	}
	for i := range l.Seats {
		if l.Seats[i].Seats.ID == t.id {
			t.seats = &l.Seats[i]
		}
	}
	for i := range l.Props {
		if l.Props[i].Prop.ID == t.id && t.prop == nil {
			t.prop = &l.Props[i]
		}
	}
	for i := range l.Spots {
		t.spot = t.spot || l.Spots[i].Spot.ID == t.id
	}
}

// onFloor reports whether somebody is on the floor.
func (s scene) onFloor(person int) bool { return s.postures[person].set == s.set }

// here returns the members of a group who are on the floor.
func (s scene) here(g *story.Group) []int {
	var here []int
	for _, p := range s.members[g.Index] {
		if s.onFloor(p) {
			here = append(here, p)
		}
	}
	return here
}

// rowsAcross returns the rows on the floor whose people have nothing to do with
// a move: nobody walks through those.
func (s scene) rowsAcross(m *story.Move) []*row {
	var across []*row
	for _, r := range s.rows {
		if r.set == s.set && !slices.Contains(m.Who, r.group) && m.Object != r.group.ID {
			across = append(across, r)
		}
	}
	return across
}

// around returns the rectangle around people.
func (s scene) around(who []int) plane.Rect {
	points := make([]plane.Point, len(who))
	for i, p := range who {
		points[i] = s.postures[p].at
	}
	return plane.Bounds(points)
}

// middle returns the mean of where people are.
func (s scene) middle(who []int) plane.Point {
	sum := plane.Point{}
	for _, p := range who {
		sum = sum.Add(s.postures[p].at)
	}
	return sum.Mul(1 / math.Max(1, float64(len(who))))
}

// lookAt returns the place to which somebody turns who faces the id.
func (s scene) lookAt(id string) (plane.Point, bool) {
	t, ok := s.target(id)
	if !ok {
		return plane.Point{}, false
	}
	if t.who != nil {
		return s.middle(t.who), true
	}
	return t.rect.Center(), true
}
