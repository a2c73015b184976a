package path

import (
	"math"
	"slices"
)

// Flatten turns a path into polylines that stay within tol of it (in the
// path's own units). A part that was shut ends on its first point.
func Flatten(p Path, tol float64) [][]Point { return new(Flattener).Lines(p, tol) }

// A Flattener flattens many paths, one after the other, in the same room.
type Flattener struct {
	room  []Point
	parts [][]Point
}

// Lines is what Flatten says; it holds until the next call.
func (f *Flattener) Lines(p Path, tol float64) [][]Point {
	f.room = slices.Grow(f.room, 4*len(p.Points))
	out, cur := f.parts[:0], f.room // parts lie one behind the other
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

// pieces is how many straight pieces keep a curve within tol, where bend is
// the largest second difference of its control points (Wang's formula).
func pieces(bend, factor, tol float64) int {
	n := math.Ceil(math.Sqrt(factor * bend / tol))
	return int(math.Min(math.Max(n, 1), 96))
}

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

// Dashed cuts a polyline into dashes with gaps between. The first dash starts
// at the first point. Without a dash the line comes back whole.
func Dashed(line []Point, dash, gap float64) [][]Point {
	if dash <= 0 || gap <= 0 || len(line) < 2 {
		return [][]Point{line}
	}
	var out [][]Point
	cur, left, on := []Point{line[0]}, dash, true
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		for d := math.Hypot(b.X-a.X, b.Y-a.Y); d > left; d = math.Hypot(b.X-a.X, b.Y-a.Y) {
			a = Point{a.X + (b.X-a.X)*left/d, a.Y + (b.Y-a.Y)*left/d}
			if on {
				out = append(out, append(cur, a))
				cur, left = nil, gap
			} else {
				cur, left = []Point{a}, dash
			}
			on = !on
		}
		left -= math.Hypot(b.X-a.X, b.Y-a.Y)
		if on {
			cur = append(cur, b)
		}
	}
	if on && len(cur) > 1 {
		out = append(out, cur)
	}
	return out
}

// StrokeOutline is the outline of a line of that width with round joins, and
// round or butt ends: polygons to fill by the non-zero rule. A line that ends
// on its first point is a closed one. Curves keep within tol.
func StrokeOutline(line []Point, width, tol float64, round bool) [][]Point {
	line = distinct(line)
	r := width / 2
	if len(line) < 2 || r <= 0 {
		if len(line) == 1 && round && r > 0 {
			return [][]Point{arc(nil, line[0], r, 0, 2*math.Pi, tol)}
		}
		return nil
	}
	if n := len(line) - 1; line[0] == line[n] && n > 2 {
		return [][]Point{offsetLoop(nil, line[:n], r, tol), offsetLoop(nil, reversed(line[:n]), r, tol)}
	}
	out := make([]Point, 0, 2*len(line)+16)
	out = offsetSide(out, line, r, tol)
	out = ending(out, line[len(line)-1], line[len(line)-2], r, tol, round)
	back := reversed(line)
	out = offsetSide(out, back, r, tol)
	return [][]Point{ending(out, line[0], line[1], r, tol, round)}
}

// Swell is the polygon grown by r on all sides, corners rounded; to be filled
// by the non-zero rule.
func Swell(poly []Point, r, tol float64) []Point { return new(Sweller).Grow(poly, r, tol) }

// A Sweller swells many polygons, one after the other, in the same room.
type Sweller struct{ clean, out []Point }

// Grow is what Swell says; it holds until the next call.
func (s *Sweller) Grow(poly []Point, r, tol float64) []Point {
	s.clean = appendDistinct(s.clean[:0], poly)
	poly = s.clean
	if n := len(poly) - 1; n > 0 && poly[0] == poly[n] {
		poly = poly[:n]
	}
	if len(poly) < 3 {
		return poly
	}
	if area(poly) > 0 {
		slices.Reverse(poly)
	}
	s.out = offsetLoop(s.out[:0], poly, r, tol)
	return s.out
}

// area is twice the signed area of a polygon.
func area(poly []Point) (sum float64) {
	q := poly[len(poly)-1]
	for _, p := range poly {
		sum += q.X*p.Y - p.X*q.Y
		q = p
	}
	return sum
}

func distinct(line []Point) []Point {
	return appendDistinct(make([]Point, 0, len(line)), line)
}

func appendDistinct(out, line []Point) []Point {
	for _, p := range line {
		if n := len(out); n == 0 || math.Hypot(p.X-out[n-1].X, p.Y-out[n-1].Y) > 1e-9 {
			out = append(out, p)
		}
	}
	return out
}

func reversed(line []Point) []Point {
	out := make([]Point, len(line))
	for i, p := range line {
		out[len(line)-1-i] = p
	}
	return out
}

// normal is square to a→b, of length r, on the side that grows.
func normal(a, b Point, r float64) Point {
	dx, dy := b.X-a.X, b.Y-a.Y
	l := r / math.Sqrt(dx*dx+dy*dy)
	return Point{-dy * l, dx * l}
}

// offsetSide follows the line at distance r on its growing side. Outer corners
// are arcs; inner ones pass through the corner, which the non-zero rule hides.
func offsetSide(out, line []Point, r, tol float64) []Point {
	n := normal(line[0], line[1], r)
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		out = append(out, Point{a.X + n.X, a.Y + n.Y}, Point{b.X + n.X, b.Y + n.Y})
		if i+1 < len(line) {
			next := normal(b, line[i+1], r)
			out = corner(out, b, n, next, r, tol)
			n = next
		}
	}
	return out
}

// offsetLoop is offsetSide all around a closed polygon.
func offsetLoop(out, poly []Point, r, tol float64) []Point {
	n := len(poly)
	out = slices.Grow(out, 3*n)
	m := normal(poly[0], poly[1], r)
	for i, a := range poly {
		b, c := poly[(i+1)%n], poly[(i+2)%n]
		out = append(out, Point{a.X + m.X, a.Y + m.Y}, Point{b.X + m.X, b.Y + m.Y})
		next := normal(b, c, r)
		out = corner(out, b, m, next, r, tol)
		m = next
	}
	return out
}

// corner goes around b, from the normal m to the normal n.
func corner(out []Point, b, m, n Point, r, tol float64) []Point {
	cross, dot := m.X*n.Y-m.Y*n.X, m.X*n.X+m.Y*n.Y
	if cross >= 0 && dot > -r*r*(1-1e-9) {
		return append(out, b)
	}
	if k := 1 - tol/r; k > 0 && dot > (2*k*k-1)*r*r {
		return out // so slight a turn that a straight line will do
	}
	return arc(out, b, r, math.Atan2(m.Y, m.X), -math.Abs(math.Atan2(cross, dot)), tol)
}

// ending caps the end of a line at b, which came from a.
func ending(out []Point, b, a Point, r, tol float64, round bool) []Point {
	if !round {
		return out
	}
	n := normal(a, b, r)
	return arc(out, b, r, math.Atan2(n.Y, n.X), -math.Pi, tol)
}

// arc appends the points strictly between the ends of an arc around c.
func arc(out []Point, c Point, r, from, turn, tol float64) []Point {
	step := 2 * math.Acos(math.Max(1-tol/r, .5))
	n := int(math.Ceil(math.Abs(turn) / math.Max(step, .05)))
	for k := 1; k < n; k++ {
		a := from + turn*float64(k)/float64(n)
		out = append(out, Point{c.X + r*math.Cos(a), c.Y + r*math.Sin(a)})
	}
	return out
}
