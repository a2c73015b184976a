package path

import (
	"math"
	"slices"
)

// StrokeOutline returns the outline of a line of that width with round joins, and
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

// An Offsetter grows many polygons, one after the other, in the same memory
// (polygon offsetting with round joins).
type Offsetter struct{ clean, out []Point }

// Grow returns the polygon grown by r on all sides, corners rounded, to be
// filled by the non-zero rule; it holds until the next call.
func (s *Offsetter) Grow(poly []Point, r, tol float64) []Point {
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

// area returns twice the signed area of a polygon (shoelace formula).
func area(poly []Point) (sum float64) {
	q := poly[len(poly)-1]
	for _, p := range poly {
		sum += q.X*p.Y - p.X*q.Y
		q = p
	}
	return sum
}

// distinct returns the line without points that repeat the one before.
func distinct(line []Point) []Point {
	return appendDistinct(make([]Point, 0, len(line)), line)
}

// appendDistinct appends the line without points that repeat the one before.
func appendDistinct(out, line []Point) []Point {
	for _, p := range line {
		if n := len(out); n == 0 || math.Hypot(p.X-out[n-1].X, p.Y-out[n-1].Y) > 1e-9 {
			out = append(out, p)
		}
	}
	return out
}

// reversed returns the line from its end to its beginning.
func reversed(line []Point) []Point {
	out := make([]Point, len(line))
	for i, p := range line {
		out[len(line)-1-i] = p
	}
	return out
}

// normal returns the vector square to a→b, of length r, on the side that grows.
func normal(a, b Point, r float64) Point {
	dx, dy := b.X-a.X, b.Y-a.Y
	l := r / math.Sqrt(dx*dx+dy*dy)
	return Point{-dy * l, dx * l}
}

// offsetSide appends the line at distance r on its growing side. Outer corners
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

// offsetLoop appends what offsetSide does, all around a closed polygon.
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

// corner appends the way around b, from the normal m to the normal n.
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

// ending appends the cap at the end b of a line that came from a.
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
