package direct

import (
	"math"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/direct/internal/route"
	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
)

// leave has people go out by a door, over an edge of the set, or into a
// vehicle; there they are gone.
func (d *phasing) leave(o *order, t float64, from plane.Point) float64 {
	x, ok := d.egress(o, from)
	if !ok {
		d.missing(o, o.To)
		return t
	}
	if comeOff(d, o, x.At, t) {
		from = d.Middle(o.all())
	}
	k := d.trunk(o)
	k.Find(from, x.At.Add(x.Out.Mul(.8)))
	var all []route.Walker
	if o.File {
		all = fileOut(d, o, x.At.Add(x.Out.Mul(x.Reach)), k)
	}
	for _, p := range o.all() {
		if !d.OnFloor(p) || o.File {
			continue
		}
		off := x.Out.Across().Mul((chance.Chance(d.People[p].Seed, 81) - .5) * 2.4)
		to := x.At.Add(x.Out.Mul(x.Reach + float64(len(all)%3)*.5)).Add(off)
		all = append(all, route.Walker{Person: p, From: d.Postures[p].At, To: stage.Place{Point: to, Face: math.NaN()}})
	}
	if stuck := d.lead(o, all, k); stuck >= 0 {
		d.noWay(o, k, all[stuck])
		return t
	}
	if walksOnWater(d, o, all) {
		return t
	}
	d.warnOfWalkingRound(o, all)
	end := timed(d, o, all, k, t)
	for _, w := range all {
		d.vanish(w.Person)
	}
	return end
}

// egress finds where a move leaves the stage. It reports false when nothing
// there is called so.
func (d *phasing) egress(o *order, from plane.Point) (route.Exit, bool) {
	if side, ok := o.To.To.(story.Side); ok {
		return route.OverEdge(d.swum(o), side, from, route.BarsOf(d.RowsAcross(o.Move))), true
	}
	if i := d.Door(o.To); i >= 0 {
		return route.ByDoor(d.Layout, i, from), true
	}
	t, ok := d.Target(o.To)
	if !ok {
		return route.Exit{}, false
	}
	return route.Exit{At: t.Rect.Center()}, true
}
