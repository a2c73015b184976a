package story

// Within reports whether g is h or a part of it.
func (g *Group) Within(h *Group) bool {
	for ; g != nil; g = g.Of {
		if g == h {
			return true
		}
	}
	return false
}

// Guards reports whether people of this kind turn their back to a door that
// they stand before.
func (g *Group) Guards() bool { return g.Kind == Soldier || g.Kind == Police }

// SeenTogether returns, for every group, the sets in which it or a part of it acts.
func (s *Story) SeenTogether() map[*Group]map[*Set]bool {
	seen := map[*Group]map[*Set]bool{}
	for _, st := range s.Steps {
		for _, ph := range st.Phases {
			for _, m := range ph.Moves {
				for _, g := range m.Who {
					for ; g != nil; g = g.Of {
						if seen[g] == nil {
							seen[g] = map[*Set]bool{}
						}
						seen[g][st.Set] = true
					}
				}
			}
		}
	}
	return seen
}
