package path

import (
	"math"
	"slices"
)

// Flatten returns the path as polylines that stay within tol of it, in the
// path's own units. A part that was shut ends on its first point.
func Flatten(p Path, tol float64) [][]Point { return new(Flattener).Lines(p, tol) }

// A Flattener flattens many paths, one after the other, in the same memory.
type Flattener struct {
	points []Point
	parts  [][]Point
}

// Lines returns what [Flatten] does; it holds until the next call.
func (f *Flattener) Lines(p Path, tol float64) [][]Point {
	f.points = slices.Grow(f.points, 4*len(p.Points))
	out, cur := f.parts[:0], f.points // parts lie one after the other
	i := 0
	for _, v := range p.Verbs {
		switch v {
		case MoveTo:
			if len(cur) > 1 {
				out = append(out, cur[:len(cur):len(cur)])
			}
			cur = append(cur[len(cur):], p.Points[i])
			i++
		case LineTo:
			cur = append(cur, p.Points[i])
			i++
		case QuadTo:
			cur = flattenQuad(cur, p.Points[i], p.Points[i+1], tol)
			i += 2
		case CubicTo:
			cur = flattenCubic(cur, p.Points[i], p.Points[i+1], p.Points[i+2], tol)
			i += 3
		case Close:
			if len(cur) > 0 && cur[len(cur)-1] != cur[0] {
				cur = append(cur, cur[0])
			}
		}
	}
	if len(cur) > 1 {
		out = append(out, cur)
	}
	f.parts = out
	return out
}

// pieces returns how many straight pieces keep a curve within tol, where bend is
// the largest second difference of its control points (Wang's formula).
func pieces(bend, factor, tol float64) int {
	n := math.Ceil(math.Sqrt(factor * bend / tol))
	return int(math.Min(math.Max(n, 1), 96))
}

// flattenQuad appends a quadratic curve from the line's end to b.
func flattenQuad(line []Point, c, b Point, tol float64) []Point {
	a := line[len(line)-1]
	n := pieces(math.Hypot(a.X-2*c.X+b.X, a.Y-2*c.Y+b.Y), .25, tol)
	for k := 1; k < n; k++ {
		t := float64(k) / float64(n)
		u := 1 - t
		line = append(line, Point{u*u*a.X + 2*u*t*c.X + t*t*b.X, u*u*a.Y + 2*u*t*c.Y + t*t*b.Y})
	}
	return append(line, b)
}

// flattenCubic appends a cubic curve from the line's end to b.
func flattenCubic(line []Point, c, d, b Point, tol float64) []Point {
	a := line[len(line)-1]
	bend := math.Max(math.Hypot(a.X-2*c.X+d.X, a.Y-2*c.Y+d.Y),
		math.Hypot(c.X-2*d.X+b.X, c.Y-2*d.Y+b.Y))
	n := pieces(bend, .75, tol)
	for k := 1; k < n; k++ {
		t := float64(k) / float64(n)
		u := 1 - t
		p, q, r, s := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		line = append(line, Point{p*a.X + q*c.X + r*d.X + s*b.X, p*a.Y + q*c.Y + r*d.Y + s*b.Y})
	}
	return append(line, b)
}
