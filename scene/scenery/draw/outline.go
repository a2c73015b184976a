package draw

import (
	"math"

	"standoff/story/plane"
)

// CornersOf returns the four corners of the rectangle, clockwise as seen.
func CornersOf(r plane.Rect) [4]plane.Point {
	return [4]plane.Point{r.Min, {X: r.Max.X, Y: r.Min.Y}, r.Max, {X: r.Min.X, Y: r.Max.Y}}
}

// Turned returns a rectangle around c that looks along the unit vector f: reach
// before and behind c along f, and half as wide on both sides, clockwise.
func Turned(c, f plane.Point, ahead, behind, half float64) [4]plane.Point {
	r := plane.Point{X: -f.Y, Y: f.X} // to the right of f as seen
	at := func(u, v float64) plane.Point { return c.Add(f.Mul(u)).Add(r.Mul(v)) }
	return [4]plane.Point{at(ahead, -half), at(ahead, half), at(-behind, half), at(-behind, -half)}
}

// Midline returns the footprint of something thin that stands in the middle of the rectangle,
// along its longer sides.
func Midline(r plane.Rect) [4]plane.Point {
	const half = .02
	c := r.Center()
	if Wide(r) {
		r.Min.Y, r.Max.Y = c.Y-half, c.Y+half
	} else {
		r.Min.X, r.Max.X = c.X-half, c.X+half
	}
	return CornersOf(r)
}

// Wide reports whether the prop lies across rather than down the picture.
func Wide(r plane.Rect) bool { s := r.Size(); return s.X >= s.Y }

// Mitre returns how far to the left of p the side of a wall runs that comes from a
// and goes on to b.
func Mitre(a, p, b plane.Point, half float64) plane.Point {
	left := func(p, q plane.Point) plane.Point {
		d := p.Toward(q)
		return plane.Point{X: d.Y, Y: -d.X}
	}
	n := left(a, p).Add(left(p, b))
	square := n.X*n.X + n.Y*n.Y
	if square < .3 { // so sharp that the corner would run away
		return left(p, b).Mul(half)
	}
	return n.Mul(2 * half / square)
}

// Grown returns a clockwise outline moved outwards.
func Grown(outline []plane.Point, by float64) []plane.Point {
	n := len(outline)
	out := make([]plane.Point, n)
	for i, p := range outline {
		out[i] = p.Add(Mitre(outline[(i+n-1)%n], p, outline[(i+1)%n], by))
	}
	return out
}

// Overlapping lengthens a stretch a little at the ends where the next one joins
// it, so that no light shines through between them.
func Overlapping(k [4]plane.Point, joined [2]bool, by float64) [4]plane.Point {
	d := k[1].Sub(k[0]).Add(k[2].Sub(k[3]))
	d = d.Mul(by / math.Max(d.Len(), 1e-9))
	if joined[0] {
		k[1], k[2] = k[1].Add(d), k[2].Add(d)
	}
	if joined[1] {
		k[0], k[3] = k[0].Sub(d), k[3].Sub(d)
	}
	return k
}
