package vehicles

import (
	"math"

	"standoff/scene/scenery/draw"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// How each kind of vehicle is made, in shares of its length from the tail and of its
// width, and in metres of height: the same as where it only stands.

func (w *wagon) bus(roof float64) {
	f := w.footOf(0, 1, 0)
	w.Begin(f[:])
	w.wheels(.45, .2, .8)
	w.box(f[:], .35, roof, w.coat)
	w.sides(f, 0, 1, roof-1.1, roof-.35, 1.5)
	w.panes(f[0], f[1], .06, .94, roof-1.3, roof-.35, 3)
	w.panes(f[2], f[3], .2, .8, roof-1, roof-.4, 3)
	w.stripe(f)
	for _, u := range w.farFirst(.15, .6) {
		g := w.footOf(u, u+.2, .2)
		w.box(g[:], roof, roof+.15, w.coat)
	}
	w.wheels(.45, .2, .8)
	w.End()
}

// farFirst returns two places along the vehicle, the one farther from the viewer first.
func (w *wagon) farFirst(u, v float64) [2]float64 {
	if w.Deep(w.Front()) < 0 {
		return [2]float64{v, u}
	}
	return [2]float64{u, v}
}

// sides draws windows along both sides of a part, between two shares of it from its back.
func (w *wagon) sides(f [4]plane.Point, from, to, z0, z1, wide float64) {
	w.panes(f[1], f[2], 1-to, 1-from, z0, z1, wide)
	w.panes(f[3], f[0], from, to, z0, z1, wide)
}

// stripe draws the line along the sides.
func (w *wagon) stripe(f [4]plane.Point) {
	if w.Doubt {
		return
	}
	for _, e := range [...][2]plane.Point{{f[1], f[2]}, {f[3], f[0]}} {
		if a, b := e[0], e[1]; w.Leads(a, b) {
			w.Ring(w.Fill(w.coat.Dark), draw.Over(a, 1), draw.Over(b, 1), draw.Over(b, .85), draw.Over(a, .85))
		}
	}
}

func (w *wagon) car(roof float64) {
	f := w.footOf(0, 1, .02)
	w.Begin(f[:])
	w.wheels(.32, .2, .8)
	w.box(f[:], .25, .85, w.coat)
	c := w.footOf(.2, .72, .1)
	w.box(c[:], .85, roof, w.coat)
	w.sides(c, 0, 1, .92, 1.22, 1.1)
	w.panes(c[0], c[1], .05, .95, .92, 1.22, 3)
	w.panes(c[2], c[3], .08, .92, .92, 1.2, 3)
	w.wheels(.32, .2, .8)
	w.End()
}

// van draws a van with a short nose, which is an ambulance too.
func (w *wagon) van(roof float64) {
	nose := w.footOf(.78, 1, .02)
	w.Begin(nose[:])
	w.wheels(.36, .8)
	w.box(nose[:], .3, 1.25, w.coat)
	w.wheels(.36, .8)
	w.End()
	f := w.footOf(0, .82, 0)
	w.Begin(f[:])
	w.wheels(.36, .2)
	w.box(f[:], .3, roof, w.coat)
	w.sides(f, math.Max(0, 1-1.3/(.82*w.at.Long)), 1, 1.15, 1.65, 1.3)
	w.panes(f[0], f[1], .06, .94, 1.28, 1.75, 3)
	w.panes(f[2], f[3], .1, .9, 1.15, 1.65, .9)
	w.wheels(.36, .2)
	w.End()
}

// cross draws what makes a van an ambulance: crosses on its sides and at its back, and a
// lamp.
func (w *wagon) cross(roof float64) {
	last := &w.Pieces[len(w.Pieces)-1]
	if !w.Doubt {
		f := w.footOf(0, .82, 0)
		w.crossOn(f[1], f[2], 1-.44)
		w.crossOn(f[3], f[0], .44)
	}
	lamp := w.footOf(.7, .76, .3)
	w.box(lamp[:], roof, roof+.13, draw.Card(w.Theme, w.Theme.Jacket[story.Blue]))
	last.To = int32(len(w.Marks))
}

// crossOn draws a cross on an upright face that the viewer sees, at a share of its edge.
func (w *wagon) crossOn(a, b plane.Point, u float64) {
	if !w.Leads(a, b) {
		return
	}
	const l, t, z = .36, .12, 1.05
	c, along := a.Lerp(b, u), w.Cam.Turn.Of(b.Toward(a))
	m := w.Cam.Project(c.X, c.Y, z)
	p := w.Fill(w.Theme.Cross)
	for i, q := range [...][2]float64{{-t, l}, {t, l}, {t, t}, {l, t}, {l, -t}, {t, -t}, {t, -l}, {-t, -l}, {-t, -t}, {-l, -t}, {-l, t}, {-t, t}} {
		x, y := m.X+q[0]*along.X*w.Cam.Scale, m.Y+(q[0]*along.Y*w.Cam.Cos-q[1])*w.Cam.Scale
		if i == 0 {
			p.Move(x, y)
		} else {
			p.Line(x, y)
		}
	}
	p.Shut()
}

// truck draws a truck with a flat bed, on which people may stand, and a cab.
func (w *wagon) truck(bed float64) {
	f := w.footOf(0, .72, 0)
	w.Begin(f[:])
	w.wheels(.48, .14, .32)
	w.box(f[:], .55, bed, w.coat)
	w.wheels(.48, .14, .32)
	w.End()
	c := w.footOf(.74, 1, .03)
	w.Begin(c[:])
	w.wheels(.48, .84)
	w.box(c[:], .4, 2.2, w.coat)
	w.sides(c, .06, .94, 1.35, 1.95, 1.8)
	w.panes(c[0], c[1], .06, .94, 1.35, 1.95, 3)
	w.panes(c[2], c[3], .2, .8, 1.5, 1.9, 3)
	w.wheels(.48, .84)
	w.End()
}

// boat draws a boat with a deck and a cabin.
func (w *wagon) boat(top float64) {
	hull := [...]plane.Point{w.spot(0, .12), w.spot(.62, 0), w.spot(.86, .2), w.spot(1, .5), w.spot(.86, .8),
		w.spot(.62, 1), w.spot(0, .88)}
	w.Begin(hull[:])
	w.box(hull[:], 0, top, w.coat)
	if !w.Doubt {
		deck := [...]plane.Point{w.spot(.05, .2), w.spot(.6, .11), w.spot(.82, .27), w.spot(.92, .5), w.spot(.82, .73),
			w.spot(.6, .89), w.spot(.05, .8)}
		w.Outline(w.Fill(theme.Mix(w.Theme.Wood, w.Theme.WallTop, .3)), deck[:], top)
		w.Outline(w.Stroke(w.coat.Line, .6), deck[:], top)
	}
	w.End()
	c := w.footOf(.22, .52, .25)
	w.Begin(c[:])
	w.box(c[:], top, top+1.1, w.coat)
	wide := math.Max(.8, w.at.Long/12)
	w.sides(c, 0, 1, top+.4, top+.85, wide)
	w.panes(c[0], c[1], .06, .94, top+.4, top+.85, wide)
	w.panes(c[2], c[3], .15, .85, top+.4, top+.85, wide)
	w.End()
}

const (
	plankWide = 1.3 // metres
	doorWide  = 1.2
)

// hatch draws what of the vehicle stands open, as far as it does.
func (w *wagon) hatch(roof float64) {
	if w.Open <= 0 {
		return
	}
	switch layout.HatchOf(w.Prop.Kind) {
	case layout.BackRamp, layout.Gangway:
		w.plank(roof)
	case layout.SideDoors:
		w.sideDoor(roof)
	case layout.BackDoors:
		w.backDoors(roof)
	}
}

// plank draws a ramp, which slides out and comes down.
func (w *wagon) plank(top float64) {
	out := w.Top.Toward(w.Foot)
	aside := out.Across().Mul(plankWide / 2)
	tip, low := w.Top.Lerp(w.Foot, w.Open), top*(1-w.Open)
	foot := [...]plane.Point{w.Out(w.Top.Sub(aside)), w.Out(tip.Sub(aside)), w.Out(tip.Add(aside)), w.Out(w.Top.Add(aside))}
	z := [...]float64{top, low, low, top}
	w.Begin(foot[:])
	var below, above [4]draw.V3
	for i, p := range foot {
		above[i] = draw.Over(p, z[i])
		below[i] = draw.Over(p, math.Max(0, z[i]-.14))
	}
	c := draw.Wood(w.Theme)
	if w.Doubt {
		paper := theme.Faint(w.Theme.Paper, 150)
		c = draw.Coat{Top: paper, Side: paper, Dark: paper, Line: w.Theme.Ink, Width: 1.4}
	}
	w.Ring(w.Fill(c.Dark), below[:]...)
	w.Ring(w.Fill(c.Top), above[:]...)
	w.Ring(w.Stroke(c.Line, .9), above[:]...)
	if w.Doubt {
		w.Dash(4, 3)
	} else {
		battens := w.Stroke(c.Line, .6)
		for u := .15; u < 1; u += .14 {
			a, b := foot[0].Lerp(foot[1], u), foot[3].Lerp(foot[2], u)
			h := top + (low-top)*u
			w.Line(battens, draw.Over(a, h), draw.Over(b, h))
		}
	}
	w.End()
}

// sideDoor draws the doorway in the vehicle's side, and the door that has slid back.
func (w *wagon) sideDoor(roof float64) {
	f := w.footOf(0, 1, 0)
	a, b := f[3], f[0] // the left side, from the back
	u := .5 + layout.SideDoorAt
	if w.Top.Y > 0 {
		a, b, u = f[1], f[2], 1-u
	}
	if !w.Leads(a, b) || w.Doubt {
		return
	}
	half := math.Min(doorWide, .3*w.at.Long) / 2 / w.at.Long
	low, high := .4, math.Min(roof-.15, 2.05)
	hole := func(from, to float64) [4]draw.V3 {
		p, q := a.Lerp(b, from), a.Lerp(b, to)
		return [4]draw.V3{draw.Over(p, high), draw.Over(q, high), draw.Over(q, low), draw.Over(p, low)}
	}
	open := hole(u-half, u-half+2*half*w.Open)
	w.Ring(w.Fill(draw.Darkest(w.Theme)), open[:]...)
	leaf := hole(u-half+2*half*w.Open, u+half+2*half*w.Open)
	w.Ring(w.Fill(w.coat.Side), leaf[:]...)
	w.Ring(w.Stroke(w.coat.Line, 1), leaf[:]...)
	w.Pieces[len(w.Pieces)-1].To = int32(len(w.Marks))
}

// backDoors draws the two leaves at the back, and what is dark behind them.
func (w *wagon) backDoors(roof float64) {
	f := w.footOf(0, .82, .06)
	if a, b := f[2], f[3]; w.Leads(a, b) && !w.Doubt {
		w.Ring(w.Fill(draw.Darkest(w.Theme)), draw.Over(a, roof-.1), draw.Over(b, roof-.1), draw.Over(b, .35), draw.Over(a, .35))
		w.Pieces[len(w.Pieces)-1].To = int32(len(w.Marks))
	}
	for _, side := range [...]float64{-1, 1} {
		hinge := plane.Point{X: -w.at.Long / 2, Y: side * .46 * w.at.Wide}
		sin, cos := math.Sincos(w.Open * 1.9) // from across the back to a little beyond straight out
		tip := hinge.Add(plane.Point{X: -sin, Y: -side * cos}.Mul(.46 * w.at.Wide))
		l := draw.Leaf{Hinge: w.Out(hinge), Tip: w.Out(tip), High: roof - .1}
		foot := l.Foot()
		w.Begin(foot[:])
		w.box(foot[:], .35, l.High, w.coat)
		w.End()
	}
}
