package story

import "math"

// An egress is where people leave the stage.
type egress struct {
	at    Point
	out   Point   // unit vector on which they go on, zero into a vehicle
	reach float64 // how far they go on before they are gone, metres
}

// leave lets people go out by a door, over an edge of the set, or into a
// vehicle; there they are gone.
func (d *director) leave(o *order, t float64, from Point) float64 {
	x, ok := d.egress(o, from)
	if !ok {
		d.missing(o, o.Object)
		return t
	}
	beyond := x.at.Add(x.out.Mul(.8))
	k := d.trunk(o, from, &target{rect: Rect{beyond, beyond}, area: -1, door: -1})
	var all []walker
	for _, who := range o.who {
		for _, p := range who {
			if d.now[p].set != d.set {
				continue
			}
			off := x.out.across().Mul((chance(d.plan.People[p].Seed, 81) - .5) * 2.4)
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
	legs := d.plan.legs[person]
	last := &legs[len(legs)-1]
	last.goes = true
	d.plan.legs[person] = append(legs, leg{start: last.end, end: last.end, set: nowhere,
		line: last.line[len(last.line)-1:]})
	d.now[person].set, d.now[person].place = nowhere, ""
}

// egress finds where a move leaves the stage. It reports false when nothing
// there is called so.
func (d *director) egress(o *order, from Point) (egress, bool) {
	if isSide(o.Object) {
		side := Side(o.Object)
		return egress{d.crossing(o, side, from), outward(side), 2.2}, true
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
func (d *director) crossing(o *order, side Side, from Point) Point {
	const corner, inset = 2., .6 // metres from the ends of the edge, and from the edge
	b, out := d.layout().Bounds, outward(side)
	along := Point{math.Abs(out.Y), math.Abs(out.X)}
	mid := b.Center().Add(Point{out.X * b.Size().X / 2, out.Y * b.Size().Y / 2})
	half := math.Max(0, along.dot(b.Size())/2-corner)
	level := math.Max(-half, math.Min(half, along.dot(from.Sub(mid))))
	field := d.ground().field(from, d.open[d.set], d.bars(o)...)
	best, least := level, math.Inf(1)
	for off := -half; off <= half; off += .5 {
		p := mid.Add(along.Mul(off))
		if !d.wayOut(p, out.Mul(inset), along) {
			continue
		}
		// On a level with it, rather, where that is about as near.
		if far := field.distance(p.Sub(out.Mul(inset))) + .1*math.Abs(off-level); far < least {
			best, least = off, far
		}
	}
	return mid.Add(along.Mul(best))
}

// wayOut reports whether several abreast can go over the edge of the set at p:
// whether an area reaches it there, and no wall stands in the way.
func (d *director) wayOut(p, inset, along Point) bool {
	for _, aside := range []float64{-1.2, 0, 1.2} {
		q := p.Add(along.Mul(aside))
		if areaAt(d.layout(), q.Sub(inset)) < 0 ||
			d.ground().walled(q.Sub(inset), q.Add(inset), d.open[d.set]) {
			return false
		}
	}
	return true
}

// outOf is the direction in which one leaves by a door: outside, or away from
// where one comes from.
func (d *director) outOf(door *PlacedDoor, from Point) Point {
	n := unit(door.B.Sub(door.A)).across()
	c := door.A.Lerp(door.B, .5)
	if areaAt(d.layout(), c.Add(n)) < 0 {
		return n
	}
	if areaAt(d.layout(), c.Sub(n)) < 0 || n.dot(from.Sub(c)) > 0 {
		return n.Mul(-1)
	}
	return n
}
