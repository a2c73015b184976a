package lettering

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
)

// MarkRadius is the size of a mark of doubt, pixels.
const MarkRadius = 11

// A DoubtMark is the sign of a grade of doubt: claimed is a balloon, disputed a
// split diamond half filled, unconfirmed a dashed ring with a question mark.
// Grades that are not in doubt have none.
type DoubtMark struct {
	Grade  story.Sure
	At     path.Point
	Radius float64 // pixels
	Alpha  float64
}

// Draw draws the mark on paper, so that it can sit on the corner of a box.
func (m DoubtMark) Draw(p *picture.Picture, t *theme.Theme) {
	at, r := m.At, m.Radius
	paper, ink := theme.Faded(t.Paper, m.Alpha), theme.Faded(t.Ink, m.Alpha)
	switch m.Grade {
	case story.Claimed:
		balloon(p.InkFill(paper), at, r)
		balloon(&p.InkStroke(ink, 1.4).Path, at, r)
		dots := p.InkFill(ink)
		for i := -1.; i <= 1; i++ {
			dots.Oval(at.X+i*.42*r, at.Y-.12*r, .13*r, .13*r)
		}
	case story.Disputed:
		p.InkFill(paper).Diamond(at, 1.15*r, -1, 1)
		p.InkFill(ink).Diamond(at, r, .12, 1)
		p.InkStroke(ink, 1.4).Path.Diamond(at, r, -1, -.12)
	case story.Unconfirmed:
		p.InkFill(paper).Oval(at.X, at.Y, r, r)
		ring := p.InkStroke(ink, 1.4)
		ring.Dash, ring.Gap = dashesAround(2 * math.Pi * r)
		ring.Path.Oval(at.X, at.Y, r, r)
		hook := p.InkStroke(ink, max(1.5, .17*r))
		hook.Round = true
		questionHook(&hook.Path, at, r)
		p.InkFill(ink).Oval(at.X, at.Y+.5*r, .12*r, .12*r)
	}
}

// questionHook adds a question mark without its dot.
func questionHook(p *path.Path, c path.Point, r float64) {
	p.Move(c.X-.27*r, c.Y-.28*r)
	p.Cubic(c.X-.27*r, c.Y-.72*r, c.X+.3*r, c.Y-.72*r, c.X+.3*r, c.Y-.26*r)
	p.Cubic(c.X+.3*r, c.Y+.02*r, c.X, c.Y, c.X, c.Y+.24*r)
}

// balloon adds a speech balloon.
func balloon(p *path.Path, c path.Point, r float64) {
	w, h, q := .95*r, .7*r, .35*r
	y := c.Y - .12*r
	p.Move(c.X-w+q, y-h)
	p.Line(c.X+w-q, y-h)
	p.Quad(c.X+w, y-h, c.X+w, y-h+q)
	p.Line(c.X+w, y+h-q)
	p.Quad(c.X+w, y+h, c.X+w-q, y+h)
	p.Line(c.X-.1*r, y+h)
	p.Line(c.X-.5*r, y+h+.45*r)
	p.Line(c.X-.5*r, y+h)
	p.Quad(c.X-w, y+h, c.X-w, y+h-q)
	p.Line(c.X-w, y-h+q)
	p.Quad(c.X-w, y-h, c.X-w+q, y-h)
	p.Shut()
}

// dashesAround returns dashes and gaps, in pixels, that come out even on a closed line of the length.
func dashesAround(length float64) (on, off float64) {
	n := max(6, math.Round(length/6.5))
	return .6 * length / n, .4 * length / n
}

// DoubtBox frames the rectangle as something that is not established.
func DoubtBox(p *picture.Picture, t *theme.Theme, r path.Rect, alpha float64) {
	p.InkFill(theme.Faded(t.Paper, alpha)).Rounded(r, 4)
	edge := p.InkStroke(theme.Faded(t.Ink, alpha), 1.4)
	edge.Dash, edge.Gap = 6, 4
	edge.Path.Rounded(r, 4)
}
