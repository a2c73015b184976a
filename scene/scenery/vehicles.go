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

// A Solid is an upright part of a vehicle that people may stand before or behind: what is
// in front of it is told by its outline on the plan, since it may lie in any direction.
type Solid struct {
	Foot, Last float64 // the least and the greatest y of its back edge
	outline    [8]plane.Point
	corners    int
	From, To   int32 // its marks
}

// Behind reports whether somebody who stands there is behind the solid: it is nearer to
// the viewer than they are, straight before them or at its nearest end.
func (s *Solid) Behind(x, y float64) bool { return y < s.back(x) }

// back returns the y of the back edge at x, or at the end that is nearest to x.
func (s *Solid) back(x float64) float64 {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, p := range s.outline[:s.corners] {
		lo, hi = math.Min(lo, p.X), math.Max(hi, p.X)
	}
	x = math.Max(lo, math.Min(hi, x))
	y := math.Inf(1)
	for i, a := range s.outline[:s.corners] {
		b := s.outline[(i+1)%s.corners]
		switch {
		case (a.X-x)*(b.X-x) > 0:
		case math.Abs(b.X-a.X) < 1e-9:
			y = math.Min(y, math.Min(a.Y, b.Y))
		default:
			y = math.Min(y, a.Y+(b.Y-a.Y)*(x-a.X)/(b.X-a.X))
		}
	}
	return y
}

// Traffic draws the vehicles that move in the story, in every picture anew, apart from
// what stands still. One that is used again allocates nothing once it is warm.
type Traffic struct {
	Builder
	Solids  []Solid        // back to front
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
	t.Pen, t.Solids = pen, t.Solids[:0]
	for i := range all {
		v := &all[i]
		foot := v.Corners(v.Long, v.Wide)
		if v.Alpha <= 0 || !t.Cam.Seen(plane.Bounds(foot[:]).Grow(3), 2.2*propForms[v.Prop.Kind].tall, 4) {
			continue
		}
		fills, strokes := len(t.Pic.Fills), len(t.Pic.Strokes)
		m := wagon{Traffic: t, VehicleState: v, at: layout.Turn{Pose: v.Pose, Long: v.Long, Wide: v.Wide}}
		m.coat = t.coatOf(v)
		m.draw()
		t.faint(fills, strokes, v.Alpha)
	}
	for i := range t.Solids { // there are few: an insertion sort
		for k := i; k > 0 && t.Solids[k-1].Foot > t.Solids[k].Foot; k-- {
			t.Solids[k-1], t.Solids[k] = t.Solids[k], t.Solids[k-1]
		}
	}
}

// castVehicle draws the shadow of a vehicle.
func (d *Pen) castVehicle(v *plan.VehicleState) {
	if high := propForms[v.Prop.Kind].casts; high > 0 && !v.Doubt {
		foot := v.Corners(v.Long, v.Wide)
		d.cast(d.fill(theme.Faint(theme.Color{A: 255}, uint8(float64(d.Theme.CastShadow)*v.Alpha))), foot[:], high)
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
func (t *Traffic) coatOf(v *plan.VehicleState) coat {
	x := layout.PlacedProp{Prop: v.Prop}
	c := t.Theme.Quiet()
	switch v.Prop.Kind {
	case "car":
		c = theme.Mix(c, t.Theme.WallLine, .25)
	case "truck":
		c = theme.Mix(c, t.Theme.WallLine, .15)
	}
	return t.hue(&x, c)
}

// A wagon is a vehicle that is being drawn, as it lies now.
type wagon struct {
	*Traffic
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

// begin begins a solid over a convex outline; all that is drawn until end belongs to it.
func (w *wagon) begin(outline []plane.Point) {
	s := Solid{From: int32(len(w.Marks)), corners: len(outline)}
	copy(s.outline[:], outline)
	s.Foot, s.Last = math.Inf(1), math.Inf(-1)
	for _, p := range outline {
		y := s.back(p.X)
		s.Foot, s.Last = math.Min(s.Foot, y), math.Max(s.Last, y)
	}
	w.Solids = append(w.Solids, s)
}

func (w *wagon) end() { w.Solids[len(w.Solids)-1].To = int32(len(w.Marks)) }

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
	if w.Doubt || !leads(a, b) {
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
	f, s := w.Front(), w.Cam.Scale
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
