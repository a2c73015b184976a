package scenery

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plane"
)

// A coat is what a solid is painted with: its top, what of it faces the light, and what
// faces away.
type coat struct {
	top, side, dark, line theme.Color
	width                 float64 // of its lines, pixels; 0 is none
}

// wall returns the coat of walls and stone.
func wall(t *theme.Theme) coat { return coat{t.Stone.Top, t.Stone.Lit, t.Stone.Shade, t.WallLine, .7} }

// wood returns the coat of wooden things.
func wood(t *theme.Theme) coat {
	return coat{t.Timber.Top, t.Timber.Lit, t.Timber.Shade, t.Timber.Deep, .7}
}

// iron returns the coat of gates.
func iron(t *theme.Theme) coat {
	return coat{theme.Mix(t.WallLine, t.WallSide, .35), theme.Mix(t.WallLine, t.WallDark, .2), t.WallLine,
		theme.Mix(t.WallLine, t.Ink, .4), .6}
}

// card returns the coat of quiet things that are made of one colour.
func card(t *theme.Theme, c theme.Color) coat {
	return coat{theme.Mix(c, t.WallTop, .45), theme.Mix(c, t.WallSide, .15), theme.Mix(c, t.WallDark, .45),
		theme.Mix(c, t.WallLine, .65), .7}
}

// hued returns the coat of quiet things of the author's colour, or else of another.
func hued(t *theme.Theme, h story.Hue, otherwise theme.Color) coat {
	if h == "" {
		return card(t, otherwise)
	}
	return card(t, t.Painted(h))
}

// darkest returns a colour that shows nearly black in either theme: tyres, soot.
func darkest(t *theme.Theme) theme.Color {
	if int(t.Ink.R)+int(t.Ink.G) < int(t.Paper.R)+int(t.Paper.G) {
		return t.Ink
	}
	return theme.Mix(t.Paper, theme.Color{A: 255}, .3)
}

// prism draws an upright solid over a convex footprint, clockwise as seen,
// from z0 to z1 metres: the faces towards the viewer and the top.
func (d *Pen) prism(foot []plane.Point, z0, z1 float64, c coat) {
	for i, a := range foot {
		b := foot[(i+1)%len(foot)]
		d.face(a, b, z0, z1, c)
	}
	d.lid(foot, z1, c)
	if c.width == 0 {
		return
	}
	p := d.stroke(c.line, c.width)
	d.outline(p, foot, z1)
	for i, a := range foot {
		b := foot[(i+1)%len(foot)]
		if d.leads(a, b) {
			d.line(p, over(a, z1), over(a, z0), over(b, z0), over(b, z1))
		}
	}
}

// leads reports whether the upright face over the edge of a clockwise outline is turned to
// the viewer.
func (d *Pen) leads(a, b plane.Point) bool { return d.Cam.Turn.Leads(a, b) }

// deep returns how far towards the viewer a place lies, in metres.
func (d *Pen) deep(p plane.Point) float64 { return d.Cam.Turn.Deep(p) }

// farthest returns how deep the farthest of the places lies.
func (d *Pen) farthest(ps []plane.Point) float64 {
	far := math.Inf(1)
	for _, p := range ps {
		far = math.Min(far, d.deep(p))
	}
	return far
}

// face draws the upright face over the edge, if the viewer can see it.
func (d *Pen) face(a, b plane.Point, z0, z1 float64, c coat) {
	if !d.leads(a, b) {
		return
	}
	p := d.fill(c.planes().Face(d.sun.on(a, b)))
	d.ring(p, over(a, z1), over(b, z1), over(b, z0), over(a, z0))
}

// lid draws the top of a solid.
func (d *Pen) lid(foot []plane.Point, z float64, c coat) {
	d.outline(d.fill(c.top), foot, z)
}

// slab draws a box over a rectangle of the plan.
func (d *Pen) slab(r plane.Rect, z0, z1 float64, c coat) {
	foot := cornersOf(r)
	d.prism(foot[:], z0, z1, c)
}

// drum draws an upright cylinder.
func (d *Pen) drum(c plane.Point, r, z0, z1 float64, k coat) {
	m, top := d.Cam.Project(c.X, c.Y, z0), d.Cam.Project(c.X, c.Y, z1)
	rx, ry := r*d.Cam.Scale, r*d.Cam.Scale*d.Cam.Cos
	body := func(p *path.Path) {
		p.Move(top.X+rx, top.Y)
		p.Line(top.X+rx, m.Y)
		p.Cubic(top.X+rx, m.Y+.55*ry, top.X+.55*rx, m.Y+ry, top.X, m.Y+ry)
		p.Cubic(top.X-.55*rx, m.Y+ry, top.X-rx, m.Y+.55*ry, top.X-rx, m.Y)
		p.Line(top.X-rx, top.Y)
	}
	body(d.fill(theme.Mix(k.side, k.top, .3)))
	d.shade(k.dark, path.Point{X: m.X - rx, Y: m.Y}, path.Point{X: m.X + rx, Y: m.Y})
	d.fill(k.top).Oval(top.X, top.Y, rx, ry)
	if k.width > 0 {
		p := d.stroke(k.line, k.width)
		p.Oval(top.X, top.Y, rx, ry)
		body(p)
	}
}
