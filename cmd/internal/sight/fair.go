package sight

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/problem"
)

const (
	offBy   = 1.5 // so many times more or fewer than what is said tells another story
	equalBy = 1.2 // counts that differ by less may be drawn alike
	fewest  = 10  // seats that make a chamber

	fewFigures = 4 // make no group
)

// fair advises on what a drawing says by itself, or says of one side only. The
// author may have reasons, and says so with fair = "…" at the head of the story.
func (l *looker) fair() {
	if len(l.plan.Story.Fair) > 0 {
		return
	}
	l.queues()
	l.chambers()
	l.proportions()
	for _, pair := range l.opposed() {
		l.voices(pair[0], pair[1])
		l.voices(pair[1], pair[0])
		if pair[0].Kind == pair[1].Kind {
			l.looks(pair[0], pair[1])
			l.looks(pair[1], pair[0])
		}
	}
}

const answer = "; if it is meant so, say why at the head of the story: fair = \"…\""

// advise adds advice, once for each thing that it is about.
func (l *looker) advise(m problem.Mistake, about string, row problem.Origin, key, format string, args ...any) {
	n := len(l.problems)
	if l.warn(m, about, row.Where(key), format+"%s", append(args, answer)...); len(l.problems) > n {
		l.problems[n].Advice = true
	}
}

// queues advises on people who queue and of whom no count and no note says so.
func (l *looker) queues() {
	for _, s := range l.plan.Steps {
		for _, ph := range s.Step.Phases {
			for _, m := range ph.Moves {
				if m.As != story.Queue || slices.ContainsFunc(m.Who, func(g *story.Group) bool { return said(s.Step, g) }) {
					continue
				}
				l.advise(problem.SaysByItself, fmt.Sprint("queue ", s.Step.ID), m.Origin, "as",
					"a queue says that they waited, in order, and how many: if a source says so, add a note or a count; "+
						"else let them stand as a crowd")
			}
		}
	}
}

// said reports whether a count or a note of the step says something of a group.
func said(st *story.Step, g *story.Group) bool {
	return len(root(g).Counts)+len(g.Counts) > 0 || slices.ContainsFunc(st.Notes, func(n *story.Note) bool {
		return n.Who != nil && (n.Who.Within(root(g)) || g.Within(n.Who))
	})
}

// chambers advises on blocks of which every seat is taken.
func (l *looker) chambers() {
	for at, s := range l.plan.Steps {
		m := l.plan.At(s.Still)
		for i := range m.Layout.Seats {
			seats := &m.Layout.Seats[i]
			if len(seats.Places) < fewest || !l.full(m, seats) {
				continue
			}
			noted := slices.ContainsFunc(s.Step.Notes, func(n *story.Note) bool {
				return slices.Contains(n.At, seats.Seats.ID)
			})
			if !noted && !l.counted(m, seats) {
				l.advise(problem.SaysByItself, "seats "+fmt.Sprint(seats.Seats.Where("")), seats.Seats.Origin, "number",
					"in %s every seat here is taken, as if the house had been full: add seats (number), "+
						"or a count or a note that says so", l.named(at))
			}
		}
	}
}

// on reports whether somebody is at a seat.
func on(f *plan.Figure, p *layout.SeatPlace) bool { return f.Alpha > .5 && f.At.Dist(p.Point) < .3 }

// full reports whether every seat of a block is taken.
func (l *looker) full(m *plan.Moment, seats *layout.PlacedSeats) bool {
	for i := range seats.Places {
		if !slices.ContainsFunc(m.Figures, func(f plan.Figure) bool { return on(&f, &seats.Places[i]) }) {
			return false
		}
	}
	return true
}

// counted reports whether a source says how many those are who have the seats.
func (l *looker) counted(m *plan.Moment, seats *layout.PlacedSeats) bool {
	for i := range m.Figures {
		f := &m.Figures[i]
		g := l.plan.People[f.ID].Group
		if len(g.Counts)+len(root(g).Counts) == 0 {
			continue
		}
		if slices.ContainsFunc(seats.Places, func(p layout.SeatPlace) bool { return on(f, &p) }) {
			return true
		}
	}
	return false
}

// proportions advises on two groups whose figures tell another story than their counts.
func (l *looker) proportions() {
	var counted []*story.Group
	for _, g := range l.plan.Story.Cast {
		if g.Of == nil && len(g.Counts) > 0 && g.Figures > 1 {
			counted = append(counted, g)
		}
	}
	for i, a := range counted {
		for _, b := range counted[:i] {
			low, high := bounds(a), bounds(b)
			drawn := float64(a.Figures) / float64(b.Figures)
			least, most := low[0]/high[1], low[1]/high[0]
			equal := a.Figures == b.Figures && (least > equalBy || most < 1/equalBy)
			if off := max(least/drawn, drawn/most); off > offBy || equal {
				of, n := a, float64(b.Figures)*math.Sqrt(least*most)
				if n < fewFigures {
					of, n = b, float64(a.Figures)/math.Sqrt(least*most)
				}
				l.advise(problem.SaysByItself, "proportion "+a.ID, a.Origin, "figures",
					"%q are drawn as %d and %q as %d, but are said to be %s and %s: figures = %.0f for %q would tell the same",
					a.ID, a.Figures, b.ID, b.Figures, numbers(low), numbers(high), math.Round(n), of.ID)
			}
		}
	}
}

