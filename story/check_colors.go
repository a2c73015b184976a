package story

// checkAllColors says which groups readers would take for one another. It
// wants the steps: groups that are never in one place may look alike.
func (p *reader) checkAllColors(seen map[*Group]map[*Set]bool) {
	for i, g := range p.story.Cast {
		if g.Of == nil {
			p.checkColors(g, p.story.Cast[:i], seen)
		}
	}
}

// seenTogether is, for every group, the sets in which it or a part of it acts.
func (p *reader) seenTogether() map[*Group]map[*Set]bool {
	seen := map[*Group]map[*Set]bool{}
	for _, s := range p.story.Steps {
		for _, ph := range s.Phases {
			for _, m := range ph.Moves {
				for _, g := range m.Who {
					for ; g != nil; g = g.Of {
						if seen[g] == nil {
							seen[g] = map[*Set]bool{}
						}
						seen[g][s.Set] = true
					}
				}
			}
		}
	}
	return seen
}

func meet(a, b map[*Set]bool) bool {
	for s := range a {
		if b[s] {
			return true
		}
	}
	return len(a) == 0 || len(b) == 0
}

// checkColors compares a group with those above it.
func (p *reader) checkColors(g *Group, above []*Group, seen map[*Group]map[*Set]bool) {
	for _, o := range above {
		_, own := g.keys["color"]
		_, others := o.keys["color"]
		if o.Of != nil || o.Kind != g.Kind || !own && !others || g.ID == o.ID ||
			!meet(seen[g], seen[o]) {
			continue
		}
		if g.Color == o.Color {
			problem := p.problem(AlikeColors, g.span("color"),
				"readers cannot tell %q from %q: change a color", g.ID,
				o.ID)
			p.add(p.see(problem, o.span("color"), "the other one"))
			return
		}
	}
}
