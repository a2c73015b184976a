package shot

import "standoff/story/plane"

// An extent is ground that is to be seen: a rectangle, and within it the points that bound it.
type extent struct {
	plane.Rect
	points []plane.Point
}

// ground returns the extent that is a rectangle, empty of an empty one.
func ground(r plane.Rect) extent {
	if r.Empty() {
		return extent{}
	}
	return extent{r, []plane.Point{r.Min, {X: r.Max.X, Y: r.Min.Y}, r.Max, {X: r.Min.X, Y: r.Max.Y}}}
}

// and returns the extent of both.
func (e extent) and(o extent) extent {
	return extent{e.Union(o.Rect), append(e.points[:len(e.points):len(e.points)], o.points...)}
}

// within returns the extent without what lies off the rectangle.
func (e extent) within(r plane.Rect) extent {
	if e.Empty() {
		return e
	}
	out := extent{plane.Inside(e.Rect, r), make([]plane.Point, len(e.points))}
	for i, p := range e.points {
		out.points[i] = plane.Point{X: min(max(p.X, r.Min.X), r.Max.X), Y: min(max(p.Y, r.Min.Y), r.Max.Y)}
	}
	return out
}

// grown returns the extent with so many metres around it.
func (e extent) grown(by float64) extent {
	if e.Empty() {
		return e
	}
	out := extent{Rect: e.Grow(by)}
	for _, p := range plane.Hull(e.points) {
		out.points = append(out.points, around(p, by).points...)
	}
	return out
}
