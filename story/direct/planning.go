package direct

import (
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/problem"
)

// NewPlan works out who is where when. It finds what only walking shows to be
// wrong: shut doors, lines that do not fit, people in two places at once. The
// Plan is nil when there are errors.
func NewPlan(s *story.Story) (*plan.Plan, problem.Problems) {
	d := newDirector(s)
	if d.problems.Errors() == 0 { // else there is no ground to plan on
		for i := range s.Steps {
			d.direct(i)
		}
	}
	if d.problems.Errors() > 0 {
		d.problems.Sort()
		return nil, d.problems
	}
	d.openings()
	plan.Pack(d.plan.Legs)
	d.plan.Duration = d.clock
	return d.plan, d.problems
}
