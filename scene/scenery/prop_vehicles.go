package scenery

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A hull is a vehicle as a paper model: a body on wheels, and what stands on it.
type hull struct {
	r    plane.Rect
	c    coat
	long bool // lies across the picture
}

// hullOf takes the prop's footprint; nose is on the right or towards the viewer.
func (b *Builder) hullOf(x *layout.PlacedProp, c theme.Color) hull {
	return hull{x.Rect, b.hue(x, c), wide(x.Rect)}
}

// part returns a stretch of the footprint, in shares of the vehicle's length from
// its tail, drawn in by shares of its width.
func (h hull) part(from, to, in float64) plane.Rect {
	r, s := h.r, h.r.Size()
	if h.long {
		return plane.Rect{Min: plane.Point{X: r.Min.X + from*s.X, Y: r.Min.Y + in*s.Y},
			Max: plane.Point{X: r.Min.X + to*s.X, Y: r.Max.Y - in*s.Y}}
	}
	return plane.Rect{Min: plane.Point{X: r.Min.X + in*s.X, Y: r.Min.Y + from*s.Y},
		Max: plane.Point{X: r.Max.X - in*s.X, Y: r.Min.Y + to*s.Y}}
}

// wheels shows the ones on the viewer's side, at shares of the length.
func (b *Builder) wheels(h hull, r float64, at ...float64) {
	s := h.r.Size()
	p := b.fill(theme.Mix(darkest(b.Theme), b.Theme.WallLine, .15))
	hub := make([]path.Point, 0, 4)
	if h.long {
		for _, u := range at {
			c := b.Cam.Project(h.r.Min.X+u*s.X, h.r.Max.Y, r)
			p.Oval(c.X, c.Y, r*b.Cam.Scale, r*b.Cam.Scale)
			hub = append(hub, c)
		}
	} else {
		for _, x := range [...]float64{h.r.Min.X + .1*s.X, h.r.Max.X - .3*s.X} {
			c := b.Cam.Project(x, h.r.Max.Y, 0)
			p.Box(c.X, c.Y-.5*r*b.Cam.Scale, .2*s.X*b.Cam.Scale, .6*r*b.Cam.Scale)
		}
	}
	p = b.fill(b.Theme.WallSide)
	for _, c := range hub {
		p.Oval(c.X, c.Y, .42*r*b.Cam.Scale, .42*r*b.Cam.Scale)
	}
}

// glass draws windows on the viewer's side of a part, from z0 to z1: panes of
// the given width with posts between.
func (b *Builder) glass(r plane.Rect, z0, z1, pane float64) {
	c := theme.Mix(darkest(b.Theme), b.Theme.Ground[story.Water], .55)
	n := max(1, int((r.Max.X-r.Min.X)/pane+.5))
	w := (r.Max.X - r.Min.X) / float64(n)
	p := b.fill(c)
	for i := range n {
		x0, x1 := r.Min.X+w*(float64(i)+.09), r.Min.X+w*(float64(i)+.91)
		b.ring(p, v3{x0, r.Max.Y, z1}, v3{x1, r.Max.Y, z1}, v3{x1, r.Max.Y, z0}, v3{x0, r.Max.Y, z0})
	}
}

// drawBus draws a bus, on whose roof two boxes stand.
func drawBus(b *Builder, x *layout.PlacedProp) {
	h := b.hullOf(x, b.Theme.Quiet())
	body := h.part(0, 1, 0)
	roof := x.Form().Top
	b.wheels(h, .45, .2, .8)
	b.slab(body, .35, roof, h.c)
	b.glass(body, roof-1.1, roof-.35, 1.5)
	stripe := b.fill(h.c.dark)
	b.ring(stripe, v3{body.Min.X, body.Max.Y, 1}, v3{body.Max.X, body.Max.Y, 1},
		v3{body.Max.X, body.Max.Y, .85}, v3{body.Min.X, body.Max.Y, .85})
	b.slab(h.part(.15, .35, .2), roof, roof+.15, h.c)
	b.slab(h.part(.6, .8, .2), roof, roof+.15, h.c)
	b.frontWheels(h, .45, .2, .8)
}

// frontWheels draws the wheels once more, over the body, when it lies across.
func (b *Builder) frontWheels(h hull, r float64, at ...float64) {
	if h.long {
		b.wheels(h, r, at...)
	}
}

