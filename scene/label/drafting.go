package label

import (
	"strconv"

	"standoff/scene/lettering"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/story"
	"standoff/story/plan"
)

// A drafting is a sheet while its writings are set; a [search] then places them.
type drafting struct {
	writer *Writer
	view   picture.View // the writer's, but for the scale of its words
	sheet  *sheet
	step   int
	core   path.Rect // where what happens is seen
	brevity
	obstacles
}

// A brevity is what is left to the caption where a picture has no room for it.
type brevity struct {
	narrow  bool // tags: what is noted of leaders is set in short lines
	firm    bool // names and tags: what is noted of them, where that is not in doubt
	credits bool // of quotations and tags: who passes them on
	whys    bool // of quotations: why words in them are in doubt; the words stay marked
	doubts  bool // all notes in doubt: of several one alone would take sides
}

// leaves reports whether what is noted of people is left to the caption, and keeps in mind
// that something was.
func (b *drafting) leaves(n *story.Note) bool {
	left := b.firm && !n.Sure.Doubtful()
	b.sheet.left = b.sheet.left || left
	return left
}

// obstacles are what writings should keep clear of.
type obstacles struct {
	full   *crowding   // people and things
	things *crowding   // what notes and quotations keep off besides, see obstacles.go
	faces  *crowding   // for leaders to keep clear of
	walls  *crowding   // and all else that would hide a name on the ground
	bodies *bodies     // at the resting moment
	heads  []path.Rect // of those who lead or speak, and what burns: nothing may hide them
	crowns []crown     // all heads, for tags to keep clear of
	fixed  []path.Rect // boxes that others must keep clear of
	arrows []arrow     // from one place to another, which nothing may hide
}

// An arrow is a note's, from its place to another, on the screen.
type arrow struct{ from, to path.Point }

// moment adds what is written at one moment of the step. What the resting
// moment has already is not added again.
func (b *drafting) moment(m *plan.Moment, still bool) {
	if m.Layout != b.sheet.layout || m.Step != b.step {
		return
	}
	weight := .12
	if still {
		weight = 1
	}
	b.crowd(m, weight)
	b.ways(m)
	for i := range m.Labels {
		b.label(m, &m.Labels[i], still)
	}
	for i := range m.Notes {
		b.note(m, &m.Notes[i], still)
	}
	b.crownsOf(m, weight)
	for i := range m.Quotes {
		b.quote(m, &m.Quotes[i], still)
	}
}

// crowd notes where people stand; weight is 1 at the resting moment, and less at others.
func (b *drafting) crowd(m *plan.Moment, weight float64) {
	c := &b.sheet.cam
	for i := range m.Figures {
		f := &m.Figures[i]
		if f.Alpha < .3 {
			continue
		}
		h, group := b.writer.height(c, f.ID), m.Plan.People[f.ID].Group
		at := c.Project(f.At.X, f.At.Y, f.Z)
		at.Y += (1 - f.AboveWater()) * h
		if weight == 1 {
			b.bodies.add(path.Point{X: at.X, Y: at.Y - .5*h}, h, group)
		}
		w := weight
		if group.Leader {
			w *= 6
			if weight == 1 {
				b.heads = append(b.heads, path.Rect{X: at.X - bodyHalf*h, Y: at.Y - h, W: 2 * bodyHalf * h, H: h})
			}
		}
		b.full.add(path.Rect{X: at.X - .17*h, Y: at.Y - 1.03*h, W: .34 * h, H: 1.05 * h}, w)
		head := b.headOf(f, at, h)
		b.full.add(head, w*max(headWeight, headLeast/(head.W*head.H)))
		b.faces.add(path.Rect{X: head.Center().X - .12*h, Y: head.Y - .02*h, W: .24 * h, H: .3 * h}, w)
	}
}

// lasting notes of each writing whether it is still there at m, the last moment of the rest.
func (b *drafting) lasting(m *plan.Moment) {
	b.writer.letters.find(m)
	for i := range b.sheet.writings {
		w := &b.sheet.writings[i]
		alpha, _ := b.writer.presence(m, w, false)
		w.lasts = alpha > .5
	}
}

// has returns the first writing that matches, or nil.
func (b *drafting) has(match func(*writing) bool) *writing {
	for i := range b.sheet.writings {
		if w := &b.sheet.writings[i]; match(w) {
			return w
		}
	}
	return nil
}

// writing returns a writing that is still empty.
func (b *drafting) writing(what string, still bool) writing {
	return writing{what: what, stay: stay{still: still}, setting: setting{scale: lettering.TextScale(b.view)}}
}

// add puts a writing on the sheet, once its block is set.
func (b *drafting) add(w writing) {
	w.size()
	b.sheet.writings = append(b.sheet.writings, w)
}

// pin gives a writing the points between which its leader may choose.
func (b *drafting) pin(m *plan.Moment, w *writing, pins ...pin) {
	w.pins, w.pin, w.on = pins, pins[0], nil
	c := &b.sheet.cam
	for _, p := range pins {
		at := c.Project(p.at.X, p.at.Y, p.z)
		if p.vehicle > 0 {
			if pose, ok := m.Plan.Vehicles[p.vehicle-1].Pose(m.Time); ok {
				on := pose.Out(p.at)
				at = c.Project(on.X, on.Y, p.z)
			}
		}
		if f := m.Figure(p.figure); f != nil {
			at = c.Project(f.At.X, f.At.Y, f.Z)
			h := b.writer.height(c, f.ID)
			at.X, at.Y = at.X+p.dx*h, at.Y-p.dy*h*f.AboveWater()
		}
		w.on = append(w.on, at)
	}
}

// bodyHalf is half of how wide somebody is, in figure heights.
const bodyHalf = .15

// key returns the name of the i-th of a kind, as in picture.LabelBox.
func key(kind string, i int) string { return kind + ":" + strconv.Itoa(i) }

// figureTop is how high a person's highest hand reaches, in figure heights.
const figureTop = 1.1

// seatedHeight is how high the head of somebody who sits is, as a part of one who stands.
const seatedHeight = .8

// groundHeight is the same of who sits on the ground.
const groundHeight = .62
