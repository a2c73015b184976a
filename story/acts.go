package story

import (
	"math"
	"slices"
)

// act lets people do something where they are.
func (d *director) act(o *order, g *standing, t float64) float64 {
	end := t
	if o.Do == Vote && d.allHere(o) {
		return d.vote(o, t)
	}
	for i, who := range o.who {
		for k, p := range who {
			n := d.now[p]
			if n.set != d.set {
				d.fail(NowhereYet, o.Move, "who", "%q is nowhere yet: add from = \"…\", or at",
					o.Who[i].ID)
				return t
			}
			start := math.Max(t, n.until) + .5*chance(d.plan.People[p].Seed, uint32(k%7)+50)
			face := n.face
			if o.Face != "" {
				face = d.facing(o, place{Point: n.at}, n.face, p)
			}
			l := leg{start: start, end: start + turnTime, set: int32(d.set), line: []Point{n.at},
				z0: n.z, z1: n.z, face0: n.face, face1: face, action: o.Do, moving: n.action,
				doubt: o.Sure.Doubtful()}
			switch o.Do {
			case StepBack:
				l = d.stepBack(p, start, g)
			case Mill:
				l.roam = float32(d.room(p, g))
			}
			d.write(p, l)
			end = math.Max(end, l.end)
		}
	}
	return end
}

// allHere reports whether everybody of an order is on the set.
func (d *director) allHere(o *order) bool {
	return !slices.ContainsFunc(o.all(), func(p int) bool { return d.now[p].set != d.set })
}

// stepBack is a step and a half backwards, as far as there is room.
func (d *director) stepBack(p int, start float64, g *standing) leg {
	n := d.now[p]
	sin, cos := math.Sincos(n.face)
	g.drop(n.at)
	to := n.at
	for back := .3; back <= 1.5; back += .3 {
		q := n.at.Sub(Point{cos, sin}.Mul(back))
		if !g.free(q, apart) {
			break
		}
		to = q
	}
	g.add(to)
	l := newLeg(start, 1.2, []Point{n.at, to})
	l.set, l.z0, l.z1, l.face0, l.face1 = int32(d.set), n.z, n.z, n.face, n.face
	l.moving, l.action = StepBack, Stand
	return l
}

// room is how far somebody can stray from their place, metres.
func (d *director) room(p int, g *standing) float64 {
	at := d.now[p].at
	g.drop(at)
	r := .9
	for ; r > .05 && (!d.ground().free(at, .34+r) || g.near(at, apart+2*r)); r -= .1 {
	}
	r = math.Max(0, r)
	g.stray(at, r)
	return r
}

// turn lets people look elsewhere.
func (d *director) turn(o *order, t float64) float64 {
	end := t
	for _, who := range o.who {
		for _, p := range who {
			n := d.now[p]
			if n.set != d.set {
				continue
			}
			m := *o.Move
			m.Face = o.Object
			face := d.facing(&order{Move: &m}, place{Point: n.at}, n.face, p)
			start := math.Max(t, n.until) + .3*chance(d.plan.People[p].Seed, 60)
			l := leg{start: start, end: start + turnTime, set: int32(d.set), line: []Point{n.at},
				z0: n.z, z1: n.z, face0: n.face, face1: face, action: n.action, moving: n.action}
			d.write(p, l)
			end = math.Max(end, l.end)
		}
	}
	return end
}

// lift is how high one climbs over the first rank of a line, metres.
const lift = 1.15

// climb lets people walk to a line and try to climb over it.
func (d *director) climb(o *order, g *standing, t *target, at float64) float64 {
	end := at
	for _, who := range o.who {
		for _, p := range who {
			n := d.now[p]
			over, face := d.nearest(n.at, t.who)
			g.drop(n.at)
			line := []Point{n.at, over.Sub(face.Mul(.25))}
			l := newLeg(at, 1.1, line)
			l.end = math.Max(l.end, at+1.6)
			l.set, l.z0, l.z1 = int32(d.set), n.z, lift
			l.face0, l.face1 = n.face, face.angle()
			l.action, l.doubt = Climb, o.Sure.Doubtful()
			d.write(p, l)
			d.now[p].place = o.Object
			end = math.Max(end, l.end)
		}
	}
	return end
}

// nearest is where the nearest of some people stands, and the direction there.
func (d *director) nearest(from Point, who []int) (Point, Point) {
	best, far := from, math.Inf(1)
	for _, p := range who {
		if q := d.now[p].at; q.Dist(from) < far && q != from {
			best, far = q, q.Dist(from)
		}
	}
	return best, unit(best.Sub(from))
}

// comeDown brings somebody who has climbed back to the ground before the line.
func (d *director) comeDown(p int) {
	n := d.now[p]
	d.here = d.crowded(d.here, nil)
	g := d.here
	g.drop(n.at)
	sin, cos := math.Sincos(n.face)
	to := n.at
	for back := .4; back < 12; back += .1 {
		to = n.at.Sub(Point{cos, sin}.Mul(back))
		if g.free(to, apart) {
			break
		}
	}
	l := newLeg(d.start+.2, 1.2, []Point{n.at, to})
	l.end = math.Max(l.end, l.start+.9)
	l.set, l.z0, l.z1 = int32(d.set), n.z, 0
	l.face0, l.face1, l.moving, l.action = n.face, n.face, StepBack, Stand
	d.write(p, l)
}
