package figure

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
)

// A sketch collects a figure's shapes, back to front.
type sketch struct {
	puppet
	theme  *theme.Theme
	level  level
	height float64 // pixels
	look   Look
	pose   Pose
	o      outfit
	build  build
	beam   beam
	skull  skull
	parts  []Part
}

// add puts a shape on the figure. It, loose and what places shapes are called so often that inlining them, like the methods of
// [path.Path], would make the player heavy.
//
//go:noinline
func (s *sketch) add(p path.Path, c theme.Color) { s.parts = append(s.parts, Part{p, c, false}) }

// loose puts a shape within the figure, around which no edge runs.
//
//go:noinline
func (s *sketch) loose(p path.Path, c theme.Color) { s.parts = append(s.parts, Part{p, c, true}) }

// shade puts the shade on what the shape covers.
//
//go:noinline
func (s *sketch) shade(p path.Path) { s.loose(p, theme.Color{A: s.theme.Shade}) }

// wide returns a width that is seen: at least so many pixels.
//
//go:noinline
func (s *sketch) wide(width, least float64) float64 { return max(width, least/s.height) }

// line draws a line within the figure.
//
//go:noinline
func (s *sketch) line(c theme.Color, width float64, ps ...path.Point) {
	s.loose(s.stroke(width, ps...), c)
}

// stroke returns a line as a shape, with round ends.
//
//go:noinline
func (s *sketch) stroke(width float64, ps ...path.Point) path.Path {
	return s.outlined(width, true, ps)
}

// cuff draws a line across a limb, from one point of its length to another: it has blunt ends.
func (s *sketch) cuff(c theme.Color, width float64, a, b vec) {
	s.loose(s.outlined(width, false, []path.Point{s.to(a), s.to(b)}), c)
}

// outlined returns a line as a shape.
func (s *sketch) outlined(width float64, round bool, ps []path.Point) (p path.Path) {
	for _, o := range path.StrokeOutline(ps, width, .1/s.height, round) {
		p.Trace(o)
	}
	return p
}

// rod returns a limb through the joints, so thick at each of them, as shape.
func (s *sketch) rod(thick [3]float64, joints ...vec) (p path.Path) {
	k := s.build.thick
	for i := 1; i < len(joints); i++ {
		p.Capsule(s.to(joints[i-1]), s.to(joints[i]), thick[i-1]*k, thick[i]*k)
	}
	return p
}

// rounded adds a limb, and the strip of shade on its right.
func (s *sketch) rounded(c theme.Color, thick [3]float64, joints ...vec) {
	s.add(s.rod(thick, joints...), c)
	if s.level == far {
		return
	}
	for i := range thick {
		thick[i] *= .44
	}
	p := s.rod(thick, joints...)
	for i := range p.Points {
		p.Points[i].X += .020 * s.build.thick
		p.Points[i].Y -= .004
	}
	s.shade(p)
}

// block returns a box about a point, half as long each way as f, r and u.
func (s *sketch) block(at, f, r, u vec) path.Path {
	var ps [8]path.Point
	for i := range ps {
		p := at
		for k, way := range [...]vec{f, r, u} {
			if i>>k&1 == 0 {
				p = p.minus(way)
			} else {
				p = p.plus(way)
			}
		}
		ps[i] = s.to(p)
	}
	return hull(ps[:])
}

// box returns an upright box, half as long each way.
//
//go:noinline
func (s *sketch) box(at vec, f, r, u float64) path.Path {
	return s.block(at, vec{f: f}, vec{r: r}, vec{u: u})
}

// disc returns a disc about a point, square to two ways that are as long as its radius.
func (s *sketch) disc(at, a, b vec) path.Path {
	const n = 20
	var ps [n]path.Point
	for i := range ps {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / n)
		ps[i] = s.to(at.plus(a.times(cos)).plus(b.times(sin)))
	}
	return polygon(ps[:]...)
}

// dot draws a small round thing on the body.
//
//go:noinline
func (s *sketch) dot(at path.Point, r float64, c theme.Color) {
	s.loose(path.Ellipse(at.X, at.Y, r, r), c)
}

// faces reports whether the figure's front is seen, rather than its back. Of who lies, the upper
// side is seen.
//
//go:noinline
func (s *sketch) faces() bool { return s.near(s.front)+.7*s.front.u > -.28 }

// ink returns a shade of so much alpha, 0 to 1.
//
//go:noinline
func ink(alpha float64) theme.Color { return theme.Color{A: uint8(alpha * 255)} }

// cutAway returns what of a shape lies right of u (Sutherland–Hodgman clipping at one line).
func cutAway(p path.Path, u float64) (out path.Path) {
	for _, poly := range path.Flatten(p, .002) {
		var kept []path.Point
		for i := 1; i < len(poly); i++ {
			a, b := poly[i-1], poly[i]
			da, db := a.X-u, b.X-u
			if da >= 0 {
				kept = append(kept, a)
			}
			if da*db < 0 {
				kept = append(kept, path.Point{X: u, Y: a.Y + (b.Y-a.Y)*da/(da-db)})
			}
		}
		out.Trace(kept)
	}
	return out
}
