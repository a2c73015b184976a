package plane

import (
	"math"
)

// Touching is how far edges may lie apart and still be one, metres.
const Touching = .05

// Overlap returns the stretch of a0–a1 along which b0–b1 runs too: from and to are parts of
// the length of a0–a1. It reports false where the two do not lie on one line, give or
// take Touching, or share no more than that.
func Overlap(a0, a1, b0, b1 Point) (from, to float64, ok bool) {
	d := a1.Sub(a0)
	n := d.Len()
	if n < 1e-9 {
		return 0, 0, false
	}
	d = d.Mul(1 / n)
	for _, q := range []Point{b0, b1} {
		if math.Abs((q.X-a0.X)*d.Y-(q.Y-a0.Y)*d.X) > Touching {
			return 0, 0, false
		}
	}
	u := ((b0.X-a0.X)*d.X + (b0.Y-a0.Y)*d.Y) / n
	v := ((b1.X-a0.X)*d.X + (b1.Y-a0.Y)*d.Y) / n
	from, to = math.Max(0, math.Min(u, v)), math.Min(1, math.Max(u, v))
	return from, to, (to-from)*n > Touching
}

// CrossesAny reports whether a–b meets any of the segments.
func CrossesAny(a, b Point, pieces [][2]Point) bool {
	for _, p := range pieces {
		if Crosses(a, b, p[0], p[1]) {
			return true
		}
	}
	return false
}

// Crosses reports whether the segments a–b and c–d meet, be it only with an end: the ends of
// each lie on either side of the other, or on it.
func Crosses(a, b, c, d Point) bool {
	if a.X < c.X && a.X < d.X && b.X < c.X && b.X < d.X || // most are far apart
		a.X > c.X && a.X > d.X && b.X > c.X && b.X > d.X ||
		a.Y < c.Y && a.Y < d.Y && b.Y < c.Y && b.Y < d.Y ||
		a.Y > c.Y && a.Y > d.Y && b.Y > c.Y && b.Y > d.Y {
		return false
	}
	turn := func(p, q, r Point) float64 { return (q.X-p.X)*(r.Y-p.Y) - (q.Y-p.Y)*(r.X-p.X) }
	return turn(a, b, c)*turn(a, b, d) <= 0 && turn(c, d, a)*turn(c, d, b) <= 0
}

// Inside returns the part of r that lies within a region; where there is none, it returns the
// whole region.
func Inside(r, region Rect) Rect {
	if part := r.Intersect(region); !part.Empty() {
		return part
	}
	return region
}

// Unit returns the vector of length 1 in the direction of p, or zero where p has none.
func Unit(p Point) Point {
	if n := p.Len(); n > 1e-9 {
		return p.Mul(1 / n)
	}
	return Point{}
}

// Toward returns the vector of length 1 in the direction of q from p, or zero where they are one.
func (p Point) Toward(q Point) Point { return Unit(q.Sub(p)) }

// Dot returns the dot product.
func (p Point) Dot(q Point) float64 { return p.X*q.X + p.Y*q.Y }

// Across returns p turned by a quarter, clockwise as seen: to its right.
func (p Point) Across() Point { return Point{-p.Y, p.X} }

// Angle returns the direction of p in radians, from −π to π: 0 is to the right, π/2 down.
func (p Point) Angle() float64 { return math.Atan2(p.Y, p.X) }

// LengthOf returns the length of an open line, in metres.
func LengthOf(line []Point) float64 {
	sum := 0.
	for i := 1; i < len(line); i++ {
		sum += line[i].Dist(line[i-1])
	}
	return sum
}
