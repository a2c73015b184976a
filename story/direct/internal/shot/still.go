package shot

import (
	"math"

	"standoff/story/plan"
)

// Still returns the moment that stands for a step where nothing moves: where the author asks
// for none, its end, or where most who act have left by then, a moment of their leaving. Done is when
// the last of its moves has ended.
func (s *Played) Still(planned plan.PlannedStep, done float64) float64 {
	end := planned.End - .01
	switch want := s.Step.Still; {
	case want.Seconds != nil:
		return math.Min(s.settled(planned.Start+*want.Seconds), end)
	case want.Word == "start":
		return s.settled(planned.Start + plan.CutTime)
	case want.Word == "middle":
		return s.settled(math.Max(s.Moves, (s.Moves+done)/2))
	case want.Word == "":
		if at, ok := s.leaving(); ok {
			return math.Min(at, end)
		}
		return end
	case want.Word == "end":
		return end
	}
	for p := range s.Legs {
		for _, l := range s.Legs[p] {
			if l.Start >= planned.Start && string(l.Action) == s.Step.Still.Word {
				return math.Min(l.End+.8, end)
			}
		}
	}
	return end
}

// settled returns the time, or where nobody is there yet then, or the camera has not come to
// what it shows, when it has.
func (s *Played) settled(at float64) float64 {
	if s.Moves-s.Start > plan.Establishing {
		return math.Max(at, s.Moves-plan.Opening+plan.PanTime)
	}
	return at
}
