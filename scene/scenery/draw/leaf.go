package draw

import "standoff/story/plane"

// leafHalf is half the thickness of a leaf, metres.
const leafHalf = .09

// A Leaf is one wing of a door as it stands now.
type Leaf struct {
	Hinge, Tip plane.Point
	High       float64
}

// Foot returns the leaf's footprint, clockwise as seen.
func (l Leaf) Foot() [4]plane.Point {
	d := l.Hinge.Toward(l.Tip)
	n := plane.Point{X: d.Y, Y: -d.X}.Mul(leafHalf)
	return [4]plane.Point{l.Hinge.Add(n), l.Tip.Add(n), l.Tip.Sub(n), l.Hinge.Sub(n)}
}
