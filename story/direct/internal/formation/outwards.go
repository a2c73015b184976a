package formation

import (
	"math"

	"standoff/story/chance"
	"standoff/story/plane"
)

// A crowd grows outwards from its focus. In an area it has about the shape of the area.

// shape returns how much the ground lies across and upright: 1 and 1 of a square.
func shape(m *Request) plane.Point {
	if !m.inside() {
		return plane.Point{X: 1, Y: 1}
	}
	size := m.part().Size()
	return plane.Point{X: math.Sqrt(size.X), Y: math.Sqrt(size.Y)}.Mul(1 / math.Pow(size.X*size.Y, .25))
}

// outwards returns the order in which the places of a crowd are taken, from its focus
// outwards, and what is never more than that. The edge of a crowd is not an ellipse.
func outwards(m *Request, focus plane.Point) (order, bound func(plane.Point) float64) {
	wide := shape(m)
	far := func(q plane.Point) float64 {
		off := q.Sub(focus)
		return plane.Point{X: off.X / wide.X, Y: off.Y / wide.Y}.Len()
	}
	order = func(q plane.Point) float64 { return far(q) * (.74 + .52*chance.Noise(q.Mul(.33))) }
	return order, func(q plane.Point) float64 { return far(q) * .74 }
}

// boxOf returns the ground that a crowd may take that reaches so far from its focus, in metres.
func boxOf(m *Request, focus plane.Point, reach float64) plane.Rect {
	half := shape(m).Mul(reach)
	box := plane.Rect{Min: focus.Sub(half), Max: focus.Add(half)}
	if m.inside() {
		box = plane.Inside(box, m.part())
	}
	return box
}
