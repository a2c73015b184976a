package story

// gatherPeople gives every figure of the cast its person. The parts of a
// group stand first in it. It returns the members of each group by
// Group.Index, those of its parts included.
func gatherPeople(s *Story) (people []Person, members [][]int) {
	members = make([][]int, len(s.Cast))
	var add func(g *Group)
	add = func(g *Group) {
		first := len(people)
		for _, part := range g.Parts {
			add(part)
		}
		for len(people)-first < g.Figures {
			people = append(people, Person{Group: g, Seed: seedOf(g.ID, len(people)-first)})
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

// seedOf makes chance depend on nothing but the group's name, so that a story
// that gains a group leaves all others as they were.
func seedOf(id string, n int) uint32 {
	h := uint32(2166136261)
	for i := range len(id) {
		h = (h ^ uint32(id[i])) * 16777619
	}
	h = (h ^ uint32(n)) * 16777619
	h ^= h >> 13
	return h * 0x5bd1e995
}

// within reports whether g is h or a part of it.
func (g *Group) within(h *Group) bool {
	for ; g != nil; g = g.Of {
		if g == h {
			return true
		}
	}
	return false
}

// guards reports whether people of this kind turn their back to a door that
// they stand before.
func (g *Group) guards() bool { return g.Kind == Soldier || g.Kind == Police }
