package direct

import (
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/problem"
)

// A Planning is a plan in the making, for callers that must not block, such as the
// browser: it is worked out piece by piece, and between two there is time for other
// things. What is wrong with a story it does not explain.
//
// It names no types of the work: the linker keeps all methods of what can be reached from
// the player's own type, even those that nothing calls.
type Planning struct {
	next func() bool
	plan func() (*plan.Plan, problem.Problems)
}

// NewPlanning begins a plan of the story.
func NewPlanning(s *story.Story) *Planning { return newPlanning(s, nil) }

func newPlanning(s *story.Story, tell *teller) *Planning {
	w := &work{story: s, tell: tell}
	return &Planning{w.next, w.plan}
}

// Next works out another piece, the sets or a step, and reports whether there are
// more.
func (p *Planning) Next() bool { return p.next() }

// Plan returns what [NewPlan] gives. It works out what is left.
func (p *Planning) Plan() (*plan.Plan, problem.Problems) { return p.plan() }

// A work is what a planning has done so far.
type work struct {
	story *story.Story
	d     *director // nil before the first piece
	tell  *teller   // or nil
	steps int       // that are planned
}

func (w *work) next() bool {
	switch {
	case w.d == nil:
		w.d = newDirector(w.story)
		w.d.tell = w.tell
		if w.d.problems.Errors() > 0 {
			w.steps = len(w.story.Steps) // there is no ground to plan them on
		}
	case w.steps < len(w.story.Steps):
		w.d.direct(w.steps)
		w.steps++
	}
	return w.steps < len(w.story.Steps)
}

func (w *work) plan() (*plan.Plan, problem.Problems) {
	for w.next() {
	}
	d := w.d
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
	return newPlanning(s, newTeller()).Plan()
}
