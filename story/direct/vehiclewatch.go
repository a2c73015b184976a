package direct

import (
	"fmt"
	"math"
	"slices"

	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
)

const (
	lookEvery = .1 // seconds between two looks at who is in a vehicle's way
	bodySize  = .2 // metres that a vehicle must keep from the middle of somebody
)

// watchOut tells the author of the first whom a vehicle would run into that drives in the
// phase: somebody who walks meanwhile, or another vehicle.
func (d traffic) watchOut(orders []*order, t float64) {
	for _, o := range orders {
		k, ok := d.vehicles.index[o.Prop()]
		if !ok || d.problems.Errors() > 0 {
			continue
		}
		v := &d.plan.Vehicles[k]
		for i := range v.Drives {
			if l := &v.Drives[i]; l.End > t && len(l.Arcs) > 0 && !d.clearOf(o, orders, k, l.Start, l.End) {
				return
			}
		}
	}
}

// clearOf reports whether nobody is in the vehicle's way from one time to another.
func (d traffic) clearOf(o *order, orders []*order, k int, from, to float64) bool {
	v := &d.plan.Vehicles[k]
	for t := from; t <= to; t += lookEvery {
		pose, ok := v.Pose(t)
		if !ok {
			continue
		}
		if p := d.under(k, pose, t); p >= 0 {
			d.runsInto(later(o, orders, func(b *order) bool { return slices.Contains(b.all(), p) }),
				fmt.Sprintf("%q would run into %q, who walk at the same time", v.Prop.ID, d.People[p].Group.ID))
			return false
		}
		for i := range d.plan.Vehicles {
			other := &d.plan.Vehicles[i]
			if at, ok := other.Pose(t); ok && i != k && other.Set == v.Set && touch(v, pose, other, at) {
				d.runsInto(later(o, orders, func(b *order) bool { return b.Prop() == other.Prop }),
					fmt.Sprintf("%q would run into %q, which goes at the same time", v.Prop.ID, other.Prop.ID))
				return false
			}
		}
	}
	return true
}

// later returns the order, or another that is meant, whichever the author has written
// below the other.
func later(o *order, orders []*order, meant func(*order) bool) *order {
	for _, b := range orders {
		if meant(b) && (b.Span("").Line > o.Span("").Line || b.Span("").Line == o.Span("").Line && b.Span("").Col > o.Span("").Col) {
			return b
		}
	}
	return o
}

// runsInto tells the author of a vehicle that would run into something.
func (d traffic) runsInto(o *order, what string) {
	d.fail(problem.RunsInto, o.Move, string(o.Verb), "%s: put \"then\" between", what)
	d.mendBefore(o, `"then", `)
}

// under returns somebody who is where the vehicle is at t, and not on it, or -1.
func (d traffic) under(k int, pose plane.Pose, t float64) int {
	v := &d.plan.Vehicles[k]
	reach := math.Hypot(v.Long, v.Wide)/2 + 2
	for p := range d.Postures {
		legs := d.legs[p]
		for i := len(legs) - 1; i >= 0; i-- {
			l := &legs[i]
			if l.Start > t {
				continue
			}
			if int(l.Set) != d.Set || int(l.Aboard) == k+1 || d.Postures[p].At.Dist(pose.At) > reach && l.Line[0].Dist(pose.At) > reach && t >= l.End {
				break
			}
			at := l.At(l.Walked(t))
			in := pose.In(at)
			if math.Abs(in.X) < v.Long/2+bodySize && math.Abs(in.Y) < v.Wide/2+bodySize {
				return p
			}
			break
		}
	}
	return -1
}

// touch reports whether two vehicles meet: whether a corner or the middle line of one
// lies within the other.
func touch(a *plan.Vehicle, pa plane.Pose, b *plan.Vehicle, pb plane.Pose) bool {
	if pa.At.Dist(pb.At) > (math.Hypot(a.Long, a.Wide)+math.Hypot(b.Long, b.Wide))/2 {
		return false
	}
	within := func(p plane.Pose, v *plan.Vehicle, q plane.Point) bool {
		in := p.In(q)
		return math.Abs(in.X) < v.Long/2 && math.Abs(in.Y) < v.Wide/2
	}
	probe := func(p plane.Pose, v *plan.Vehicle, other plane.Pose, w *plan.Vehicle) bool {
		for x := -.5; x <= .5; x += .125 {
			for _, y := range [...]float64{-.5, 0, .5} {
				if within(other, w, p.Out(plane.Point{X: x * v.Long, Y: y * v.Wide})) {
					return true
				}
			}
		}
		return false
	}
	return probe(pa, a, pb, b) || probe(pb, b, pa, a)
}
