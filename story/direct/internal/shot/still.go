package shot

import (
	"math"

	"standoff/story/plan"
)

// Still returns the moment that stands for a step where nothing moves; done is
// when the last of its moves has ended.
func (s *Played) Still(planned plan.PlannedStep, done float64) float64 {
	end := planned.End - .01
	switch want := s.Step.Still; {
	case want.Seconds != nil:
		return math.Min(planned.Start+math.Max(*want.Seconds, s.opened()), end)
	case want.Word == "start":
		return planned.Start + s.opened()
	case want.Word == "middle":
		began := planned.Start + s.Opens + plan.Opening
		return math.Max(began, (began+done)/2)
	case want.Word == "end" || want.Word == "":
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

// opened returns how many seconds after its start the step can be seen without a veil, and not as
// a place that the camera has still to enter.
func (s *Played) opened() float64 { return math.Max(plan.CutTime, s.Opens) }
