// Package path is outlines on the screen: points, rectangles, curves, and how
// they become polygons that a painter can fill. All that draws calls it. It knows
// no colour, no story and no camera; points in metres on the plan are those of
// story/plane. Read path.go and flatten.go first.
package path

// Verb is a step of a path.
type Verb uint8

// The verbs, and how many points each takes: MoveTo and LineTo one, QuadTo
// two, CubicTo three, Close none.
const (
	MoveTo Verb = iota
	LineTo
	QuadTo
	CubicTo
	Close
)

// A Path is an outline of one or more parts; the inside follows the non-zero rule.
type Path struct {
	Verbs  []Verb
	Points []Point
}

// Move begins a part at x, y. Figures and furniture are thousands of calls of
// Move, Line, Quad, Cubic and Shut: inlined, every one would be code that a
// reader fetches.
//
//go:noinline
func (p *Path) Move(x, y float64) {
	if p.Verbs == nil { // most are this long
		p.Verbs, p.Points = make([]Verb, 0, 16), make([]Point, 0, 24)
	}
	p.Verbs, p.Points = append(p.Verbs, MoveTo), append(p.Points, Point{x, y})
}

// Line adds a straight line to x, y.
//
//go:noinline
func (p *Path) Line(x, y float64) {
	p.Verbs, p.Points = append(p.Verbs, LineTo), append(p.Points, Point{x, y})
}

// Quad adds a curve with one control point.
//
//go:noinline
func (p *Path) Quad(cx, cy, x, y float64) {
	p.Verbs = append(p.Verbs, QuadTo)
	p.Points = append(p.Points, Point{cx, cy}, Point{x, y})
}

// Cubic adds a curve with two control points.
//
//go:noinline
func (p *Path) Cubic(ax, ay, bx, by, x, y float64) {
	p.Verbs = append(p.Verbs, CubicTo)
	p.Points = append(p.Points, Point{ax, ay}, Point{bx, by}, Point{x, y})
}

// Shut closes the part.
//
//go:noinline
func (p *Path) Shut() { p.Verbs = append(p.Verbs, Close) }

// Emptied returns the path with nothing in it and memory for n points at least,
// since a place in a list holds one thing in this picture and another in the next.
func (p Path) Emptied(n int) Path {
	if cap(p.Points) < n {
		return Path{make([]Verb, 0, n+4), make([]Point, 0, n)}
	}
	return Path{p.Verbs[:0], p.Points[:0]}
}
