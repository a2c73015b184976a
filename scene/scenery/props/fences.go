package props

import (
	"math"

	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/pieces"
	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plane"
)

// drawBarrier draws a crowd barrier of bars.
func drawBarrier(b *pieces.Builder, x *layout.PlacedProp) {
	r := x.Rect
	a, e := plane.Point{X: r.Min.X + .08, Y: r.Center().Y}, plane.Point{X: r.Max.X - .08, Y: r.Center().Y}
	if !draw.Wide(r) {
		a, e = plane.Point{X: r.Center().X, Y: r.Min.Y + .08}, plane.Point{X: r.Center().X, Y: r.Max.Y - .08}
	}
	c := draw.Hued(b.Theme, x.Prop.Color, b.Theme.WallLine)
	frame := b.Stroke(c.Dark, math.Max(1.1, .07*b.Cam.Scale))
	b.Line(frame, draw.Over(a, 0), draw.Over(a, 1), draw.Over(e, 1), draw.Over(e, 0))
	b.Line(frame, draw.Over(a, .22), draw.Over(e, .22))
	if !draw.Wide(r) {
		feet(b, r, c)
		return
	}
	if b.Cam.Scale < 8 {
		return
	}
	p := b.Stroke(c.Side, math.Max(.7, .035*b.Cam.Scale))
	n := int(a.Dist(e) / .2)
	for i := 1; i < n; i++ {
		q := a.Lerp(e, float64(i)/float64(n))
		b.Line(p, draw.Over(q, .22), draw.Over(q, 1))
	}
}

// drawFence draws a wire fence between two posts.
func drawFence(b *pieces.Builder, x *layout.PlacedProp) {
	r := x.Rect
	a, e := plane.Point{X: r.Min.X, Y: r.Center().Y}, plane.Point{X: r.Max.X, Y: r.Center().Y}
	if !draw.Wide(r) {
		a, e = plane.Point{X: r.Center().X, Y: r.Min.Y}, plane.Point{X: r.Center().X, Y: r.Max.Y}
	}
	c := draw.Hued(b.Theme, x.Prop.Color, b.Theme.WallLine)
	pane := b.Fill(theme.Faint(c.Side, 40))
	b.Ring(pane, draw.Over(a, 0), draw.Over(a, 1.6), draw.Over(e, 1.6), draw.Over(e, 0))
	if !draw.Wide(r) {
		feet(b, r, c)
	}
	posts := b.Stroke(c.Dark, math.Max(1.1, .08*b.Cam.Scale))
	b.Line(posts, draw.Over(a, 0), draw.Over(a, 1.7))
	b.Line(posts, draw.Over(e, 0), draw.Over(e, 1.7))
	rods := b.Stroke(c.Side, math.Max(.7, .035*b.Cam.Scale))
	b.Line(rods, draw.Over(a, 1.5), draw.Over(e, 1.5))
	b.Line(rods, draw.Over(a, .2), draw.Over(e, .2))
	n := int(a.Dist(e) / .25)
	for i := 1; i < n && b.Cam.Scale >= 8; i++ {
		q := a.Lerp(e, float64(i)/float64(n))
		b.Line(rods, draw.Over(q, 0), draw.Over(q, 1.6))
	}
}

// feet draws the feet of what runs away from the viewer, which would else be a line seen
// from its end. The farthest come first.
func feet(b *pieces.Builder, r plane.Rect, c draw.Coat) {
	const apart, deep, across, high = 1.8, .16, .7, .1 // metres
	n := max(1, int(math.Round(r.Size().Y/apart)))
	for i := range n + 1 {
		y := r.Min.Y + r.Size().Y*float64(i)/float64(n)
		b.Slab(plane.Rect{Min: plane.Point{X: r.Center().X - across/2, Y: y - deep},
			Max: plane.Point{X: r.Center().X + across/2, Y: y + deep}}, 0, high, c)
	}
}
