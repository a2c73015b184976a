package sight

import (
	"fmt"

	"standoff/scene/path"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/problem"
)

// nobody reports whether a step has people do something and its picture is taken while nobody
// is there, and no vehicle of the step: which is said.
func nobody(s *shot) bool {
	st := s.step.Step
	if len(movers(st)) == 0 || anyone(s.moment) {
		return false
	}
	s.cut = true
	why := "they have all left"
	if someLater(s) {
		why = "none of them is there yet"
	}
	key, remedy := "moves", `take it while they are there (still = …)`
	if st.Given("still") {
		key, remedy = "still", `leave still out, or write still = "middle"`
		if st.Still.Word == "middle" {
			remedy = "leave still out"
		}
	}
	s.find(problem.NobodySeen, "", st.Origin, key, fmt.Sprintf("the picture shows nobody: %s when it is taken: %s; "+
		"an empty place can have a step of its own, in which nobody moves", why, remedy), path.Rect{})
	return true
}

// movers returns the groups whom a step's moves tell what to do.
func movers(st *story.Step) (all []*story.Group) {
	for _, ph := range st.Phases {
		for _, m := range ph.Moves {
			if m.Acts() {
				all = append(all, m.Who...)
			}
		}
	}
	return all
}

// anyone reports whether anybody is there at a moment, or a vehicle that moves in the story.
func anyone(m *plan.Moment) bool {
	for i := range m.Figures {
		if m.Figures[i].Alpha >= .5 {
			return true
		}
	}
	for i := range m.Vehicles {
		if m.Vehicles[i].Alpha >= .5 {
			return true
		}
	}
	return false
}

// someLater reports whether anybody is there when the step ends.
func someLater(s *shot) bool { return anyone(s.plan.At(s.step.End - .05)) }
