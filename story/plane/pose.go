package plane

import "math"

// A Pose is where something lies that may be turned: its middle, and the direction in
// which its front looks, in radians.
type Pose struct {
	At   Point
	Turn float64
}

// Front returns the unit vector in which the front looks.
func (p Pose) Front() Point {
	sin, cos := math.Sincos(p.Turn)
	return Point{cos, sin}
}

// Out returns the place on the plan of a point that counts from the pose: X ahead, Y to
// the right hand of who looks ahead.
func (p Pose) Out(local Point) Point {
	f := p.Front()
	return p.At.Add(f.Mul(local.X)).Add(f.Across().Mul(local.Y))
}

// In returns what Out makes a place on the plan of.
func (p Pose) In(at Point) Point {
	f, off := p.Front(), at.Sub(p.At)
	return Point{off.Dot(f), off.Dot(f.Across())}
}

// Corners returns the corners of a rectangle in the pose, so long and wide, clockwise as
// seen: that at the front and left first.
func (p Pose) Corners(long, wide float64) [4]Point {
	x, y := long/2, wide/2
	return [4]Point{p.Out(Point{x, -y}), p.Out(Point{x, y}), p.Out(Point{-x, y}), p.Out(Point{-x, -y})}
}
