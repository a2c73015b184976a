package stage

import (
	"math"

	"standoff/story/plane"
)

// ElbowRoom is how far one keeps from people who stand beside one's way, metres.
const ElbowRoom = .55

// Between returns the first who stands in the way from a to b, but not at one of
// the ends of the whole way.
func (g *Standing) Between(a, b, from, to plane.Point) (plane.Point, bool) {
	along, length := a.Toward(b), a.Dist(b)
	box := plane.Bounds([]plane.Point{a, b})
	x0, y0 := g.square(box.Grow(ElbowRoom).Min)
	x1, y1 := g.square(box.Grow(ElbowRoom).Max)
	who, first, ok := plane.Point{}, length, false
	for y := y0; y <= y1; y++ {
		left, right := x0, x1
		if g.inner(x0, y) && g.inner(x1, y) {
			left, right = g.strip(a, along, y, x0, x1)
		}
		for x := left; x <= right; x++ {
			for i := g.first[y*g.cols+x]; i > 0; i = g.people[i-1].next {
				p := g.people[i-1].at
				u, off := along.Dot(p.Sub(a)), along.Across().Dot(p.Sub(a))
				if u > .1 && u < first-.1 && math.Abs(off) < ElbowRoom-.1 &&
					p.Dist(from) > .8 && p.Dist(to) > .8 {
					who, first, ok = p, u, true
				}
			}
		}
	}
	return who, ok
}

// strip returns the columns, of those from x0 to x1, in which a row of squares may
// have somebody as near to the line through a as elbow room.
func (g *Standing) strip(a, along plane.Point, y, x0, x1 int) (left, right int) {
	if math.Abs(along.Y) < .01 {
		return x0, x1
	}
	middle := g.min.Y + float64(y) + .5
	c := a.X + (middle-a.Y)*along.X/along.Y - g.min.X
	half := (ElbowRoom + diagonal/2) / math.Abs(along.Y)
	return max(x0, int(math.Floor(c-half-.5))), min(x1, int(math.Ceil(c+half+.5)))
}
