// Package trees draws trees and their shadows, those of a set and those beyond it. Props and surroundings call it. It
// never says where a tree stands. trees.go is all of it: read Tree and its Draw first.
package trees

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/scenery/draw"
	"standoff/scene/theme"
	"standoff/story/chance"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A Tree is a trunk and a crown of three tones. Lengths are in metres.
type Tree struct {
	At   plane.Point
	R    float64 // of the crown
	High float64 // of the crown's middle
	Seed uint32
}

// Of returns the tree that a prop is: its crown leans on the footprint and a little on
// chance.
func Of(x *layout.PlacedProp) Tree {
	s := x.Rect.Size()
	grow := .94 + .16*float64(x.Seed>>8%16)/15
	r := path.Clamp(.66*(s.X+s.Y)/2, .9, 3.2) * grow
	return Tree{At: x.Rect.Center(), R: r, High: 1.95*r + .3, Seed: uint32(x.Seed)}
}

// leaves is from how many pixels a metre on a crown shows leaves.
const leaves = 18

// fitted returns the tree no taller than a fifth of the picture, but well above people.
func (t Tree) fitted(d *draw.Pen) Tree {
	tall := (t.High*math.Max(d.Cam.Sin, .5) + t.R) * d.Cam.Scale
	most := math.Max(.2*d.Cam.H, 1.9*d.Cam.Figure())
	if k := most / tall; k < 1 {
		t.R, t.High = t.R*k, t.High*k
	}
	return t
}

// Draw draws a tree: one quiet outline, shade at its lower right, and on the side of the light
// a lighter part and a light one.
func (t Tree) Draw(d *draw.Pen) {
	t = t.fitted(d)
	th, s := d.Theme, d.Cam.Scale
	foot, c := d.Cam.Project(t.At.X, t.At.Y, 0), d.Cam.Project(t.At.X, t.At.Y, t.High)
	r := t.R * s
	near := s >= leaves
	t.trunk(d, foot, c, r, near)
	n := 9
	if r > 16 {
		n = 12
	}
	if near {
		n = 15
	}
	crown := d.Fill(theme.Mix(th.Tree[0], th.Tree[1], .15))
	lobes(crown, lobed{c, .97 * r, .92 * r, n, .04, t.Seed + 11})
	mid := d.Fill(theme.Mix(th.Tree[0], th.Tree[1], .8))
	lobes(mid, lobed{path.Point{X: c.X - .13*r, Y: c.Y - .14*r}, .80 * r, .74 * r, n - 1, .04, t.Seed + 17})
	lit := d.Fill(theme.Mix(th.Tree[1], th.Tree[2], .5))
	lobes(lit, lobed{path.Point{X: c.X - .27*r, Y: c.Y - .30*r}, .54 * r, .48 * r, n - 3, .06, t.Seed + 29})
	if near {
		t.leaves(d, c, r)
	}
}

// trunk draws a trunk, its right half in the shade, and from near two boughs.
func (t Tree) trunk(d *draw.Pen, foot, c path.Point, r float64, near bool) {
	bark := d.Theme.Trunk
	p := d.Fill(bark)
	quad := func(p *path.Path, l0, r0, l1, r1 float64) {
		p.Move(foot.X+l0*r, foot.Y)
		p.Line(c.X+l1*r, c.Y)
		p.Line(c.X+r1*r, c.Y)
		p.Line(foot.X+r0*r, foot.Y)
		p.Shut()
	}
	quad(p, -.075, .075, -.05, .05)
	quad(d.Fill(theme.Darker(bark, .16)), 0, .075, 0, .05)
	if !near {
		return
	}
	boughs := d.Stroke(bark, .05*r)
	for _, q := range [...]float64{-.45, .38} {
		boughs.Move(foot.X, foot.Y+(c.Y-foot.Y)*.5)
		boughs.Quad(foot.X+r*q*.25, foot.Y+(c.Y-foot.Y)*.72, c.X+r*q*.8, c.Y+.3*r)
	}
}

// leaves draws some leaves on a crown: dark ones at the lower right, light ones on the
// other side.
func (t Tree) leaves(d *draw.Pen, c path.Point, r float64) {
	dark := d.Fill(theme.Faint(theme.Darker(d.Theme.Tree[0], .06), 190))
	n := chance.Lot(t.Seed * 97)
	for i := range uint32(9) {
		u, v := .05+.68*n.Next(), -.1+.72*n.Next()
		if math.Hypot(u, v) < .8 {
			lobes(dark, lobed{path.Point{X: c.X + u*r, Y: c.Y + v*.9*r}, (.06 + .05*n.Next()) * r, .05 * r, 5, .1, t.Seed + i})
		}
	}
	light := d.Fill(theme.Faint(d.Theme.Tree[2], 200))
	for i := range uint32(9) {
		u, v := -.72+.8*n.Next(), -.72+.7*n.Next()
		if math.Hypot(u, v) < .8 {
			lobes(light, lobed{path.Point{X: c.X + u*r, Y: c.Y + v*.9*r}, (.06 + .06*n.Next()) * r, .055 * r, 5, .1, t.Seed + 40 + i})
		}
	}
}

// A lobed is an outline of so many lobes about a middle, no two quite alike: their ends
// stray from an ellipse by up to a share of its radii. Lengths are in pixels.
type lobed struct {
	at     path.Point
	rx, ry float64
	n      int
	stray  float64
	seed   uint32
}

// lobes adds a lobed outline to the path.
func lobes(p *path.Path, l lobed) {
	const bulge = 1.24
	lots := chance.Lot(l.seed)
	var first, last path.Point
	to := func(q path.Point) {
		x, y := (last.X+q.X)/2-l.at.X, (last.Y+q.Y)/2-l.at.Y
		p.Quad(l.at.X+bulge*x, l.at.Y+bulge*y, q.X, q.Y)
		last = q
	}
	for i := range l.n {
		a := 2*math.Pi*float64(i)/float64(l.n) + (lots.Next()-.5)*.22
		k := 1 + (2*lots.Next()-1)*l.stray
		sin, cos := math.Sincos(a)
		q := path.Point{X: l.at.X + l.rx*k*cos, Y: l.at.Y + l.ry*k*sin}
		if i == 0 {
			first, last = q, q
			p.Move(q.X, q.Y)
			continue
		}
		to(q)
	}
	to(first)
	p.Shut()
}

// Cast adds the shadow of a tree: its trunk's and its crown's own outline.
func (t Tree) Cast(c draw.Caster) {
	t = t.fitted(c.Pen)
	if !c.Cam.Seen(plane.Rect{Min: t.At, Max: t.At}.Grow(2*t.High), 0, 2) {
		return
	}
	w := .07 * t.R
	foot := [4]plane.Point{t.At.Add(plane.Point{X: -w, Y: -w}), t.At.Add(plane.Point{X: w, Y: -w}),
		t.At.Add(plane.Point{X: w, Y: w}), t.At.Add(plane.Point{X: -w, Y: w})}
	c.Solid(foot[:], .62*t.High)
	m := t.At.Add(c.Sun.Mul(t.High))
	r := t.R * c.Cam.Scale
	lobes(c.Onto, lobed{c.Cam.Project(m.X, m.Y, 0), .98 * r, .98 * r * c.Cam.Cos, 12, .04, t.Seed + 11})
}
