package plane

import "math"

// Clockwise turns an outline so that it runs clockwise as seen.
func Clockwise(line []Point) []Point {
	sum := 0.
	for i, p := range line {
		q := line[(i+1)%len(line)]
		sum += p.X*q.Y - q.X*p.Y
	}
	if sum >= 0 {
		return line
	}
	for i, j := 0, len(line)-1; i < j; i, j = i+1, j-1 {
		line[i], line[j] = line[j], line[i]
	}
	return line
}

// Bounds is the rectangle around points.
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

// Within reports whether p lies inside a closed outline.
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

// Crossings adds to xs where the edges of an outline lie beside a point at y.
func Crossings(line []Point, y float64, xs []float64) []float64 {
	for i, a := range line {
		if b := line[(i+1)%len(line)]; (a.Y > y) != (b.Y > y) {
			xs = append(xs, a.X+(b.X-a.X)*(y-a.Y)/(b.Y-a.Y))
		}
	}
	return xs
}

// ToOutline is how far p is from the nearest edge of a closed outline.
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

// NearSegment reports whether p is nearer than d to the piece between a and
// b. It is asked very often, mostly about pieces that are far off.
func NearSegment(p, a, b Point, d float64) bool {
	if p.X < a.X-d && p.X < b.X-d || p.X > a.X+d && p.X > b.X+d ||
		p.Y < a.Y-d && p.Y < b.Y-d || p.Y > a.Y+d && p.Y > b.Y+d {
		return false
	}
	return ToSegment(p, a, b) < d
}

// NearOutline reports whether p is nearer than d to an edge of the outline.
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

// ToRect is how far p is from a rectangle, 0 inside it.
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
