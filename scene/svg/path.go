package svg

import (
	"math"

	"standoff/scene/path"
)

// thinned leaves out the points of a line without which it stays within loss
// (Ramer, Douglas and Peucker, 1972 and 1973).
func thinned(line []path.Point, loss float64) []path.Point {
	if len(line) < 3 {
		return line
	}
	last := len(line) - 1
	far, at := 0., 0
	for i := 1; i < last; i++ {
		if d := off(line[i], line[0], line[last]); d > far {
			far, at = d, i
		}
	}
	if far <= loss {
		return []path.Point{line[0], line[last]}
	}
	head, tail := thinned(line[:at+1], loss), thinned(line[at:], loss)
	return append(append([]path.Point{}, head[:len(head)-1]...), tail...)
}

// off returns how far p lies from the stretch between a and b.
func off(p, a, b path.Point) float64 {
	dx, dy := b.X-a.X, b.Y-a.Y
	u := 0.
	if n := dx*dx + dy*dy; n > 0 {
		u = min(max(((p.X-a.X)*dx+(p.Y-a.Y)*dy)/n, 0), 1)
	}
	return math.Hypot(p.X-a.X-u*dx, p.Y-a.Y-u*dy)
}

// turnedRight returns the path with its outlines running clockwise as a whole, so
// that paths that overlap can be joined without making holes (SVG fills by the non-zero rule).
func turnedRight(p path.Path) path.Path {
	sum := 0.
	for _, line := range path.Flatten(p, .5) {
		for i, q := range line {
			r := line[(i+1)%len(line)]
			sum += q.X*r.Y - r.X*q.Y
		}
	}
	if sum >= 0 {
		return p
	}
	var out path.Path
	for _, part := range split(p) {
		out = reversed(out, part)
	}
	return out
}

// reversed adds the part to the path, drawn from its end.
func reversed(out, part path.Path) path.Path {
	at := len(part.Points) - 1
	out.Verbs = append(out.Verbs, path.MoveTo)
	for i := len(part.Verbs) - 1; i > 0; i-- {
		if part.Verbs[i] != path.Close {
			out.Verbs = append(out.Verbs, part.Verbs[i])
		}
	}
	for i := at; i >= 0; i-- {
		out.Points = append(out.Points, part.Points[i])
	}
	if shut(part) {
		out.Verbs = append(out.Verbs, path.Close)
	}
	return out
}
