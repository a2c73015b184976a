package sight

import (
	"slices"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/problem"
)

// fewer is from which share on one crowd looks smaller than another.
const fewer = .8

// sides warns when of two groups that face each other one is always drawn
// smaller, and no source says that it was: readers take what is drawn for what
// was there. Two groups are sides when they are of one kind of people and each
// has a leader of its own.
func (l *looker) sides() {
	if len(l.plan.Story.Fair) > 0 {
		return // the author says why
	}
	all := l.led()
	for i, a := range all {
		for _, b := range all[i+1:] {
			if a.Kind != b.Kind {
				continue
			}
			small, large := a, b
			if small.Figures > large.Figures {
				small, large = b, a
			}
			if len(small.Counts) == 0 && l.alwaysFewer(small, large) {
				l.warn(problem.UnevenSides, small.ID+" "+large.ID, small.Where("figures"),
					"%q are always drawn smaller than %q, and no source says that they were: "+
						"give both the same figures, or %q a count with its source", small.ID, large.ID, small.ID)
			}
		}
	}
}

// sides reports whether two groups may be the two sides of something: each is several
// people with a leader of its own, or a leader.
func sides(a, b *story.Group) bool {
	return leads(a) && leads(b)
}

func leads(g *story.Group) bool {
	return g.Leader || slices.ContainsFunc(g.Parts, func(p *story.Group) bool { return p.Leader })
}

// led are the groups of several that are no part of another and have a leader.
func (l *looker) led() []*story.Group {
	var all []*story.Group
	for _, g := range l.plan.Story.Cast {
		if g.Of == nil && g.Figures > 1 &&
			slices.ContainsFunc(g.Parts, func(p *story.Group) bool { return p.Leader }) {
			all = append(all, g)
		}
	}
	return all
}

// alwaysFewer reports whether the pictures that show both show clearly fewer
// of the one; where none shows both, all that there are count.
func (l *looker) alwaysFewer(small, large *story.Group) bool {
	both := 0
	for _, s := range l.plan.Steps {
		m := l.plan.At(s.Still)
		a, b := l.count(m, small), l.count(m, large)
		if a == 0 || b == 0 {
			continue
		}
		if both++; float64(a) >= fewer*float64(b) {
			return false
		}
	}
	return both > 0 || float64(small.Figures) < fewer*float64(large.Figures)
}

// count is how many of a group are to be seen on the stage.
func (l *looker) count(m *plan.Moment, g *story.Group) int {
	n := 0
	for _, f := range m.Figures {
		of := l.plan.People[f.ID].Group
		for of != nil && of != g {
			of = of.Of
		}
		if of != nil && f.Alpha > .5 {
			n++
		}
	}
	return n
}
