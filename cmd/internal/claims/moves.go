package claims

import (
	"fmt"
	"strings"

	"standoff/story"
	"standoff/story/tell"
	"standoff/story/words"
)

// moves returns what the picture of a step shows to happen.
func (a Account) moves(i int) []claim {
	var all []claim
	st := a.Steps[i]
	for n, ph := range st.Phases {
		for k, m := range ph.Moves {
			said := a.move(st, m)
			if said == "" {
				continue
			}
			c := claim{kind: "move", text: said, drawn: a.manner(i, m), sure: m.Sure, sources: st.Sources,
				line: m.Where("").Line, then: n > 0 && k == 0}
			if !m.Sure.Doubtful() && !st.Sure.Doubtful() {
				c.sure = st.Sure // a move says only where it is in doubt
			}
			all = append(all, c)
		}
	}
	return all
}

// move returns what a move shows: in English where the language has no sentences. A
// note or quote that it shows is a claim of its own.
func (a Account) move(st *story.Step, m *story.Move) string {
	switch m.Verb {
	case story.Highlight:
		return "Pointed out: " + a.whom(st, m) + "."
	case story.Dim:
		return "Less to be seen: " + a.whom(st, m) + "."
	}
	if said := tell.Move(a.Story, st, m, a.Lang, a.words()); said != "" {
		return said
	}
	return tell.Move(a.Story, st, m, a.Lang, words.In("en").Texts)
}

// whom returns the people or the place that a move points out or dims.
func (a Account) whom(st *story.Step, m *story.Move) string {
	if len(m.Who) == 0 {
		return a.called(st, []story.Ref{m.To})
	}
	var names []string
	for _, g := range m.Who {
		names = append(names, g.Name.In(a.Lang))
	}
	return strings.Join(names, ", ")
}

// manner returns what the picture of a move shows besides what is said of it: whence
// and by which way they come, how they stand, how fast they go, their trail.
func (a Account) manner(i int, m *story.Move) (all []string) {
	st := a.Steps[i]
	if m.From != "" && (m.Verb != story.Go || isSide(m.Start)) {
		all = append(all, "from: "+a.toward(st, m.Start))
	}
	if isSide(m.To) {
		all = append(all, "to: "+a.toward(st, m.To))
	}
	if len(m.Through) > 0 {
		all = append(all, "by way of: "+a.called(st, m.Via))
	}
	if m.As != "" {
		all = append(all, "as: "+string(m.As))
	}
	if len(m.Sides) > 0 {
		var sides []string
		for _, s := range m.Sides {
			sides = append(sides, string(s))
		}
		all = append(all, "side: "+strings.Join(sides, ", "))
	}
	if m.Face != "" && m.Verb != story.Face {
		all = append(all, "facing: "+a.toward(st, m.Toward))
	}
	if m.Pace == story.Slow || m.Pace == story.Run {
		all = append(all, "pace: "+string(m.Pace))
	}
	if m.Take > 0 {
		all = append(all, fmt.Sprintf("in %v s", m.Take))
	}
	if m.After > 0 {
		all = append(all, fmt.Sprintf("after %v s", m.After))
	}
	if a.Plan.Trailed(i, m) {
		all = append(all, "with a trail")
	}
	if m.Seated {
		all = append(all, "seated")
	}
	if m.Over != "" {
		all = append(all, "climbing over: "+a.called(st, []story.Ref{m.Hurdle}))
	}
	if tell.Swims(st, m) {
		all = append(all, "in the water")
	}
	if m.File {
		all = append(all, "in single file")
	}
	return all
}

// toward returns what a place, a group or a side of the set is called.
func (a Account) toward(st *story.Step, r story.Ref) string {
	if isSide(r) {
		return "the " + r.ID
	}
	return a.called(st, []story.Ref{r})
}

// isSide reports whether an id is that of a side, which sentences call an edge.
func isSide(r story.Ref) bool {
	_, ok := r.To.(story.Side)
	return ok
}
