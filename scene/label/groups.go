package label

import (
	"math"
	"slices"

	"standoff/scene/camera"
	"standoff/scene/lettering"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

// label adds a group's label or a leader's name tag.
func (b *drafting) label(m *plan.Moment, l *plan.Label, still bool) {
	if l.Alpha <= 0 || !b.names(l.Group) {
		return // or it fades out from the step before
	}
	note := l.Note
	if note != nil && (b.number(note) < 0 || b.left(note)) {
		note = nil
	}
	old := b.has(func(w *writing) bool { return w.group == l.Group })
	if old != nil && (old.note != nil || note == nil) {
		return
	}
	w := b.writing("group:"+l.Group.ID, still)
	w.group, w.note = l.Group, note
	if l.Group.Leader {
		w.what = "tag:" + l.Group.ID
		b.tagBlock(&w)
		b.pin(m, &w, pin{figure: member(m, l.Group, l.Anchor), dy: figureTop})
	} else {
		b.groupBlock(&w)
		pins := b.writer.outline(m, &b.sheet.cam, l.Group)
		if len(pins) == 0 {
			return
		}
		b.pin(m, &w, pins...)
	}
	if old == nil {
		b.add(w)
		return
	}
	// A note has come since; its label stays where the people are at rest.
	w.still, w.pins, w.pin, w.on = old.still, old.pins, old.pin, old.on
	n := len(b.sheet.writings)
	b.add(w)
	*old = b.sheet.writings[n]
	b.sheet.writings = b.sheet.writings[:n]
}

// names reports whether the step names the group.
func (b *drafting) names(g *story.Group) bool {
	return slices.ContainsFunc(b.writer.Plan.Views[b.step].Labels, func(l plan.ShownLabel) bool { return l.Group == g })
}

// groupBlock sets a group's name and what its note says.
func (b *drafting) groupBlock(w *writing) {
	v, t, z := b.view, b.view.Theme, lettering.Sizes(b.view)
	w.rank, w.shape = rankGroup, bareShape
	w.padded(lettering.HaloRoom, lettering.HaloRoom)
	w.color = labelColor(t, w.group)
	w.block.Add(v, w.group.Name.In(v.Lang), picture.Font{Size: z.Name, Bold: true}, w.color,
		lettering.Widest(v, .2, 220))
	doubtful := w.note != nil && w.note.Sure.Doubtful()
	if doubtful {
		w.rank, w.shape, w.sure = rankDoubt, boxedShape, w.note.Sure
		w.padded(12, 7)
	}
	if w.note == nil && lettering.Terse(v) || w.note != nil && b.leaves(w.note) {
		return
	}
	font := picture.Font{Size: z.Second}
	n := len(w.block.Lines)
	if w.note == nil {
		for _, said := range counted(v, w.group) {
			w.block.Add(v, said, font, t.Ink2, lettering.Widest(v, .25, 260))
		}
		return
	}
	w.block.AddLines(v, w.note.Text, font, t.Ink2, lettering.Widest(v, .25, 260))
	extra(&w.block, v, w.note, t, lettering.Widest(v, .25, 260))
	for i := n; i < len(w.block.Lines); i++ {
		w.block.Lines[i].Extra = true
	}
}

// extra sets a note's second line and, of one about a place or in doubt, its sources, in lines of
// the width, pixels.
func extra(b *lettering.Block, v picture.View, n *story.Note, t *theme.Theme, width float64) {
	z := lettering.Sizes(v)
	b.AddLines(v, n.More, picture.Font{Size: z.Second, Italic: n.Sure.Doubtful()}, t.Ink2, width)
	if n.Sure.Doubtful() || n.Who == nil && !lettering.Terse(v) {
		credits(b, v, n, t.Ink2, width)
	}
}

// credits sets a note's sources, each on a line of its own: commas are within them.
func credits(b *lettering.Block, v picture.View, n *story.Note, c theme.Color, width float64) {
	for _, source := range n.Sources {
		b.Add(v, v.Words.Credit(source, v.Lang), picture.Font{Size: lettering.Sizes(v).Small}, c, width)
	}
}

// labelColor returns the colour in which a group is named.
func labelColor(t *theme.Theme, g *story.Group) theme.Color {
	if c := t.Label[g.Color]; c.A > 0 {
		return c
	}
	return t.Ink
}

// member returns the person of the group who is nearest to the place, or -1.
func member(m *plan.Moment, g *story.Group, to plane.Point) int {
	who, least := -1, math.Inf(1)
	for i := range m.Figures {
		f := &m.Figures[i]
		if d := f.At.Dist(to); d < least && m.Plan.People[f.ID].Group.Within(g) {
			who, least = f.ID, d
		}
	}
	return who
}

// outline returns points on the members of the group who stand outermost, seen
// from the middle of those in the picture: beside their chests, above their
// heads. A leader that ends there crosses nobody's face. Parts of the group count
// only where there is nobody else, and never those that have a label too.
func (s *Writer) outline(m *plan.Moment, c *camera.Camera, g *story.Group) []pin {
	if pins := s.outmost(m, c, g, true); pins != nil {
		return pins
	}
	return s.outmost(m, c, g, false)
}

// directions are as many as a group's outline has points.
const directions = 16

// compass is which way each direction is, one pixel far.
var compass = func() (to [directions]path.Point) {
	for k := range to {
		sin, cos := math.Sincos(float64(k) * 2 * math.Pi / directions)
		to[k] = path.Point{X: cos, Y: sin}
	}
	return to
}()

// pinEdge is how far from the picture's edge a leader ends at rest, pixels: nearer to it, it fades.
const pinEdge = 9

// outmost returns the outline of the plain members, or of those in the group's parts.
func (s *Writer) outmost(m *plan.Moment, c *camera.Camera, g *story.Group, plain bool) []pin {
	var best [directions]float64
	var who [directions]int
	var top [directions]path.Point // of their heads, see crownOf
	for i := range who {
		who[i], best[i] = -1, math.Inf(-1)
	}
	for i := range m.Figures {
		f := &m.Figures[i]
		of := m.Plan.People[f.ID].Group
		if of.Leader || f.Alpha < .5 || !of.Within(g) || of != g && (plain || labelled(m, of)) {
			continue
		}
		h := s.height(c, f.ID)
		at := c.Project(f.At.X, f.At.Y, f.Z)
		if edge := bodyHalf*h + pinEdge; at.X < edge || at.X > c.W-edge || at.Y < .9*h || at.Y > c.H {
			continue
		}
		for k := range who {
			if d := at.X*compass[k].X + at.Y*compass[k].Y; d > best[k] {
				best[k], who[k], top[k] = d, f.ID, crownOf(f, c.Turn.Yaw)
			}
		}
	}
	var pins []pin
	for k, id := range who {
		if id < 0 {
			return nil
		}
		pins = append(pins, onBody(id, compass[k], top[k]))
	}
	return pins
}

// onBody returns the pin on the side of somebody that lies in a direction, one pixel far: at their feet, their
// flank, their crown or between, whose crown is so many figure heights right and up of their feet.
func onBody(who int, to, crown path.Point) pin {
	const foot, air, flank = .03, .02, .135
	up := (1 - to.Y) / 2
	return pin{figure: who, dx: flank*to.X + up*crown.X, dy: foot + (crown.Y+air-foot)*up}
}

// labelled reports whether the group has a label of its own in the moment.
func labelled(m *plan.Moment, g *story.Group) bool {
	for i := range m.Labels {
		if m.Labels[i].Group == g {
			return true
		}
	}
	return false
}
