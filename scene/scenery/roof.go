package scenery

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plane"
)

// pitched draws two slopes over a building of four corners, and its gables; the ridge
// runs along the longer sides.
func (b *Builder) pitched(k *block, high float64) {
	size := k.box.Size()
	top := high + layout.PitchedRise*math.Min(size.X, size.Y)
	c := [4]plane.Point(k.line)
	if c[0].Dist(c[1]) < c[1].Dist(c[2]) {
		c = [4]plane.Point{c[1], c[2], c[3], c[0]}
	}
	// Along c[0]–c[1] and c[2]–c[3] run the eaves.
	p, q := c[3].Lerp(c[0], .5), c[1].Lerp(c[2], .5)
	at := func(p plane.Point, z float64) v3 { return v3{p.X, p.Y, z} }
	t := b.Theme
	line := func(vs ...v3) { b.ring(b.stroke(t.WallLine, .7), vs...) }
	for i := 0; i < 4; i += 2 {
		a, e := c[i], c[i+1]
		far, near := p, q
		if i == 2 {
			far, near = q, p
		}
		if !b.slopes(a, e, top-high, a.Dist(far)) {
			continue
		}
		shade := theme.Mix(t.Roof, t.Stone.Shade, .75*(1-b.sun.on(a, e)))
		vs := [4]v3{at(a, high), at(e, high), at(near, top), at(far, top)}
		b.ring(b.fill(shade), vs[:]...)
		line(vs[:]...)
	}
	for _, g := range [2][3]plane.Point{{c[1], c[2], q}, {c[3], c[0], p}} {
		if b.leads(g[0], g[1]) {
			vs := [3]v3{at(g[0], high), at(g[1], high), at(g[2], top)}
			b.ring(b.fill(t.Stone.Face(b.sun.on(g[0], g[1]))), vs[:]...)
			line(vs[:]...)
		}
	}
}

// slopes reports whether the viewer sees a slope over an edge of a clockwise outline that
// rises so many metres over so many.
func (d *Pen) slopes(a, b plane.Point, rise, run float64) bool {
	n := plane.Unit(plane.Point{X: b.Y - a.Y, Y: a.X - b.X})
	return d.deep(n)*rise*d.Cam.Sin+run*d.Cam.Cos > 1e-6
}

// dome draws a dome on a drum in the middle of a flat roof.
func (b *Builder) dome(k *block, high float64) {
	size, m := k.box.Size(), k.box.Center()
	r := .3 * math.Min(size.X, size.Y)
	t, c := b.Theme, wall(b.Theme)
	z := high + .6*r
	b.drum(m, 1.12*r, high, high+.12*r, c)
	b.drum(m, r, high+.12*r, z, c)
	b.drum(m, 1.06*r, z, z+.07*r, c)
	z += .07 * r
	rise := .86 * r
	at := b.Cam.Project(m.X, m.Y, z)
	w, low := .98*r*b.Cam.Scale, .98*r*b.Cam.Scale*b.Cam.Cos
	up := b.Cam.Scale * math.Hypot(.98*r*b.Cam.Cos, rise*b.Cam.Sin)
	shell := func(p *path.Path) {
		const round = .5523
		p.Move(at.X-w, at.Y)
		p.Cubic(at.X-w, at.Y-round*up, at.X-round*w, at.Y-up, at.X, at.Y-up)
		p.Cubic(at.X+round*w, at.Y-up, at.X+w, at.Y-round*up, at.X+w, at.Y)
		p.Cubic(at.X+w, at.Y+round*low, at.X+round*w, at.Y+low, at.X, at.Y+low)
		p.Cubic(at.X-round*w, at.Y+low, at.X-w, at.Y+round*low, at.X-w, at.Y)
		p.Shut()
	}
	shell(b.fill(paler(t.Roof, .2)))
	b.shade(theme.Mix(t.RoofIn, t.Stone.Deep, .45), path.Point{X: at.X - .8*w, Y: at.Y - .7*up}, path.Point{X: at.X + w, Y: at.Y})
	b.ribs(m, .98*r, rise, z)
	shell(b.stroke(t.WallLine, .6))
	b.drum(m, .16*r, z+rise-.1, z+rise+.2*r, c)
}

// ribs draws the lines up a dome that the viewer sees.
func (b *Builder) ribs(m plane.Point, r, rise, z float64) {
	if b.Cam.Scale < showFrames {
		return
	}
	const ribs, steps = 16, 8
	p := b.stroke(theme.Faint(theme.Mix(b.Theme.RoofIn, b.Theme.WallLine, .35), 140), .55)
	for i := range ribs {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / ribs)
		out := plane.Point{X: cos, Y: sin}
		begun := false
		for j := range steps + 1 {
			up, in := math.Sincos(math.Pi / 2 * float64(j) / steps)
			if b.deep(out)*in*rise*b.Cam.Sin+up*r*b.Cam.Cos < 0 {
				continue
			}
			q := b.Cam.Project(m.X+out.X*r*in, m.Y+out.Y*r*in, z+rise*up)
			if !begun {
				p.Move(q.X, q.Y)
			} else {
				p.Line(q.X, q.Y)
			}
			begun = true
		}
	}
}
