package label

import (
	"strconv"

	"standoff/scene/camera"
	"standoff/scene/lettering"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// The shapes in which words appear.
type shape uint8

const (
	bareShape   shape = iota // letters with a halo, and a leader
	boxedShape               // a dashed box with a mark of doubt
	plateShape               // a leader's name tag
	bubbleShape              // a quotation
	flatShape                // a place's name, flat on the ground
)

// Ranks: where two cannot both be shown, the lower number stays.
const (
	rankNotice = iota
	rankCard
	rankTag
	rankDoubt
	rankQuote
	rankGroup
	rankNote
	rankPlace
)

// A writing is one thing that is written in a step, and where it stands.
type writing struct {
	what  string // as in LabelBox
	rank  int
	shape shape
	color theme.Color // of the leader
	block lettering.Block
	pad   path.Point // between the box's edge and the block
	sure  story.Sure // the grade whose mark a boxed one wears
	query path.Point // of a bubble, the small question mark in the block; zero is none
	rule  float64    // of a bubble, the y of the line above it

	group *story.Group
	note  *story.Note
	quote *story.Quote
	zone  plane.Rect // of a sound

	scale  float64      // of its letters, to the usual size
	w, h   float64      // of the whole box
	box    path.Rect    // at rest
	pin    pin          // what its leader, tail or pointer shows
	pins   []pin        // between which the placing may choose
	on     []path.Point // where these are when it is placed
	tip    path.Point   // where the chosen one is then
	still  bool         // there at the resting moment, not only before or after
	lost   bool         // there was no room
	lasts  bool         // there when its rest ends
	kept   bool         // stands in the step before at the same place
	stays  bool         // stands in the step after at the same place
	dashed bool         // its leader, or its bubble's edge
}

// A pin is a point that a leader points at: on somebody, or at a place.
type pin struct {
	figure int     // a person, or -1
	dx, dy float64 // from the feet, in figure heights, right and up
	at     plane.Point
	z      float64
	none   bool
}

// A sheet is everything written during one rest, in one view.
type sheet struct {
	layout   *layout.Layout
	cam      camera.Camera
	linked   bool // what it has in common with the sheet before is known
	writings []writing
	card     writing
}

// scaleStep is by how much smaller letters are tried where larger ones have no room.
const scaleStep = .25

// nameScale is how much of the wanted scale the names of groups are worth.
const nameScale = .75

// newSheet sets and places everything written during a rest, as large as the
// reader wants it. Where that leaves no room for what is in doubt, or for what is
// said, all of it is set smaller, down to the usual size: that is worth more than
// large letters. So are the names of groups, to a degree. Of the rest the lesser goes.
func (s *Writer) newSheet(r *rest) *sheet {
	v := s.View
	full := lettering.TextScale(v)
	best := s.setSheet(r, v)
	for scale := full; scale > 1; {
		scale = max(1, scale-scaleStep)
		least := rankQuote
		if scale >= nameScale*full {
			least = rankGroup
		}
		if best.missing(least) == 0 {
			break
		}
		v.TextScale = scale
		if other := s.setSheet(r, v); other.fuller(best, least) {
			best = other
		}
	}
	return best
}

// fuller reports whether the sheet lacks less than the other one: of what is in doubt
// or said, and where that is the same, of all down to the rank.
func (sh *sheet) fuller(other *sheet, least int) bool {
	if a, b := sh.missing(rankQuote), other.missing(rankQuote); a != b {
		return a < b
	}
	return sh.missing(least) < other.missing(least)
}

// missing is how many writings there is no room for, down to the rank.
func (sh *sheet) missing(least int) (n int) {
	for i := range sh.writings {
		if w := &sh.writings[i]; w.lost && w.rank <= least {
			n++
		}
	}
	return n
}

// setSheet sets and places everything written during a rest, in the view's scale.
func (s *Writer) setSheet(r *rest, v picture.View) *sheet {
	m := s.drafted(r.at)
	sh := &sheet{layout: r.layout, cam: r.cam}
	sh.card = s.card(m.Layout.Set)

	empty := &s.letters.crowdings
	for i := range empty {
		empty[i] = empty[i].emptied(v.Width, v.Height)
	}
	b := &drafting{writer: s, view: v, sheet: sh, step: r.step, full: empty[0], faces: empty[1], walls: empty[2]}
	b.bodies = &s.letters.bodies
	b.bodies.all = b.bodies.all[:0]
	b.core = b.on(m.Camera.Focus, 1)
	b.moment(m, true)
	b.bodies.sort(v.Width, v.Height)
	for i := 0; i <= 4; i++ {
		s.Plan.Fill(m, r.from+(r.until-.01-r.from)*float64(i)/4)
		b.moment(m, false)
	}
	b.lasting(m)
	b.scenery()
	b.full.total()
	b.faces.total()
	b.walls.total()
	b.place()
	s.placeNames(b)
	return sh
}

// A drafting is a sheet while it is made.
type drafting struct {
	writer *Writer
	view   picture.View // the stage's, but for the scale of its words
	sheet  *sheet
	step   int
	full   *crowding   // people and things
	faces  *crowding   // for leaders to keep clear of
	walls  *crowding   // and all else that would hide a name on the ground
	heads  []path.Rect // the leaders themselves, whom nothing may hide
	bodies *bodies     // at the resting moment
	core   path.Rect   // where what happens is seen
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
	for i := range m.Labels {
		b.label(m, &m.Labels[i], still)
	}
	for i := range m.Notes {
		b.note(m, &m.Notes[i], still)
	}
	for i := range m.Quotes {
		b.quote(m, &m.Quotes[i], still)
	}
}

// crowd notes where people stand.
func (b *drafting) crowd(m *plan.Moment, weight float64) {
	c := &b.sheet.cam
	tall := c.Standing()
	for i := range m.Figures {
		f := &m.Figures[i]
		if f.Alpha < .3 {
			continue
		}
		h, group := tall, m.Plan.People[f.ID].Group
		if group.Leader {
			h *= camera.LeaderHeight
		}
		at := c.Project(f.At.X, f.At.Y, f.Z)
		if weight == 1 {
			b.bodies.add(path.Point{X: at.X, Y: at.Y - .5*h}, group)
		}
		w := weight
		if group.Leader {
			w *= 6
			if weight == 1 {
				b.heads = append(b.heads, path.Rect{X: at.X - .15*h, Y: at.Y - h, W: .3 * h, H: h})
			}
		}
		b.full.add(path.Rect{X: at.X - .17*h, Y: at.Y - 1.03*h, W: .34 * h, H: 1.05 * h}, w)
		b.faces.add(path.Rect{X: at.X - .12*h, Y: at.Y - 1.02*h, W: .24 * h, H: .3 * h}, w)
	}
}

// lasting marks what is there at the last moment.
func (b *drafting) lasting(m *plan.Moment) {
	b.writer.letters.find(m)
	for i := range b.sheet.writings {
		w := &b.sheet.writings[i]
		alpha, _ := b.writer.presence(m, w, false)
		w.lasts = alpha > .5
	}
}

func (b *drafting) has(match func(*writing) bool) *writing {
	for i := range b.sheet.writings {
		if w := &b.sheet.writings[i]; match(w) {
			return w
		}
	}
	return nil
}

// writing begins a writing.
func (b *drafting) writing(what string, still bool) writing {
	return writing{what: what, still: still, scale: lettering.TextScale(b.view)}
}

// add puts a writing on the sheet, once its block is set.
func (b *drafting) add(w writing) {
	w.size()
	b.sheet.writings = append(b.sheet.writings, w)
}

// size works out the box from the block in it.
func (w *writing) size() {
	w.w, w.h = w.block.W+2*w.pad.X, w.block.H+2*w.pad.Y
	if w.overhang() {
		w.w += w.markRadius()
		w.h += w.markRadius()
	}
}

// padded is the room around the block, for letters of the usual size.
func (w *writing) padded(x, y float64) { w.pad = path.Point{X: w.scale * x, Y: w.scale * y} }

// markRadius is the size of its mark of doubt, pixels.
func (w *writing) markRadius() float64 { return w.scale * lettering.MarkRadius }

// drawMark draws its mark of doubt about a place.
func (w *writing) drawMark(p *picture.Picture, t *theme.Theme, at path.Point, alpha float64) {
	lettering.DoubtMark{Grade: w.sure, At: at, Radius: w.markRadius(), Alpha: alpha}.Draw(p, t)
}

// pointer is how far a tag's pointer reaches down from its plate.
func (w *writing) pointer() float64 { return w.scale * pointer }

// overhang reports whether a mark of doubt sticks out of the top left corner.
func (w *writing) overhang() bool { return w.sure.Doubtful() }

// inner is the box without what sticks out of it, and of a tag its pointer.
func (w *writing) inner(r path.Rect) path.Rect {
	if w.overhang() {
		m := w.markRadius()
		r.X, r.Y, r.W, r.H = r.X+m, r.Y+m, r.W-m, r.H-m
	}
	if w.shape == plateShape {
		r.H -= w.pointer()
	}
	return r
}

// pin gives a writing the points between which its leader may choose.
func (b *drafting) pin(m *plan.Moment, w *writing, pins ...pin) {
	w.pins, w.pin, w.on = pins, pins[0], nil
	c := &b.sheet.cam
	for _, p := range pins {
		at := c.Project(p.at.X, p.at.Y, p.z)
		if f := m.Figure(p.figure); f != nil {
			at = c.Project(f.At.X, f.At.Y, f.Z)
			h := b.writer.height(c, f.ID)
			at.X, at.Y = at.X+p.dx*h, at.Y-p.dy*h
		}
		w.on = append(w.on, at)
	}
}

func key(kind string, i int) string { return kind + ":" + strconv.Itoa(i) }

// figureTop is the height of a person's highest hand, in figure heights.
const figureTop = 1.1

// seatedHeight is how high the head of somebody is who sits, to one who stands.
const seatedHeight = .8

// height is how tall the person is drawn, standing, in pixels.
func (s *Writer) height(c *camera.Camera, person int) float64 {
	h := c.Standing()
	if s.Plan.People[person].Group.Leader {
		h *= camera.LeaderHeight
	}
	return h
}
