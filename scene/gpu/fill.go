package gpu

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/picture"
)

// feather is half the width over which an edge fades out, in device pixels:
// the coverage that a pixel has when an edge runs through its middle.
const feather = 0.5

// reach is how far a corner may be drawn out by its mitre, in feathers.
const reach = 3

// maxEars is up to how many corners an outline is cut by its ears, which takes time that
// grows with the square of their number, or faster. Those with more are left to the slabs.
const maxEars = 64

// A filler cuts filled outlines into triangles. It is kept for its memory.
type filler struct {
	outline outline
	inner   []point // the outline drawn in by a feather, part by part
	ring    []uint32
	ears    ears
	slabs   slabs
}

// veiled reports whether the fill's parts could show through each other.
func veiled(fill *picture.Fill) bool {
	moves := 0
	for _, v := range fill.Path.Verbs {
		if v == path.MoveTo {
			moves++
		}
	}
	return moves > 1 && fill.Color.A < 255 && fill.Shade == nil
}

// fill adds the filled path to the mesh.
func (f *filler) fill(m *mesh, fill *picture.Fill, ratio float64) {
	if fill.Color.A == 0 && fill.Shade == nil {
		return
	}
	if fill.Round > 0 {
		f.wash(m, fill, ratio)
		return
	}
	f.outline.set(fill.Path, ratio)
	s := shadeOf(fill, ratio)
	f.paint(m, &s)
}

// paint adds the outline to the mesh in the shade. Parts without extent are left out.
func (f *filler) paint(m *mesh, s *shade) {
	o := &f.outline
	keep := o.parts[:0]
	for _, p := range o.parts {
		if p.to-p.from > 2 && math.Abs(area(o.of(p))) > 1e-6 {
			keep = append(keep, p)
		}
	}
	o.parts = keep
	switch {
	case len(o.parts) == 0:
	case o.alike():
		// One by one. Parts may overlap, which shows where one can see through
		// them: the painter takes care of that.
		for _, p := range o.parts {
			f.simple(m, o.of(p), s)
		}
	default:
		f.several(m, s)
	}
}

// alike reports whether all parts run the same way round, so that none is a
// hole in another.
func (o *outline) alike() bool {
	first := area(o.of(o.parts[0])) > 0
	for _, p := range o.parts[1:] {
		if area(o.of(p)) > 0 != first {
			return false
		}
	}
	return true
}

// simple fills an outline of one part.
func (f *filler) simple(m *mesh, ps []point, s *shade) {
	in, full := feather, float32(1)
	if thin := 2 * math.Abs(area(ps)) / perimeter(ps); thin < 2*feather && convex(ps) {
		// Thinner than a pixel: a ridge whose coverage adds up to that of the outline.
		in, full = thin/2, float32(2*thin/(1+thin))
	}
	side := 1.0
	if area(ps) < 0 {
		side = -1
	}
	f.inner, f.ring = f.inner[:0], f.ring[:0]
	for i, p := range ps {
		out := mitre(ps[(i+len(ps)-1)%len(ps)], p, ps[(i+1)%len(ps)], side)
		q := point{X: p.X - out.X*in, Y: p.Y - out.Y*in}
		f.inner = append(f.inner, q)
		f.ring = append(f.ring, m.point(q.X, q.Y, s.ink(q).times(full)))
		m.point(p.X+out.X*feather, p.Y+out.Y*feather, vanished)
	}
	for i, a := range f.ring {
		b := f.ring[(i+1)%len(f.ring)]
		m.quad(a, b, b+1, a+1)
	}
	switch {
	case !s.flat && f.bands(m, ps, s, full):
	case convex(ps):
		for i := 2; i < len(f.ring); i++ {
			m.triangle(f.ring[0], f.ring[i-1], f.ring[i])
		}
	case len(ps) <= maxEars && f.ears.cut(m, f.inner, f.ring):
	default:
		f.slabs.reset()
		f.slabs.add(f.inner)
		f.slabs.fill(m, s, full)
	}
}

// mitre returns the way outwards at b, between a and c: so long that moving b along
// it moves both edges by one. Side is 1 for an outline that runs clockwise.
func mitre(a, b, c point, side float64) point {
	p, q := normal(a, b, side), normal(b, c, side)
	sum := point{X: p.X + q.X, Y: p.Y + q.Y}
	long := sum.X*sum.X + sum.Y*sum.Y
	if long < 4.0/(reach*reach) {
		// So sharp that the mitre would stand far out: cut it off.
		long = 4.0 / (reach * reach)
	}
	return point{X: 2 * sum.X / long, Y: 2 * sum.Y / long}
}

// normal returns the unit vector to the outside of the edge.
func normal(a, b point, side float64) point {
	dx, dy := b.X-a.X, b.Y-a.Y
	d := math.Hypot(dx, dy)
	if d == 0 {
		return point{}
	}
	return point{X: dy / d * side, Y: -dx / d * side}
}

// several fills an outline of several parts, or one with holes. What is inside
// follows the non-zero rule.
func (f *filler) several(m *mesh, s *shade) {
	f.slabs.reset()
	for _, part := range f.outline.parts {
		ps := f.outline.of(part)
		side, edge := f.outside(ps)
		if !edge {
			continue
		}
		f.inner, f.ring = f.inner[:0], f.ring[:0]
		for i, p := range ps {
			out := mitre(ps[(i+len(ps)-1)%len(ps)], p, ps[(i+1)%len(ps)], side)
			q := point{X: p.X - out.X*feather, Y: p.Y - out.Y*feather}
			f.inner = append(f.inner, q)
			f.ring = append(f.ring, m.point(q.X, q.Y, s.ink(q)))
			m.point(p.X+out.X*feather, p.Y+out.Y*feather, vanished)
		}
		for i, a := range f.ring {
			p, q := ps[i], ps[(i+1)%len(ps)]
			if f.between(p, q, side) {
				b := f.ring[(i+1)%len(f.ring)]
				m.quad(a, b, b+1, a+1)
			}
		}
		f.slabs.add(f.inner)
	}
	f.slabs.fill(m, s, 1)
}

// outside finds on which side of a part nothing is filled: 1 for the left of
// its run, -1 for the right. Edge is false for a part within another, which
// makes no difference.
func (f *filler) outside(ps []point) (side float64, edge bool) {
	for i, p := range ps {
		q := ps[(i+1)%len(ps)]
		for _, side := range [2]float64{1, -1} {
			if f.between(p, q, side) {
				return side, true
			}
		}
	}
	return 0, false
}

// between reports whether the edge parts what is filled from what is not, the
// latter on the given side.
func (f *filler) between(a, b point, side float64) bool {
	const off = 0.01
	n := normal(a, b, side)
	mid := mix(a, b, 0.5)
	return f.winding(point{X: mid.X + n.X*off, Y: mid.Y + n.Y*off}) == 0 &&
		f.winding(point{X: mid.X - n.X*off, Y: mid.Y - n.Y*off}) != 0
}

// winding returns how often the outline runs round the point, its sign
// the way (Sunday, "Inclusion of a Point in a Polygon", 2001).
func (f *filler) winding(p point) int {
	w := 0
	for _, part := range f.outline.parts {
		ps := f.outline.of(part)
		for i, a := range ps {
			b := ps[(i+1)%len(ps)]
			if (a.Y <= p.Y) != (b.Y <= p.Y) {
				if c := cross(a, b, p); b.Y > a.Y && c < 0 {
					w++
				} else if b.Y <= a.Y && c > 0 {
					w--
				}
			}
		}
	}
	return w
}
