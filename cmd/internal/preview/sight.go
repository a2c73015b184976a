package preview

import (
	"time"

	"standoff/cmd/internal/diagnostics"
	"standoff/cmd/internal/sight"
	"standoff/story/plan"
	"standoff/story/problem"
)

// unhurried is how long a text must have stood before its pictures are looked at
// too: that takes a second, and whoever is writing has not asked for it.
const unhurried = 700 * time.Millisecond

// A lookout is where what pictures show to be wrong comes from.
type lookout struct {
	found chan sighted
	busy  bool // only for whoever follows: pictures are being looked at
}

// A sighted plan is one whose pictures were looked at, with what is wrong in them.
type sighted struct {
	watch    int
	plan     *plan.Plan
	problems problem.Problems
}

// inspect has the pictures looked at of one storyboard that has rested, beside
// everything else. What is found comes on a channel.
func (p *preview) inspect(now time.Time) {
	if p.sight.busy {
		return
	}
	for i, w := range p.watches {
		if w.inspected || w.err != nil || w.plan == nil || now.Sub(w.since) < unhurried {
			continue
		}
		w.inspected, p.sight.busy = true, true
		go func(plan *plan.Plan) { p.sight.found <- sighted{i, plan, sight.Look(plan)} }(w.plan)
		return
	}
}

// note adds what was found to the problems of the storyboard, unless it has
// changed meanwhile.
func (p *preview) note(f sighted, now time.Time) {
	p.sight.busy = false
	w := p.watches[f.watch]
	if w.plan != f.plan || len(f.problems) == 0 {
		return
	}
	_, warnings := f.problems.Advice() // advice stands on the page
	diagnostics.NewPrinter(p.term.Err).Print(warnings)
	w.problems = append(w.problems, f.problems...)
	w.problems.Sort()
	p.tell(f.watch, now)
}
