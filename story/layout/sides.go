package layout

import (
	"strings"

	"standoff/story"
	"standoff/story/plane"
)

// Outward returns the direction of a side.
func Outward(s story.Side) plane.Point {
	switch s {
	case story.Left:
		return plane.Point{X: -1, Y: 0}
	case story.Right:
		return plane.Point{X: 1, Y: 0}
	case story.Top:
		return plane.Point{X: 0, Y: -1}
	case story.TopLeft, story.TopRight, story.BottomLeft, story.BottomRight:
		vertical, horizontal, _ := strings.Cut(string(s), "-")
		return plane.Unit(Outward(story.Side(vertical)).Add(Outward(story.Side(horizontal))))
	}
	return plane.Point{X: 0, Y: 1}
}

// EdgeOf returns the middle of a side of a rectangle; of two sides, a place towards their corner.
func EdgeOf(r plane.Rect, s story.Side) plane.Point {
	out, size := Outward(s), r.Size()
	return r.Center().Add(plane.Point{X: out.X * size.X / 2, Y: out.Y * size.Y / 2})
}
