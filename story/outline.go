package story

import "math"

// shoulder is how much of a half-round area's depth at least stays straight
// beside the flat side, so that there is room for a door.
const shoulder = 1. / 3

// curvePiece is the longest straight piece of a curve, metres; walls are
// sorted with people when drawn, and long pieces would sort wrongly.
const curvePiece = 1.1

// outlineOf is the outline of an area that fills the rectangle.
func outlineOf(a *Area, r Rect) []Point {
	switch {
	case len(a.Points) > 0:
		return pointsOutline(a.Points, r)
	case a.Shape == Round:
		return roundOutline(r)
	case a.Shape == HalfRound:
		return halfRoundOutline(r, a.Flat)
	}
	return []Point{r.Min, {r.Max.X, r.Min.Y}, r.Max, {r.Min.X, r.Max.Y}}
}

// pointsOutline moves the author's points so that they fill the rectangle.
func pointsOutline(points [][2]float64, r Rect) []Point {
	corner := pointsRect(points).Min
	line := make([]Point, 0, len(points))
	for _, p := range points {
		line = append(line, Point{p[0], p[1]}.Sub(corner).Add(r.Min))
	}
	return clockwise(line)
}

// pointsRect is the rectangle around the author's points.
func pointsRect(points [][2]float64) Rect {
	line := make([]Point, 0, len(points))
	for _, p := range points {
		line = append(line, Point{p[0], p[1]})
	}
	return bounds(line)
}

func roundOutline(r Rect) []Point {
	c, half := r.Center(), r.Size().Mul(.5)
	n := max(24, 4*int(math.Ceil(math.Pi*(half.X+half.Y)/curvePiece/4)))
	line := make([]Point, 0, n)
	for i := range n {
		sin, cos := math.Sincos(2*math.Pi*float64(i)/float64(n) - math.Pi/2)
		line = append(line, Point{c.X + half.X*cos, c.Y + half.Y*sin})
	}
	return line
}

// halfRoundOutline is a flat side with two straight shoulders and a half
// round: half a circle where the depth allows it.
func halfRoundOutline(r Rect, flat Side) []Point {
	size := r.Size()
	width, depth := size.X, size.Y
	if flat == Left || flat == Right {
		width, depth = depth, width
	}
	straight := math.Max(depth-width/2, depth*shoulder)
	line := []Point{{0, 0}, {width, 0}}
	n := max(12, 2*int(math.Ceil(math.Pi*(width/2+depth-straight)/curvePiece/4)))
	for i := 0; i <= n; i++ {
		sin, cos := math.Sincos(math.Pi * float64(i) / float64(n))
		line = append(line, Point{width/2 + width/2*cos, straight + (depth-straight)*sin})
	}
	for i, p := range line {
		switch flat {
		case Bottom:
			p = Point{p.X, depth - p.Y}
		case Left:
			p = Point{p.Y, p.X}
		case Right:
			p = Point{depth - p.Y, p.X}
		}
		line[i] = p.Add(r.Min)
	}
	return clockwise(line)
}

// clockwise turns an outline so that it runs clockwise as seen.
func clockwise(line []Point) []Point {
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

// bounds is the rectangle around points.
func bounds(line []Point) Rect {
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

// within reports whether p lies inside a closed outline.
func within(line []Point, p Point) bool {
	in := false
	for i, a := range line {
		b := line[(i+1)%len(line)]
		if (a.Y > p.Y) != (b.Y > p.Y) && p.X < a.X+(b.X-a.X)*(p.Y-a.Y)/(b.Y-a.Y) {
			in = !in
		}
	}
	return in
}

// crossings adds to xs where the edges of an outline lie beside a point at y.
func crossings(line []Point, y float64, xs []float64) []float64 {
	for i, a := range line {
		if b := line[(i+1)%len(line)]; (a.Y > y) != (b.Y > y) {
			xs = append(xs, a.X+(b.X-a.X)*(y-a.Y)/(b.Y-a.Y))
		}
	}
	return xs
}

// toOutline is how far p is from the nearest edge of a closed outline.
func toOutline(line []Point, p Point) float64 {
	d := math.Inf(1)
	for i, a := range line {
		d = math.Min(d, toSegment(p, a, line[(i+1)%len(line)]))
	}
	return d
}

// toSegment is how far p is from the straight piece between a and b.
func toSegment(p, a, b Point) float64 {
	d := b.Sub(a)
	u := 0.
	if n := d.X*d.X + d.Y*d.Y; n > 0 {
		u = ((p.X-a.X)*d.X + (p.Y-a.Y)*d.Y) / n
	}
	return p.Dist(a.Lerp(b, math.Max(0, math.Min(1, u))))
}

// nearSegment reports whether p is nearer than d to the piece between a and
// b. It is asked very often, mostly about pieces that are far off.
func nearSegment(p, a, b Point, d float64) bool {
	if p.X < a.X-d && p.X < b.X-d || p.X > a.X+d && p.X > b.X+d ||
		p.Y < a.Y-d && p.Y < b.Y-d || p.Y > a.Y+d && p.Y > b.Y+d {
		return false
	}
	return toSegment(p, a, b) < d
}

// nearOutline reports whether p is nearer than d to an edge of the outline.
func nearOutline(line []Point, p Point, d float64) bool {
	for i, a := range line {
		if nearSegment(p, a, line[(i+1)%len(line)], d) {
			return true
		}
	}
	return false
}

// toRect is how far p is from a rectangle, 0 inside it.
func toRect(p Point, r Rect) float64 {
	x := math.Max(0, math.Max(r.Min.X-p.X, p.X-r.Max.X))
	y := math.Max(0, math.Max(r.Min.Y-p.Y, p.Y-r.Max.Y))
	return math.Hypot(x, y)
}

// sideOf is the side on which an edge of a clockwise outline lies.
func sideOf(a, b Point) Side {
	n := Point{b.Y - a.Y, a.X - b.X} // points outwards
	switch {
	case math.Abs(n.X) > math.Abs(n.Y)+1e-9 && n.X < 0:
		return Left
	case math.Abs(n.X) > math.Abs(n.Y)+1e-9:
		return Right
	case n.Y < 0:
		return Top
	}
	return Bottom
}
