package scene

import (
	"math"
	"strconv"

	"standoff/story"
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
	color Color // of the leader
	block block
	pad   Point      // between the box's edge and the block
	sure  story.Sure // the grade whose mark a boxed one wears
	query Point      // of a bubble, the small question mark in the block; zero is none
	rule  float64    // of a bubble, the y of the line above it

	group *story.Group
	note  *story.Note
	quote *story.Quote
	zone  story.Rect // of a sound

	w, h   float64 // of the whole box
	box    Rect    // at rest
	pin    pin     // what its leader, tail or pointer shows
	pins   []pin   // between which the placing may choose
	on     []Point // where these are when it is placed
	still  bool    // there at the resting moment, not only before or after
	lost   bool    // there was no room
	kept   bool    // stands in the step before at the same place
	stays  bool    // stands in the step after at the same place
	dashed bool    // its leader, or its bubble's edge
}

// A pin is a point that a leader points at: on somebody, or at a place.
type pin struct {
	figure int     // a person, or -1
	dx, dy float64 // from the feet, in figure heights, right and up
	at     story.Point
	z      float64
	none   bool
}

// A sheet is everything written in one step, in one view.
type sheet struct {
	rest
	linked   bool // what it has in common with the step before is known
	instant  bool // the resting moment is the first one: nothing fades in
	writings []writing
	notice   writing
	card     writing
}

// A rest is from where a step is seen once everything is in its place.
type rest struct {
	layout *story.Layout
	cam    camera
}

// rest is the step's.
func (s *Stage) rest(step int) *rest {
	if s.letters.rests == nil {
		s.letters.rests = make([]*rest, len(s.plan.Steps))
	}
	r := s.letters.rests[step]
	if r == nil {
		m := s.plan.At(s.plan.Steps[step].Still)
		r = &rest{m.Layout, frameShot(m.Camera, m.Layout.Bounds, s.view.Width, s.view.Height)}
		s.letters.rests[step] = r
	}
	return r
}

// sheet is the step's, made when it is first asked for.
func (s *Stage) sheet(step int) *sheet {
	if s.letters.sheets == nil {
		s.letters.sheets = make([]*sheet, len(s.plan.Steps))
	}
	sh := s.letters.sheets[step]
	if sh == nil {
		sh = s.newSheet(step)
		s.letters.sheets[step] = sh
	}
	return sh
}

func (s *Stage) newSheet(step int) *sheet {
	at := s.plan.Steps[step]
	still := s.plan.At(at.Still)
	v := s.view
	sh := &sheet{rest: *s.rest(step), instant: at.Still-at.Start < 2*fadeTime}
	sh.notice = s.noticeWriting()
	sh.card = s.cardWriting(still.Layout.Set)

	b := &drafting{stage: s, sheet: sh, step: step, full: newCrowding(v.Width, v.Height),
		faces: newCrowding(v.Width, v.Height), walls: newCrowding(v.Width, v.Height)}
	b.moment(still, true)
	for i := 4; i >= 0; i-- {
		b.moment(s.plan.At(at.Start+(at.End-at.Start)*float64(i)/4), false)
	}
	b.scenery()
	b.full.total()
	b.faces.total()
	b.walls.total()
	s.placeNames(b)
	b.place()
	return sh
}

// A drafting is a sheet while it is made.
type drafting struct {
	stage *Stage
	sheet *sheet
	step  int
	full  *crowding // people and things
	faces *crowding // for leaders to keep clear of
	walls *crowding // on which no place's name stands
	heads []Rect    // the leaders themselves, whom nothing may hide
	fixed []Rect    // boxes that others must keep clear of
}

