package draw

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plane"
)

// A Coat is what a solid is painted with: its top, what of it faces the light, and what
// faces away.
type Coat struct {
	Top, Side, Dark, Line theme.Color
	Width                 float64 // of its lines, pixels; 0 is none
}

// Planes returns the colours of the coat without its lines.
func (c Coat) Planes() theme.Planes { return theme.Planes{Top: c.Top, Lit: c.Side, Shade: c.Dark} }

// Wall returns the coat of walls and stone.
func Wall(t *theme.Theme) Coat { return Coat{t.Stone.Top, t.Stone.Lit, t.Stone.Shade, t.WallLine, .7} }

// Wood returns the coat of wooden things.
func Wood(t *theme.Theme) Coat {
	return Coat{t.Timber.Top, t.Timber.Lit, t.Timber.Shade, t.Timber.Deep, .7}
}

// Iron returns the coat of gates.
func Iron(t *theme.Theme) Coat {
	return Coat{theme.Mix(t.WallLine, t.WallSide, .35), theme.Mix(t.WallLine, t.WallDark, .2), t.WallLine,
		theme.Mix(t.WallLine, t.Ink, .4), .6}
}

// Card returns the coat of quiet things that are made of one colour.
func Card(t *theme.Theme, c theme.Color) Coat {
	return Coat{theme.Mix(c, t.WallTop, .45), theme.Mix(c, t.WallSide, .15), theme.Mix(c, t.WallDark, .45),
		theme.Mix(c, t.WallLine, .65), .7}
}

// Hued returns the coat of quiet things of the author's colour, or else of another.
func Hued(t *theme.Theme, h story.Hue, otherwise theme.Color) Coat {
	if h == "" {
		return Card(t, otherwise)
	}
	return Card(t, t.Painted(h))
}

// Darkest returns a colour that shows nearly black in either theme: tyres, soot.
func Darkest(t *theme.Theme) theme.Color {
	if int(t.Ink.R)+int(t.Ink.G) < int(t.Paper.R)+int(t.Paper.G) {
		return t.Ink
	}
	return theme.Mix(t.Paper, theme.Color{A: 255}, .3)
}

// Prism draws an upright solid over a convex footprint, clockwise as seen,
// from z0 to z1 metres: the faces towards the viewer and the top.
func (d *Pen) Prism(foot []plane.Point, z0, z1 float64, c Coat) {
	for i, a := range foot {
		b := foot[(i+1)%len(foot)]
		d.Face(a, b, z0, z1, c)
	}
	d.Lid(foot, z1, c)
	if c.Width == 0 {
		return
	}
	p := d.Stroke(c.Line, c.Width)
	d.Outline(p, foot, z1)
	for i, a := range foot {
		b := foot[(i+1)%len(foot)]
		if d.Leads(a, b) {
			d.Line(p, Over(a, z1), Over(a, z0), Over(b, z0), Over(b, z1))
		}
	}
}

// Leads reports whether the upright face over the edge of a clockwise outline is turned to
// the viewer.
func (d *Pen) Leads(a, b plane.Point) bool { return d.Cam.Turn.Leads(a, b) }

// Deep returns how far towards the viewer a place lies, in metres.
func (d *Pen) Deep(p plane.Point) float64 { return d.Cam.Turn.Deep(p) }

// Farthest returns how deep the farthest of the places lies.
func (d *Pen) Farthest(ps []plane.Point) float64 {
	far := math.Inf(1)
	for _, p := range ps {
		far = math.Min(far, d.Deep(p))
	}
	return far
}

// Face draws the upright face over the edge, if the viewer can see it.
func (d *Pen) Face(a, b plane.Point, z0, z1 float64, c Coat) {
	if !d.Leads(a, b) {
		return
	}
	p := d.Fill(c.Planes().Face(d.Sun.On(a, b)))
	d.Ring(p, Over(a, z1), Over(b, z1), Over(b, z0), Over(a, z0))
}

// Lid draws the top of a solid.
func (d *Pen) Lid(foot []plane.Point, z float64, c Coat) {
	d.Outline(d.Fill(c.Top), foot, z)
}

// Slab draws a box over a rectangle of the plan.
func (d *Pen) Slab(r plane.Rect, z0, z1 float64, c Coat) {
	foot := CornersOf(r)
	d.Prism(foot[:], z0, z1, c)
}

// Drum draws an upright cylinder.
func (d *Pen) Drum(c plane.Point, r, z0, z1 float64, k Coat) {
	m, top := d.Cam.Project(c.X, c.Y, z0), d.Cam.Project(c.X, c.Y, z1)
	rx, ry := r*d.Cam.Scale, r*d.Cam.Scale*d.Cam.Cos
	body := func(p *path.Path) {
		p.Move(top.X+rx, top.Y)
		p.Line(top.X+rx, m.Y)
		p.Cubic(top.X+rx, m.Y+.55*ry, top.X+.55*rx, m.Y+ry, top.X, m.Y+ry)
		p.Cubic(top.X-.55*rx, m.Y+ry, top.X-rx, m.Y+.55*ry, top.X-rx, m.Y)
		p.Line(top.X-rx, top.Y)
	}
	body(d.Fill(theme.Mix(k.Side, k.Top, .3)))
	d.Shade(k.Dark, path.Point{X: m.X - rx, Y: m.Y}, path.Point{X: m.X + rx, Y: m.Y})
	d.Fill(k.Top).Oval(top.X, top.Y, rx, ry)
	if k.Width > 0 {
		p := d.Stroke(k.Line, k.Width)
		p.Oval(top.X, top.Y, rx, ry)
		body(p)
	}
}
