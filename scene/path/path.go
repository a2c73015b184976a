package path

// Point is a place on the screen, or within a figure.
type Point struct{ X, Y float64 }

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

// Move, Line, Quad, Cubic and Shut extend the path. Figures and furniture are
// thousands of such calls: inlined, every one is code that a reader fetches.
//
//go:noinline
func (p *Path) Move(x, y float64) {
	if p.Verbs == nil { // most are this long
		p.Verbs, p.Points = make([]Verb, 0, 16), make([]Point, 0, 24)
	}
	p.Verbs, p.Points = append(p.Verbs, MoveTo), append(p.Points, Point{x, y})
}

// Line draws a straight line to x, y.
//
//go:noinline
func (p *Path) Line(x, y float64) {
	p.Verbs, p.Points = append(p.Verbs, LineTo), append(p.Points, Point{x, y})
}

// Quad draws a curve with one control point.
//
//go:noinline
func (p *Path) Quad(cx, cy, x, y float64) {
	p.Verbs = append(p.Verbs, QuadTo)
	p.Points = append(p.Points, Point{cx, cy}, Point{x, y})
}

// Cubic draws a curve with two control points.
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
