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
		r.Min = Point{math.Min(r.Min.X, p.X), math.Min(r.Min.Y, p.Y)}
		r.Max = Point{math.Max(r.Max.X, p.X), math.Max(r.Max.Y, p.Y)}
	}
	return r
}

// Within reports whether p lies inside a closed outline.
func Within(line []Point, p Point) bool {
	in := false
	for i, a := range line {
		b := line[(i+1)%len(line)]
		if (a.Y > p.Y) != (b.Y > p.Y) && p.X < a.X+(b.X-a.X)*(p.Y-a.Y)/(b.Y-a.Y) {
			in = !in
		}
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

// ToSegment is how far p is from the straight piece between a and b.
func ToSegment(p, a, b Point) float64 {
	d := b.Sub(a)
	u := 0.
	if n := d.X*d.X + d.Y*d.Y; n > 0 {
		u = ((p.X-a.X)*d.X + (p.Y-a.Y)*d.Y) / n
	}
	return p.Dist(a.Lerp(b, math.Max(0, math.Min(1, u))))
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
	for i, a := range line {
		if NearSegment(p, a, line[(i+1)%len(line)], d) {
			return true
		}
	}
	return false
}

// ToRect is how far p is from a rectangle, 0 inside it.
func ToRect(p Point, r Rect) float64 {
	x := math.Max(0, math.Max(r.Min.X-p.X, p.X-r.Max.X))
	y := math.Max(0, math.Max(r.Min.Y-p.Y, p.Y-r.Max.Y))
	return math.Hypot(x, y)
}
