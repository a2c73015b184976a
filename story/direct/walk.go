package direct

import (
	"math"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/plan"
	"standoff/story/plane"
)

// speeds of the paces, metres a second on the plan.
func speed(p story.Pace) float64 {
	switch p {
	case story.Slow:
		return 1.2
	case story.Run:
		return 5
	}
	return 2.5
}

const (
	shortest = .8 // seconds that a way takes at least
	longest  = 6. // and at most: longer ways are walked faster, all alike
)

// walk sends people to their places, and returns when the last is there.
func (d *phasing) walk(o *order, spots [][]place, t *target, from plane.Point, at float64) float64 {
	k := d.trunk(o)
	k.find(from, d.reachable(o, t, from))
	var all []walker
	for i, who := range o.who {
		all = append(all, d.match(who, spots[i], k)...)
	}
	if stuck := k.lead(all, d.idle); stuck >= 0 {
		d.noWay(o, k, all[stuck])
		return at
	}
	return d.schedule(o, all, k, at)
}

// trunk prepares the way of an order's people.
func (d *stepping) trunk(o *order) *trunk {
	return newTrunk(d.floor, d.rowsAcross(o.Move), len(o.Through) > 0, d.via(o))
}

// via returns the places that a move says to go through.
func (d *stepping) via(o *order) []plane.Point {
	var via []plane.Point
	for _, id := range o.Through {
		if t, ok := d.target(id); ok {
			via = append(via, t.rect.Center())
		}
	}
	return via
}

// reachable returns the place of a target to which a way can lead.
func (d *stepping) reachable(o *order, t *target, from plane.Point) plane.Point {
	if t.door < 0 {
		return t.rect.Center()
	}
	first := from
	if who := o.all(); len(who) > 0 {
		first = d.postures[who[0]].at
	}
	door := d.layout.Doors[t.door]
	return door.A.Lerp(door.B, .5).Add(d.before(t.door, from, first))
}

// match gives each of a group a place, so that ways are short and cross
// little. Leaders take the first places.
func (d *stepping) match(who []int, spots []place, k *trunk) []walker {
	who = d.leadersFirst(who)
	n := min(len(who), len(spots))
	out := make([]walker, 0, n)
	add := func(person int, to place) {
		out = append(out, walker{person: person, from: d.postures[person].at, to: to})
	}
	lead := 0
	for lead < n && d.people[who[lead]].Group.Leader {
		add(who[lead], spots[lead])
		lead++
	}
	people, places := who[lead:n], spots[lead:n]
	from, to := make([]plane.Point, len(people)), make([]plane.Point, len(people))
	for i, p := range people {
		from[i], to[i] = d.postures[p].at, places[i].Point
	}
	for _, m := range k.match(from, to) {
		add(people[m.who], places[m.where])
	}
	return out
}

// schedule writes the timetable of people whose ways are known.
func (d *stepping) schedule(o *order, all []walker, k *trunk, at float64) float64 {
	far := 0.
	for i := range all {
		all[i].length = plane.LengthOf(all[i].line)
		far = math.Max(far, all[i].length)
	}
	v := speed(o.Pace)
	time := math.Max(shortest, math.Min(longest, far/v))
	if o.Take > 0 {
		time = o.Take
	}
	v = math.Max(far/math.Max(time-plan.Gather, .1), .3)
	spread := math.Min(2.4, .03*float64(len(all)))
	if o.Take > 0 {
		spread = math.Min(spread, o.Take/4)
		v = math.Max(far/math.Max(time-plan.Gather-spread, .1), .3)
	}
	k.inTurn(all, v, spread)
	end := at
	for _, w := range all {
		n := d.postures[w.person]
		p := d.people[w.person]
		start := at + w.wait + .25*chance.Chance(p.Seed, uint32(len(d.legs[w.person])))
		l := plan.NewLeg(start, v*(.94+.06*chance.Chance(p.Seed, 31)), w.line)
		l.Set, l.Z0, l.Z1, l.Face0 = int32(d.set), n.z, w.to.z, n.face
		l.Face1 = d.facing(o, w.to, w.to.face, w.person)
		if math.IsNaN(w.to.face) && o.Face == "" && len(w.line) > 1 {
			last := w.line[len(w.line)-1].Sub(w.line[len(w.line)-2])
			l.Face1 = last.Angle() + (chance.Chance(p.Seed, 22)-.5)*.8
		}
		l.Action, l.Doubt = doing(o.Do, w.to), o.Sure.Doubtful()
		if o.Pace == story.Run {
			l.Moving = story.Running
		}
		if l.Length() < .05 {
			l.Moving = story.Stand
		}
		d.write(w.person, l)
		d.went(w.person, o.Object)
		end = math.Max(end, l.End)
	}
	d.trail(o, all, at, end)
	return end
}