// moment adds what is written at one moment of the step. What the resting
// moment has already is not added again.
func (b *drafting) moment(m *story.Moment, still bool) {
	if m.Layout != b.sheet.layout {
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
func (b *drafting) crowd(m *story.Moment, weight float64) {
	c := &b.sheet.cam
	for i := range m.Figures {
		f := &m.Figures[i]
		if f.Alpha < .3 {
			continue
		}
		h := b.stage.height(c, f.ID)
		at := c.project(f.At.X, f.At.Y, f.Z)
		w := weight
		if m.Plan.People[f.ID].Group.Leader {
			w *= 6
			if weight == 1 {
				b.heads = append(b.heads, Rect{at.X - .15*h, at.Y - h, .3 * h, h})
			}
		}
		b.full.add(Rect{at.X - .17*h, at.Y - 1.03*h, .34 * h, 1.05 * h}, w)
		b.faces.add(Rect{at.X - .12*h, at.Y - 1.02*h, .24 * h, .3 * h}, w)
	}
}

// scenery notes where things stand that words had better not cover.
func (b *drafting) scenery() {
	c, l := &b.sheet.cam, b.sheet.layout
	for _, seats := range l.Seats {
		for _, p := range seats.Places {
			at := c.project(p.X, p.Y, p.Rise)
			r := .5 * c.scale
			b.full.add(Rect{at.X - r, at.Y - 1.6*r, 2 * r, 2 * r}, .25)
		}
	}
	for _, d := range l.Doors {
		r := story.Rect{Min: d.A, Max: d.A}.Union(story.Rect{Min: d.B, Max: d.B})
		r = r.Grow(.55 * d.A.Dist(d.B)) // the leaves, open
		p, q := c.project(r.Min.X, r.Min.Y, 1), c.project(r.Max.X, r.Max.Y, 0)
		b.full.add(Rect{p.X, p.Y, q.X - p.X, q.Y - p.Y}, .12)
	}
	for _, w := range l.Walls {
		r := story.Rect{Min: w.A, Max: w.A}.Union(story.Rect{Min: w.B, Max: w.B}).Grow(w.Thickness / 2)
		p, q := c.project(r.Min.X, r.Min.Y, w.Height), c.project(r.Max.X, r.Max.Y, 0)
		on := Rect{p.X - 3, p.Y, q.X - p.X + 6, q.Y - p.Y}
		if on.W < 40 || on.H < 60 {
			b.full.add(on, .6)
			b.walls.add(on, 1)
		}
	}
	for i := range b.sheet.writings {
		if w := &b.sheet.writings[i]; w.note != nil && w.note.Sound != "" {
			for i := range 40 {
				q := zonePoint(w.zone, float64(i)*math.Pi/20, 1)
				at := c.project(q.X, q.Y, 0)
				b.full.add(Rect{at.X - 12, at.Y - 8, 24, 16}, .3)
			}
		}
	}
	for _, prop := range l.Props {
		r, high := prop.Rect, 1.2
		switch prop.Prop.Kind {
		case "tree":
			r, high = r.Grow(.8), 3.4
		case "flag", "statue", "sign":
			high = 3
		}
		lo, hi := c.project(r.Min.X, r.Min.Y, high), c.project(r.Max.X, r.Max.Y, 0)
		b.full.add(Rect{lo.X, lo.Y, hi.X - lo.X, hi.Y - lo.Y}, .15)
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

// add puts a writing on the sheet, once its block is set.
func (b *drafting) add(w writing) {
	w.size()
	b.sheet.writings = append(b.sheet.writings, w)
}

// size works out the box from the block in it.
func (w *writing) size() {
	w.w, w.h = w.block.w+2*w.pad.X, w.block.h+2*w.pad.Y
	if w.overhang() {
		w.w += markRadius
		w.h += markRadius
	}
}

// overhang reports whether a mark of doubt sticks out of the top left corner.
func (w *writing) overhang() bool { return w.sure.Doubtful() }

// inner is the box without what sticks out of it, and of a tag its pointer.
func (w *writing) inner(r Rect) Rect {
	if w.overhang() {
		r.X, r.Y, r.W, r.H = r.X+markRadius, r.Y+markRadius, r.W-markRadius, r.H-markRadius
	}
	if w.shape == plateShape {
		r.H -= pointer
	}
	return r
}

// pin gives a writing the points between which its leader may choose.
func (b *drafting) pin(m *story.Moment, w *writing, pins ...pin) {
	w.pins, w.pin, w.on = pins, pins[0], nil
	c := &b.sheet.cam
	for _, p := range pins {
		at := c.project(p.at.X, p.at.Y, p.z)
		for i := range m.Figures {
			if f := &m.Figures[i]; f.ID == p.figure {
				at = c.project(f.At.X, f.At.Y, f.Z)
				h := b.stage.height(c, f.ID)
				at.X, at.Y = at.X+p.dx*h, at.Y-p.dy*h
			}
		}
		w.on = append(w.on, at)
	}
}

// widest is how wide names and lines may be.
func (v View) widest(share, most float64) float64 {
	if v.Width < phone {
		return .45*v.Width - 2*haloRoom
	}
	return math.Min(share*v.Width, most)
}

func key(kind string, i int) string { return kind + ":" + strconv.Itoa(i) }

// figureTop is the height of a person's highest hand, in figure heights.
const figureTop = 1.1

// height is how tall the person is drawn, standing, in pixels.
func (s *Stage) height(c *camera, person int) float64 {
	h := c.figure()
	if c.tilt < planTilt {
		h *= .3 // seen from above
	}
	if s.plan.People[person].Group.Leader {
		h *= leaderHeight
	}
	return h
}
