package shot

import (
	"math"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

// leaving returns the time that shows a step of people or vehicles that leave: while the vehicles
// stand, people get in; else half-way through the leaving. It reports false where nobody leaves,
// where most of those who act stay, and where the last thing that is done is another.
func (s *Played) leaving() (at float64, ok bool) {
	if !s.mostLeave() {
		return 0, false
	}
	at, walk := s.walkingOut()
	from, to, drive := s.standingBy()
	switch {
	case !drive:
		return at, walk
	case walk:
		return max(from, min(at, to)), true
	}
	return s.settled((from + to) / 2), true
}

// mostLeave reports whether by the step's end most of those who act in it have left the set, or
// all who were there.
func (s *Played) mostLeave() bool {
	acting := s.inMoves()
	acted, left, stay := 0, 0, 0
	for p := range s.Legs {
		switch {
		case s.OnFloor(p):
			stay++
			if acting[p] {
				acted++
			}
		case s.wasThere(p):
			acted, left = acted+1, left+1
		}
	}
	for i := range s.Vehicles {
		if d := s.lastDrive(&s.Vehicles[i]); d != nil {
			acted += vehicleCounts
			if d.Goes {
				left += vehicleCounts
			}
		}
	}
	return left > 0 && (stay == 0 || 2*left > acted) && s.endsInLeaving()
}

// inMoves returns by person whom the step's moves have do something.
func (s *Played) inMoves() []bool {
	all := make([]bool, len(s.Legs))
	for _, ph := range s.Step.Phases {
		for _, m := range ph.Moves {
			for _, g := range m.Who {
				for _, p := range s.Members[g.Index] {
					all[p] = all[p] || m.Acts()
				}
			}
		}
	}
	return all
}

// endsInLeaving reports whether somebody leaves in the last of the step's phases in which
// anything is done.
func (s *Played) endsInLeaving() (leave bool) {
	for _, ph := range s.Step.Phases {
		acts, leaves := false, false
		for _, m := range ph.Moves {
			acts, leaves = acts || m.Acts(), leaves || m.Verb == story.Leave
		}
		if acts {
			leave = leaves
		}
	}
	return leave
}

// wasThere reports whether somebody did something on the set in the step.
func (s *Played) wasThere(person int) bool {
	legs := s.Legs[person]
	for i := len(legs) - 1; i >= 0 && legs[i].Start >= s.Start; i-- {
		if legs[i].Set == int32(s.Set) {
			return true
		}
	}
	return false
}

// walkingOut returns the middle of the time in which people walk off the set, or the nearest to
// that at which one of them is half-way. It reports false where nobody does.
func (s *Played) walkingOut() (at float64, ok bool) {
	var ways []*plan.Leg
	first, last := math.Inf(1), 0.
	for p := range s.Legs {
		if l := s.wayOut(p); l != nil && !s.OnFloor(p) {
			ways = append(ways, l)
			first, last = math.Min(first, l.Start), math.Max(last, l.End)
		}
	}
	if len(ways) == 0 {
		return 0, false
	}
	at = s.settled((first + last) / 2)
	near := math.Inf(1)
	for _, l := range ways {
		if l.Start <= at && at < l.End {
			return at, true
		}
		if mid := (l.Start + l.End) / 2; math.Abs(mid-at) < math.Abs(near-at) {
			near = mid
		}
	}
	return near, true
}

// wayOut returns the way on which somebody has left the set in the step on foot, or nil.
func (s *Played) wayOut(person int) *plan.Leg {
	legs := s.Legs[person]
	for i := len(legs) - 1; i >= 0 && legs[i].Start >= s.Start; i-- {
		if l := &legs[i]; l.Goes && l.Aboard == 0 && l.Set == int32(s.Set) {
			return l
		}
	}
	return nil
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
