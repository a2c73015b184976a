package label

import (
	"standoff/scene/lettering"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plane"
)

// A shape is how words appear.
type shape uint8

// The shapes.
const (
	bareShape   shape = iota // letters with a halo, and a leader
	boxedShape               // a dashed box with a mark of doubt
	plateShape               // a leader's name tag
	bubbleShape              // a quotation
	flatShape                // a place's name, flat on the ground
)

// The ranks of writings: where two can't both be shown, the lower number stays.
const (
	rankNotice = iota
	rankTag
	rankDoubt
	rankQuote
	rankGroup
	rankNote
	rankPlace
)

// A writing is one thing that is written in a step, and where it stands.
type writing struct {
	what  string // as in picture.LabelBox
	rank  int
	shape shape

	color  theme.Color // of the leader
	dashed bool        // its leader, or its bubble's edge
	sure   story.Sure  // the grade whose mark it bears

	setting
	reason // of a bubble
	subject
	spot
	stay
}

// A setting is words as they are set, and how large a box they take, in pixels.
type setting struct {
	scale float64 // of the letters, to the usual size
	block lettering.Block
	pad   path.Point // between the box's edge and the block
	w, h  float64    // of the whole box
}

// A reason is the part of a quotation that says why words in it are in doubt.
type reason struct {
	query path.Point // the small question mark, in the block; zero is none
	rule  float64    // the y of the line above it
}

// A subject is what something is written about: one of them.
type subject struct {
	group *story.Group
	note  *story.Note
	quote *story.Quote
	zone  plane.Rect // of a sound
}

// A spot is where a writing stands and points.
type spot struct {
	box  path.Rect    // at rest
	pin  pin          // what its leader, tail or pointer shows
	pins []pin        // between which the placing may choose
	on   []path.Point // where these are when it is placed
	tip  path.Point   // where the chosen one is then
	amid path.Point   // of what lies on the ground: the middle of the ground that is seen
	lies bool         // it is about bare ground, and lies on it: it points at nothing there
	off  path.Point   // of a tag: how far it stands from above its person, in figure heights
	was  *writing     // of a tag: the same one in the rest before, or nil
}

// A stay is when a writing is there.
type stay struct {
	still bool // at the resting moment, not only before or after
	lasts bool // when its rest ends
	kept  bool // in the rest before too, at the same place
	stays bool // in the rest after too, at the same place
	lost  bool // nowhere: there was no room
}

// A pin is a point that a leader points at: on somebody, or at a place.
type pin struct {
	figure int     // a person, or -1
	dx, dy float64 // from the feet, in figure heights, right and up
	at     plane.Point
	z      float64
	none   bool
	// vehicle is one more than the index of that which it is on: at counts from there.
	vehicle int
}

// size works out the box from the block in it.
func (w *writing) size() {
	w.w, w.h = w.block.W+2*w.pad.X, w.block.H+2*w.pad.Y
	if w.overhang() {
		w.w += w.markRadius()
		w.h += w.markRadius()
	}
}

// padded sets the room around the block, in pixels for letters of the usual size.
func (w *writing) padded(x, y float64) { w.pad = path.Point{X: w.scale * x, Y: w.scale * y} }

// markRadius returns the size of its mark of doubt, pixels.
func (w *writing) markRadius() float64 { return w.scale * lettering.MarkRadius }

// drawMark draws its mark of doubt about a place.
func (w *writing) drawMark(p *picture.Picture, t *theme.Theme, at path.Point, alpha float64) {
	lettering.DoubtMark{Grade: w.sure, At: at, Radius: w.markRadius(), Alpha: alpha}.Draw(p, t)
}

// pointer returns how far a tag's pointer reaches down from its plate.
func (w *writing) pointer() float64 { return w.scale * pointer }

// overhang reports whether a mark of doubt sticks out of the top left corner.
func (w *writing) overhang() bool { return w.sure.Doubtful() }

// inner returns the box without what sticks out of it, and of a tag its pointer.
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

// unlocated reports whether it names a sound that may have come from anywhere.
func (w *writing) unlocated() bool { return !w.zone.Empty() && w.pin.none }

// doubtful reports whether readers see that it is in doubt, or some of its words.
func (w *writing) doubtful() bool { return w.sure.Doubtful() || len(w.block.Under) > 0 }
