package direct

import (
	"standoff/story"
	"standoff/story/direct/internal/route"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
)

const (
	farthestRamp = 5. // metres from a boat to the ground on which its gangway lies
	rampStep     = .2 // metres, by which that is looked for
)

// hatch opens or shuts the doors or the ramp of a vehicle, and returns when they are still.
func (d *stepping) hatch(o *order, t float64) float64 {
	k := d.vehicle(o.To)
	if k < 0 {
		return t
	}
	v, now := &d.plan.Vehicles[k], &d.vehicles.now[k]
	if !now.here {
		d.missing(o, o.To)
		return t
	}
	open := o.Verb == story.OpenDoor
	if now.open == open {
		return t
	}
	t = max(t, now.until)
	if open && !d.letDown(o, k, t) {
		return t
	}
	now.open, now.until = open, t+plan.DoorTime
	if len(v.Swings) == 0 {
		v.Swing(plan.Swing{AtOnce: true}) // shut from the start
	}
	v.Swing(plan.Swing{Start: t, Open: open, Doubt: o.Sure.Doubtful()})
	if len(o.all()) > 0 {
		d.reach(o, now.pose.Out(now.top), t)
	}
	return now.until
}

// letDown finds where people get in and out of a vehicle that opens: of several places
// the one nearest to the reader, since it is to be seen. It reports false where there is
// no ground before any, which the author is told.
func (d *stepping) letDown(o *order, k int, t float64) bool {
	v, now := &d.plan.Vehicles[k], &d.vehicles.now[k]
	best := plan.Reach{}
	for _, r := range hatches(v) {
		for long := 0.; long <= farthestRamp; long += rampStep {
			foot := r.Foot.Add(r.Top.Toward(r.Foot).Mul(long))
			at := now.pose.Out(foot)
			if d.Ways.Free(at, .3) && layout.AreaAt(d.Layout, at) >= 0 && !d.Ways.Walled(now.pose.Out(r.Top), at, d.Open) {
				if best == (plan.Reach{}) || at.Y > now.pose.Out(best.Foot).Y+.5 {
					best = plan.Reach{From: t, Top: r.Top, Foot: foot}
				}
				break
			}
			if layout.HatchOf(v.Prop.Kind) != layout.Gangway {
				break // only a gangway is as long as it has to be
			}
		}
	}
	if best == (plan.Reach{}) {
		d.fail(problem.NoWay, o.Move, "open", "there is no ground before the doors or the ramp of %q: let it stop nearer to some, or leave room there",
			v.Prop.ID)
		return false
	}
	now.top, now.foot = best.Top, best.Foot
	v.Reach = append(v.Reach, best)
	return true
}

// reach returns one that leads from a sill to the ground.
func reach(x0, y0, x1, y1 float64) plan.Reach {
	return plan.Reach{Top: plane.Point{X: x0, Y: y0}, Foot: plane.Point{X: x1, Y: y1}}
}

// hatches returns the places where a vehicle can be got in and out of, as they count from
// it: on each the sill, and the nearest ground before it.
func hatches(v *plan.Vehicle) []plan.Reach {
	long, half := v.Long/2, v.Wide/2
	switch layout.HatchOf(v.Prop.Kind) {
	case layout.SideDoors:
		x := layout.SideDoorAt * v.Long
		return []plan.Reach{reach(x, half-.1, x, half+.7), reach(x, .1-half, x, -half-.7)}
	case layout.BackDoors:
		return []plan.Reach{reach(.1-long, 0, -long-1.3, 0)}
	case layout.BackRamp:
		return []plan.Reach{reach(.3-long, 0, -long-2.4, 0)}
	case layout.Gangway:
		deck := layout.DeckOf(v.Prop.Kind, layout.Turn{Long: v.Long, Wide: v.Wide})
		x := deck.Center().X
		return []plan.Reach{reach(x, deck.Max.Y, x, half+.6), reach(x, deck.Min.Y, x, -half-.6), reach(deck.Max.X, 0, long+.6, 0)}
	}
	return nil
}

