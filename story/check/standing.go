package check

import (
	"slices"

	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/layout"
	"standoff/story/problem"
)

// standing reports moves onto things on which nobody can stand.
func (p *step) standing(st *story.Step) {
	for _, ph := range st.Phases {
		for _, m := range ph.Moves {
			if m.Verb == story.On && st.Set != nil {
				p.standsOn(st.Set, m)
			}
		}
	}
}

// standsOn checks a move onto one of the set's props. A prop whose kind is none has
// been told already.
func (p *step) standsOn(set *story.Set, m *story.Move) {
	can := layout.ToStandOn()
	var ids []string
	var onto *story.Prop
	for _, x := range set.Props {
		if x.ID == "" {
			continue
		}
		if x.ID == m.Object {
			onto = x
		}
		if slices.Contains(can, x.Kind) {
			ids = append(ids, x.ID)
		}
	}
	if onto == nil || slices.Contains(can, onto.Kind) || !slices.Contains(story.PropKinds, onto.Kind) {
		return
	}
	found := p.Problem(problem.WrongSort, m.Span("on"),
		"%q is kind = %q, on which nobody can stand: on wants %s; to be beside it, write go = %q",
		onto.ID, onto.Kind, grammar.OrList(can), onto.ID)
	p.Add(p.See(found, onto.Span("kind"), "its kind"))
	p.Allow(ids)
}
