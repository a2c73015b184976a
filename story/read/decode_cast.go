package read

import (
	"fmt"

	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/problem"
)

func (p *castReader) readGroup(path string, v any) {
	r := p.check(p.row(grammar.CastKeys, path, v))
	g := &story.Group{ID: r.str("id"), Name: r.text("name"), Kind: story.Kind(r.str("kind")),
		Figures: r.whole("figures", 0),
		Leader:  r.truth("leader", false), Color: story.Hue(r.str("color")), Cut: story.Cut(r.str("cut")),
		NoShield: !r.truth("shield", true), Label: r.truth("label", true), Credit: r.truth("credit", false), Index: len(p.story.Cast), Origin: r.Origin}
	p.counts(r, g)
	p.story.Cast = append(p.story.Cast, g)
	if g.ID != "" && p.groups[g.ID] == nil {
		p.groups[g.ID] = g
	}
	if of := r.str("of"); of != "" {
		p.parts = append(p.parts, part{g, of})
	}
}

// A castReader reads [[cast]].
type castReader struct {
	*diagnosis
	*tables
	*reader
	parts  []part
	circle bool // some group is a part of itself
}

// A part is a group that waits for the group of which it is a part.
type part struct {
	group *story.Group
	of    string
}

// counts reads how many people are said to be in a group.
func (p *castReader) counts(r *row, g *story.Group) {
	switch {
	case r.given("count") && r.given("counts"):
		p.Say(problem.EitherOr, r.Span("counts"), "count and counts together: keep one of them")
		p.drop(r, "counts", "count")
	case r.given("count"):
		if c, ok := p.count(r); ok {
			g.Counts = []story.Count{c}
		}
		if !r.given("source") {
			p.Say(problem.CountUnsourced, r.Span("count"), "a number of people needs a source")
			p.put(r, `source = "…"`)
		}
	case r.given("source"):
		p.Say(problem.CountUnsourced, r.Span("source"),
			"this source is for a count, and there is none: add count, or leave it out")
		p.put(r, `count = "…"`)
		p.drop(r, "source")
		p.use(r.list("source"))
	case r.given("counts"):
		p.each(r, "counts", grammar.CountKeys, func(r *row) {
			if c, ok := p.count(r); ok {
				g.Counts = append(g.Counts, c)
			}
		})
		if r.has("counts") && len(listed(r.values["counts"])) < 2 {
			p.Say(problem.EitherOr, r.Span("counts"),
				"counts are for numbers that differ: one number is count and source")
		}
	}
}

// finishCast fills in what groups have from each other.
func (p *castReader) finishCast() {
	for _, t := range p.parts {
		t.group.Of = p.groups[t.of]
	}
	for _, t := range p.parts {
		if t.group.Of == nil || p.cyclic(t.group) {
			t.group.Of = nil
		}
	}
	for _, g := range p.story.Cast {
		p.figures(g)
		if g.Of != nil {
			g.Of.Parts = append(g.Of.Parts, g)
		} else if g.Kind == "" {
			g.Kind = story.UsualKind
		}
	}
	for _, g := range p.story.Cast {
		if g.Of == nil {
			dressKinds(g)
		}
	}
	p.checkCast()
}

// cyclic reports a group that is a part of itself, by way of others or not.
// A group above which others go round in a circle is not reported itself.
func (p *castReader) cyclic(g *story.Group) bool {
	said := fmt.Sprintf("%q is of %q", g.ID, g.Of.ID)
	above := g.Of
	for range p.story.Cast {
		if above == g {
			p.Say(problem.PartOfItself, g.Span("of"), "%s", said)
			p.circle = true
			return true
		}
		if above.Of == nil {
			return false
		}
		above = above.Of
		said += fmt.Sprintf(", which is of %q", above.ID)
	}
	return true
}

// figures fills in how many of a group are drawn.
func (p *castReader) figures(g *story.Group) {
	if g.Figures > 0 {
		return
	}
	g.Figures = 24
	switch {
	case len(g.Counts) > 0:
		g.Figures = 0
		for _, c := range g.Counts {
			g.Figures = max(g.Figures, min(c.Number, 150))
		}
	case g.Given("of") || g.Leader:
		g.Figures = 1
	}
}

// checkCast says what is wrong between groups.
func (p *castReader) checkCast() {
	total := 0
	for _, g := range p.story.Cast {
		if g.Of == nil {
			total += g.Figures
		}
		if g.Leader && g.Figures > 1 {
			p.Say(problem.WrongParts, g.Span("leader"), "leader is for one person, and %q has %d figures", g.ID,
				g.Figures)
		}
		if g.Given("cut") && g.Kind != story.Deputy && g.Kind != story.Official && g.Kind != "" {
			p.Say(problem.StrayKey, g.Span("cut"), "cut is for deputies and officials")
			p.Mend(g.Without("cut")...)
		}
		if g.Credit && !g.Given("count") && !g.Given("counts") {
			p.Say(problem.StrayKey, g.Span("credit"),
				"credit names the sources of a count, and there is none: add count, or leave it out")
		}
		if g.Given("shield") && g.Kind != story.Soldier && g.Kind != story.Police && g.Kind != "" {
			p.Say(problem.StrayKey, g.Span("shield"), "shield is for soldiers and police")
			p.Mend(g.Without("shield")...)
		}
		parts := 0
		for _, q := range g.Parts {
			parts += q.Figures
		}
		if parts > g.Figures && !p.circle {
			p.Say(problem.WrongParts, g.Span("figures"), "parts of %q add up to %d figures, but it has %d", g.ID,
				parts,
				g.Figures)
		}
	}
	if total > grammar.MostFigures {
		p.Say(problem.OutOfRange, problem.Span{}, "the cast has %d figures: %d is the most", total, grammar.MostFigures)
	}
}
