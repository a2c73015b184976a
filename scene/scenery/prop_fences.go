package scenery

import (
	"math"

	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plane"
)

// drawBarrier draws a crowd barrier of bars.
func drawBarrier(b *Builder, x *layout.PlacedProp) {
	r := x.Rect
	a, e := plane.Point{X: r.Min.X + .08, Y: r.Center().Y}, plane.Point{X: r.Max.X - .08, Y: r.Center().Y}
	if !wide(r) {
		a, e = plane.Point{X: r.Center().X, Y: r.Min.Y + .08}, plane.Point{X: r.Center().X, Y: r.Max.Y - .08}
	}
	c := hued(b.Theme, x.Prop.Color, b.Theme.WallLine)
	frame := b.stroke(c.dark, math.Max(1.1, .07*b.Cam.Scale))
	b.line(frame, over(a, 0), over(a, 1), over(e, 1), over(e, 0))
	b.line(frame, over(a, .22), over(e, .22))
	if !wide(r) {
		feet(b, r, c)
		return
	}
	if b.Cam.Scale < 8 {
		return
	}
	p := b.stroke(c.side, math.Max(.7, .035*b.Cam.Scale))
	n := int(a.Dist(e) / .2)
	for i := 1; i < n; i++ {
		q := a.Lerp(e, float64(i)/float64(n))
		b.line(p, over(q, .22), over(q, 1))
	}
}

// drawFence draws a wire fence between two posts.
func drawFence(b *Builder, x *layout.PlacedProp) {
	r := x.Rect
	a, e := plane.Point{X: r.Min.X, Y: r.Center().Y}, plane.Point{X: r.Max.X, Y: r.Center().Y}
	if !wide(r) {
		a, e = plane.Point{X: r.Center().X, Y: r.Min.Y}, plane.Point{X: r.Center().X, Y: r.Max.Y}
	}
	c := hued(b.Theme, x.Prop.Color, b.Theme.WallLine)
	pane := b.fill(theme.Faint(c.side, 40))
	b.ring(pane, over(a, 0), over(a, 1.6), over(e, 1.6), over(e, 0))
	if !wide(r) {
		feet(b, r, c)
	}
	posts := b.stroke(c.dark, math.Max(1.1, .08*b.Cam.Scale))
	b.line(posts, over(a, 0), over(a, 1.7))
	b.line(posts, over(e, 0), over(e, 1.7))
	rods := b.stroke(c.side, math.Max(.7, .035*b.Cam.Scale))
	b.line(rods, over(a, 1.5), over(e, 1.5))
	b.line(rods, over(a, .2), over(e, .2))
	n := int(a.Dist(e) / .25)
	for i := 1; i < n && b.Cam.Scale >= 8; i++ {
		q := a.Lerp(e, float64(i)/float64(n))
		b.line(rods, over(q, 0), over(q, 1.6))
	}
}

// feet draws the feet of what runs away from the viewer, which would else be a line seen
// from its end. The farthest come first.
func feet(b *Builder, r plane.Rect, c coat) {
	const apart, deep, across, high = 1.8, .16, .7, .1 // metres
	n := max(1, int(math.Round(r.Size().Y/apart)))
	for i := range n + 1 {
		y := r.Min.Y + r.Size().Y*float64(i)/float64(n)
		b.slab(plane.Rect{Min: plane.Point{X: r.Center().X - across/2, Y: y - deep},
			Max: plane.Point{X: r.Center().X + across/2, Y: y + deep}}, 0, high, c)
	}
}
