package scenery

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// Traffic draws the vehicles that move in the story, in every picture anew, apart from
// what stands still. One that is used again allocates nothing once it is warm.
type Traffic struct {
	Builder
	Shadows []picture.Mark // of all of them
}

// Draw draws the vehicles with the pen.
func (t *Traffic) Draw(pen Pen, all []plan.VehicleState) {
	marks, shadows := t.Marks[:0], t.Shadows[:0]
	pen.Marks = shadows
	for i := range all {
		pen.castVehicle(&all[i])
	}
	t.Shadows = pen.Marks
	pen.Marks = marks
	t.Pen, t.Pieces = pen, t.Pieces[:0]
	for i := range all {
		v := &all[i]
		foot := v.Corners(v.Long, v.Wide)
		if v.Alpha <= 0 || !t.Cam.Seen(plane.Bounds(foot[:]).Grow(3), 2.2*propForms[v.Prop.Kind].tall, 4) {
			continue
		}
		fills, strokes := len(t.Pic.Fills), len(t.Pic.Strokes)
		t.wagon(v)
		t.faint(fills, strokes, v.Alpha)
	}
	t.sort()
}

// castVehicle draws the shadow of a vehicle.
func (d *Pen) castVehicle(v *plan.VehicleState) {
	if high := propForms[v.Prop.Kind].casts; high > 0 && !v.Doubt {
		foot := v.Corners(v.Long, v.Wide)
		caster{d, d.fill(theme.Faded(d.Theme.Lighting.Cast, v.Alpha))}.solid(foot[:], high)
	}
}

// faint has what was drawn since show through as far as it is there.
func (t *Traffic) faint(fills, strokes int, alpha float64) {
	if alpha >= 1 {
		return
	}
	for i := range t.Pic.Fills[fills:] {
		c := &t.Pic.Fills[fills+i].Color
		c.A = uint8(float64(c.A) * alpha)
	}
	for i := range t.Pic.Strokes[strokes:] {
		c := &t.Pic.Strokes[strokes+i].Color
		c.A = uint8(float64(c.A) * alpha)
	}
}

// coatOf returns what a vehicle is painted with: its colour, or that of its kind.
func (b *Builder) coatOf(v *plan.VehicleState) coat {
	x := layout.PlacedProp{Prop: v.Prop}
	c := b.Theme.Quiet()
	switch v.Prop.Kind {
	case "car":
		c = theme.Mix(c, b.Theme.WallLine, .25)
	case "truck":
		c = theme.Mix(c, b.Theme.WallLine, .15)
	}
	return b.hue(&x, c)
}

// wagon draws a vehicle as it lies now.
func (b *Builder) wagon(v *plan.VehicleState) {
	w := wagon{Builder: b, VehicleState: v, at: layout.Turn{Pose: v.Pose, Long: v.Long, Wide: v.Wide}, coat: b.coatOf(v)}
	w.draw()
}

// A wagon is a vehicle that is being drawn, as it lies now.
type wagon struct {
	*Builder
	*plan.VehicleState
	at   layout.Turn
	coat coat
}

// draw draws all of the vehicle.
func (w *wagon) draw() {
	roof := layout.FormOf(w.Prop.Kind).Top
	switch w.Prop.Kind {
	case "bus":
		w.bus(roof)
	case "car":
		w.car(roof)
	case "van":
		w.van(roof)
	case "ambulance":
		w.van(roof)
		w.cross(roof)
	case "truck":
		w.truck(roof)
	case "boat":
		w.boat(roof)
	}
	w.hatch(roof)
}

// spot returns a place of the vehicle: u is the share of its length from its tail, v that
// of its width from its left.
func (w *wagon) spot(u, v float64) plane.Point {
	return w.Out(plane.Point{X: (u - .5) * w.at.Long, Y: (v - .5) * w.at.Wide})
}

