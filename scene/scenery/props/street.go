package props

import (
	"math"

	"standoff/scene/scenery/building"
	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/pieces"
	"standoff/scene/scenery/trees"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
)

// drawTree draws a tree of the set.
func drawTree(b *pieces.Builder, x *layout.PlacedProp) { trees.Of(x).Draw(&b.Pen) }

// drawBuilding draws a block of houses.
func drawBuilding(b *pieces.Builder, x *layout.PlacedProp) {
	building.DrawHouses(b, x, draw.Hued(b.Theme, x.Prop.Color, theme.Mix(b.Theme.Quiet(), b.Theme.Ground[story.Street], .5)))
}

// drawColumn draws a round column with base and capital.
func drawColumn(b *pieces.Builder, x *layout.PlacedProp) {
	m, s := x.Rect.Center(), x.Rect.Size()
	r := math.Min(s.X, s.Y) / 2
	b.Drum(m, r, 0, .14, draw.Wall(b.Theme))
	b.Drum(m, .8*r, .14, 1.9, draw.Wall(b.Theme))
	b.Drum(m, r, 1.9, 2.05, draw.Wall(b.Theme))
}

// drawStatue draws a figure in stone on two steps.
func drawStatue(b *pieces.Builder, x *layout.PlacedProp) {
	c := draw.Wall(b.Theme)
	r := x.Rect
	step := x.Form().Top
	b.Slab(r, 0, step, c)
	b.Slab(inset(r, .18), step, step+.9, c)
	u := standing(b, r.Center().X, r.Center().Y, step+.9)
	stone := draw.Hued(b.Theme, x.Prop.Color, theme.Mix(b.Theme.WallLine, b.Theme.WallSide, .45))
	h := 1.7
	// A figure in a long coat, one arm raised; no one in particular.
	p := b.Fill(stone.Side)
	u.shape(p, -.19*h, 0, .19*h, 0, .15*h, .62*h, .12*h, .76*h, -.12*h, .76*h, -.15*h, .62*h)
	u.shape(p, .08*h, .70*h, .14*h, .76*h, .34*h, .98*h, .30*h, 1.02*h)
	hx, hy := u.xy(0, .87*h)
	p.Oval(hx, hy, .075*h*u.scale, .09*h*u.scale)
	u.shape(b.Fill(theme.Faint(draw.Darkest(b.Theme), 40)), .03*h, 0, .19*h, 0, .15*h, .62*h, .12*h, .76*h, .03*h, .76*h)
}

// drawFountain draws a round basin with a jet.
func drawFountain(b *pieces.Builder, x *layout.PlacedProp) {
	m, s := x.Rect.Center(), x.Rect.Size()
	r := math.Min(s.X, s.Y) / 2
	c := draw.Wall(b.Theme)
	water := b.Theme.Ground[story.Water]
	rim := x.Form().Top
	b.Drum(m, r, 0, rim, c)
	b.Disc(b.Fill(water), draw.Over(m, rim), r-.28)
	b.Disc(b.Stroke(c.Line, .6), draw.Over(m, rim), r-.28)
	wave := b.Stroke(theme.Mix(water, b.Theme.WallTop, .6), math.Max(.7, .04*b.Cam.Scale))
	b.Disc(wave, draw.Over(m, rim), r*.62)
	b.Disc(wave, draw.Over(m, rim), r*.4)
	b.Drum(m, .16*r, rim, rim+.6, c)
	b.Drum(m, .34*r, rim+.6, rim+.72, c)
	u := standing(b, m.X, m.Y, rim+.7)
	jet := b.Stroke(theme.Mix(water, b.Theme.WallTop, .45), math.Max(1, .06*b.Cam.Scale))
	for _, side := range [...]float64{-1, 1} {
		x0, y0 := u.xy(0, .1)
		cx, cy := u.xy(side*.12*r, .8)
		ex, ey := u.xy(side*.4*r, -.35)
		jet.Move(x0, y0)
		jet.Quad(cx, cy, ex, ey)
	}
}

