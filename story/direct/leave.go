package direct

import (
	"math"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/layout"
	"standoff/story/plane"
)

// leave lets people go out by a door, over an edge of the set, or into a
// vehicle; there they are gone.
func (d *phasing) leave(o *order, t float64, from plane.Point) float64 {
	x, ok := d.egress(o, from)
	if !ok {
		d.missing(o, o.Object)
		return t
	}
	k := d.trunk(o)
	k.find(from, x.at.Add(x.out.Mul(.8)))
	var all []walker
	for _, p := range o.all() {
		if !d.onFloor(p) {
			continue
		}
		off := x.out.Across().Mul((chance.Chance(d.people[p].Seed, 81) - .5) * 2.4)
		to := x.at.Add(x.out.Mul(x.reach + float64(len(all)%3)*.5)).Add(off)
		all = append(all, walker{person: p, from: d.postures[p].at, to: place{Point: to, face: math.NaN()}})
	}
	if stuck := k.lead(all, d.idle); stuck >= 0 {
		d.noWay(o, k, all[stuck])
		return t
	}
	end := d.schedule(o, all, k, t)
	for _, w := range all {
		d.vanish(w.person)
	}
	return end
}

// egress finds where a move leaves the stage. It reports false when nothing
// there is called so.
func (d *stepping) egress(o *order, from plane.Point) (egress, bool) {
	if layout.IsSide(o.Object) {
		return overEdge(d.floor, story.Side(o.Object), from, barsOf(d.rowsAcross(o.Move))), true
	}
	if i := d.door(o.Object); i >= 0 {
		return byDoor(d.layout, i, from), true
	}
	t, ok := d.target(o.Object)
	if !ok {
		return egress{}, false
	}
	return egress{at: t.rect.Center()}, true
}
