package direct

import (
	"math"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// An egress is where people leave the stage.
type egress struct {
	at    plane.Point
	out   plane.Point // unit vector on which they go on, zero into a vehicle
	reach float64     // how far they go on before they are gone, metres
}

// leave lets people go out by a door, over an edge of the set, or into a
// vehicle; there they are gone.
func (d *director) leave(o *order, t float64, from plane.Point) float64 {
	x, ok := d.egress(o, from)
	if !ok {
		d.missing(o, o.Object)
		return t
	}
	beyond := x.at.Add(x.out.Mul(.8))
	k := d.trunk(o, from, &target{rect: plane.Rect{Min: beyond, Max: beyond}, area: -1, door: -1})
	var all []walker
	for _, who := range o.who {
		for _, p := range who {
			if d.now[p].set != d.set {
				continue
			}
			off := x.out.Across().Mul((chance.Chance(d.plan.People[p].Seed, 81) - .5) * 2.4)
			to := x.at.Add(x.out.Mul(x.reach + float64(len(all)%3)*.5)).Add(off)
			all = append(all, walker{person: p, to: place{Point: to, face: math.NaN()}})
		}
	}
	if !d.route(o, all, k) {
		return t
	}
	end := d.schedule(o, all, k, t)
	for _, w := range all {
		d.vanish(w.person)
	}
	return end
}

// vanish takes somebody off the stage at the end of their way.
func (d *director) vanish(person int) {
	legs := d.plan.Legs[person]
	last := &legs[len(legs)-1]
	last.Goes = true
	d.plan.Legs[person] = append(legs, plan.Leg{Start: last.End, End: last.End, Set: plan.Nowhere,
		Line: last.Line[len(last.Line)-1:]})
	d.now[person].set, d.now[person].place = plan.Nowhere, ""
}

// egress finds where a move leaves the stage. It reports false when nothing
// there is called so.
func (d *director) egress(o *order, from plane.Point) (egress, bool) {
	if layout.IsSide(o.Object) {
		side := story.Side(o.Object)
		return egress{d.crossing(o, side, from), layout.Outward(side), 2.2}, true
	}
	if i := d.door(o.Object); i >= 0 {
		door := d.layout().Doors[i]
		return egress{door.A.Lerp(door.B, .5), d.outOf(&door, from), 2.2}, true
	}
	t, ok := d.target(o.Object)
	if !ok {
		return egress{}, false
	}
	return egress{at: t.rect.Center()}, true
}

// crossing is where people go over an edge of the set: where an area lies at
// that edge and nothing stands before it, nearest on foot to the place from
// which they come, or to which they go. Without one it is on a level with it.
func (d *director) crossing(o *order, side story.Side, from plane.Point) plane.Point {
	const corner, inset = 2., .6 // metres from the ends of the edge, and from the edge
	b, out := d.layout().Bounds, layout.Outward(side)
	along := plane.Point{X: math.Abs(out.Y), Y: math.Abs(out.X)}
	mid := b.Center().Add(plane.Point{X: out.X * b.Size().X / 2, Y: out.Y * b.Size().Y / 2})
	half := math.Max(0, along.Dot(b.Size())/2-corner)
	level := math.Max(-half, math.Min(half, along.Dot(from.Sub(mid))))
	field := d.ground().Field(from, d.open[d.set], d.bars(o)...)
	best, least := level, math.Inf(1)
	for off := -half; off <= half; off += .5 {
		p := mid.Add(along.Mul(off))
		if !d.wayOut(p, out.Mul(inset), along) {
			continue
		}
		// On a level with it, rather, where that is about as near.
		if far := field.Distance(p.Sub(out.Mul(inset))) + .1*math.Abs(off-level); far < least {
			best, least = off, far
		}
	}
	return mid.Add(along.Mul(best))
}

// wayOut reports whether several abreast can go over the edge of the set at p:
// whether an area reaches it there, and no wall stands in the way.
func (d *director) wayOut(p, inset, along plane.Point) bool {
	for _, aside := range []float64{-1.2, 0, 1.2} {
		q := p.Add(along.Mul(aside))
		if layout.AreaAt(d.layout(), q.Sub(inset)) < 0 ||
			d.ground().Walled(q.Sub(inset), q.Add(inset), d.open[d.set]) {
			return false
		}
	}
	return true
}

// outOf is the direction in which one leaves by a door: outside, or away from
// where one comes from.
func (d *director) outOf(door *layout.PlacedDoor, from plane.Point) plane.Point {
	n := plane.Unit(door.B.Sub(door.A)).Across()
	c := door.A.Lerp(door.B, .5)
	if layout.AreaAt(d.layout(), c.Add(n)) < 0 {
		return n
	}
	if layout.AreaAt(d.layout(), c.Sub(n)) < 0 || n.Dot(from.Sub(c)) > 0 {
		return n.Mul(-1)
	}
	return n
}