// drawTent draws a roof of four sides on poles.
func drawTent(b *pieces.Builder, x *layout.PlacedProp) {
	r := x.Rect
	c := draw.Hued(b.Theme, x.Prop.Color, b.Theme.Quiet())
	k := draw.CornersOf(r)
	m := r.Center()
	const eaves, ridge = 1.5, 2.5
	poles := b.Stroke(b.Theme.WallLine, math.Max(1, .06*b.Cam.Scale))
	for _, q := range k {
		b.Line(poles, draw.Over(q, 0), draw.Over(q, eaves))
	}
	top := draw.Over(m, ridge)
	shades := [4]theme.Color{theme.Mix(c.Top, c.Side, .3), theme.Mix(c.Side, c.Dark, .5), c.Side, c.Top}
	for _, front := range [...]bool{false, true} {
		for i, a := range k {
			e := k[(i+1)%4]
			if b.Leads(a, e) != front {
				continue
			}
			b.Ring(b.Fill(shades[i]), draw.Over(a, eaves), draw.Over(e, eaves), top)
		}
	}
	for i, a := range k {
		e := k[(i+1)%4]
		if b.Leads(a, e) { // the valance
			p := b.Fill(theme.Mix(c.Side, c.Dark, .3))
			b.Ring(p, draw.Over(a, eaves), draw.Over(e, eaves), draw.Over(e, eaves-.25),
				draw.Over(a, eaves-.25))
		}
	}
	line := b.Stroke(c.Line, .7)
	b.Line(line, draw.Over(k[3], eaves), top, draw.Over(k[2], eaves))
	b.Line(line, draw.Over(k[0], eaves), top, draw.Over(k[1], eaves))
	b.Outline(line, k[:], eaves)
}

// drawFire draws a heap that burns: three flat tongues and a thread of smoke.
func drawFire(b *pieces.Builder, x *layout.PlacedProp) {
	m := x.Rect.Center()
	w := math.Min(x.Rect.Size().X, 1.4*x.Rect.Size().Y) / 2
	u := standing(b, m.X, m.Y, 0)
	b.Disc(b.Fill(theme.Faint(draw.Darkest(b.Theme), 60)), draw.Over(m, 0), w*1.1)
	logs := b.Stroke(b.Theme.Trunk, math.Max(1.6, .16*u.scale))
	u.line(logs, -.8*w, .05, .7*w, .3)
	u.line(logs, .8*w, .05, -.7*w, .3)
	tongue := func(c theme.Color, x, wide, high float64) {
		p := b.Fill(c)
		ax, ay := u.xy(x-wide, .12)
		tx, ty := u.xy(x+.1*wide, high)
		ex, ey := u.xy(x+wide, .12)
		l1x, l1y := u.xy(x-1.5*wide, .55*high)
		l2x, l2y := u.xy(x-.1*wide, .6*high)
		r1x, r1y := u.xy(x+.2*wide, .75*high)
		r2x, r2y := u.xy(x+1.6*wide, .5*high)
		p.Move(ax, ay)
		p.Cubic(l1x, l1y, l2x, l2y, tx, ty)
		p.Cubic(r1x, r1y, r2x, r2y, ex, ey)
		p.Shut()
	}
	red, amber := b.Theme.Flag[story.Wine], b.Theme.PressVest
	tongue(theme.Mix(red, amber, .35), -.35*w, .4*w, 1.0)
	tongue(theme.Mix(red, amber, .35), .35*w, .42*w, 1.2)
	tongue(theme.Mix(red, amber, .7), 0, .45*w, 1.45)
	tongue(theme.Mix(amber, b.Theme.Shirt, .45), .04*w, .24*w, .75)
	smoke := b.Stroke(theme.Faint(b.Theme.Ink2, 70), math.Max(2, .22*u.scale))
	x0, y0 := u.xy(.1, 1.5)
	ax, ay := u.xy(.7, 2)
	bx, by := u.xy(-.4, 2.4)
	ex, ey := u.xy(.35, 3)
	smoke.Move(x0, y0)
	smoke.Cubic(ax, ay, bx, by, ex, ey)
}
