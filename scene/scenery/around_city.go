package scenery

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// How a city around a set is laid out, metres.
const (
	ringWide  = 9.  // the roads about the set
	margin    = 3.  // the pavement about it
	setback   = 3.4 // of houses from a kerb
	houseWide = 13. // about
	carLong   = 4.3
	carWide   = 1.75
)

// A lane is a road that runs all through the city, from one coordinate to another.
type lane struct{ lo, hi float64 }

// build lays out a city: roads that run straight through it, blocks between them, and what
// stands there.
func (a *around) build(l *layout.Layout, chance *lot) {
	b := l.Bounds
	left, right := edgeRoad(l, story.Left), edgeRoad(l, story.Right)
	top, bottom := edgeRoad(l, story.Top), edgeRoad(l, story.Bottom)
	a.set = b
	if left == nil {
		a.set.Min.X -= margin
	}
	if right == nil {
		a.set.Max.X += margin
	}
	if top == nil {
		a.set.Min.Y -= margin
	}
	if bottom == nil {
		a.set.Max.Y += margin
	}
	downs := lanesAt(left, right, a.set.Min.X, a.set.Max.X, chance)
	acrosses := lanesAt(top, bottom, a.set.Min.Y, a.set.Max.Y, chance)
	for i := range l.Areas {
		if l.Areas[i].Area.Ground != story.Street {
			continue
		}
		r := roadIn(l, i, l.Areas[i].Rect)
		if runsOn(l, i, story.Top) || runsOn(l, i, story.Bottom) {
			downs = withLane(downs, lane{r.Min.X, r.Max.X})
		}
		if runsOn(l, i, story.Left) || runsOn(l, i, story.Right) {
			acrosses = withLane(acrosses, lane{r.Min.Y, r.Max.Y})
		}
	}
	a.pads = append(a.pads, a.set)
	k := cornersOf(a.set)
	a.joints = append(hatch(k[:], b.Min, 3.2, true), hatch(k[:], b.Min, 3.2, false)...)
	a.edge(a.set, downs, acrosses, chance)
	for _, x := range between(downs, a.base.Min.X, a.base.Max.X) {
		for _, y := range between(acrosses, a.base.Min.Y, a.base.Max.Y) {
			a.cell(plane.Rect{Min: plane.Point{X: x.lo, Y: y.lo}, Max: plane.Point{X: x.hi, Y: y.hi}}, downs, acrosses, chance)
		}
	}
	a.paint(downs, acrosses)
}

// edgeRoad returns the road that runs along a side of the set within it, if one does.
func edgeRoad(l *layout.Layout, side story.Side) *lane {
	along := side == story.Left || side == story.Right
	for i, x := range l.Areas {
		if x.In >= 0 || x.Area.Ground != story.Street || runsDown(l, i) != along || !atEdge(l, x.Rect, side) {
			continue
		}
		r, all := roadIn(l, i, x.Rect), l.Bounds.Size()
		if along && x.Rect.Size().Y > .6*all.Y {
			return &lane{r.Min.X, r.Max.X}
		}
		if !along && x.Rect.Size().X > .6*all.X {
			return &lane{r.Min.Y, r.Max.Y}
		}
	}
	return nil
}

// lanesAt returns the roads that run along the set's two sides, at lo and hi, or in it; and others
// farther out.
func lanesAt(before, after *lane, lo, hi float64, chance *lot) []lane {
	first, last := lane{lo - ringWide, lo}, lane{hi, hi + ringWide}
	if before != nil {
		first = *before
	}
	if after != nil {
		last = *after
	}
	all := []lane{first, last}
	for x := first.lo - 34 - 8*chance.next(); x > lo-aroundFar; x -= 42 + 8*chance.next() {
		all = append(all, lane{x - ringWide, x})
	}
	for x := last.hi + 34 + 8*chance.next(); x < hi+aroundFar; x += 42 + 8*chance.next() {
		all = append(all, lane{x, x + ringWide})
	}
	return sorted(all)
}

// withLane returns the roads and one more, unless it meets one of them.
func withLane(all []lane, n lane) []lane {
	for _, x := range all {
		if n.lo < x.hi+6 && x.lo < n.hi+6 {
			return all
		}
	}
	return sorted(append(all, n))
}

// sorted returns the roads in their order.
func sorted(all []lane) []lane {
	for i := range all { // few
		for j := i; j > 0 && all[j].lo < all[j-1].lo; j-- {
			all[j], all[j-1] = all[j-1], all[j]
		}
	}
	return all
}

// between returns what lies between the roads.
func between(all []lane, lo, hi float64) []lane {
	var out []lane
	for _, x := range all {
		if x.lo > lo+1 {
			out = append(out, lane{lo, x.lo})
		}
		lo = math.Max(lo, x.hi)
	}
	return append(out, lane{lo, hi})
}

