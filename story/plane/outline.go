package plane

import (
	"math"
	"slices"
)

// Clockwise returns the outline running clockwise as seen, y down. Where it does not, it is
// reversed in place.
func Clockwise(line []Point) []Point {
	sum := 0. // twice the area, positive when clockwise (the shoelace formula)
	for i, p := range line {
		q := line[(i+1)%len(line)]
		sum += p.X*q.Y - q.X*p.Y
	}
	if sum >= 0 {
		return line
	}
	slices.Reverse(line)
	return line
}

// Bounds returns the smallest rectangle around points; of none it is empty.
func Bounds(line []Point) Rect {
	if len(line) == 0 {
		return Rect{}
	}
	r := Rect{line[0], line[0]}
	for _, p := range line[1:] {
		r.Reach(p)
	}
	return r
}

// Within reports whether p lies inside a closed outline, by the even-odd rule: a ray to the
// right crosses it an odd number of times.
func Within(line []Point, p Point) bool {
	if len(line) == 0 {
		return false
	}
	in, a := false, line[len(line)-1]
	for _, b := range line {
		if (a.Y > p.Y) != (b.Y > p.Y) && p.X < a.X+(b.X-a.X)*(p.Y-a.Y)/(b.Y-a.Y) {
			in = !in
		}
		a = b
	}
	return in
}

// Crossings appends to xs the x of every place where a closed outline crosses the level line
// at y, in the order of its edges. A point on the line is within the outline, as [Within] has
// it, when an odd number of them lie to its right.
func Crossings(line []Point, y float64, xs []float64) []float64 {
	for i, a := range line {
		if b := line[(i+1)%len(line)]; (a.Y > y) != (b.Y > y) {
			xs = append(xs, a.X+(b.X-a.X)*(y-a.Y)/(b.Y-a.Y))
		}
	}
	return xs
}

// ToOutline returns how far p is from the nearest edge of a closed outline, in metres, be it
// inside or outside.
func ToOutline(line []Point, p Point) float64 {
	d := math.Inf(1)
	for i, a := range line {
		d = math.Min(d, ToSegment(p, a, line[(i+1)%len(line)]))
	}
	return d
}

// ToSegment is how far p is from the straight piece between a and b. It is asked
// more often than anything else: comparisons are quicker in a browser than math.Max.
func ToSegment(p, a, b Point) float64 {
	d := b.Sub(a)
	u := 0.
	if n := d.X*d.X + d.Y*d.Y; n > 0 {
		u = ((p.X-a.X)*d.X + (p.Y-a.Y)*d.Y) / n
	}
	if u <= 0 {
		return p.Dist(a)
	}
	if u > 1 {
		u = 1
	}
	return p.Dist(a.Lerp(b, u))
}

// NearSegment reports whether p is less than d metres from the segment between a and
// b. It is called very often, mostly about segments that are far off.
func NearSegment(p, a, b Point, d float64) bool {
	if p.X < a.X-d && p.X < b.X-d || p.X > a.X+d && p.X > b.X+d ||
		p.Y < a.Y-d && p.Y < b.Y-d || p.Y > a.Y+d && p.Y > b.Y+d {
		return false
	}
	return ToSegment(p, a, b) < d
}

// NearOutline reports whether p is less than d metres from an edge of a closed outline.
func NearOutline(line []Point, p Point, d float64) bool {
	if len(line) == 0 {
		return false
	}
	a := line[len(line)-1]
	for _, b := range line {
		if NearSegment(p, a, b, d) {
			return true
		}
		a = b
	}
	return false
}

// ToRect returns how far p is from a rectangle, in metres; 0 inside it.
func ToRect(p Point, r Rect) float64 {
	x, y := beyond(p.X, r.Min.X, r.Max.X), beyond(p.Y, r.Min.Y, r.Max.Y)
	if x == 0 || y == 0 { // mostly, and Hypot is slow
		return x + y
	}
	return math.Hypot(x, y)
}

// beyond is how far x is outside of the range from least to most.
func beyond(x, least, most float64) float64 {
	if x < least {
		return least - x
	}
	if x > most {
		return x - most
	}
	return 0
}