// bounds are the least and the most that a group is said to be.
func bounds(g *story.Group) [2]float64 {
	all := [2]float64{math.Inf(1), 0}
	for _, c := range g.Counts {
		all[0], all[1] = min(all[0], float64(c.Number)), max(all[1], float64(c.Number))
	}
	return all
}

func numbers(n [2]float64) string {
	if n[0] == n[1] {
		return fmt.Sprint(n[0])
	}
	return fmt.Sprintf("%.0f to %.0f", n[0], n[1])
}

// opposed are the pairs of groups that are two sides: of one kind with a leader each,
// or one of which goes to the other, faces it, or is kept from it.
func (l *looker) opposed() (pairs [][2]*story.Group) {
	add := func(a, b *story.Group) {
		if a = root(a); b == nil || a == root(b) || a.Figures < 2 || root(b).Figures < 2 {
			return
		}
		if b = root(b); a.Index > b.Index {
			a, b = b, a
		}
		if pair := [2]*story.Group{a, b}; !slices.Contains(pairs, pair) {
			pairs = append(pairs, pair)
		}
	}
	all := l.led()
	for i, a := range all {
		for _, b := range all[:i] {
			if a.Kind == b.Kind {
				add(a, b)
			}
		}
	}
	for _, st := range l.plan.Story.Steps {
		for _, ph := range st.Phases {
			for _, m := range ph.Moves {
				for _, g := range m.Who {
					if !m.Sure.Doubtful() && (m.Do == story.Push || m.Do == story.Block || m.Do == story.Brace) {
						to, _ := m.To.To.(*story.Group)
						add(g, to)
					}
				}
				a, _ := m.Ends[0].To.(*story.Group)
				if b, _ := m.Ends[1].To.(*story.Group); a != nil {
					add(a, b)
				}
			}
		}
	}
	return pairs
}

// voices advises where one of two sides has the word in the whole story, and the other
// never.
func (l *looker) voices(speaks, silent *story.Group) {
	if l.speaks(speaks) && !l.speaks(silent) && !l.noted(silent) {
		l.advise(problem.OneSided, "voices "+silent.ID, silent.Origin, "", "%q speak in this story and %q never do: "+
			"add a quote of theirs, or a note that says what they said or that they said nothing", speaks.ID, silent.ID)
	}
}

// speaks reports whether a side has the word at any time: a quote, an account that is
// its own, or a move that lets it speak or chant. A note about it is no word of its.
func (l *looker) speaks(side *story.Group) bool {
	main := l.plan.Story.Languages[0]
	within := func(g *story.Group) bool { return g.Within(side) }
	for _, st := range l.plan.Story.Steps {
		if slices.ContainsFunc(st.Quotes, func(q *story.Quote) bool { return q.Who != nil && q.Who.Within(side) }) {
			return true
		}
		if st.Of != nil && slices.ContainsFunc(l.plan.Story.Cast, func(g *story.Group) bool {
			return g.Within(side) && strings.EqualFold(g.Name.In(main), st.Title.In(main))
		}) {
			return true
		}
		for _, ph := range st.Phases {
			for _, m := range ph.Moves {
				if (m.Do == story.Speak || m.Do == story.Chant) && slices.ContainsFunc(m.Who, within) {
					return true
				}
			}
		}
	}
	return false
}

// noted reports whether a note with a source says what a side said, or that it said
// nothing: that answers for its silence.
func (l *looker) noted(side *story.Group) bool {
	for _, st := range l.plan.Story.Steps {
		for _, note := range st.Notes {
			if note.Who != nil && note.Who.Within(side) && note.Given("source") {
				return true
			}
		}
	}
	return false
}

// looks advises where one of two sides has a leader or a colour, and the other has not.
func (l *looker) looks(a, b *story.Group) {
	if leads(a) && !leads(b) {
		l.advise(problem.OneSided, "leader "+b.ID, b.Origin, "", "%q have a leader with a name, and %q, on the other side, "+
			"have none: name somebody of theirs too (of = %q, leader = true)", a.ID, b.ID, b.ID)
	}
	if a.Given("color") && !b.Given("color") {
		l.advise(problem.OneSided, "color "+b.ID, b.Origin, "", "%q have a color, and %q, on the other side, have none: "+
			"give them one too", a.ID, b.ID)
	}
}
