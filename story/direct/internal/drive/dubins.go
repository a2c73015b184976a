package drive

import (
	"math"

	"standoff/story/plan"
	"standoff/story/plane"
)

// dubins returns the shortest of the ways from one pose to another by a bend, a straight
// piece and a bend again (L. E. Dubins, On curves of minimal length with a constraint on
// average curvature, 1957), along which the vehicle can go, and how long it is: all of it
// forwards, or all of it backwards. Those of three bends are left out.
func (g *Ground) dubins(from, to plane.Pose, most float64, back bool) (best []plan.Arc, long float64, ok bool) {
	long = most
	r := g.body.Radius
	if back { // as one goes forwards who is turned round at both ends
		from, to = turned(from), turned(to)
	}
	for _, first := range [...]float64{-1, 1} {
		for _, second := range [...]float64{-1, 1} {
			arcs, l := bends(from, to, first, second, r)
			if arcs == nil || l >= long {
				continue
			}
			for i := range arcs {
				if a := &arcs[i]; back {
					a.From, a.Curve, a.Long = turned(a.From), -a.Curve, -a.Long
				}
			}
			if g.clear(arcs) {
				best, long, ok = arcs, l, true
			}
		}
	}
	return best, long, ok
}

// turned returns a pose with its front where its back was.
func turned(p plane.Pose) plane.Pose {
	p.Turn -= math.Pi
	return p
}

// bends returns the way with a bend to either side at its ends, 1 to the right: its
// straight piece touches both circles.
func bends(from, to plane.Pose, first, second, r float64) ([]plan.Arc, float64) {
	a := from.At.Add(from.Front().Across().Mul(first * r))
	b := to.At.Add(to.Front().Across().Mul(second * r))
	off := b.Sub(a)
	d, way := off.Len(), off.Angle()
	straight := d
	if first != second {
		if d < 2*r {
			return nil, 0
		}
		straight = math.Sqrt(d*d - 4*r*r)
		way += first * math.Atan2(2*r, straight)
	} else if d < 1e-9 {
		way = from.Turn
	}
	turn := round(first * (way - from.Turn))
	back := round(second * (to.Turn - way))
	arcs := []plan.Arc{{From: from, Curve: first / r, Long: turn * r}}
	arcs = append(arcs, plan.Arc{From: arcs[0].At(turn * r), Long: straight})
	arcs = append(arcs, plan.Arc{From: arcs[1].At(straight), Curve: second / r, Long: back * r})
	return arcs, straight + (turn+back)*r
}

// round brings an angle into 0 to 2π, and what is nearly a whole turn to 0.
func round(a float64) float64 {
	a = math.Mod(a, 2*math.Pi)
	if a < 0 {
		a += 2 * math.Pi
	}
	if a > 2*math.Pi-1e-6 {
		return 0
	}
	return a
}

// clear reports whether the vehicle can go along all the arcs.
func (g *Ground) clear(arcs []plan.Arc) bool {
	const step = .3 // metres
	for _, a := range arcs {
		long := math.Abs(a.Long)
		for d := 0.; d < long; d += step {
			if !g.free(a.At(d)) {
				return false
			}
		}
		if !g.free(a.At(long)) {
			return false
		}
	}
	return true
}
