package pieces

import (
	"math"

	"standoff/story/plane"
)

// A hull is the outline of a body, as a building, in the picture's own axes: whatever lies behind its
// near side, or inside, is painted before it.
type hull struct {
	Body        int // its number, whoever raised it
	line        []plane.Point
	mid         plane.Point
	left, right float64
	least, most float64 // how deep its ends lie
}

// Raise has a body of that number stand over an outline of the plan: all pieces are painted either
// before it or after it. It uses the memory of one that stood there before.
func (b *Builder) Raise(line []plane.Point, body int) {
	var h hull
	if n := len(b.hulls); n < cap(b.hulls) {
		h = b.hulls[:n+1][n]
	}
	h.Body, h.line = body, h.line[:0]
	for _, p := range line {
		h.line = append(h.line, b.Cam.Turn.Of(p))
	}
	r := plane.Bounds(h.line)
	h.left, h.right, h.least, h.most, h.mid = r.Min.X, r.Max.X, r.Min.Y, r.Max.Y, r.Center()
	b.hulls = append(b.hulls, h)
}

// Hulls returns the bodies that stand, back to front.
func (b *Builder) Hulls() []hull {
	for i := range b.hulls {
		for j := i; j > 0 && b.hulls[j].behind(&b.hulls[j-1]); j-- {
			b.hulls[j], b.hulls[j-1] = b.hulls[j-1], b.hulls[j]
		}
	}
	return b.hulls
}

// behind reports whether the body is behind another one.
func (h *hull) behind(o *hull) bool {
	covered, covers := o.covers(h.mid), h.covers(o.mid)
	return covered && !covers || covered == covers && h.mid.Y < o.mid.Y
}

// covers reports whether what stands at a point of the picture's axes is behind the near
// side of the body.
func (h *hull) covers(p plane.Point) bool {
	if p.Y < h.least || p.Y >= h.most {
		return p.Y < h.least
	}
	x := math.Max(h.left, math.Min(h.right, p.X))
	near := math.Inf(-1)
	for i, a := range h.line {
		if _, most, ok := edgeAt(a, h.line[(i+1)%len(h.line)], x); ok {
			near = math.Max(near, most)
		}
	}
	return p.Y < near
}

// Behind returns how many bodies, of those that stand now, are painted before what
// stands at a place; it is painted before the next one.
func (b *Builder) Behind(across, deep float64) int32 {
	p := plane.Point{X: across, Y: deep}
	for i := range b.hulls {
		if b.hulls[i].covers(p) {
			return int32(i)
		}
	}
	return int32(len(b.hulls))
}

// edgeAt returns how deep the edge from a to b lies at x, from its least to its most, which
// differ where it runs straight into the picture. It is not ok where x is beside the edge.
func edgeAt(a, b plane.Point, x float64) (least, most float64, ok bool) {
	switch {
	case (a.X-x)*(b.X-x) > 0:
		return 0, 0, false
	case math.Abs(b.X-a.X) < 1e-9:
		return math.Min(a.Y, b.Y), math.Max(a.Y, b.Y), true
	}
	y := a.Y + (b.Y-a.Y)*(x-a.X)/(b.X-a.X)
	return y, y, true
}