// opened reports whether a vehicle that the story opens at all is open now. Others one
// gets on and off anyhow: nothing is said of their doors.
func (d *director) opened(k int) bool {
	return d.vehicles.now[k].open || !d.vehicles.opens[d.plan.Vehicles[k].Prop]
}

// inside reports whether somebody is on a vehicle or on the sill of its doors.
func (d *director) inside(person, k int) bool {
	v, now, n := &d.plan.Vehicles[k], &d.vehicles.now[k], &d.on.Postures[person]
	if !now.here || n.Set != v.Set || n.Place != v.Prop.ID {
		return false
	}
	in := now.pose.In(n.At)
	return in.X*in.X <= v.Long*v.Long/4 && in.Y*in.Y <= v.Wide*v.Wide/4
}

// A gangway is where somebody's way leads over a ramp, or through doors: the ground, and
// the sill.
type gangway struct {
	foot, top plane.Point
	ok        bool
}

// gangwayFrom returns the one by which somebody gets off, gangwayTo that by which people
// get on or in.
func (d traffic) gangwayFrom(person int) gangway {
	for k := range d.plan.Vehicles {
		if d.inside(person, k) {
			return d.gangway(k)
		}
	}
	return gangway{}
}

func (d traffic) gangwayTo(o *order) gangway {
	if k := d.vehicle(o.To); k >= 0 && (o.Verb == story.On || o.Verb == story.Leave) {
		return d.gangway(k)
	}
	return gangway{}
}

func (d traffic) gangway(k int) gangway {
	now := &d.vehicles.now[k]
	return gangway{now.pose.Out(now.foot), now.pose.Out(now.top), now.open}
}

// overRamps leads the ways of people who get on or off over ramps and through doors: each
// begins or ends on the ground before them while lead finds it.
func (d traffic) overRamps(o *order, all []route.Walker, lead func() int) (stuck int) {
	if len(d.plan.Vehicles) == 0 {
		return lead()
	}
	on := d.gangwayTo(o)
	type ends struct{ from, to plane.Point }
	was := make([]ends, len(all))
	for i := range all {
		w := &all[i]
		was[i] = ends{w.From, w.To.Point}
		if off := d.gangwayFrom(w.Person); off.ok {
			w.From = off.foot
		}
		if on.ok {
			w.To.Point = on.foot
		}
	}
	stuck = lead()
	for i := range all {
		w := &all[i]
		if off := d.gangwayFrom(w.Person); off.ok && len(w.Line) > 0 {
			w.Line = append([]plane.Point{was[i].from, off.top}, w.Line...)
			w.Slope = -float32(was[i].from.Dist(off.top) + off.top.Dist(off.foot))
		}
		if on.ok && len(w.Line) > 0 {
			if o.Verb == story.Leave { // they are not seen any more once they are in
				was[i].to, w.To.Z = on.top, d.sill(d.vehicle(o.To))
			}
			w.Line = append(w.Line, on.top, was[i].to)
			w.Slope = float32(on.foot.Dist(on.top) + on.top.Dist(was[i].to))
		}
		w.From, w.To.Point = was[i].from, was[i].to
	}
	return stuck
}

// atSill returns so many places for people who come out of a vehicle that is open: all
// of them on the sill. It reports false of anything else.
func (d traffic) atSill(from story.Ref, n int) (all []stage.Place, ok bool) {
	k := d.vehicle(from)
	if k < 0 || !d.vehicles.now[k].open {
		return nil, false
	}
	now := &d.vehicles.now[k]
	front := now.pose.Out(now.foot).Sub(now.pose.Out(now.top)).Angle()
	for i := range n {
		aside := plane.Point{X: .02 * float64(i%5), Y: .02 * float64(i/5%5)}
		all = append(all, stage.Place{Point: now.pose.Out(now.top).Add(aside), Z: d.sill(k), Face: front})
	}
	return all, true
}

// sill returns how high the upper end of a vehicle's ramp lies; doors begin at the ground.
func (d traffic) sill(k int) float64 {
	switch kind := d.plan.Vehicles[k].Prop.Kind; layout.HatchOf(kind) {
	case layout.BackRamp, layout.Gangway:
		return layout.FormOf(kind).Top
	}
	return 0
}
