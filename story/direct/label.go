package direct

import (
	"slices"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

// label decides who is named in the step that has just been directed, and
// from when its notes and quotes can be seen.
func (d *director) label(i int) {
	v := d.view
	notes := map[*story.Group]*story.Note{}
	for _, n := range d.step.Notes {
		if n.Who != nil && n.Sound == "" {
			notes[n.Who] = n
		}
	}
	for _, g := range d.story.Cast {
		if !g.Label || !d.matters(g, notes[g] != nil) {
			continue
		}
		l := plan.Labelled{Group: g, People: d.labelled(g), From: d.start + .3, Note: notes[g]}
		if l.Note != nil {
			l.NoteFrom = d.since(l.Note.ID)
		}
		if i > 0 && !v.Cut && slices.ContainsFunc(d.plan.Views[i-1].Labels,
			func(b plan.Labelled) bool { return b.Group == g }) {
			l.From = d.start - 1 // as before, without a blink
		}
		v.Labels = append(v.Labels, l)
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
		box := plane.Rect{}
		for _, at := range n.At {
			box = box.Union(d.spot(at))
		}
		to := plane.Rect{}
		if n.To != "" {
			to = d.spot(n.To)
		}
		v.Notes = append(v.Notes, plan.Noted{Note: n, From: d.since(n.ID), Rect: box, To: to})
	}
	for _, q := range d.step.Quotes {
		said := plan.Quoted{Quote: q, From: d.since(q.ID), Mouth: -1}
		if q.Who != nil {
			said.Mouth = d.members[q.Who.Index][0]
		}
		v.Quotes = append(v.Quotes, said)
	}
}

// spot is the place of what a note is about.
func (d *director) spot(id string) plane.Rect {
	t, ok := d.target(id)
	if !ok {
		return plane.Rect{}
	}
	return t.rect
}

// since is when a note can be seen: when a move shows it, else early on.
func (d *director) since(id string) float64 {
	for _, s := range d.view.Shows {
		if id != "" && s.ID == id {
			return s.From
		}
	}
	return d.start + plan.Opening
}

// matters reports whether a group is to be named: its leaders always, others
// when they act in the step or something is said about them.
func (d *director) matters(g *story.Group, noted bool) bool {
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
		if d.now[p].set == d.set && d.view.Shot.Region.Contains(d.now[p].at) {
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
	legs := d.plan.Legs[p]
	for i := len(legs) - 1; i >= 0; i-- {
		if int(legs[i].Set) == d.set {
			return true
		}
		if legs[i].Start <= d.start {
			break
		}
	}
	return false
}

// labelled are the people whose middle a group's label marks: not those who
// are named themselves.
func (d *director) labelled(g *story.Group) []int32 {
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