// footOf returns the corners of a stretch of the vehicle, drawn in by a share of its
// width: front left, front right, back right, back left, which is clockwise.
func (w *wagon) footOf(from, to, in float64) [4]plane.Point {
	return [4]plane.Point{w.spot(to, in), w.spot(to, 1-in), w.spot(from, 1-in), w.spot(from, in)}
}

// box draws a solid over an outline: hollow and dashed where it is in doubt.
func (w *wagon) box(foot []plane.Point, z0, z1 float64, c coat) {
	if !w.Doubt {
		w.prism(foot, z0, z1, c)
		return
	}
	paper := theme.Faint(w.Theme.Paper, 150)
	first := len(w.Pic.Strokes)
	w.prism(foot, z0, z1, coat{paper, paper, paper, w.Theme.Ink, 1.4})
	for i := range w.Pic.Strokes[first:] {
		w.Pic.Strokes[first+i].Dash, w.Pic.Strokes[first+i].Gap = 4, 3
	}
}

// panes draws windows on the upright face over the edge, if the viewer can see it: from
// z0 to z1, between two shares of its length, each about so wide.
func (w *wagon) panes(a, b plane.Point, from, to, z0, z1, wide float64) {
	if w.Doubt || !w.leads(a, b) {
		return
	}
	n := max(1, math.Floor(a.Dist(b)*(to-from)/wide+.5))
	p := w.fill(w.glassColor())
	for i := range int(n) {
		u := from + (to-from)*(float64(i)+.09)/n
		v := from + (to-from)*(float64(i)+.91)/n
		q, r := a.Lerp(b, u), a.Lerp(b, v)
		w.ring(p, v3{q.X, q.Y, z1}, v3{r.X, r.Y, z1}, v3{r.X, r.Y, z0}, v3{q.X, q.Y, z0})
	}
}

// wheels draws the wheels of the sides that the viewer sees, at shares of the length, and
// at the end that is turned to the viewer their treads.
func (w *wagon) wheels(r float64, at ...float64) {
	if w.Doubt {
		return
	}
	tyre := theme.Mix(darkest(w.Theme), w.Theme.WallLine, .15)
	f, s := w.Cam.Turn.Of(w.Front()), w.Cam.Scale
	disc := func(p *path.Path, c path.Point, r float64) {
		for i := range 14 {
			sin, cos := math.Sincos(float64(i) * math.Pi / 7)
			x, y := c.X+f.X*r*cos*s, c.Y+(f.Y*cos*w.Cam.Cos-sin)*r*s
			if i == 0 {
				p.Move(x, y)
			} else {
				p.Line(x, y)
			}
		}
		p.Shut()
	}
	for _, side := range [...]float64{0, 1} {
		if f.X*(side-.5) < .05 { // its normal is turned away, or nearly
			continue
		}
		for _, part := range [...]float64{1, .42} {
			c := tyre
			if part < 1 {
				c = w.Theme.WallSide
			}
			p := w.fill(c)
			for _, u := range at {
				q := w.spot(u, side)
				disc(p, w.Cam.Project(q.X, q.Y, r), part*r)
			}
		}
	}
	if math.Abs(f.Y) > .3 {
		w.treads(r, tyre, f.Y > 0)
	}
}

// treads draws the tyres at the end of the vehicle that is turned to the viewer.
func (w *wagon) treads(r float64, tyre theme.Color, front bool) {
	end := 0.
	if front {
		end = 1
	}
	p := w.fill(tyre)
	for _, v := range [...]float64{.06, .76} {
		a, b := w.spot(end, v), w.spot(end, v+.18)
		w.ring(p, v3{a.X, a.Y, .75 * r}, v3{b.X, b.Y, .75 * r}, v3{b.X, b.Y, 0}, v3{a.X, a.Y, 0})
	}
}

// glassColor returns the colour of windows.
func (b *Builder) glassColor() theme.Color {
	return theme.Mix(darkest(b.Theme), b.Theme.Ground["water"], .55)
}