// drawCar draws a car.
func drawCar(b *Builder, x *layout.PlacedProp) {
	h := b.hullOf(x, theme.Mix(b.Theme.Quiet(), b.Theme.WallLine, .25))
	b.wheels(h, .32, .2, .8)
	b.slab(h.part(0, 1, .02), .25, .85, h.c)
	cabin := h.part(.2, .72, .1)
	b.slab(cabin, .85, x.Form().Top, h.c)
	b.glass(cabin, .92, 1.22, 1.1)
	b.frontWheels(h, .32, .2, .8)
}

// drawVan draws a van with a short nose.
func drawVan(b *Builder, x *layout.PlacedProp) {
	h := b.hullOf(x, b.Theme.Quiet())
	b.wheels(h, .36, .2, .8)
	b.slab(h.part(.78, 1, .02), .3, 1.25, h.c)
	body := h.part(0, .82, 0)
	b.slab(body, .3, x.Form().Top, h.c)
	pane := body
	if h.long {
		pane.Min.X = body.Max.X - 1.3
	} else {
		pane = inset(body, .08)
		pane.Max.Y = body.Max.Y
	}
	b.glass(pane, 1.15, 1.65, 1.3)
	b.frontWheels(h, .36, .2, .8)
}

// drawAmbulance draws a van with a cross and a lamp.
func drawAmbulance(b *Builder, x *layout.PlacedProp) {
	drawVan(b, x)
	h := b.hullOf(x, b.Theme.Quiet())
	body := h.part(0, .82, 0)
	mid := body.Center().X - .3
	u := b.upright(mid, body.Max.Y, 1.05)
	const l, t = .36, .12
	u.shape(b.fill(b.Theme.Cross), -t, l, t, l, t, t, l, t, l, -t, t, -t, t, -l, -t, -l, -t, -t, -l, -t,
		-l, t, -t, t)
	lamp := h.part(.7, .76, .3)
	b.slab(lamp, x.Form().Top, x.Form().Top+.13, card(b.Theme, b.Theme.Jacket[story.Blue]))
}

// drawTruck draws a truck with a flat bed.
func drawTruck(b *Builder, x *layout.PlacedProp) {
	h := b.hullOf(x, theme.Mix(b.Theme.Quiet(), b.Theme.WallLine, .15))
	b.wheels(h, .48, .14, .32, .84)
	cab := h.part(.74, 1, .03)
	bed := h.part(0, .72, 0)
	// A flat bed, on which people may stand, and a cab.
	b.slab(bed, .55, x.Form().Top, h.c)
	b.slab(cab, .4, 2.2, h.c)
	pane := cab
	pane.Min.X, pane.Max.X = cab.Min.X+.1, cab.Max.X-.1
	b.glass(pane, 1.35, 1.95, 1.8)
	b.frontWheels(h, .48, .14, .32, .84)
}

// drawBoat draws a boat with a deck and a cabin.
func drawBoat(b *Builder, x *layout.PlacedProp) {
	h := b.hullOf(x, b.Theme.Quiet())
	s := h.r.Size()
	at := func(u, v float64) plane.Point {
		if h.long {
			return plane.Point{X: h.r.Min.X + u*s.X, Y: h.r.Min.Y + v*s.Y}
		}
		return plane.Point{X: h.r.Max.X - v*s.X, Y: h.r.Min.Y + u*s.Y}
	}
	hull := [...]plane.Point{at(0, .12), at(.62, 0), at(.86, .2), at(1, .5), at(.86, .8),
		at(.62, 1), at(0, .88)}
	top := x.Form().Top
	b.prism(hull[:], 0, top, h.c)
	deck := [...]plane.Point{at(.05, .2), at(.6, .11), at(.82, .27), at(.92, .5), at(.82, .73),
		at(.6, .89), at(.05, .8)}
	b.outline(b.fill(theme.Mix(b.Theme.Wood, b.Theme.WallTop, .3)), deck[:], top)
	b.outline(b.stroke(h.c.line, .6), deck[:], top)
	cabin := h.part(.22, .52, .25)
	b.slab(cabin, top, top+1.1, h.c)
	b.glass(cabin, top+.4, top+.85, math.Max(.8, s.X/12))
}
