package direct

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/direct/internal/route"
	"standoff/story/direct/internal/stage"
	"standoff/story/plan"
	"standoff/story/plane"
)

// speed returns how fast one goes at a pace, in metres a second on the plan.
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
	shortestWalk = .8 // seconds that a way takes at least
	longestWalk  = 6. // and at most: longer ways are walked faster, all alike
)

// walk sends people to their places, and returns when the last is there.
func (d *phasing) walk(o *order, spots [][]stage.Place, t *stage.Target, from plane.Point, at float64) float64 {
	k := d.trunk(o)
	if ends := laneBetween(d, o, from, t.Rect.Center()); ends != nil && len(o.Through) == 0 {
		through := route.NewTrunk(d.swum(o), d.RowsAcross(o.Move), true, ends)
		if through.Find(from, d.reachable(o, t, from)) {
			k = through
		}
	}
	all, stuck := wayOf(d, o, spots, k, from, d.reachable(o, t, from))
	if r := t.Row; r != nil && stuck < 0 && slices.ContainsFunc(all, func(w route.Walker) bool { return r.Crossed(w.Line) }) {
		// They go to it and come from behind it.
		k = route.NewTrunk(d.swum(o), append(d.RowsAcross(o.Move), r), len(o.Through) > 0, d.via(o))
		all, stuck = wayOf(d, o, spots, k, from, d.reachable(o, t, from))
	}
	if stuck >= 0 {
		d.noWay(o, k, all[stuck])
		return at
	}
	if walksOnWater(d, o, all) {
		return at
	}
	d.warnOfWalkingRound(o, all)
	return timed(d, o, all, k, at)
}

// wayOf gives each of an order's people a place, and finds their way along the trunk from one
// point to another. Stuck is the index of the first who has none, or -1.
func wayOf(d *phasing, o *order, spots [][]stage.Place, k *route.Trunk, from, to plane.Point) (all []route.Walker, stuck int) {
	k.Find(from, to)
	for i, who := range o.who {
		if o.File {
			all = append(all, d.fileOff(who, spots[i], k)...)
		} else {
			all = append(all, d.match(who, spots[i], k)...)
		}
	}
	return all, d.lead(o, all, k)
}

// trunk prepares the way of an order's people.
func (d *phasing) trunk(o *order) *route.Trunk {
	return route.NewTrunk(d.swum(o), d.RowsAcross(o.Move), len(o.Through) > 0, d.via(o))
}

// via returns the places that a move says to go through.
func (d *phasing) via(o *order) []plane.Point {
	var via []plane.Point
	last := d.Middle(o.all())
	for _, place := range o.Via {
		t, ok := d.Target(place)
		switch {
		case !ok:
			continue
		case t.Who != nil:
			via = append(via, alongLane(d, o, t, last)...)
		default:
			via = append(via, t.Rect.Center())
		}
		if len(via) > 0 {
			last = via[len(via)-1]
		}
	}
	return via
}

// reachable returns the place of a target to which a way can lead.
func (d *phasing) reachable(o *order, t *stage.Target, from plane.Point) plane.Point {
	if t.Door < 0 {
		return t.Rect.Center()
	}
	first := from
	if who := o.all(); len(who) > 0 {
		first = d.Postures[who[0]].At
	}
	door := d.Layout.Doors[t.Door]
	return door.Middle().Add(d.ApproachTo(t.Door, from, first))
}

// match gives each of a group a place, so that ways are short and cross
// little. Leaders take the first places.
func (d *phasing) match(who []int, spots []stage.Place, k *route.Trunk) []route.Walker {
	who = d.leadersFirst(who)
	n := min(len(who), len(spots))
	out := make([]route.Walker, 0, n)
	add := func(person int, to stage.Place) {
		out = append(out, route.Walker{Person: person, From: d.Postures[person].At, To: to})
	}
	lead := 0
	for lead < n && d.People[who[lead]].Group.Leader {
		add(who[lead], spots[lead])
		lead++
	}
	people, places := who[lead:n], spots[lead:n]
	from, to := make([]plane.Point, len(people)), make([]plane.Point, len(people))
	for i, p := range people {
		from[i], to[i] = d.Postures[p].At, places[i].Point
	}
	for _, m := range k.Match(from, to) {
		add(people[m.Who], places[m.Where])
	}
	return out
}

// schedule writes the timetable of people whose ways are known.
func (d *phasing) schedule(o *order, all []route.Walker, k *route.Trunk, at float64) float64 {
	far := 0.
	for i := range all {
		all[i].Length = plane.LengthOf(all[i].Line)
		far = math.Max(far, all[i].Length)
	}
	if o.File {
		return d.follow(o, all, at)
	}
	v := speed(o.Pace)
	time := math.Max(shortestWalk, math.Min(longestWalk, far/v))
	if o.Take > 0 {
		time = o.Take
	}
	v = math.Max(far/math.Max(time-plan.Gather, .1), .3)
	spread := math.Min(2.4, .03*float64(len(all)))
	if o.Take > 0 {
		spread = math.Min(spread, o.Take/4)
		v = math.Max(far/math.Max(time-plan.Gather-spread, .1), .3)
	}
	k.InTurn(all, v, spread)
	end := at
	for _, w := range all {
		seed := d.People[w.Person].Seed
		start := at + w.Wait + .25*chance.Chance(seed, uint32(len(d.legs[w.Person])))
		l := d.leg(o, w, start, v*(.94+.06*chance.Chance(seed, 31)))
		d.write(w.Person, l)
		d.went(w.Person, o.Object)
		end = math.Max(end, l.End)
	}
	d.trail(o, all, at, end)
	return end
}

// leg returns the leg of one who walks their way at a speed.
func (d *phasing) leg(o *order, w route.Walker, start, speed float64) plan.Leg {
	n := d.Postures[w.Person]
	l := plan.NewLeg(math.Max(start, n.Until), speed, w.Line)
	l.Set, l.Z0, l.Z1, l.Face0, l.Slope = int32(d.Set), n.Z, w.To.Z, n.Face, w.Slope
	l.Face1 = d.facing(o, w.To, w.To.Face, w.Person)
	if math.IsNaN(w.To.Face) && o.Face == "" && len(w.Line) > 1 {
		last := w.Line[len(w.Line)-1].Sub(w.Line[len(w.Line)-2])
		l.Face1 = last.Angle() + (chance.Chance(d.People[w.Person].Seed, 22)-.5)*.8
	}
	l.Action, l.Doubt, l.Seated = doing(o, o.Do, w.To), o.Sure.Doubtful(), o.Seated && w.To.Action != ""
	if o.Pace == story.Run {
		l.Moving = story.Running
	}
	if l.Length() < .05 {
		l.Moving = story.Stand
	}
	return l
}
