package story

import "slices"

// label decides who is named in the step that has just been directed, and
// from when its notes and quotes can be seen.
func (d *director) label(i int) {
	v := d.view
	notes := map[*Group]*Note{}
	for _, n := range d.step.Notes {
		if n.Who != nil && n.Sound == "" {
			notes[n.Who] = n
		}
	}
	for _, g := range d.story.Cast {
		if !g.Label || !d.matters(g, notes[g] != nil) {
			continue
		}
		l := labelled{group: g, people: d.labelled(g), from: d.start + .3, note: notes[g]}
		if l.note != nil {
			l.noteFrom = d.since(l.note.ID)
		}
		if i > 0 && !v.cut && slices.ContainsFunc(d.plan.views[i-1].labels,
			func(b labelled) bool { return b.group == g }) {
			l.from = d.start - 1 // as before, without a blink
		}
		v.labels = append(v.labels, l)
	}
	d.words()
}

// words places the step's notes and quotes.
func (d *director) words() {
	v := d.view
	for _, n := range d.step.Notes {
		if n.Who != nil && n.Sound == "" {
			continue // the second line of a label
		}
		box := Rect{}
		for _, at := range n.At {
			box = box.Union(d.spot(at))
		}
		to := Rect{}
		if n.To != "" {
			to = d.spot(n.To)
		}
		v.notes = append(v.notes, noted{note: n, from: d.since(n.ID), rect: box, to: to})
	}
	for _, q := range d.step.Quotes {
		said := quoted{quote: q, from: d.since(q.ID), mouth: -1}
		if q.Who != nil {
			said.mouth = d.members[q.Who.Index][0]
		}
		v.quotes = append(v.quotes, said)
	}
}

// spot is the place of what a note is about.
func (d *director) spot(id string) Rect {
	t, ok := d.target(id)
	if !ok {
		return Rect{}
	}
	return t.rect
}

// since is when a note can be seen: when a move shows it, else early on.
func (d *director) since(id string) float64 {
	for _, s := range d.view.shows {
		if id != "" && s.id == id {
			return s.from
		}
	}
	return d.start + opening
}

// matters reports whether a group is to be named: its leaders always, others
// when they act in the step or something is said about them.
func (d *director) matters(g *Group, noted bool) bool {
	if !slices.ContainsFunc(d.members[g.Index], d.onStage) {
		return false
	}
	if noted || g.Leader {
		return true
	}
	for _, ph := range d.step.Phases {
		for _, m := range ph.Moves {
			if slices.Contains(m.Who, g) || m.Object == g.ID ||
				slices.Contains(m.Between[:], g.ID) {
				return true
			}
		}
	}
	for _, q := range d.step.Quotes {
		if q.Who == g {
			return true
		}
	}
	if slices.Contains(d.step.Camera.On, g.ID) {
		return true
	}
	// A group that has been there for a while is named where it is seen.
	if g.Of != nil {
		return false
	}
	n := 0
	for _, p := range d.members[g.Index] {
		if d.now[p].set == d.set && d.view.shot.Region.Contains(d.now[p].at) {
			n++
		}
	}
	return n*3 >= len(d.members[g.Index]) && n >= crowdNamed
}

// crowdNamed is from how many figures on a group is named in a step that says
// nothing about it.
const crowdNamed = 6

// onStage reports whether somebody can be seen in the step at all: those who
// leave in it too.
func (d *director) onStage(p int) bool {
	legs := d.plan.legs[p]
	for i := len(legs) - 1; i >= 0; i-- {
		if int(legs[i].set) == d.set {
			return true
		}
		if legs[i].start <= d.start {
			break
		}
	}
	return false
}

// labelled are the people whose middle a group's label marks: not those who
// are named themselves.
func (d *director) labelled(g *Group) []int32 {
	out := make([]int32, 0, len(d.members[g.Index]))
	for _, p := range d.members[g.Index] {
		own := d.plan.People[p].Group
		if !d.onStage(p) || own != g && own.Label && (own.Leader || own.Figures == 1) {
			continue
		}
		out = append(out, int32(p))
	}
	return out
}
