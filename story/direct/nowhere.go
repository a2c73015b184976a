package direct

import (
	"fmt"
	"slices"

	"standoff/story"
	"standoff/story/problem"
)

// nowhere says that a person of an order's i-th group is not on the set, and why: they
// have left, or are on another set, or have not come yet.
func (d *stepping) nowhere(o *order, i, person int) {
	g := o.Who[i]
	why, see := whyAway(d, o.Move, g, person)
	hint := "at"
	if o.Verb == story.On {
		hint = fmt.Sprintf("from = %q, if they are on it already", o.Object)
	}
	d.fail(problem.NowhereYet, o.Move, "who", "%q %s: add from = \"…\", or %s", g.ID, why, hint)
	d.problems[len(d.problems)-1].See = see
	d.problems.Mend(o.Adding(`from = "…"`)...)
	switch o.Verb {
	case story.On:
		d.problems.Mend(o.Adding(fmt.Sprintf("from = %q", o.Object))...)
	case story.Go:
		d.problems.Mend(o.Renamed("go", "at")...)
	}
}

// whyAway says why somebody is not on the set when a move begins.
func whyAway(d *stepping, now *story.Move, g *story.Group, person int) (string, *problem.See) {
	if set := d.Postures[person].Set; set >= 0 {
		return fmt.Sprintf("are still in %q, and this step is in %q", d.Story.Sets[set].ID, d.step.Set.ID), nil
	}
	left, emptied := lastGone(d, now, g)
	switch {
	case left != nil:
		at := left.Span(string(left.Verb))
		return fmt.Sprintf("have left, line %d", at.Line), d.Story.See(at, "they leave here")
	case emptied != nil:
		at := emptied.Span("empty")
		return fmt.Sprintf("are gone, line %d", at.Line), d.Story.See(at, "all are gone here")
	}
	return "is nowhere yet", nil
}

// lastGone returns the move by which a group has left before another move, or the step
// that began without anybody; both are nil of one that has never been there.
func lastGone(d *stepping, now *story.Move, g *story.Group) (left *story.Move, emptied *story.Step) {
	been := false
	for _, st := range d.Story.Steps {
		if st.Empty && been {
			left, emptied = nil, st
		}
		for _, ph := range st.Phases {
			for _, m := range ph.Moves {
				switch {
				case m == now:
					return left, emptied
				case !m.Places() && m.Verb != story.Leave || !concerns(m, g):
				case m.Verb == story.Leave:
					left, emptied, been = m, nil, true
				default:
					left, emptied, been = nil, nil, true
				}
			}
		}
	}
	return left, emptied
}

// concerns reports whether a move is one of a group, or of one of which it is a part.
func concerns(m *story.Move, g *story.Group) bool {
	return slices.ContainsFunc(m.Who, g.Within)
}
