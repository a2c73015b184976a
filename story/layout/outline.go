package layout

import (
	"math"

	"standoff/story"
	"standoff/story/plane"
)

// shoulder is how much of a half-round area's depth at least stays straight
// beside the flat side, so that there is room for a door.
const shoulder = 1. / 3

// curvePiece is the longest straight piece of a curve, metres; walls are
// sorted with people when drawn, and long pieces would sort wrongly.
const curvePiece = 1.1

// outlineOf returns the outline of an area that fills the rectangle.
func outlineOf(a *story.Area, r plane.Rect) []plane.Point {
	switch {
	case len(a.Points) > 0:
		return pointsOutline(a.Points, r)
	case a.Shape == story.Round:
		return roundOutline(r)
	case a.Shape == story.HalfRound:
		return halfRoundOutline(r, a.Flat)
	}
	return []plane.Point{r.Min, {X: r.Max.X, Y: r.Min.Y}, r.Max, {X: r.Min.X, Y: r.Max.Y}}
}

// pointsOutline moves the author's points so that they fill the rectangle.
func pointsOutline(points [][2]float64, r plane.Rect) []plane.Point {
	corner := pointsRect(points).Min
	line := make([]plane.Point, 0, len(points))
	for _, p := range points {
		line = append(line, plane.Point{X: p[0], Y: p[1]}.Sub(corner).Add(r.Min))
	}
	return plane.Clockwise(line)
}

// pointsRect returns the rectangle around the author's points.
func pointsRect(points [][2]float64) plane.Rect {
	line := make([]plane.Point, 0, len(points))
	for _, p := range points {
		line = append(line, plane.Point{X: p[0], Y: p[1]})
	}
	return plane.Bounds(line)
}

// roundOutline returns an ellipse that fills the rectangle, from its top on, with a corner at each
// of its four ends.
func roundOutline(r plane.Rect) []plane.Point {
	c, half := r.Center(), r.Size().Mul(.5)
	n := max(24, 4*int(math.Ceil(math.Pi*(half.X+half.Y)/curvePiece/4)))
	line := make([]plane.Point, 0, n)
	for i := range n {
		sin, cos := math.Sincos(2*math.Pi*float64(i)/float64(n) - math.Pi/2)
		line = append(line, plane.Point{X: c.X + half.X*cos, Y: c.Y + half.Y*sin})
	}
	return line
}

// halfRoundOutline returns a flat side with two straight shoulders and a half
// round: half a circle where the depth allows it.
func halfRoundOutline(r plane.Rect, flat story.Side) []plane.Point {
	size := r.Size()
	width, depth := size.X, size.Y
	if flat == story.Left || flat == story.Right {
		width, depth = depth, width
	}
	straight := math.Max(depth-width/2, depth*shoulder)
	line := []plane.Point{{X: 0, Y: 0}, {X: width, Y: 0}}
	n := max(12, 2*int(math.Ceil(math.Pi*(width/2+depth-straight)/curvePiece/4)))
	for i := 0; i <= n; i++ {
		sin, cos := math.Sincos(math.Pi * float64(i) / float64(n))
		line = append(line, plane.Point{X: width/2 + width/2*cos, Y: straight + (depth-straight)*sin})
	}
	for i, p := range line {
		switch flat {
		case story.Bottom:
			p = plane.Point{X: p.X, Y: depth - p.Y}
		case story.Left:
			p = plane.Point{X: p.Y, Y: p.X}
		case story.Right:
			p = plane.Point{X: depth - p.Y, Y: p.X}
		}
		line[i] = p.Add(r.Min)
	}
	return plane.Clockwise(line)
}

// sideOf returns the side on which an edge of a clockwise outline lies.
func sideOf(a, b plane.Point) story.Side {
	n := plane.Point{X: b.Y - a.Y, Y: a.X - b.X} // points outwards
	switch {
	case math.Abs(n.X) > math.Abs(n.Y)+1e-9 && n.X < 0:
		return story.Left
	case math.Abs(n.X) > math.Abs(n.Y)+1e-9:
		return story.Right
	case n.Y < 0:
		return story.Top
	}
	return story.Bottom
}
