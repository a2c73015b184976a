package path

import "math"

// Diamond adds the part of a diamond between two of its upright chords, which
// count from -1 at its left corner to 1 at its right one.
func (p *Path) Diamond(c Point, r, from, to float64) {
	chord := func(u float64) float64 { return r * (1 - math.Abs(u)) }
	p.Move(c.X+from*r, c.Y-chord(from))
	if from < 0 && to > 0 {
		p.Line(c.X, c.Y-r)
	}
	p.Line(c.X+to*r, c.Y-chord(to))
	p.Line(c.X+to*r, c.Y+chord(to))
	if from < 0 && to > 0 {
		p.Line(c.X, c.Y+r)
	}
	p.Line(c.X+from*r, c.Y+chord(from))
	p.Shut()
}

// Trace adds a polygon.
func (p *Path) Trace(poly []Point) {
	if len(poly) == 0 {
		return
	}
	p.Points = append(p.Points, poly...)
	p.Verbs = append(p.Verbs, MoveTo)
	for range poly[1:] {
		p.Verbs = append(p.Verbs, LineTo)
	}
	p.Shut()
}

// Ring returns an ellipse's line as a path, about 0, 0.
func Ring(rx, ry, width float64) (out Path) {
	for _, poly := range Flatten(Ellipse(0, 0, rx, ry), .004) {
		for _, o := range StrokeOutline(poly, width, .004, false) {
			out.Trace(o)
		}
	}
	return out
}

// Ellipse returns a path of one ellipse.
//
//go:noinline
func Ellipse(x, y, rx, ry float64) (p Path) {
	p.Oval(x, y, rx, ry)
	return p
}

// Polygon returns a closed path of x, y pairs.
func Polygon(xy ...float64) (p Path) {
	p.Move(xy[0], xy[1])
	for i := 2; i < len(xy); i += 2 {
		p.Line(xy[i], xy[i+1])
	}
	p.Shut()
	return p
}

// Capsule adds two discs and all between them.
func (p *Path) Capsule(a, b Point, ra, rb float64) {
	d := math.Hypot(b.X-a.X, b.Y-a.Y)
	if d <= math.Abs(ra-rb)+1e-6 {
		p.Oval(a.X, a.Y, ra, ra)
		return
	}
	along := math.Atan2(b.Y-a.Y, b.X-a.X)
	side := math.Acos((ra - rb) / d)
	p.arc(b, rb, along-side, 2*side, true)
	p.arc(a, ra, along+side, 2*(math.Pi-side), false)
	p.Shut()
}

// arc adds an arc as cubics, a quarter of a turn each at most: it starts a part
// or goes on with one. Angles are in radians, clockwise as seen.
func (p *Path) arc(c Point, r, from, turn float64, start bool) {
	n := math.Ceil(math.Abs(turn) / (math.Pi / 2))
	step := turn / n
	k := 4. / 3 * math.Tan(step/4) * r
	x, y := c.X+r*math.Cos(from), c.Y+r*math.Sin(from)
	if start {
		p.Move(x, y)
	} else {
		p.Line(x, y)
	}
	for i := 1.; i <= n; i++ {
		a, b := from+(i-1)*step, from+i*step
		ex, ey := c.X+r*math.Cos(b), c.Y+r*math.Sin(b)
		p.Cubic(c.X+r*math.Cos(a)-k*math.Sin(a), c.Y+r*math.Sin(a)+k*math.Cos(a),
			ex+k*math.Sin(b), ey-k*math.Cos(b), ex, ey)
	}
}

// Stick returns a straight stroke with round ends.
//
//go:noinline
func Stick(a, b Point, width float64) (p Path) {
	p.Capsule(a, b, width/2, width/2)
	return p
}

// Oval adds an ellipse, in the path's own units, clockwise as seen.
func (p *Path) Oval(x, y, rx, ry float64) {
	const k = .5522847498
	p.Move(x+rx, y)
	p.Cubic(x+rx, y+k*ry, x+k*rx, y+ry, x, y+ry)
	p.Cubic(x-k*rx, y+ry, x-rx, y+k*ry, x-rx, y)
	p.Cubic(x-rx, y-k*ry, x-k*rx, y-ry, x, y-ry)
	p.Cubic(x+k*rx, y-ry, x+rx, y-k*ry, x+rx, y)
	p.Shut()
}

// Box adds an upright rectangle, in the path's own units.
func (p *Path) Box(x, y, w, h float64) {
	p.Move(x, y)
	p.Line(x+w, y)
	p.Line(x+w, y+h)
	p.Line(x, y+h)
	p.Shut()
}

// Bar returns the stick between two points that are given as numbers.
func Bar(x, y, tox, toy, width float64) Path { return Stick(Point{x, y}, Point{tox, toy}, width) }

// Rounded adds a rectangle with round corners.
func (p *Path) Rounded(r Rect, radius float64) {
	q := min(radius, min(r.W, r.H)/2)
	x, y := r.X+r.W, r.Y+r.H
	p.Move(r.X+q, r.Y)
	p.Line(x-q, r.Y)
	p.Quad(x, r.Y, x, r.Y+q)
	p.Line(x, y-q)
	p.Quad(x, y, x-q, y)
	p.Line(r.X+q, y)
	p.Quad(r.X, y, r.X, y-q)
	p.Line(r.X, r.Y+q)
	p.Quad(r.X, r.Y, r.X+q, r.Y)
	p.Shut()
}
