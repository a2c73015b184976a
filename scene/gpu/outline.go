package gpu

import (
	"math"

	"standoff/scene/path"
)

type point = path.Point

// flatness is how far, in device pixels, a chord may lie from its curve.
const flatness = 0.1

// An outline is a path made of straight lines, in device pixels. It is kept
// and filled again, so that flattening allocates nothing once it is warm.
type outline struct {
	points []point
	parts  []part
}

// A part is one line of an outline: points[from:to].
type part struct {
	from, to int
	closed   bool
}

// set flattens the path, scaled by ratio. Points on top of each other are one.
func (o *outline) set(p path.Path, ratio float64) {
	o.points, o.parts = o.points[:0], o.parts[:0]
	at := 0
	take := func() point {
		q := p.Points[at]
		at++
		return point{X: q.X * ratio, Y: q.Y * ratio}
	}
	for _, v := range p.Verbs {
		switch v {
		case path.MoveTo:
			o.end(false)
			o.add(take())
		case path.LineTo:
			o.add(take())
		case path.QuadTo:
			a, c, b := o.last(), take(), take()
			o.cubic(a, mix(a, c, 2.0/3), mix(b, c, 2.0/3), b)
		case path.CubicTo:
			a, c, d, b := o.last(), take(), take(), take()
			o.cubic(a, c, d, b)
		case path.Close:
			o.end(true)
		}
	}
	o.end(false)
}

// start returns where the part that is being drawn starts.
func (o *outline) start() int {
	if n := len(o.parts); n > 0 {
		return o.parts[n-1].to
	}
	return 0
}

// last returns the last point, or the origin if there is none.
func (o *outline) last() point {
	if n := len(o.points); n > 0 {
		return o.points[n-1]
	}
	return point{}
}

// add adds a point to the part that is being drawn, unless it is the last one again.
func (o *outline) add(p point) {
	if len(o.points) > o.start() && near(o.last(), p) {
		return
	}
	o.points = append(o.points, p)
}

// end ends the part that is being drawn.
func (o *outline) end(closed bool) {
	from, to := o.start(), len(o.points)
	if closed && to-from > 1 && near(o.points[from], o.points[to-1]) {
		to--
		o.points = o.points[:to]
	}
	if to > from {
		o.parts = append(o.parts, part{from, to, closed})
	}
}

func (o *outline) of(p part) []point { return o.points[p.from:p.to] }

// cubic adds a curve as so many chords that none is further off than flatness: as many as
// the second differences of its control points ask for (Wang's formula).
func (o *outline) cubic(a, b, c, d point) {
	bend := math.Max(math.Hypot(a.X-2*b.X+c.X, a.Y-2*b.Y+c.Y),
		math.Hypot(b.X-2*c.X+d.X, b.Y-2*c.Y+d.Y))
	n := int(math.Ceil(math.Sqrt(0.75 * bend / flatness)))
	n = min(max(n, 1), 64)
	for i := 1; i <= n; i++ {
		t := float64(i) / float64(n)
		s := 1 - t
		k0, k1, k2, k3 := s*s*s, 3*s*s*t, 3*s*t*t, t*t*t
		o.add(point{
			X: k0*a.X + k1*b.X + k2*c.X + k3*d.X,
			Y: k0*a.Y + k1*b.Y + k2*c.Y + k3*d.Y,
		})
	}
}

func mix(a, b point, t float64) point {
	return point{X: a.X + (b.X-a.X)*t, Y: a.Y + (b.Y-a.Y)*t}
}

// near reports whether the points are one for the eye.
func near(a, b point) bool { return math.Abs(a.X-b.X) < 1e-3 && math.Abs(a.Y-b.Y) < 1e-3 }

// cross returns twice the area of the triangle, positive when it turns clockwise on
// a screen whose y runs down.
func cross(a, b, c point) float64 {
	return (b.X-a.X)*(c.Y-a.Y) - (b.Y-a.Y)*(c.X-a.X)
}

// area returns the area of a polygon, positive when it runs clockwise on the screen (the
// shoelace formula).
func area(ps []point) float64 {
	sum, n := 0.0, len(ps)
	for i, p := range ps {
		q := ps[(i+1)%n]
		sum += p.X*q.Y - q.X*p.Y
	}
	return sum / 2
}

// perimeter returns how long the polygon's edge is.
func perimeter(ps []point) float64 {
	sum, n := 0.0, len(ps)
	for i, p := range ps {
		q := ps[(i+1)%n]
		sum += math.Hypot(q.X-p.X, q.Y-p.Y)
	}
	return sum
}

// convex reports whether the polygon turns one way only, and only once round: then its
// run changes from left to right, or back, only twice.
func convex(ps []point) bool {
	n := len(ps)
	if n < 3 {
		return false
	}
	left, right, turns := false, false, 0
	before := sign(ps[0].X - ps[n-1].X)
	for i, p := range ps {
		q, r := ps[(i+1)%n], ps[(i+2)%n]
		switch c := cross(p, q, r); {
		case c > 1e-9:
			right = true
		case c < -1e-9:
			left = true
		}
		if s := sign(q.X - p.X); s != 0 && s != before {
			if before != 0 {
				turns++
			}
			before = s
		}
	}
	return !(left && right) && turns <= 2
}

func sign(x float64) int {
	switch {
	case x > 0:
		return 1
	case x < 0:
		return -1
	}
	return 0
}