// cell fills the ground between four roads, if it is not the set's: pavement, and houses
// behind it.
func (a *around) cell(r plane.Rect, downs, acrosses []lane, chance *lot) {
	if a.set.Grow(.5).Contains(r.Center()) || overlap(a.set.Grow(-6), r) {
		return
	}
	// Beside a road within the set the pavement is the set's as far as its edge.
	switch c := r.Center(); {
	case !overlap(a.set, r):
	case c.X < a.set.Min.X:
		r.Max.X = a.set.Min.X
	case c.X > a.set.Max.X:
		r.Min.X = a.set.Max.X
	case c.Y < a.set.Min.Y:
		r.Max.Y = a.set.Min.Y
	default:
		r.Min.Y = a.set.Max.Y
	}
	a.pads = append(a.pads, r)
	a.edge(r, downs, acrosses, chance)
	a.houses(r.Grow(-setback), chance)
}

// houses fills a block with houses, in one row or two with a court between them.
func (a *around) houses(r plane.Rect, chance *lot) {
	size := r.Size()
	if math.Min(size.X, size.Y) < 5 {
		return
	}
	flip := size.Y > size.X
	if flip {
		size.X, size.Y = size.Y, size.X
	}
	rows := [][2]float64{{0, size.Y}}
	if size.Y > 20 {
		deep := math.Min(12, size.Y*.42)
		rows = [][2]float64{{0, deep}, {size.Y - deep, size.Y}}
	}
	for _, row := range rows {
		n := math.Max(1, math.Round(size.X/houseWide))
		x := 0.
		for i := range int(n) {
			to := size.X * (float64(i+1) + .3*(chance.next()-.5)) / n
			if i == int(n)-1 {
				to = size.X
			}
			lo, hi := plane.Point{X: x, Y: row[0]}, plane.Point{X: to, Y: row[1]}
			if flip {
				lo, hi = plane.Point{X: lo.Y, Y: lo.X}, plane.Point{X: hi.Y, Y: hi.X}
			}
			x = to
			h := plane.Rect{Min: r.Min.Add(lo), Max: r.Min.Add(hi)}
			a.things = append(a.things, thing{kind: aHouse, rect: h, at: h.Center(), high: a.houseHigh(h, chance), seed: uint32(*chance) >> 4})
		}
	}
}

// houseHigh returns how high a house is: those before the set are low.
func (a *around) houseHigh(h plane.Rect, chance *lot) float64 {
	c := h.Center()
	if c.Y > a.set.Max.Y || c.X < a.set.Min.X {
		return 4.4 + 1.4*chance.next()
	}
	return 6.6 + 2.2*chance.next()
}

// edge lines a block with kerbs, trees, lamps and parked cars, where it has a road beside it.
func (a *around) edge(r plane.Rect, downs, acrosses []lane, chance *lot) {
	k := cornersOf(r)
	for i := range k {
		// Against the clock: the road lies on the right.
		from, to := k[(i+1)%4], k[i]
		roads := downs
		if from.Y != to.Y {
			roads = acrosses
		}
		for _, part := range unmet(from, to, roads) {
			out := plane.Unit(part[1].Sub(part[0])).Across()
			mid := part[0].Lerp(part[1], .5).Add(out)
			if r != a.set && a.set.Contains(mid) {
				a.line(part, out, true, chance) // the set's own pavement
				continue
			}
			if r == a.set && !a.free(mid) {
				continue
			}
			a.kerbs = append(a.kerbs, part)
			a.line(part, out, r != a.set, chance)
			a.park(part, out, chance)
		}
	}
}

// free reports whether a place beside the set's edge is on a road.
func (a *around) free(p plane.Point) bool { return !a.set.Contains(p) }

// unmet returns what of an edge no road crosses.
func unmet(from, to plane.Point, roads []lane) [][2]plane.Point {
	flip := from.Y != to.Y
	lo, hi := from.X, to.X
	if flip {
		lo, hi = from.Y, to.Y
	}
	back := lo > hi
	if back {
		lo, hi = hi, lo
	}
	var out [][2]plane.Point
	for _, x := range between(roads, lo, hi) {
		u, v := math.Max(x.lo, lo), math.Min(x.hi, hi)
		if v-u < .5 {
			continue
		}
		if back {
			u, v = v, u
		}
		p, q := from, to
		if flip {
			p.Y, q.Y = u, v
		} else {
			p.X, q.X = u, v
		}
		out = append(out, [2]plane.Point{p, q})
	}
	return out
}

// line stands trees and lamps behind a kerb.
func (a *around) line(e [2]plane.Point, out plane.Point, trees bool, chance *lot) {
	long := e[0].Dist(e[1])
	for s := 5.; s < long-4; s += 7.4 {
		at := e[0].Lerp(e[1], s/long).Sub(out.Mul(1.3))
		pick, size := chance.next(), chance.next()
		if !a.set.Grow(aroundNear).Contains(at) || overlap(a.set, plane.Rect{Min: at, Max: at}.Grow(.8)) {
			continue
		}
		switch {
		case trees && pick < .62:
			r := 1.25 + .35*size
			a.things = append(a.things, thing{kind: aTree, at: at, high: 1.95*r + .3, seed: uint32(*chance) >> 8})
		case pick > .86:
			a.things = append(a.things, thing{kind: aLamp, at: at.Add(out.Mul(.7)), along: out, high: 4.6})
		}
	}
}

