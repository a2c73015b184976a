package stage

import (
	"standoff/story"
	"standoff/story/chance"
	"standoff/story/plan"
)

// gatherPeople gives every figure of the cast its person. The parts of a
// group stand first in it. It returns the members of each group by
// Group.Index, those of its parts included.
func gatherPeople(s *story.Story) (people []plan.Person, members [][]int) {
	members = make([][]int, len(s.Cast))
	var add func(g *story.Group)
	add = func(g *story.Group) {
		first := len(people)
		for _, part := range g.Parts {
			add(part)
		}
		for len(people)-first < g.Figures {
			people = append(people, plan.Person{Group: g, Seed: chance.SeedOf(g.ID, len(people)-first)})
		}
		for i := first; i < len(people); i++ {
			members[g.Index] = append(members[g.Index], i)
		}
	}
	for _, g := range s.Cast {
		if g.Of == nil {
			add(g)
		}
	}
	return people, members
}
