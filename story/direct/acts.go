package direct

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
)

// act lets people do something where they are.
func (d *phasing) act(o *order, t float64) float64 {
	end := t
	if o.Do == story.Vote && d.allHere(o) {
		return d.vote(o, t)
	}
	for i, who := range o.who {
		for k, p := range who {
			n := d.postures[p]
			if n.set != d.set {
				d.fail(problem.NowhereYet, o.Move, "who", "%q is nowhere yet: add from = \"…\", or at",
					o.Who[i].ID)
				return t
			}
			start := math.Max(t, n.until) + .5*chance.Chance(d.people[p].Seed, uint32(k%7)+50)
			face := n.face
			if o.Face != "" {
				face = d.facing(o, place{Point: n.at}, n.face, p)
			}
			l := plan.Leg{Start: start, End: start + plan.TurnTime, Set: int32(d.set), Line: []plane.Point{n.at},
				Z0: n.z, Z1: n.z, Face0: n.face, Face1: face, Action: o.Do, Moving: n.action,
				Doubt: o.Sure.Doubtful()}
			switch o.Do {
			case story.StepBack:
				l = d.stepBack(p, start)
			case story.Mill:
				l.Roam = float32(d.leeway(p))
			}
			d.write(p, l)
			end = math.Max(end, l.End)
		}
	}
	return end
}

// allHere reports whether everybody of an order is on the set.
func (d *stepping) allHere(o *order) bool {
	return !slices.ContainsFunc(o.all(), func(p int) bool { return d.postures[p].set != d.set })
}

// stepBack is a step and a half backwards, as far as there is room.
func (d *phasing) stepBack(p int, start float64) plan.Leg {
	n := d.postures[p]
	sin, cos := math.Sincos(n.face)
	d.room.drop(n.at)
	to := n.at
	for back := .3; back <= 1.5; back += .3 {
		q := n.at.Sub(plane.Point{X: cos, Y: sin}.Mul(back))
		if !d.room.free(q, apart) {
			break
		}
		to = q
	}
	d.room.add(to)
	l := plan.NewLeg(start, 1.2, []plane.Point{n.at, to})
	l.Set, l.Z0, l.Z1, l.Face0, l.Face1 = int32(d.set), n.z, n.z, n.face, n.face
	l.Moving, l.Action = story.StepBack, story.Stand
	return l
}

// leeway returns how far somebody can stray from their place, in metres, and
// keeps that much room for them.
func (d *phasing) leeway(p int) float64 {
	at := d.postures[p].at
	d.room.drop(at)
	r := .9
	for ; r > .05 && (!d.ways.Free(at, .34+r) || d.room.near(at, apart+2*r)); r -= .1 {
	}
	r = math.Max(0, r)
	d.room.stray(at, r)
	return r
}

// turn lets people look elsewhere.
func (d *stepping) turn(o *order, t float64) float64 {
	end := t
	for _, who := range o.who {
		for _, p := range who {
			n := d.postures[p]
			if n.set != d.set {
				continue
			}
			m := *o.Move
			m.Face = o.Object
			face := d.facing(&order{Move: &m}, place{Point: n.at}, n.face, p)
			start := math.Max(t, n.until) + .3*chance.Chance(d.people[p].Seed, 60)
			l := plan.Leg{Start: start, End: start + plan.TurnTime, Set: int32(d.set), Line: []plane.Point{n.at},
				Z0: n.z, Z1: n.z, Face0: n.face, Face1: face, Action: n.action, Moving: n.action}
			d.write(p, l)
			end = math.Max(end, l.End)
		}
	}
	return end
}

// lift is how high one climbs over the first rank of a line, metres.
const lift = 1.15

// climb lets people walk to a line and try to climb over it.
func (d *phasing) climb(o *order, t *target, at float64) float64 {
	end := at
	for _, who := range o.who {
		for _, p := range who {
			n := d.postures[p]
			over, face := d.nearest(n.at, t.who)
			d.room.drop(n.at)
			line := []plane.Point{n.at, over.Sub(face.Mul(.25))}
			l := plan.NewLeg(at, 1.1, line)
			l.End = math.Max(l.End, at+1.6)
			l.Set, l.Z0, l.Z1 = int32(d.set), n.z, lift
			l.Face0, l.Face1 = n.face, face.Angle()
			l.Action, l.Doubt = story.Climb, o.Sure.Doubtful()
			d.write(p, l)
			d.went(p, o.Object)
			end = math.Max(end, l.End)
		}
	}
	return end
}

// nearest is where the nearest of some people stands, and the direction there.
func (s scene) nearest(from plane.Point, who []int) (plane.Point, plane.Point) {
	best, far := from, math.Inf(1)
	for _, p := range who {
		if q := s.postures[p].at; q.Dist(from) < far && q != from {
			best, far = q, q.Dist(from)
		}
	}
	return best, plane.Unit(best.Sub(from))
}

// comeDown brings somebody who has climbed back to the ground before the line.
func (d *stepping) comeDown(p int) {
	n := d.postures[p]
	d.kept.here = d.crowded(d.kept.here, nil)
	g := d.kept.here
	g.drop(n.at)
	sin, cos := math.Sincos(n.face)
	to := n.at
	for back := .4; back < 12; back += .1 {
		to = n.at.Sub(plane.Point{X: cos, Y: sin}.Mul(back))
		if g.free(to, apart) {
			break
		}
	}
	l := plan.NewLeg(d.start+.2, 1.2, []plane.Point{n.at, to})
	l.End = math.Max(l.End, l.Start+.9)
	l.Set, l.Z0, l.Z1 = int32(d.set), n.z, 0
	l.Face0, l.Face1, l.Moving, l.Action = n.face, n.face, story.StepBack, story.Stand
	d.write(p, l)
}
