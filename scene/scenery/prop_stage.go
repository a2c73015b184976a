package scenery

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plane"
)

func drawPlatform(b *Builder, x *layout.PlacedProp) {
	c := wood(b.Theme)
	c.top = theme.Lift(theme.Mix(b.Theme.Wood, b.Theme.Tier, .6), 4)
	r, high := x.Rect, layout.PropTop("platform")
	b.slab(r, 0, high, c)
	// Boards.
	p := b.stroke(theme.Mix(c.top, c.line, .3), .6)
	for y := r.Min.Y + .8; y < r.Max.Y-.2; y += .8 {
		b.line(p, v3{r.Min.X, y, high}, v3{r.Max.X, y, high})
	}
}

func drawPodium(b *Builder, x *layout.PlacedProp) {
	c := wood(b.Theme)
	r := x.Rect
	b.slab(plane.Rect{Min: r.Min.Add(plane.Point{X: .12, Y: .1}),
		Max: r.Max.Sub(plane.Point{X: .12, Y: .06})}, 0, .92, c)
	b.slab(r, .92, 1.02, c)
	// A microphone on it.
	u := b.upright(r.Center().X, r.Center().Y, 1.02)
	u.line(b.stroke(b.Theme.Ink2, math.Max(.8, .03*u.scale)), 0, 0, .08, .22)
	mx, my := u.xy(.09, .24)
	b.fill(b.Theme.Ink).Oval(mx, my, .05*u.scale, .05*u.scale)
}

func drawDesk(b *Builder, x *layout.PlacedProp) {
	c := wood(b.Theme)
	top := layout.PropTop("desk")
	b.slab(inset(x.Rect, .03), 0, top-.08, c)
	b.slab(x.Rect, top-.08, top, c)
	s := x.Rect.Size()
	at := x.Rect.Min.Add(plane.Point{X: s.X * .58, Y: s.Y * .25})
	b.sheet(at, .3, .4, top)
}

// sheet is a piece of paper lying at a height.
func (b *Builder) sheet(at plane.Point, w, h, z float64) {
	k := cornersOf(plane.Rect{Min: at, Max: at.Add(plane.Point{X: w, Y: h})})
	b.outline(b.fill(b.Theme.WallTop), k[:], z)
	b.outline(b.stroke(theme.Mix(b.Theme.WallTop, b.Theme.WallLine, .5), .6), k[:], z)
}

func drawTable(b *Builder, x *layout.PlacedProp) {
	c := wood(b.Theme)
	r := x.Rect
	p := b.stroke(theme.Mix(c.dark, c.line, .5), math.Max(1, .08*b.Cam.Scale))
	in := inset(r, .06)
	for _, k := range cornersOf(in) {
		b.line(p, v3{k.X, k.Y, 0}, v3{k.X, k.Y, .68})
	}
	b.slab(r, .66, layout.PropTop("table"), c)
}

func drawBallotBox(b *Builder, x *layout.PlacedProp) {
	c := card(b.Theme, b.Theme.WallSide)
	in := inset(x.Rect, .12)
	b.slab(in, 0, .55, wood(b.Theme))
	b.slab(x.Rect, .55, 1.05, c)
	m := x.Rect.Center()
	w := x.Rect.Size().X * .28
	b.line(b.stroke(b.Theme.Ink, math.Max(1.2, .05*b.Cam.Scale)),
		v3{m.X - w, m.Y, 1.05}, v3{m.X + w, m.Y, 1.05})
}

func drawMicrophone(b *Builder, x *layout.PlacedProp) {
	m := x.Rect.Center()
	u := b.upright(m.X, m.Y, 0)
	b.disc(b.fill(b.Theme.Ink2), v3{m.X, m.Y, 0}, .16)
	u.line(b.stroke(b.Theme.Ink2, math.Max(1, .04*u.scale)), 0, 0, 0, 1.02, .1, 1.16)
	mx, my := u.xy(.12, 1.2)
	b.fill(b.Theme.Ink).Oval(mx, my, .065*u.scale, .065*u.scale)
}

// drawFlag is a flag that hangs from a pole: the story's, one in the prop's
// colour, or plain cloth.
func drawFlag(b *Builder, x *layout.PlacedProp) {
	m := x.Rect.Center()
	u := b.upright(m.X, m.Y, 0)
	b.drum(m, .17, 0, .12, wood(b.Theme))
	u.line(b.stroke(b.Theme.Ink2, math.Max(1.2, .06*u.scale)), 0, .08, 0, 2.3)
	for i, c := range b.flagColors(x) {
		// Hanging cloth: three folds, each a band of the flag.
		l, r := .02+.145*float64(i), .02+.145*float64(i+1)
		drop := .07 * float64(i)
		u.shape(b.fill(c), l, 2.24-drop, r, 2.17-drop, r+.03, 1.22-.10*float64(i), l+.02, 1.12-.06*float64(i))
	}
	kx, ky := u.xy(0, 2.33)
	b.fill(b.Theme.Wood).Oval(kx, ky, .05*u.scale, .05*u.scale)
}

