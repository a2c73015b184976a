package props

import (
	"math"

	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/pieces"
	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plane"
)

// drawPlatform draws a low stage of boards.
func drawPlatform(b *pieces.Builder, x *layout.PlacedProp) {
	c := draw.Wood(b.Theme)
	c.Top = theme.Lift(theme.Mix(b.Theme.Wood, b.Theme.Tier, .6), 4)
	r, high := x.Rect, x.Form().Top
	b.Slab(r, 0, high, c)
	// Boards.
	p := b.Stroke(theme.Mix(c.Top, c.Line, .3), .6)
	for y := r.Min.Y + .8; y < r.Max.Y-.2; y += .8 {
		b.Line(p, draw.Spot(r.Min.X, y, high), draw.Spot(r.Max.X, y, high))
	}
}

// drawPodium draws a lectern with a microphone.
func drawPodium(b *pieces.Builder, x *layout.PlacedProp) {
	c := draw.Wood(b.Theme)
	r := x.Rect
	b.Slab(plane.Rect{Min: r.Min.Add(plane.Point{X: .12, Y: .1}),
		Max: r.Max.Sub(plane.Point{X: .12, Y: .06})}, 0, .92, c)
	b.Slab(r, .92, 1.02, c)
	// A microphone on it.
	u := standing(b, r.Center().X, r.Center().Y, 1.02)
	u.line(b.Stroke(b.Theme.Ink2, math.Max(.8, .03*u.scale)), 0, 0, .08, .22)
	mx, my := u.xy(.09, .24)
	b.Fill(b.Theme.Ink).Oval(mx, my, .05*u.scale, .05*u.scale)
}

// drawDesk draws a desk with a sheet of paper on it.
func drawDesk(b *pieces.Builder, x *layout.PlacedProp) {
	c := draw.Wood(b.Theme)
	top := x.Form().Top
	b.Slab(inset(x.Rect, .03), 0, top-.08, c)
	b.Slab(x.Rect, top-.08, top, c)
	s := x.Rect.Size()
	at := x.Rect.Min.Add(plane.Point{X: s.X * .58, Y: s.Y * .25})
	sheet(b, at, .3, .4, top)
}

// sheet draws a piece of paper lying at a height.
func sheet(b *pieces.Builder, at plane.Point, w, h, z float64) {
	k := draw.CornersOf(plane.Rect{Min: at, Max: at.Add(plane.Point{X: w, Y: h})})
	b.Outline(b.Fill(b.Theme.Stone.Top), k[:], z)
	b.Outline(b.Stroke(theme.Mix(b.Theme.WallTop, b.Theme.WallLine, .5), .6), k[:], z)
}

// drawTable draws a table on four legs.
func drawTable(b *pieces.Builder, x *layout.PlacedProp) {
	c := draw.Wood(b.Theme)
	r := x.Rect
	p := b.Stroke(theme.Mix(c.Dark, c.Line, .5), math.Max(1, .08*b.Cam.Scale))
	in := inset(r, .06)
	for _, k := range draw.CornersOf(in) {
		b.Line(p, draw.Over(k, 0), draw.Over(k, .68))
	}
	b.Slab(r, .66, x.Form().Top, c)
}

// drawBallotBox draws a box with a slit, on a pedestal.
func drawBallotBox(b *pieces.Builder, x *layout.PlacedProp) {
	c := draw.Card(b.Theme, b.Theme.WallSide)
	in := inset(x.Rect, .12)
	b.Slab(in, 0, .55, draw.Wood(b.Theme))
	b.Slab(x.Rect, .55, 1.05, c)
	m := x.Rect.Center()
	w := x.Rect.Size().X * .28
	b.Line(b.Stroke(b.Theme.Ink, math.Max(1.2, .05*b.Cam.Scale)),
		draw.Spot(m.X-w, m.Y, 1.05), draw.Spot(m.X+w, m.Y, 1.05))
}

// drawMicrophone draws a microphone on a stand.
func drawMicrophone(b *pieces.Builder, x *layout.PlacedProp) {
	m := x.Rect.Center()
	u := standing(b, m.X, m.Y, 0)
	b.Disc(b.Fill(b.Theme.Ink2), draw.Over(m, 0), .16)
	u.line(b.Stroke(b.Theme.Ink2, math.Max(1, .04*u.scale)), 0, 0, 0, 1.02, .1, 1.16)
	mx, my := u.xy(.12, 1.2)
	b.Fill(b.Theme.Ink).Oval(mx, my, .065*u.scale, .065*u.scale)
}
