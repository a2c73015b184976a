package scenery

import (
	"math"

	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plane"
)

// drawPlatform draws a low stage of boards.
func drawPlatform(b *Builder, x *layout.PlacedProp) {
	c := wood(b.Theme)
	c.top = theme.Lift(theme.Mix(b.Theme.Wood, b.Theme.Tier, .6), 4)
	r, high := x.Rect, x.Form().Top
	b.slab(r, 0, high, c)
	// Boards.
	p := b.stroke(theme.Mix(c.top, c.line, .3), .6)
	for y := r.Min.Y + .8; y < r.Max.Y-.2; y += .8 {
		b.line(p, spot(r.Min.X, y, high), spot(r.Max.X, y, high))
	}
}

// drawPodium draws a lectern with a microphone.
func drawPodium(b *Builder, x *layout.PlacedProp) {
	c := wood(b.Theme)
	r := x.Rect
	b.slab(plane.Rect{Min: r.Min.Add(plane.Point{X: .12, Y: .1}),
		Max: r.Max.Sub(plane.Point{X: .12, Y: .06})}, 0, .92, c)
	b.slab(r, .92, 1.02, c)
	// A microphone on it.
	u := standing(b, r.Center().X, r.Center().Y, 1.02)
	u.line(b.stroke(b.Theme.Ink2, math.Max(.8, .03*u.scale)), 0, 0, .08, .22)
	mx, my := u.xy(.09, .24)
	b.fill(b.Theme.Ink).Oval(mx, my, .05*u.scale, .05*u.scale)
}

// drawDesk draws a desk with a sheet of paper on it.
func drawDesk(b *Builder, x *layout.PlacedProp) {
	c := wood(b.Theme)
	top := x.Form().Top
	b.slab(inset(x.Rect, .03), 0, top-.08, c)
	b.slab(x.Rect, top-.08, top, c)
	s := x.Rect.Size()
	at := x.Rect.Min.Add(plane.Point{X: s.X * .58, Y: s.Y * .25})
	sheet(b, at, .3, .4, top)
}

// sheet draws a piece of paper lying at a height.
func sheet(b *Builder, at plane.Point, w, h, z float64) {
	k := cornersOf(plane.Rect{Min: at, Max: at.Add(plane.Point{X: w, Y: h})})
	b.outline(b.fill(b.Theme.Stone.Top), k[:], z)
	b.outline(b.stroke(theme.Mix(b.Theme.WallTop, b.Theme.WallLine, .5), .6), k[:], z)
}

// drawTable draws a table on four legs.
func drawTable(b *Builder, x *layout.PlacedProp) {
	c := wood(b.Theme)
	r := x.Rect
	p := b.stroke(theme.Mix(c.dark, c.line, .5), math.Max(1, .08*b.Cam.Scale))
	in := inset(r, .06)
	for _, k := range cornersOf(in) {
		b.line(p, over(k, 0), over(k, .68))
	}
	b.slab(r, .66, x.Form().Top, c)
}

// drawBallotBox draws a box with a slit, on a pedestal.
func drawBallotBox(b *Builder, x *layout.PlacedProp) {
	c := card(b.Theme, b.Theme.WallSide)
	in := inset(x.Rect, .12)
	b.slab(in, 0, .55, wood(b.Theme))
	b.slab(x.Rect, .55, 1.05, c)
	m := x.Rect.Center()
	w := x.Rect.Size().X * .28
	b.line(b.stroke(b.Theme.Ink, math.Max(1.2, .05*b.Cam.Scale)),
		spot(m.X-w, m.Y, 1.05), spot(m.X+w, m.Y, 1.05))
}

// drawMicrophone draws a microphone on a stand.
func drawMicrophone(b *Builder, x *layout.PlacedProp) {
	m := x.Rect.Center()
	u := standing(b, m.X, m.Y, 0)
	b.disc(b.fill(b.Theme.Ink2), over(m, 0), .16)
	u.line(b.stroke(b.Theme.Ink2, math.Max(1, .04*u.scale)), 0, 0, 0, 1.02, .1, 1.16)
	mx, my := u.xy(.12, 1.2)
	b.fill(b.Theme.Ink).Oval(mx, my, .065*u.scale, .065*u.scale)
}
