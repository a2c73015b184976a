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
