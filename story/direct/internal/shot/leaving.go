package shot

import (
	"math"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

// leaving returns the time that shows a step in which everybody leaves: half-way between when
// the first of them sets out and when the last is gone, or the nearest to that at which one of
// them is half-way. It reports false where nobody leaves, or somebody stays.
func (s *Played) leaving() (at float64, ok bool) {
	var ways []*plan.Leg
	first, last := math.Inf(1), 0.
	for p := range s.Legs {
		if s.OnFloor(p) {
			return 0, false
		}
		if l := s.wayOut(p); l != nil {
			ways = append(ways, l)
			first, last = math.Min(first, l.Start), math.Max(last, l.End)
		}
	}
	if len(ways) == 0 {
		return 0, false
	}
	at = s.settled((first + last) / 2)
	if s.anyThere(at) {
		return at, true
	}
	near := math.Inf(1)
	for _, l := range ways {
		if mid := (l.Start + l.End) / 2; math.Abs(mid-at) < math.Abs(near-at) {
			near = mid
		}
	}
	return near, true
}

// wayOut returns the way on which somebody has left the set in the step, or nil.
func (s *Played) wayOut(person int) *plan.Leg {
	legs := s.Legs[person]
	for i := len(legs) - 1; i >= 0 && legs[i].Start >= s.Start; i-- {
		if l := &legs[i]; l.Goes && l.Set == int32(s.Set) {
			return l
		}
	}
	return nil
}

// anyThere reports whether somebody is on the set at a time.
func (s *Played) anyThere(at float64) bool {
	for p := range s.Legs {
		if l := s.holds(p, at); l != nil && l.Set == int32(s.Set) {
			return true
		}
	}
	return false
}

// holds returns what somebody does at a time, or nil before all that they do.
func (s *Played) holds(person int, at float64) *plan.Leg {
	legs := s.Legs[person]
	for i := len(legs) - 1; i >= 0; i-- {
		if legs[i].Start <= at {
			return &legs[i]
		}
	}
	return nil
}

// gone returns where those of a group are seen in the still who have left by the end of the step:
// nowhere, where it shows the end.
func (s framing) gone(g *story.Group) extent {
	var points []plane.Point
	for _, p := range s.Members[g.Index] {
		if at, _, here := s.standsAt(p); here && !s.OnFloor(p) {
			points = append(points, at)
		}
	}
	return s.standing(points)
}
