package direct

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// act has an order's people do something where they are from time t on, a little one after
// another. Like all that perform calls it returns when the last of them has ended, in seconds
// of the story.
func (d *phasing) act(o *order, t float64) float64 {
	end := t
	if o.Do == story.Vote && !o.Seated && d.allHere(o) {
		return d.vote(o, t)
	}
	for i, who := range o.who {
		for k, p := range who {
			n := d.Postures[p]
			if n.Set != d.Set {
				d.nowhere(o, i, p)
				return t
			}
			if !d.canDo(o, d.inWater(p) >= 0) {
				return t
			}
			start := math.Max(t, n.Until) + .5*chance.Chance(d.People[p].Seed, uint32(k%7)+50)
			face := n.Face
			if o.Face != "" {
				face = d.facing(o, stage.Place{Point: n.At}, n.Face, p)
			}
			l := plan.Leg{Start: start, End: start + plan.TurnTime, Set: int32(d.Set), Line: []plane.Point{n.At},
				Z0: n.Z, Z1: n.Z, Face0: n.Face, Face1: face, Action: o.Do, Moving: n.Action,
				Doubt: o.Sure.Doubtful(), Seated: o.Seated}
			switch {
			case (o.Do == story.Sit || o.Seated) && !onSeat(d.Layout, n.At):
				l.Action, l.Seated = story.OnGround, false
			case o.Do == story.StepBack:
				l = d.stepBack(p, start)
			case o.Do == story.Mill:
				l.Roam = float32(d.leeway(p))
			}
			d.write(p, l)
			end = math.Max(end, l.End)
		}
	}
	return end
}

// onSeat reports whether a place is one of the layout's seats.
func onSeat(l *layout.Layout, at plane.Point) bool {
	for i := range l.Seats {
		if slices.ContainsFunc(l.Seats[i].Places, func(s layout.SeatPlace) bool { return s.Point.Dist(at) < .1 }) {
			return true
		}
	}
	return false
}

// allHere reports whether everybody of an order is on the set.
func (d *phasing) allHere(o *order) bool {
	return !slices.ContainsFunc(o.all(), func(p int) bool { return d.Postures[p].Set != d.Set })
}

// stepBack returns the leg of somebody who goes backwards, up to 1.5 metres, as far as there
// is room.
func (d *phasing) stepBack(p int, start float64) plan.Leg {
	n := d.Postures[p]
	sin, cos := math.Sincos(n.Face)
	d.room.Drop(n.At)
	to := n.At
	for back := .3; back <= 1.5; back += .3 {
		q := n.At.Sub(plane.Point{X: cos, Y: sin}.Mul(back))
		if !d.room.Free(q, stage.Apart) {
			break
		}
		to = q
	}
	d.room.Add(to)
	l := plan.NewLeg(start, 1.2, []plane.Point{n.At, to})
	l.Set, l.Z0, l.Z1, l.Face0, l.Face1 = int32(d.Set), n.Z, n.Z, n.Face, n.Face
	l.Moving, l.Action = story.StepBack, story.Stand
	return l
}

// leeway returns how far somebody can stray from their place, in metres, and
// keeps that much room for them.
func (d *phasing) leeway(p int) float64 {
	at := d.Postures[p].At
	d.room.Drop(at)
	r := .9
	for ; r > .05 && (!d.Ways.Free(at, .34+r) || d.room.Near(at, stage.Apart+2*r)); r -= .1 {
	}
	r = math.Max(0, r)
	d.room.Stray(at, r)
	return r
}

// turn has an order's people look elsewhere, those who are on the set.
func (d *phasing) turn(o *order, t float64) float64 {
	end := t
	for _, who := range o.who {
		for _, p := range who {
			n := d.Postures[p]
			if n.Set != d.Set {
				continue
			}
			m := *o.Move
			m.Face, m.Toward = o.Object, o.To
			face := d.facing(&order{Move: &m}, stage.Place{Point: n.At}, n.Face, p)
			start := math.Max(t, n.Until) + .3*chance.Chance(d.People[p].Seed, 60)
			l := plan.Leg{Start: start, End: start + plan.TurnTime, Set: int32(d.Set), Line: []plane.Point{n.At},
				Z0: n.Z, Z1: n.Z, Face0: n.Face, Face1: face, Action: n.Action, Moving: n.Action, Seated: n.Seated}
			d.write(p, l)
			end = math.Max(end, l.End)
		}
	}
	return end
}

// climbHeight is how high one climbs at the front of a row, metres: on somebody's thigh, with a foot
// so near to the ground that nobody seems to hover.
const climbHeight = .8

// climb has an order's people walk to the nearest of a line and try to climb over it.
func (d *phasing) climb(o *order, t *stage.Target, at float64) float64 {
	end := at
	for _, who := range o.who {
		for _, p := range who {
			n := d.Postures[p]
			over, face := d.nearest(n.At, t.Who)
			d.room.Drop(n.At)
			line := []plane.Point{n.At, over.Sub(face.Mul(.08))}
			l := plan.NewLeg(at, 1.1, line)
			l.End = math.Max(l.End, at+1.6)
			l.Set, l.Z0, l.Z1 = int32(d.Set), n.Z, climbHeight
			l.Face0, l.Face1 = n.Face, face.Angle()
			l.Action, l.Doubt = story.Climb, o.Sure.Doubtful()
			d.write(p, l)
			d.went(p, o.Object)
			end = math.Max(end, l.End)
		}
	}
	return end
}

// nearest returns where the nearest of some people stands, and the direction there.
func (d *phasing) nearest(from plane.Point, who []int) (plane.Point, plane.Point) {
	best, far := from, math.Inf(1)
	for _, p := range who {
		if q := d.Postures[p].At; q.Dist(from) < far && q != from {
			best, far = q, q.Dist(from)
		}
	}
	return best, from.Toward(best)
}

// comeDown brings somebody who has climbed back to the ground before the line.
func (d *stepping) comeDown(p int) {
	n := d.Postures[p]
	d.kept.here = d.Crowded(d.kept.here, nil)
	g := d.kept.here
	g.Drop(n.At)
	sin, cos := math.Sincos(n.Face)
	to := n.At
	for back := .4; back < 12; back += .1 {
		to = n.At.Sub(plane.Point{X: cos, Y: sin}.Mul(back))
		if g.Free(to, stage.Apart) {
			break
		}
	}
	l := plan.NewLeg(d.start+.2, 1.2, []plane.Point{n.At, to})
	l.End = math.Max(l.End, l.Start+.9)
	l.Set, l.Z0, l.Z1 = int32(d.Set), n.Z, 0
	l.Face0, l.Face1, l.Moving, l.Action = n.Face, n.Face, story.StepBack, story.Stand
	d.write(p, l)
}
