package surroundings

import (
	"math"

	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/extent"
	"standoff/scene/scenery/ground"
	"standoff/story"
	"standoff/story/chance"
	"standoff/story/layout"
	"standoff/story/plane"
)

// How a city around a set is laid out, metres.
const (
	ringWide  = 9.  // the roads about the set
	setback   = 3.4 // of houses from a kerb
	houseWide = 13. // about
	carLong   = 4.3
	carWide   = 1.75
)

// build lays out a city: roads that run straight through it, blocks between them, and what
// stands there.
func (a *Around) build(l *layout.Layout, lots *chance.Lot) {
	b := l.Bounds
	left, right := edgeRoad(l, story.Left), edgeRoad(l, story.Right)
	top, bottom := edgeRoad(l, story.Top), edgeRoad(l, story.Bottom)
	a.set = b
	if left == nil {
		a.set.Min.X -= extent.Margin
	}
	if right == nil {
		a.set.Max.X += extent.Margin
	}
	if top == nil {
		a.set.Min.Y -= extent.Margin
	}
	if bottom == nil {
		a.set.Max.Y += extent.Margin
	}
	downs := lanesAt(left, right, a.set.Min.X, a.set.Max.X, lots)
	acrosses := lanesAt(top, bottom, a.set.Min.Y, a.set.Max.Y, lots)
	for i := range l.Areas {
		if l.Areas[i].Area.Ground != story.Street {
			continue
		}
		r := extent.RoadIn(l, i, l.Areas[i].Rect)
		if extent.RunsOn(l, i, story.Top) || extent.RunsOn(l, i, story.Bottom) {
			downs = withLane(downs, extent.Lane{Lo: r.Min.X, Hi: r.Max.X})
		}
		if extent.RunsOn(l, i, story.Left) || extent.RunsOn(l, i, story.Right) {
			acrosses = withLane(acrosses, extent.Lane{Lo: r.Min.Y, Hi: r.Max.Y})
		}
	}
	a.pads = append(a.pads, a.set)
	k := draw.CornersOf(a.set)
	a.joints = append(ground.Hatch(k[:], b.Min, 3.2, true), ground.Hatch(k[:], b.Min, 3.2, false)...)
	a.edge(a.set, downs, acrosses, lots)
	for _, x := range extent.Between(downs, a.base.Min.X, a.base.Max.X) {
		for _, y := range extent.Between(acrosses, a.base.Min.Y, a.base.Max.Y) {
			a.cell(plane.Rect{Min: plane.Point{X: x.Lo, Y: y.Lo}, Max: plane.Point{X: x.Hi, Y: y.Hi}}, downs, acrosses, lots)
		}
	}
	a.paint(downs, acrosses)
}

// cell fills the ground between four roads, if it is not the set's: pavement, and houses
// behind it.
func (a *Around) cell(r plane.Rect, downs, acrosses []extent.Lane, lots *chance.Lot) {
	if a.set.Grow(.5).Contains(r.Center()) || extent.Overlap(a.set.Grow(-6), r) {
		return
	}
	// Beside a road within the set the pavement is the set's as far as its edge.
	switch c := r.Center(); {
	case !extent.Overlap(a.set, r):
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
	a.edge(r, downs, acrosses, lots)
	a.houses(r.Grow(-setback), lots)
}

// houses fills a block with houses, in one row or two with a court between them.
func (a *Around) houses(r plane.Rect, lots *chance.Lot) {
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
			to := size.X * (float64(i+1) + .3*(lots.Next()-.5)) / n
			if i == int(n)-1 {
				to = size.X
			}
			lo, hi := plane.Point{X: x, Y: row[0]}, plane.Point{X: to, Y: row[1]}
			if flip {
				lo, hi = plane.Point{X: lo.Y, Y: lo.X}, plane.Point{X: hi.Y, Y: hi.X}
			}
			x = to
			h := plane.Rect{Min: r.Min.Add(lo), Max: r.Min.Add(hi)}
			a.things = append(a.things, thing{kind: aHouse, rect: h, at: h.Center(), high: a.houseHigh(h, lots), seed: uint32(*lots) >> 4})
		}
	}
}

// houseHigh returns how high a house is: those before the set are low.
func (a *Around) houseHigh(h plane.Rect, lots *chance.Lot) float64 {
	c := h.Center()
	if c.Y > a.set.Max.Y || c.X < a.set.Min.X {
		return 4.4 + 1.4*lots.Next()
	}
	return 6.6 + 2.2*lots.Next()
}

// edge lines a block with kerbs, trees, lamps and parked cars, where it has a road beside it.
func (a *Around) edge(r plane.Rect, downs, acrosses []extent.Lane, lots *chance.Lot) {
	k := draw.CornersOf(r)
	for i := range k {
		// Against the clock: the road lies on the right.
		from, to := k[(i+1)%4], k[i]
		roads := downs
		if from.Y != to.Y {
			roads = acrosses
		}
		for _, part := range unmet(from, to, roads) {
			out := part[0].Toward(part[1]).Across()
			mid := part[0].Lerp(part[1], .5).Add(out)
			if r != a.set && a.set.Contains(mid) {
				a.line(part, out, true, lots) // the set's own pavement
				continue
			}
			if r == a.set && !a.free(mid) {
				continue
			}
			a.kerbs = append(a.kerbs, part)
			a.line(part, out, r != a.set, lots)
			a.park(part, out, lots)
		}
	}
}

// free reports whether a place beside the set's edge is on a road.
func (a *Around) free(p plane.Point) bool { return !a.set.Contains(p) }

// line stands trees and lamps behind a kerb.
func (a *Around) line(e [2]plane.Point, out plane.Point, trees bool, lots *chance.Lot) {
	long := e[0].Dist(e[1])
	for s := 5.; s < long-4; s += 7.4 {
		at := e[0].Lerp(e[1], s/long).Sub(out.Mul(1.3))
		pick, size := lots.Next(), lots.Next()
		if !a.set.Grow(aroundNear).Contains(at) || extent.Overlap(a.set, plane.Rect{Min: at, Max: at}.Grow(.8)) {
			continue
		}
		switch {
		case trees && pick < .62:
			r := 1.25 + .35*size
			a.things = append(a.things, thing{kind: aTree, at: at, high: 1.95*r + .3, seed: uint32(*lots) >> 8})
		case pick > .86:
			a.things = append(a.things, thing{kind: aLamp, at: at.Add(out.Mul(.7)), along: out, high: 4.6})
		}
	}
}
