// Package plane is geometry on the ground, in metres, x right and y down as on a plan:
// points, rectangles, outlines, and lines of several segments. All of story, and the
// scene where it works on the plan, call it. It knows nothing of what stands there.
// Begin with geometry.go, then outline.go.
package plane

import "math"

// Point is a place on the plan, in metres.
type Point struct{ X, Y float64 }

// Add, Sub and Mul are the usual vector operations; Lerp returns the point u of the way from
// p to q.
func (p Point) Add(q Point) Point    { return Point{p.X + q.X, p.Y + q.Y} }
func (p Point) Sub(q Point) Point    { return Point{p.X - q.X, p.Y - q.Y} }
func (p Point) Mul(f float64) Point  { return Point{p.X * f, p.Y * f} }
func (p Point) Len() float64         { return math.Sqrt(p.X*p.X + p.Y*p.Y) }
func (p Point) Dist(q Point) float64 { return p.Sub(q).Len() }
func (p Point) Lerp(q Point, u float64) Point {
	return Point{p.X + (q.X-p.X)*u, p.Y + (q.Y-p.Y)*u}
}

// Rect is a rectangle on the plan, in metres. The zero Rect is empty.
type Rect struct{ Min, Max Point }

// Size returns width and height of the rectangle, and Center its middle.
func (r Rect) Size() Point   { return r.Max.Sub(r.Min) }
func (r Rect) Center() Point { return r.Min.Lerp(r.Max, .5) }

// Extent returns how far the rectangle reaches from its middle in a direction, a vector of length 1.
func (r Rect) Extent(dir Point) float64 {
	return math.Abs(dir.X)*(r.Max.X-r.Min.X)/2 + math.Abs(dir.Y)*(r.Max.Y-r.Min.Y)/2
}

// Empty reports whether the rectangle has no extent at all.
func (r Rect) Empty() bool { return r == Rect{} }

// Intersect returns what lies in both rectangles, empty where that has no area.
func (r Rect) Intersect(s Rect) Rect {
	r.Min = Point{math.Max(r.Min.X, s.Min.X), math.Max(r.Min.Y, s.Min.Y)}
	r.Max = Point{math.Min(r.Max.X, s.Max.X), math.Min(r.Max.Y, s.Max.Y)}
	if r.Min.X >= r.Max.X || r.Min.Y >= r.Max.Y {
		return Rect{}
	}
	return r
}

// Contains reports whether p lies in the rectangle or on its edge.
func (r Rect) Contains(p Point) bool {
	return p.X >= r.Min.X && p.X <= r.Max.X && p.Y >= r.Min.Y && p.Y <= r.Max.Y
}

// Union returns the smallest rectangle around both; an empty one does not count.
func (r Rect) Union(s Rect) Rect {
	if r.Empty() {
		return s
	}
	if s.Empty() {
		return r
	}
	return Rect{
		Point{math.Min(r.Min.X, s.Min.X), math.Min(r.Min.Y, s.Min.Y)},
		Point{math.Max(r.Max.X, s.Max.X), math.Max(r.Max.Y, s.Max.Y)},
	}
}

// Reach makes r large enough to contain the point. It is called for everybody in every
// picture.
func (r *Rect) Reach(p Point) {
	if p.X < r.Min.X {
		r.Min.X = p.X
	}
	if p.Y < r.Min.Y {
		r.Min.Y = p.Y
	}
	if p.X > r.Max.X {
		r.Max.X = p.X
	}
	if p.Y > r.Max.Y {
		r.Max.Y = p.Y
	}
}

// Grow returns the rectangle with d metres more on every side.
func (r Rect) Grow(d float64) Rect {
	return Rect{Point{r.Min.X - d, r.Min.Y - d}, Point{r.Max.X + d, r.Max.Y + d}}
}

// Lerp returns the rectangle u of the way from r to s: r for 0, s for 1.
func (r Rect) Lerp(s Rect, u float64) Rect {
	return Rect{r.Min.Lerp(s.Min, u), r.Max.Lerp(s.Max, u)}
}