// park parks cars along a kerb.
func (a *around) park(e [2]plane.Point, out plane.Point, chance *lot) {
	long, along := e[0].Dist(e[1]), plane.Unit(e[1].Sub(e[0]))
	for s := 6.; s < long-6; s += 5.6 {
		at := e[0].Lerp(e[1], s/long).Add(out.Mul(.35 + carWide/2))
		if pick := chance.next(); pick < .34 && a.set.Grow(aroundNear).Contains(at) {
			a.things = append(a.things, thing{kind: aCar, at: at, along: along, high: 1.46, seed: uint32(*chance) >> 8})
		}
	}
}

// paint marks the lanes of all roads, but where they cross.
func (a *around) paint(downs, acrosses []lane) {
	for k, roads := range [2][]lane{downs, acrosses} {
		w, others := way{across: k == 1}, [2][]lane{acrosses, downs}[k]
		b := w.rect(a.base)
		clear := []plane.Rect{a.set}
		for _, o := range others {
			clear = append(clear, w.rect(plane.Rect{Min: plane.Point{X: b.Min.X, Y: o.lo - 2}, Max: plane.Point{X: b.Max.X, Y: o.hi + 2}}))
		}
		for _, r := range roads {
			road := plane.Rect{Min: plane.Point{X: r.lo, Y: b.Min.Y}, Max: plane.Point{X: r.hi, Y: b.Max.Y}}
			a.lanes = append(a.lanes, lanesOf(w, w.rect(road), a.base.Min, clear)...)
		}
	}
}

// carOutline is the outline of a car's side from its tail: along it and upwards, in metres. The strips from
// its third and its fifth corner on are glass.
var carOutline = [...][2]float64{{-2.15, .35}, {-2.12, .85}, {-1.55, .98}, {-1.05, 1.42}, {.35, 1.46},
	{1.05, .98}, {1.95, .86}, {2.15, .62}, {2.15, .35}}

// cityCar draws a parked car from its side's outline: strips over its top, from the far end on, and the
// side that is seen.
func (d *Pen) cityCar(t *thing) {
	c := &d.Theme.City
	paint := c.Cars[t.seed%uint32(len(c.Cars))]
	across := t.along.Across()
	at := func(u, v, z float64) v3 {
		p := t.at.Add(t.along.Mul(u)).Add(across.Mul(v))
		return v3{p.X, p.Y, z}
	}
	side := math.Copysign(carWide/2, d.deep(across))
	d.carWheels(t, side, at)
	front := d.deep(t.along) // how far its front is turned to the viewer
	var flanks [len(carOutline)]v3
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
		d.ring(d.fill(tone), flanks[i], flanks[i+1], at(b[0], -side, b[1]), at(a[0], -side, a[1]))
	}
	out := across.Mul(side)
	light := path.Clamp(.5-out.Dot(noon.Point), 0, 1)
	d.ring(d.fill(theme.Mix(theme.Darker(paint, .22), paint, light)), flanks[:]...)
	d.line(d.stroke(theme.Darker(paint, .25), .5), flanks[:]...)
	d.ring(d.fill(theme.Darker(c.Glass, .12)), at(-1.38, side, .98), at(-1, side, 1.34), at(.3, side, 1.37), at(.86, side, .98))
}

// carWheels draws the wheels of the side that is seen.
func (d *Pen) carWheels(t *thing, side float64, at func(u, v, z float64) v3) {
	p, s := d.fill(d.Theme.City.Tyre), d.Cam.Scale
	wide := math.Max(.4, math.Abs(d.Cam.Turn.Of(t.along).X))
	for _, u := range [...]float64{-1.32, 1.36} {
		m := d.at(at(u, side, .3))
		p.Oval(m.X, m.Y, .34*s*wide, .30*s)
	}
}

// cityLamp draws a lamp post. No lamp burns.
func (d *Pen) cityLamp(t *thing) {
	c, s := d.Theme.City.Lamp, d.Cam.Scale
	c = theme.Mix(c, d.Theme.Paper, .25)
	foot, top := d.Cam.Project(t.at.X, t.at.Y, 0), d.Cam.Project(t.at.X, t.at.Y, t.high)
	end := d.Cam.Project(t.at.X+t.along.X, t.at.Y+t.along.Y, t.high+.05)
	p := d.stroke(c, math.Max(.8, .08*s))
	p.Move(foot.X, foot.Y)
	p.Line(top.X, top.Y)
	p.Line(end.X, end.Y)
	head := d.stroke(d.Theme.City.Top, math.Max(1.5, .16*s))
	head.Move((top.X+end.X)/2, (top.Y+end.Y)/2)
	head.Line(end.X, end.Y)
}
