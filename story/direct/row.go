package direct

import (
	"math"

	"standoff/story"
	"standoff/story/plane"
)

// A row is people who stand in line, in two lines or in a lane, as long as they
// do. Others do not walk through it.
type row struct {
	group  *story.Group
	set    int
	people []int
	mid    plane.Point // of the front
	along  plane.Point // unit vector
	out    plane.Point // unit vector, where they look
	half   float64     // of its length, metres
	gap    float64     // of a lane: between its two halves, metres; else 0
	push   push
}

// A push is how others push a row in.
type push struct {
	dent   float64       // how far the middle of the front is to be pushed in, metres
	given  bool          // the row has given way
	by     []int         // who pushes
	before []plane.Point // where the row's people stood before it gave way
}

const (
	// rowDepth is how far the back of two lines stands behind the front, metres.
	rowDepth = 1.05
	// dentDepth is how far a row is pushed in, dentWidth how wide, both in metres.
	dentDepth = 1.15
	dentWidth = 2.2
)

// lane reports whether the row leaves a way free in its middle.
func (r *row) lane() bool { return r.gap > 0 }

// dentAt returns how far the row is pushed in at a distance from its middle: a
// normal distribution's curve, whose standard deviation is dentWidth.
func (r *row) dentAt(aside float64) float64 {
	return r.push.dent * math.Exp(-aside*aside/(2*dentWidth*dentWidth))
}

// pushed returns where somebody of the row stands when it has given way. Those
// in the back give way less.
func (r *row) pushed(at plane.Point) plane.Point {
	off := at.Sub(r.mid)
	dent := r.dentAt(off.Dot(r.along))
	if off.Dot(r.out) < -rowDepth/2 {
		dent *= .55
	}
	return at.Sub(r.out.Mul(dent))
}
