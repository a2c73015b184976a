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
			if (m.Verb == story.OpenDoor || m.Verb == story.ShutDoor) && st.Set != nil {
				p.swings(st.Set, m)
			}
		}
	}
}

// swings says of a move that opens or shuts an opening that nothing there can.
func (p *step) swings(set *story.Set, m *story.Move) {
	for _, d := range set.Doors {
		if d.ID == m.Object && d.ID != "" && d.Kind == story.Opening {
			found := p.Problem(problem.WrongSort, m.Span(string(m.Verb)),
				"%q is an opening, and nothing opens or shuts it: give it kind = %q, or leave out this move", d.ID, story.PlainDoor)
			p.Add(p.See(found, d.Span("kind"), "its kind"))
			p.Mend(problem.Edit{At: d.Span("kind"), Text: `"` + story.PlainDoor + `"`})
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
		"%q is kind = %q, on which nobody can stand: on needs %s; to be beside it, write go = %q",
		onto.ID, onto.Kind, grammar.OrList(can), onto.ID)
	p.Add(p.See(found, onto.Span("kind"), "its kind"))
	p.Allow(ids)
	p.Mend(m.Renamed("on", "go")...)
}
