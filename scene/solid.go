package scene

import (
	"math"

	"standoff/story/plane"
)

// A coat is what a solid is painted with: light falls from the upper left, so
// tops are lightest and what faces right is dark.
type coat struct {
	top, side, dark, line Color
	width                 float64 // of its lines, pixels; 0 is none
}

func (t *Theme) wall() coat { return coat{t.WallTop, t.WallSide, t.WallDark, t.WallLine, .9} }

func (t *Theme) wood() coat {
	line := mix(t.WoodSide, t.WallLine, .35)
	return coat{mix(t.Wood, t.WallTop, .35), t.Wood, t.WoodSide, line, .7}
}

func (t *Theme) iron() coat {
	return coat{mix(t.WallLine, t.WallSide, .35), mix(t.WallLine, t.WallDark, .2), t.WallLine,
		mix(t.WallLine, t.Ink, .4), .6}
}

// card is the coat of quiet things that are made of one colour.
func (t *Theme) card(c Color) coat {
	return coat{mix(c, t.WallTop, .45), mix(c, t.WallSide, .15), mix(c, t.WallDark, .45),
		mix(c, t.WallLine, .65), .7}
}

// darkest is what shows nearly black in either theme: tyres, soot.
func (t *Theme) darkest() Color {
	if int(t.Ink.R)+int(t.Ink.G) < int(t.Paper.R)+int(t.Paper.G) {
		return t.Ink
	}
	return mix(t.Paper, Color{A: 255}, .3)
}

// facing is the colour of an upright face whose outward normal has the share
// nx of its length pointing right.
func (c coat) facing(nx float64) Color {
	if nx > 0 {
		return mix(c.side, c.dark, math.Min(1, 1.4*nx))
	}
	return mix(c.side, c.top, math.Min(.35, -.5*nx))
}

// prism draws an upright solid over a convex footprint, clockwise as seen,
// from z0 to z1 metres: the faces towards the viewer and the top.
func (d *pen) prism(foot []plane.Point, z0, z1 float64, c coat) {
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
		if leads(a, b) {
			d.line(p, v3{a.X, a.Y, z1}, v3{a.X, a.Y, z0}, v3{b.X, b.Y, z0}, v3{b.X, b.Y, z1})
		}
	}
}

// leads reports whether the upright face over the edge is turned to the viewer.
func leads(a, b plane.Point) bool { return a.X-b.X > 1e-6 }

// face draws the upright face over the edge, if the viewer can see it.
func (d *pen) face(a, b plane.Point, z0, z1 float64, c coat) {
	if !leads(a, b) {
		return
	}
	p := d.fill(c.facing((b.Y - a.Y) / a.Dist(b)))
	d.ring(p, v3{a.X, a.Y, z1}, v3{b.X, b.Y, z1}, v3{b.X, b.Y, z0}, v3{a.X, a.Y, z0})
}

func (d *pen) lid(foot []plane.Point, z float64, c coat) {
	d.outline(d.fill(c.top), foot, z)
}

// slab draws a box over a rectangle of the plan.
func (d *pen) slab(r plane.Rect, z0, z1 float64, c coat) {
	foot := corners(r)
	d.prism(foot[:], z0, z1, c)
}

// corners are the four of the rectangle, clockwise as seen.
func corners(r plane.Rect) [4]plane.Point {
	return [4]plane.Point{r.Min, {X: r.Max.X, Y: r.Min.Y}, r.Max, {X: r.Min.X, Y: r.Max.Y}}
}

// turned is a rectangle around c that looks along the unit vector f: reach
// before and behind c along f, and half as wide on both sides, clockwise.
func turned(c, f plane.Point, ahead, behind, half float64) [4]plane.Point {
	r := plane.Point{X: -f.Y, Y: f.X} // to the right of f as seen
	at := func(u, v float64) plane.Point { return c.Add(f.Mul(u)).Add(r.Mul(v)) }
	return [4]plane.Point{at(ahead, -half), at(ahead, half), at(-behind, half), at(-behind, -half)}
}

// drum draws an upright cylinder.
func (d *pen) drum(c plane.Point, r, z0, z1 float64, k coat) {
	m, top := d.cam.project(c.X, c.Y, z0), d.cam.project(c.X, c.Y, z1)
	rx, ry := r*d.cam.scale, r*d.cam.scale*d.cam.cos
	body := func(p *Path) {
		p.Move(top.X+rx, top.Y)
		p.Line(top.X+rx, m.Y)
		p.Cubic(top.X+rx, m.Y+.55*ry, top.X+.55*rx, m.Y+ry, top.X, m.Y+ry)
		p.Cubic(top.X-.55*rx, m.Y+ry, top.X-rx, m.Y+.55*ry, top.X-rx, m.Y)
		p.Line(top.X-rx, top.Y)
	}
	body(d.fill(mix(k.side, k.top, .3)))
	d.shade(k.dark, Point{m.X - rx, m.Y}, Point{m.X + rx, m.Y})
	d.fill(k.top).oval(top.X, top.Y, rx, ry)
	if k.width > 0 {
		p := d.stroke(k.line, k.width)
		p.oval(top.X, top.Y, rx, ry)
		body(p)
	}
}
