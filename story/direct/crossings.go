package direct

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/direct/internal/drive"
	"standoff/story/layout"
	"standoff/story/plane"
)

// crossings returns the poses behind an edge of the set in which the vehicle is gone, or
// from which it comes, the nearest to some goals first, and the lanes that lead there.
func (g *driving) crossings(ground *drive.Ground, side story.Side, to []drive.Goal) (all []drive.Goal, lanes []plane.Rect) {
	b, out := g.Layout.Bounds, layout.Outward(side)
	along := plane.Point{X: math.Abs(out.Y), Y: math.Abs(out.X)}
	mid := layout.EdgeOf(b, side)
	half := b.Extent(along)
	far, level := func(plane.Point) float64 { return 0 }, along.Dot(g.comingFrom().Sub(mid))
	if len(to) > 0 {
		far, level = ground.Far(to), along.Dot(to[0].At.Sub(mid))
	}
	for off := -half + 1; off <= half-1; off++ {
		edge := mid.Add(along.Mul(off))
		in := edge.Sub(out.Mul(g.v.Long/2 + ground.Beside()))
		if g.walled(in, edge.Add(out.Mul(offEdge)), along) {
			continue
		}
		if d := far(in); !math.IsInf(d, 1) && ground.Free(plane.Pose{At: in, Turn: out.Angle()}) {
			all = append(all, drive.Goal{Pose: plane.Pose{At: edge.Add(out.Mul(g.v.Long/2 + offEdge)), Turn: out.Angle()},
				Costs: d + .1*math.Abs(off-level)})
		}
	}
	all = cheapest(all, mostPlaces)
	for i := range all {
		lanes = append(lanes, ground.Lane(all[i].Pose, g.v.Long))
		all[i].Costs = float64(i)
	}
	for _, out := range all { // or backwards, where it cannot turn round
		out.Turn += math.Pi
		out.Costs += backOut
		all = append(all, out)
	}
	return all, lanes
}

// walled reports whether a wall bars the vehicle on its way over the edge of the set.
func (g *driving) walled(in, out, along plane.Point) bool {
	for _, aside := range [...]float64{-.5, 0, .5} {
		off := along.Mul(aside * g.v.Wide)
		if g.Ways.Walled(in.Add(off), out.Add(off), g.Open) {
			return true
		}
	}
	return false
}

// start returns where the vehicle starts, if it is there already.
func (g *driving) start() []drive.Goal {
	if g.now.here {
		return []drive.Goal{{Pose: g.now.pose}}
	}
	return nil
}

// beyond returns the pose on the other side of a door from a place in which the vehicle
// is gone, and the lane that leads there.
func (g *driving) beyond(door int, from plane.Point) (plane.Pose, plane.Rect) {
	d := g.Layout.Doors[door]
	c := d.Middle()
	out := d.A.Toward(d.B).Across()
	if out.Dot(c.Sub(from)) < 0 {
		out = out.Mul(-1)
	}
	goal := plane.Pose{At: c.Add(out.Mul(g.v.Long/2 + offEdge)), Turn: out.Angle()}
	half := d.A.Dist(d.B)/2 + 2
	a, b := c.Add(out.Across().Mul(half)), c.Sub(out.Across().Mul(half)).Add(out.Mul(g.v.Long+3))
	return goal, plane.Bounds([]plane.Point{a, b})
}

// entry returns the pose from which the vehicle comes, its front towards the set, and the
// lanes on which it comes in.
func (g *driving) entry(goals []drive.Goal, open []bool, people bool) (plane.Pose, []plane.Rect, bool) {
	back := func(p plane.Pose) plane.Pose { p.Turn += math.Pi; return p }
	ground := g.ground(g.body, open, people, nil)
	if side, ok := g.o.Start.To.(story.Side); ok {
		inside := slices.DeleteFunc(slices.Clone(goals), func(to drive.Goal) bool { return !g.Layout.Bounds.Contains(to.At) })
		all, lanes := g.crossings(ground, side, inside)
		if len(all) == 0 {
			return plane.Pose{}, nil, false
		}
		return back(all[0].Pose), lanes[:1], true
	}
	t, ok := g.Target(g.o.Start)
	if !ok {
		return plane.Pose{}, nil, false
	}
	if t.Door >= 0 {
		p, lane := g.beyond(t.Door, goals[0].At)
		return back(p), []plane.Rect{lane}, true
	}
	best, least := plane.Pose{}, math.Inf(1)
	for _, p := range g.berths(ground, t) {
		off := math.Abs(math.Remainder(p.Turn-goals[0].At.Sub(p.At).Angle(), 2*math.Pi))
		if c := p.Costs + 3*off; c < least {
			best, least = p.Pose, c
		}
	}
	return best, nil, !math.IsInf(least, 1)
}
