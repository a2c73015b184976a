package direct

import (
	"math"
	"sort"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/plan"
	"standoff/story/plane"
)

// A walker is one person on a way of a group.
type walker struct {
	person int
	to     place
	line   []plane.Point
	length float64
	order  float64 // who starts first, 0 to 1
	lane   float64 // where across the way, 0 at the left hand to 1 at the right
	narrow float64 // how wide the way is where it is narrowest, metres
	wait   float64 // before they start, seconds
}

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

// walk sends people to their places and answers when the last is there.
func (d *director) walk(o *order, spots [][]place, t *target, from plane.Point, at float64) float64 {
	var all []walker
	trunk := d.trunk(o, from, t)
	for i, who := range o.who {
		all = append(all, d.match(who, spots[i], trunk)...)
	}
	if !d.route(o, all, trunk) {
		return at
	}
	return d.schedule(o, all, trunk, at)
}

// schedule writes the timetable of people whose ways are known.
func (d *director) schedule(o *order, all []walker, k *trunk, at float64) float64 {
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
	d.byArrival(all)
	d.inTurn(all, k, v, spread)
	end := at
	for _, w := range all {
		n := d.now[w.person]
		p := d.plan.People[w.person]
		start := at + w.wait + .25*chance.Chance(p.Seed, uint32(len(d.plan.Legs[w.person])))
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
		d.now[w.person].place = o.Object
		end = math.Max(end, l.End)
	}
	d.ribbon(o, all, at, end)
	return end
}

// byArrival lets those with the shortest way to go start first, so that the
// front of a group moves before its back.
func (d *director) byArrival(all []walker) {
	index := make([]int, len(all))
	for i := range index {
		index[i] = i
	}
	ahead := func(i int) float64 {
		w := all[i]
		if len(w.line) < 2 {
			return 0
		}
		dir := plane.Unit(w.line[1].Sub(w.line[0]))
		return dir.Dot(d.now[w.person].at)
	}
	sort.SliceStable(index, func(a, b int) bool { return ahead(index[a]) > ahead(index[b]) })
	for rank, i := range index {
		all[i].order = float64(rank) / math.Max(1, float64(len(all)-1))
	}
}
