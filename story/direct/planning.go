package direct

import (
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/problem"
)

// A Planning is a plan in the making, for callers that must not block, such as the
// browser: it is worked out piece by piece, and between two there is time for other
// things.
type Planning struct {
	story *story.Story
	d     *director // nil before the first piece
	steps int       // that are planned
}

// NewPlanning begins a plan of the story.
func NewPlanning(s *story.Story) *Planning { return &Planning{story: s} }

// Next works out another piece, the sets or a step, and reports whether there are
// more.
func (p *Planning) Next() bool {
	switch {
	case p.d == nil:
		p.d = newDirector(p.story)
		if p.d.problems.Errors() > 0 {
			p.steps = len(p.story.Steps) // there is no ground to plan them on
		}
	case p.steps < len(p.story.Steps):
		p.d.direct(p.steps)
		p.steps++
	}
	return p.steps < len(p.story.Steps)
}

// Plan returns what [NewPlan] gives. It works out what is left.
func (p *Planning) Plan() (*plan.Plan, problem.Problems) {
	for p.Next() {
	}
	d := p.d
	if d.problems.Errors() > 0 {
		d.problems.Sort()
		return nil, d.problems
	}
	plan.Pack(d.plan.Legs)
	d.plan.Duration = d.clock
	return d.plan, d.problems
}

// NewPlan works out who is where when. It finds what only walking shows to be
// wrong: shut doors, lines that do not fit, people in two places at once. The
// Plan is nil when there are errors.
func NewPlan(s *story.Story) (*plan.Plan, problem.Problems) {
	return NewPlanning(s).Plan()
}
