package path

import "math"

// Point is a place on the screen, or within a figure.
type Point struct{ X, Y float64 }

// Add returns the sum of the two as vectors.
func (p Point) Add(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }

// Lerp returns the point that share of the way to q.
func (p Point) Lerp(q Point, share float64) Point {
	return Point{p.X + (q.X-p.X)*share, p.Y + (q.Y-p.Y)*share}
}

// Dist returns the distance between the two.
func (p Point) Dist(q Point) float64 { return math.Sqrt((p.X-q.X)*(p.X-q.X) + (p.Y-q.Y)*(p.Y-q.Y)) }

// toSegment returns the distance to the nearest point of the straight line from
// a to b.
func (p Point) toSegment(a, b Point) float64 {
	x, y := b.X-a.X, b.Y-a.Y
	u := 0.
	if long := x*x + y*y; long > 0 {
		u = max(0, min(1, ((p.X-a.X)*x+(p.Y-a.Y)*y)/long))
	}
	return p.Dist(Point{a.X + u*x, a.Y + u*y})
}
