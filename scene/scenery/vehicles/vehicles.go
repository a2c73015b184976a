// Package vehicles draws vehicles and what of them opens, in whatever direction they lie: those that drive in the
// story, in every picture anew, and those that stand in a set as props. Scene calls its Traffic, and props the
// rest. It never says where a vehicle is, which the moment does. Read vehicles.go and wagons.go first.
package vehicles

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/pieces"
	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// Traffic draws the vehicles that move in the story, in every picture anew, apart from
// what stands still. One that is used again allocates nothing once it is warm.
type Traffic struct {
	pieces.Builder
	Shadows []picture.Mark // of all of them
}

// Draw draws the vehicles with the pen.
func (t *Traffic) Draw(pen draw.Pen, all []plan.VehicleState) {
	pen.Marks = t.Shadows[:0]
	for i := range all {
		castVehicle(&pen, &all[i])
	}
	t.Shadows = pen.Marks
	t.Reset(pen)
	for i := range all {
		v := &all[i]
		foot := v.Corners(v.Long, v.Wide)
		if v.Alpha <= 0 || !t.Cam.Seen(plane.Bounds(foot[:]).Grow(3), 2.2*forms[v.Prop.Kind].tall, 4) {
			continue
		}
		fills, strokes := len(t.Pic.Fills), len(t.Pic.Strokes)
		drawVehicle(&t.Builder, v)
		t.faint(fills, strokes, v.Alpha)
	}
	t.Sort()
}

// castVehicle draws the shadow of a vehicle.
func castVehicle(d *draw.Pen, v *plan.VehicleState) {
	if high := forms[v.Prop.Kind].casts; high > 0 && !v.Doubt {
		foot := v.Corners(v.Long, v.Wide)
		draw.NewCaster(d, theme.Faded(d.Theme.Lighting.Cast, v.Alpha)).Solid(foot[:], high)
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
func coatOf(t *theme.Theme, v *plan.VehicleState) draw.Coat {
	c := t.Quiet()
	switch v.Prop.Kind {
	case "car":
		c = theme.Mix(c, t.WallLine, .25)
	case "truck":
		c = theme.Mix(c, t.WallLine, .15)
	}
	return draw.Hued(t, v.Prop.Color, c)
}

// drawVehicle draws a vehicle as it lies now.
func drawVehicle(b *pieces.Builder, v *plan.VehicleState) {
	w := wagon{Builder: b, VehicleState: v, at: layout.Turn{Pose: v.Pose, Long: v.Long, Wide: v.Wide}, coat: coatOf(b.Theme, v)}
	w.draw()
}

// A wagon is a vehicle that is being drawn, as it lies now.
type wagon struct {
	*pieces.Builder
	*plan.VehicleState
	at   layout.Turn
	coat draw.Coat
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
func (w *wagon) box(foot []plane.Point, z0, z1 float64, c draw.Coat) {
	if !w.Doubt {
		w.Prism(foot, z0, z1, c)
		return
	}
	paper := theme.Faint(w.Theme.Paper, 150)
	first := len(w.Pic.Strokes)
	w.Prism(foot, z0, z1, draw.Coat{Top: paper, Side: paper, Dark: paper, Line: w.Theme.Ink, Width: 1.4})
	for i := range w.Pic.Strokes[first:] {
		w.Pic.Strokes[first+i].Dash, w.Pic.Strokes[first+i].Gap = 4, 3
	}
}

// panes draws windows on the upright face over the edge, if the viewer can see it: from
// z0 to z1, between two shares of its length, each about so wide.
func (w *wagon) panes(a, b plane.Point, from, to, z0, z1, wide float64) {
	if w.Doubt || !w.Leads(a, b) {
		return
	}
	n := max(1, math.Floor(a.Dist(b)*(to-from)/wide+.5))
	p := w.Fill(w.glassColor())
	for i := range int(n) {
		u := from + (to-from)*(float64(i)+.09)/n
		v := from + (to-from)*(float64(i)+.91)/n
		q, r := a.Lerp(b, u), a.Lerp(b, v)
		w.Ring(p, draw.Over(q, z1), draw.Over(r, z1), draw.Over(r, z0), draw.Over(q, z0))
	}
}

// wheels draws the wheels of the sides that the viewer sees, at shares of the length, and
// at the end that is turned to the viewer their treads.
func (w *wagon) wheels(r float64, at ...float64) {
	if w.Doubt {
		return
	}
	tyre := theme.Mix(draw.Darkest(w.Theme), w.Theme.WallLine, .15)
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
			p := w.Fill(c)
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
	p := w.Fill(tyre)
	for _, v := range [...]float64{.06, .76} {
		a, b := w.spot(end, v), w.spot(end, v+.18)
		w.Ring(p, draw.Over(a, .75*r), draw.Over(b, .75*r), draw.Over(b, 0), draw.Over(a, 0))
	}
}

// glassColor returns the colour of windows.
func (w *wagon) glassColor() theme.Color {
	return theme.Mix(draw.Darkest(w.Theme), w.Theme.Ground["water"], .55)
}
