package scenery

import (
	"math"

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
