package scene

import (
	"math"

	"standoff/story"
)

// markRadius is the size of a mark of doubt, pixels.
const markRadius = 11

// mark draws the mark of the grade: claimed a balloon, disputed a split
// diamond half filled, unconfirmed a dashed ring with a question mark. Each
// lies on paper, so that it can sit on the corner of a box.
func (p *Picture) mark(t *Theme, g story.Sure, at Point, r, alpha float64) {
	paper, ink := faded(t.Paper, alpha), faded(t.Ink, alpha)
	switch g {
	case story.Claimed:
		balloon(p.inkFill(paper), at, r)
		balloon(&p.inkStroke(ink, 1.4).Path, at, r)
		dots := p.inkFill(ink)
		for i := -1.; i <= 1; i++ {
			dots.oval(at.X+i*.42*r, at.Y-.12*r, .13*r, .13*r)
		}
	case story.Disputed:
		p.inkFill(paper).diamond(at, 1.15*r, -1, 1)
		p.inkFill(ink).diamond(at, r, .12, 1)
		p.inkStroke(ink, 1.4).Path.diamond(at, r, -1, -.12)
	case story.Unconfirmed:
		p.queryMark(t, at, r, alpha)
	}
}

// queryMark draws a dashed ring with a question mark.
func (p *Picture) queryMark(t *Theme, at Point, r, alpha float64) {
	p.inkFill(faded(t.Paper, alpha)).oval(at.X, at.Y, r, r)
	ring := p.inkStroke(faded(t.Ink, alpha), 1.4)
	ring.Dash, ring.Gap = dashesAround(2 * math.Pi * r)
	ring.Path.oval(at.X, at.Y, r, r)
	query(&p.inkStroke(faded(t.Ink, alpha), max(1.5, .17*r)).Path, at, r)
	p.Strokes[len(p.Strokes)-1].Round = true
	p.inkFill(faded(t.Ink, alpha)).oval(at.X, at.Y+.5*r, .12*r, .12*r)
}

// query draws a question mark without its dot.
func query(p *Path, c Point, r float64) {
	p.Move(c.X-.27*r, c.Y-.28*r)
	p.Cubic(c.X-.27*r, c.Y-.72*r, c.X+.3*r, c.Y-.72*r, c.X+.3*r, c.Y-.26*r)
	p.Cubic(c.X+.3*r, c.Y+.02*r, c.X, c.Y, c.X, c.Y+.24*r)
}

// balloon draws a speech balloon.
func balloon(p *Path, c Point, r float64) {
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

// diamond draws the part of a diamond between two of its upright chords, which
// count from -1 at its left corner to 1 at its right one.
func (p *Path) diamond(c Point, r, from, to float64) {
	chord := func(u float64) float64 { return r * (1 - math.Abs(u)) }
	p.Move(c.X+from*r, c.Y-chord(from))
	if from < 0 && to > 0 {
		p.Line(c.X, c.Y-r)
	}
	p.Line(c.X+to*r, c.Y-chord(to))
	p.Line(c.X+to*r, c.Y+chord(to))
	if from < 0 && to > 0 {
		p.Line(c.X, c.Y+r)
	}
	p.Line(c.X+from*r, c.Y+chord(from))
	p.Shut()
}

// dashesAround are dashes that come out even on a closed line of the length.
func dashesAround(length float64) (on, off float64) {
	n := max(6, math.Round(length/6.5))
	return .6 * length / n, .4 * length / n
}

// doubtful frames the rectangle as something that is not established.
func (p *Picture) doubtful(t *Theme, r Rect, alpha float64) {
	p.inkFill(faded(t.Paper, alpha)).rounded(r, 4)
	edge := p.inkStroke(faded(t.Ink, alpha), 1.4)
	edge.Dash, edge.Gap = 6, 4
	edge.Path.rounded(r, 4)
}
