package check

import (
	"standoff/story"
	"standoff/story/problem"
)

// checkAllColors reports which groups readers would take for one another. It
// looks at the steps too: groups that are never in one place may look alike.
func (p *meaning) checkAllColors() {
	for i, g := range p.story.Cast {
		if g.Of == nil {
			p.checkColors(g, p.story.Cast[:i])
		}
	}
}

// meet reports whether two groups are ever in one set. A group that no step names may be in any.
func meet(a, b map[*story.Set]bool) bool {
	for s := range a {
		if b[s] {
			return true
		}
	}
	return len(a) == 0 || len(b) == 0
}

// checkColors compares a group with those above it.
func (p *meaning) checkColors(g *story.Group, above []*story.Group) {
	for _, o := range above {
		if o.Of != nil || o.Kind != g.Kind || !g.Given("color") && !o.Given("color") || g.ID == o.ID ||
			!meet(p.seen[g], p.seen[o]) {
			continue
		}
		if g.Color == o.Color {
			problem := p.Problem(problem.AlikeColors, g.Span("color"),
				"readers cannot tell %q from %q: change a color", g.ID,
				o.ID)
			p.Add(p.See(problem, o.Span("color"), "the other one"))
			return
		}
	}
}