// flagColors are the folds of a hanging flag. A flag of two stripes shows the
// second one twice.
func (b *Builder) flagColors(x *layout.PlacedProp) [3]theme.Color {
	if bands, n := b.Flag.Bands(b.Theme); x.Prop.Color == "" && n > 0 {
		return [3]theme.Color{bands[0], bands[min(1, n-1)], bands[n-1]}
	}
	c := b.Theme.WallSide
	if x.Prop.Color != "" {
		c = b.Theme.Jacket[x.Prop.Color]
	}
	return [3]theme.Color{theme.Mix(c, b.Theme.WallTop, .15), c, theme.Mix(c, b.Theme.Ink, .2)}
}

func drawSign(b *Builder, x *layout.PlacedProp) {
	m, w := x.Rect.Center(), math.Max(x.Rect.Size().X, .6)/2
	u := b.upright(m.X, m.Y, 0)
	u.line(b.stroke(b.Theme.WallLine, math.Max(1, .06*u.scale)), 0, 0, 0, 1)
	c := b.hue(x, b.Theme.Quiet())
	u.shape(b.fill(c.top), -w, .85, w, .85, w, 1.6, -w, 1.6)
	u.shape(b.stroke(c.line, .9), -w, .85, w, .85, w, 1.6, -w, 1.6)
	p := b.stroke(theme.Mix(c.top, b.Theme.Ink, .35), math.Max(.7, .04*u.scale))
	u.line(p, -w*.7, 1.4, w*.7, 1.4)
	u.line(p, -w*.7, 1.24, w*.7, 1.24)
	u.line(p, -w*.7, 1.08, w*.2, 1.08)
}

func drawScreen(b *Builder, x *layout.PlacedProp) {
	m, w := x.Rect.Center(), x.Rect.Size().X/2
	u := b.upright(m.X, x.Rect.Max.Y, 0)
	h := math.Min(1.2*w, 2.2)
	p := b.stroke(b.Theme.WallLine, math.Max(1.2, .09*u.scale))
	u.line(p, -w*.7, 0, -w*.7, .7)
	u.line(p, w*.7, 0, w*.7, .7)
	u.shape(b.fill(b.Theme.WallLine), -w, .6, w, .6, w, .6+h, -w, .6+h)
	f := theme.Mix(b.Theme.WallTop, b.Theme.WallSide, .5)
	u.shape(b.fill(f), -w+.1, .7, w-.1, .7, w-.1, .5+h, -w+.1, .5+h)
	x0, y0 := u.xy(-w, .6+h)
	x1, y1 := u.xy(w, .6)
	b.shade(theme.Mix(f, b.Theme.WallDark, .6), path.Point{X: x0, Y: y0}, path.Point{X: x1, Y: y1})
}

func drawBarrier(b *Builder, x *layout.PlacedProp) {
	r := x.Rect
	a, e := plane.Point{X: r.Min.X + .08, Y: r.Center().Y}, plane.Point{X: r.Max.X - .08, Y: r.Center().Y}
	if !wide(r) {
		a, e = plane.Point{X: r.Center().X, Y: r.Min.Y + .08}, plane.Point{X: r.Center().X, Y: r.Max.Y - .08}
	}
	c := b.hue(x, b.Theme.WallLine)
	frame := b.stroke(c.dark, math.Max(1.1, .07*b.Cam.Scale))
	b.line(frame, v3{a.X, a.Y, 0}, v3{a.X, a.Y, 1}, v3{e.X, e.Y, 1}, v3{e.X, e.Y, 0})
	b.line(frame, v3{a.X, a.Y, .22}, v3{e.X, e.Y, .22})
	if !wide(r) || b.Cam.Scale < 8 {
		return
	}
	p := b.stroke(c.side, math.Max(.7, .035*b.Cam.Scale))
	n := int(a.Dist(e) / .2)
	for i := 1; i < n; i++ {
		q := a.Lerp(e, float64(i)/float64(n))
		b.line(p, v3{q.X, q.Y, .22}, v3{q.X, q.Y, 1})
	}
}

func drawFence(b *Builder, x *layout.PlacedProp) {
	r := x.Rect
	a, e := plane.Point{X: r.Min.X, Y: r.Center().Y}, plane.Point{X: r.Max.X, Y: r.Center().Y}
	if !wide(r) {
		a, e = plane.Point{X: r.Center().X, Y: r.Min.Y}, plane.Point{X: r.Center().X, Y: r.Max.Y}
	}
	c := b.hue(x, b.Theme.WallLine)
	pane := b.fill(theme.Faint(c.side, 40))
	b.ring(pane, v3{a.X, a.Y, 0}, v3{a.X, a.Y, 1.6}, v3{e.X, e.Y, 1.6}, v3{e.X, e.Y, 0})
	posts := b.stroke(c.dark, math.Max(1.1, .08*b.Cam.Scale))
	b.line(posts, v3{a.X, a.Y, 0}, v3{a.X, a.Y, 1.7})
	b.line(posts, v3{e.X, e.Y, 0}, v3{e.X, e.Y, 1.7})
	rods := b.stroke(c.side, math.Max(.7, .035*b.Cam.Scale))
	b.line(rods, v3{a.X, a.Y, 1.5}, v3{e.X, e.Y, 1.5})
	b.line(rods, v3{a.X, a.Y, .2}, v3{e.X, e.Y, .2})
	n := int(a.Dist(e) / .25)
	for i := 1; i < n && b.Cam.Scale >= 8; i++ {
		q := a.Lerp(e, float64(i)/float64(n))
		b.line(rods, v3{q.X, q.Y, 0}, v3{q.X, q.Y, 1.6})
	}
}
