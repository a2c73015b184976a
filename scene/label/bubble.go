package label

import (
	"math"

	"standoff/scene/path"
	"standoff/story/plan"
)

// Where the tail of a bubble may end, in figure heights: short of the face on either side of the
// head, above it, and beside a shoulder for one that comes from below.
const (
	besideFace    = .15
	faceHeight    = .90
	aboveHead     = 1.04
	besideArm     = .21
	shoulderAbove = .76
)

// overHead is which of the places of besideHead lies over the head.
const overHead = 2

// besideHead returns where a tail may end that shows who speaks.
func besideHead(m *plan.Moment, who int) []pin {
	tall := 1.
	if f := m.Figure(who); f != nil {
		tall = crownOf(f, 0).Y
	}
	return []pin{
		{figure: who, dx: -besideFace, dy: faceHeight * tall},
		{figure: who, dx: besideFace, dy: faceHeight * tall},
		overHead: {figure: who, dy: aboveHead * tall},
		{figure: who, dx: -besideArm, dy: shoulderAbove * tall},
		{figure: who, dx: besideArm, dy: shoulderAbove * tall},
	}
}

// speaker returns the box of the body of whoever says a quotation at rest.
func (b *drafting) speaker(w *writing) path.Rect {
	p := w.pins[0]
	h := b.writer.height(&b.sheet.cam, p.figure)
	head := path.Point{X: w.on[0].X - p.dx*h, Y: w.on[overHead].Y + (aboveHead-1)*h}
	return path.Rect{X: head.X - bodyHalf*h, Y: head.Y, W: 2 * bodyHalf * h, H: w.on[0].Y + p.dy*h - head.Y}
}

// What the way of a tail costs, in pixels of leader.
const (
	ownBody = 600. // for one that crosses who speaks
	armCost = 10.  // for one that ends beside the arm: rather at the head
)

// tailCost returns what it costs that a bubble at the box has its tail at the i-th place.
func (b *search) tailCost(w *writing, box path.Rect, i int) float64 {
	if w.pin.figure < 0 {
		return 0
	}
	cost := 0.
	if w.pins[i].dx != 0 && math.Abs(w.pins[i].dx) != besideFace {
		cost = armCost
	}
	if tailTo(w.pins[i], w.on[i], bubbleIn(w, box)).over(b.speaker(w)) {
		cost += ownBody
	}
	return cost
}

// bubbleIn returns the bubble itself in a quotation's box.
func bubbleIn(w *writing, box path.Rect) path.Rect {
	return w.inner(box).Shrink(bubbleInset, bubbleInset)
}

// A tail is the part of a bubble that shows who speaks.
type tail struct {
	side     int        // of the bubble, from which it runs out: top, right, bottom, left; or -1
	from, to path.Point // where it leaves the bubble and comes back, clockwise
	tip      path.Point
}

// over reports whether the tail lies over any of a body, whose edge it may touch.
func (t tail) over(body path.Rect) bool {
	body = body.Shrink(1, 1)
	if t.side < 0 {
		return false
	}
	mid := t.from.Lerp(t.to, .5)
	for _, p := range [...]path.Point{t.from, mid, t.to} {
		if path.Clearance(p, t.tip, body) == 0 {
			return true
		}
	}
	return false
}

// tailTo returns the tail that leads from a bubble at r to a pin: out of the side that faces the tip,
// as near to it as can be, and beside whoever speaks where it comes from below or above.
func tailTo(p pin, tip path.Point, r path.Rect) tail {
	t := tail{side: -1, tip: tip}
	if p.none {
		return t
	}
	x, y := r.X+r.W, r.Y+r.H
	out := [4]float64{r.Y - tip.Y, tip.X - x, tip.Y - y, r.X - tip.X}
	for i, d := range out {
		if d > 4 && (t.side < 0 || d > out[t.side]) {
			t.side = i
		}
	}
	long := math.Sqrt(r.SquareDist(tip))
	h := max(tailLeast, min(tailWidth, tailWidth*tailSlim/max(1, long))) / 2
	low := bubbleRadius + h
	along := func(v, from, to float64) float64 { return max(from+low, min(to-low, v)) }
	want := tip
	if t.side == 0 && p.dx != 0 {
		want.X += math.Copysign(h+2, p.dx)
	}
	tx, ty := along(want.X, r.X, x), along(want.Y, r.Y, y)
	switch t.side {
	case 0:
		t.from, t.to = path.Point{X: tx - h, Y: r.Y}, path.Point{X: tx + h, Y: r.Y}
	case 1:
		t.from, t.to = path.Point{X: x, Y: ty - h}, path.Point{X: x, Y: ty + h}
	case 2:
		t.from, t.to = path.Point{X: tx + h, Y: y}, path.Point{X: tx - h, Y: y}
	case 3:
		t.from, t.to = path.Point{X: r.X, Y: ty + h}, path.Point{X: r.X, Y: ty - h}
	}
	return t
}

// bubble adds a round-cornered box; with a tail, the side of it from which that runs out
// leads to the tip and back.
func bubble(p *path.Path, r path.Rect, t tail) {
	const q = bubbleRadius
	x, y := r.X+r.W, r.Y+r.H
	p.Move(r.X+q, r.Y)
	t.out(p, 0)
	p.Line(x-q, r.Y)
	p.Quad(x, r.Y, x, r.Y+q)
	t.out(p, 1)
	p.Line(x, y-q)
	p.Quad(x, y, x-q, y)
	t.out(p, 2)
	p.Line(r.X+q, y)
	p.Quad(r.X, y, r.X, y-q)
	t.out(p, 3)
	p.Line(r.X, r.Y+q)
	p.Quad(r.X, r.Y, r.X+q, r.Y)
	p.Shut()
}

// out adds the way out to the tip and back, on the side from which the tail runs out.
func (t tail) out(p *path.Path, side int) {
	if t.side == side {
		p.Line(t.from.X, t.from.Y)
		p.Line(t.tip.X, t.tip.Y)
		p.Line(t.to.X, t.to.Y)
	}
}
