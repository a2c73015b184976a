package surroundings

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/scenery/draw"
	"standoff/scene/theme"
	"standoff/story/chance"
	"standoff/story/plane"
)

// park parks cars along a kerb.
func (a *Around) park(e [2]plane.Point, out plane.Point, lots *chance.Lot) {
	long, along := e[0].Dist(e[1]), e[0].Toward(e[1])
	for s := 6.; s < long-6; s += 5.6 {
		at := e[0].Lerp(e[1], s/long).Add(out.Mul(.35 + carWide/2))
		if pick := lots.Next(); pick < .34 && a.set.Grow(aroundNear).Contains(at) {
			a.things = append(a.things, thing{kind: aCar, at: at, along: along, high: 1.46, seed: uint32(*lots) >> 8})
		}
	}
}

// carOutline is the outline of a car's side from its tail: along it and upwards, in metres. The strips from
// its third and its fifth corner on are glass.
var carOutline = [...][2]float64{{-2.15, .35}, {-2.12, .85}, {-1.55, .98}, {-1.05, 1.42}, {.35, 1.46},
	{1.05, .98}, {1.95, .86}, {2.15, .62}, {2.15, .35}}

// car draws a parked car from its side's outline: strips over its top, from the far end on, and the
// side that is seen.
func (t *thing) car(d *draw.Pen) {
	c := &d.Theme.City
	paint := c.Cars[t.seed%uint32(len(c.Cars))]
	across := t.along.Across()
	at := func(u, v, z float64) draw.V3 {
		p := t.at.Add(t.along.Mul(u)).Add(across.Mul(v))
		return draw.Over(p, z)
	}
	side := math.Copysign(carWide/2, d.Deep(across))
	t.wheels(d, side, at)
	front := d.Deep(t.along) // how far its front is turned to the viewer
	var flanks [len(carOutline)]draw.V3
	flanks[0] = at(carOutline[0][0], side, carOutline[0][1])
	for i, a := range carOutline[:len(carOutline)-1] {
		b := carOutline[i+1]
		flanks[i+1] = at(b[0], side, b[1])
		rise, run := a[1]-b[1], b[0]-a[0]
		if rise*front*d.Cam.Sin+run*d.Cam.Cos <= .02 {
			continue
		}
		tone := theme.Mix(theme.Darker(paint, .16), theme.Lift(paint, 6), run/math.Hypot(rise, run))
		if i == 2 || i == 4 {
			tone = theme.Mix(c.Glass, c.Top, .3)
		}
		d.Ring(d.Fill(tone), flanks[i], flanks[i+1], at(b[0], -side, b[1]), at(a[0], -side, a[1]))
	}
	out := across.Mul(side)
	light := path.Clamp(.5-out.Dot(d.Sun.Point), 0, 1)
	d.Ring(d.Fill(theme.Mix(theme.Darker(paint, .22), paint, light)), flanks[:]...)
	d.Line(d.Stroke(theme.Darker(paint, .25), .5), flanks[:]...)
	d.Ring(d.Fill(theme.Darker(c.Glass, .12)), at(-1.38, side, .98), at(-1, side, 1.34), at(.3, side, 1.37), at(.86, side, .98))
}

// wheels draws the wheels of the side that is seen.
func (t *thing) wheels(d *draw.Pen, side float64, at func(u, v, z float64) draw.V3) {
	p, s := d.Fill(d.Theme.City.Tyre), d.Cam.Scale
	wide := math.Max(.4, math.Abs(d.Cam.Turn.Of(t.along).X))
	for _, u := range [...]float64{-1.32, 1.36} {
		m := d.At(at(u, side, .3))
		p.Oval(m.X, m.Y, .34*s*wide, .30*s)
	}
}

// lamp draws a lamp post. No lamp burns.
func (t *thing) lamp(d *draw.Pen) {
	c, s := d.Theme.City.Lamp, d.Cam.Scale
	c = theme.Mix(c, d.Theme.Paper, .25)
	foot, top := d.Cam.Project(t.at.X, t.at.Y, 0), d.Cam.Project(t.at.X, t.at.Y, t.high)
	end := d.Cam.Project(t.at.X+t.along.X, t.at.Y+t.along.Y, t.high+.05)
	p := d.Stroke(c, math.Max(.8, .08*s))
	p.Move(foot.X, foot.Y)
	p.Line(top.X, top.Y)
	p.Line(end.X, end.Y)
	head := d.Stroke(d.Theme.City.Top, math.Max(1.5, .16*s))
	head.Move((top.X+end.X)/2, (top.Y+end.Y)/2)
	head.Line(end.X, end.Y)
}
