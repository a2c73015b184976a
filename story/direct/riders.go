package direct

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

// aboard reports whether somebody is on a vehicle.
func (d *director) aboard(person, k int) bool {
	v, now, n := &d.plan.Vehicles[k], &d.vehicles.now[k], &d.on.Postures[person]
	if !now.here || n.Set != v.Set || n.Place != v.Prop.ID || n.Z <= 0 {
		return false
	}
	in := now.pose.In(n.At)
	return math.Abs(in.X) <= v.Long/2 && math.Abs(in.Y) <= v.Wide/2
}

// riders returns who is on the vehicle.
func (g *driving) riders() (all []int) {
	for p := range g.Postures {
		if g.aboard(p, g.k) {
			all = append(all, p)
		}
	}
	return all
}

// take has people go with the vehicle who stand on it.
func (g *driving) take(riders []int, before plane.Pose, t, end float64) {
	for _, p := range riders {
		n := g.Postures[p]
		g.room.Drop(n.At)
		g.idle.Drop(n.At)
		to := g.v.Drives[len(g.v.Drives)-1].Last.Out(before.In(n.At))
		g.ride(p, n.At, to, n.Z, n.Face, n.Action, n.Seated, t, end, false)
		g.room.Add(to)
		g.idle.Add(to)
	}
}

// ride writes that somebody goes with the vehicle, from one place to another.
func (g *driving) ride(p int, from, to plane.Point, z, face float64, does story.Action, seated bool, t, end float64, comes bool) {
	if does == story.Mill {
		does = story.Stand // there is no room to stray
	}
	turn := g.v.Drives[len(g.v.Drives)-1].Last.Turn
	if first, ok := g.v.Pose(t); ok {
		turn -= first.Turn
	}
	doubt := g.o.Sure.Doubtful()
	g.write(p, plan.Leg{Start: t, End: end, Set: int32(g.Set), Line: []plane.Point{from, to}, Along: []float32{0, float32(from.Dist(to))},
		Z0: z, Z1: z, Face0: face, Face1: face + turn, Action: does, Moving: does, Seated: seated, Comes: comes, Doubt: doubt,
		Aboard: int32(g.k + 1)})
	g.went(p, g.v.Prop.ID)
}

// bringAlong puts people on a vehicle that comes whom the same phase sends onto it: they
// come with it.
func (g *driving) bringAlong(orders []*order, before plane.Pose, t, end float64, done map[*order]bool) {
	for _, o := range orders {
		if o.Verb != story.On || o.To.To != g.v.Prop || done[o] {
			continue
		}
		done[o] = true
		target, ok := g.Target(o.To)
		if !ok {
			continue
		}
		if !g.comesRightly(o) {
			return
		}
		places := g.muster(o, g.room, target, nil)
		for i, who := range o.who {
			for n, p := range g.leadersFirst(who) {
				if n < len(places[i]) {
					at := places[i][n]
					first := before.Out(g.now.pose.In(at.Point))
					face := g.facing(o, at, before.Turn, p)
					if o.Face == "" {
						face = before.Turn
					}
					g.ride(p, first, at.Point, at.Z, face, doing(o, o.Do, at), o.Seated, t, end, true)
				}
			}
		}
	}
}

// comesWith reports whether people come in this phase on a vehicle that comes in it.
func (d traffic) comesWith(o *order, orders []*order) bool {
	k := d.vehicle(o.To)
	return o.Verb == story.On && k >= 0 && !d.vehicles.now[k].here &&
		slices.ContainsFunc(orders, func(b *order) bool { return b.Prop() != nil && story.Referent(b.Prop()) == o.To.To })
}
