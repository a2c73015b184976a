package scenery

import (
	"math"

	"standoff/story/plane"
)

// leafHalf is half the thickness of a leaf, metres.
const leafHalf = .09

// A leaf is one wing of a door as it stands now.
type leaf struct {
	hinge, tip plane.Point
	high       float64
}

// foot returns the leaf's footprint, clockwise as seen.
func (l leaf) foot() [4]plane.Point {
	d := l.tip.Sub(l.hinge)
	d = d.Mul(1 / math.Max(d.Len(), 1e-9))
	n := plane.Point{X: d.Y, Y: -d.X}.Mul(leafHalf)
	return [4]plane.Point{l.hinge.Add(n), l.tip.Add(n), l.tip.Sub(n), l.hinge.Sub(n)}
}
