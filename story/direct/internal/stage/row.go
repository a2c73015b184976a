package stage

import (
	"math"

	"standoff/story"
	"standoff/story/plane"
)

// A Row is people who stand in line, in two lines or in a lane, as long as they
// do. Others do not walk through it.
type Row struct {
	Group  *story.Group
	Set    int
	People []int
	Mid    plane.Point // of the front
	Along  plane.Point // unit vector
	Out    plane.Point // unit vector, where they look
	Half   float64     // of its length, metres
	Deep   float64     // from the front to the line behind it, metres; 0 of one line
	Gap    float64     // of a lane: between its two halves, metres; else 0
	Aisle  float64     // of a lane along a place: between its two lines, metres; else 0
	Parts  bool        // a lane through people, who have stepped aside
	Push   Push
}

// A Push is how others push a row in.
type Push struct {
	Firm   bool          // told to stand: it is not pushed in
	Dent   float64       // how far the middle of the front is to be pushed in, metres; below 0 from behind
	Given  bool          // the row has given way
	By     []int         // who pushes
	Before []plane.Point // where the row's people stood before it gave way
}

const (
	// RowDepth is how far the back of two lines stands behind the front, metres.
	RowDepth = 1.
	// DentDepth is how far a row is pushed in, dentWidth how wide, both in metres.
	DentDepth = 1.05
	dentWidth = 2.3
)

// Lane reports whether the row leaves a way free in its middle.
func (r *Row) Lane() bool { return r.Gap > 0 || r.Aisle > 0 }

// elbow is how near to the line of a row nobody else stands, metres.
const elbow = .4

// How far from the lines of a lane others stand who have stepped aside, and how far before
// its ends, metres.
const (
	beside = .66
	mouth  = 2.
)

// InTheWay reports whether somebody at a point stands in a lane, or where its lines are to
// stand.
func (r *Row) InTheWay(at plane.Point) bool {
	off := at.Sub(r.Mid)
	return math.Abs(off.Dot(r.Out)) < r.Aisle/2+beside && math.Abs(off.Dot(r.Along)) < r.Half+mouth
}

// DentAt returns how far the row is pushed in at a distance from its middle: a
// normal distribution's curve, whose standard deviation is dentWidth.
func (r *Row) DentAt(aside float64) float64 {
	return r.Push.Dent * math.Exp(-aside*aside/(2*dentWidth*dentWidth))
}

// Facing returns the row as it is to those who come to it from somewhere: the front is before them.
func (r *Row) Facing(from plane.Point) *Row {
	if r.Out.Dot(from.Sub(r.Mid)) >= -r.Deep/2 {
		return r
	}
	turned := *r
	turned.Mid, turned.Out, turned.Push.Dent = r.Mid.Sub(r.Out.Mul(r.Deep)), r.Out.Mul(-1), -r.Push.Dent
	return &turned
}

// Holds reports whether somebody at a point would stand in the row: nobody else does, but in a lane.
func (r *Row) Holds(at plane.Point) bool {
	if r.Lane() {
		return false
	}
	off := at.Sub(r.Mid)
	out := off.Dot(r.Out)
	return out < elbow && out > -r.Deep-elbow && math.Abs(off.Dot(r.Along)) < r.Half+elbow
}

// Crossed reports whether a way leads through the row, which makes no lane.
func (r *Row) Crossed(way []plane.Point) bool {
	c, end := r.Mid.Sub(r.Out.Mul(r.Deep/2)), r.Along.Mul(r.Half)
	for i := 1; i < len(way); i++ {
		if !r.Lane() && plane.Crosses(way[i-1], way[i], c.Sub(end), c.Add(end)) {
			return true
		}
	}
	return false
}

// Pushed returns where somebody of the row stands when it has given way. Those farther from who
// pushes give way less.
func (r *Row) Pushed(at plane.Point) plane.Point {
	off := at.Sub(r.Mid)
	dent := r.DentAt(off.Dot(r.Along))
	if back := off.Dot(r.Out) < -RowDepth/2; back == (dent > 0) && (back || r.Deep > 0) {
		dent *= .62
	}
	return at.Sub(r.Out.Mul(dent))
}
