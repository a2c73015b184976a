package stage

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A Scene is the stage as a step sees it, which plays on one floor.
type Scene struct {
	*Stage
	*Floor
}

// A Target is what a move goes to: a place, or people where they are now.
type Target struct {
	story.Ref
	layout.Place
	Who  []int   // people; nil for things
	Face float64 // where the first of the people looks
	Row  *Row    // the row in which they stand, or nil
	Lane *Row    // the lane that is made through them, or nil
}

// Target returns where what an id stands for is on the floor. It reports false when
// that is not there.
func (s Scene) Target(of story.Ref) (*Target, bool) {
	if place, ok := s.Layout.Place(of.To); ok {
		return &Target{Ref: of, Place: place}, true
	}
	g, ok := of.To.(*story.Group)
	if !ok {
		return nil, false
	}
	t := &Target{Ref: of, Place: layout.Place{Area: -1, Door: -1}}
	if t.Who = s.Here(g); len(t.Who) == 0 {
		return nil, false
	}
	t.Rect, t.Face = s.Around(t.Who), s.Postures[t.Who[0]].Face
	for _, r := range s.Rows {
		if r.Set == s.Set && r.Group.Within(g) {
			t.Row = r
		}
	}
	return t, true
}

// OnFloor reports whether somebody is on the floor.
func (s Scene) OnFloor(person int) bool { return s.Postures[person].Set == s.Set }

// Here returns the members of a group who are on the floor.
func (s Scene) Here(g *story.Group) []int {
	var here []int
	for _, p := range s.Members[g.Index] {
		if s.OnFloor(p) {
			here = append(here, p)
		}
	}
	return here
}

// RowsAcross returns the rows on the floor whose people have nothing to do with
// a move: nobody walks through those.
func (s Scene) RowsAcross(m *story.Move) []*Row {
	var across []*Row
	for _, r := range s.Rows {
		if r.Set == s.Set && !slices.Contains(m.Who, r.Group) && m.To.To != r.Group {
			across = append(across, r)
		}
	}
	return across
}

// Around returns the rectangle around people.
func (s Scene) Around(who []int) plane.Rect {
	points := make([]plane.Point, len(who))
	for i, p := range who {
		points[i] = s.Postures[p].At
	}
	return plane.Bounds(points)
}

// Middle returns the mean of where people are.
func (s Scene) Middle(who []int) plane.Point {
	sum := plane.Point{}
	for _, p := range who {
		sum = sum.Add(s.Postures[p].At)
	}
	return sum.Mul(1 / math.Max(1, float64(len(who))))
}

// LookAt returns the place to which somebody turns who faces that.
func (s Scene) LookAt(of story.Ref) (plane.Point, bool) {
	t, ok := s.Target(of)
	if !ok {
		return plane.Point{}, false
	}
	if t.Who != nil {
		return s.Middle(t.Who), true
	}
	return t.Rect.Center(), true
}
