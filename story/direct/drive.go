package direct

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
)

// The traffic of a phase is the vehicles that drive in it, and who gets on and off.
type traffic struct{ *phasing }

// A driving is a move of a vehicle while it is being directed.
type driving struct {
	*phasing
	o    *order
	k    int // index of the vehicle
	v    *plan.Vehicle
	now  *parked
	body body    // of what drives, where ways are worked out
	axle float64 // how far behind its middle that is which goes along the way, metres
}

const (
	shortestDrive = 1.4 // seconds that a way takes at least
	longestDrive  = 9.  // and at most: longer ways are driven faster
	fewestGears   = 1.2 // seconds of each stretch between two changes of the gear
	offEdge       = .6  // metres between the edge of the set and a vehicle that is gone
)

// driveSpeed returns how fast a vehicle goes at a pace, in metres a second on the plan.
func driveSpeed(p story.Pace) float64 {
	switch p {
	case story.Slow:
		return 2
	case story.Run:
		return 10
	}
	return 5
}

// driveAll has the vehicles go that the phase's orders move, from time t on, and returns
// when the last has stopped. People who are on one go with it; their orders to get on one
// that comes in this phase are carried out, and noted in done.
func (d traffic) driveAll(orders []*order, t float64, done map[*order]bool) (end float64) {
	end = t
	var gone []int
	came := map[*order]bool{}
	for _, o := range orders {
		if d.comesWith(o, orders) {
			came[o] = true
		}
	}
	for _, o := range orders {
		x := o.Prop()
		if x == nil || o.Verb != story.Go && o.Verb != story.Leave {
			continue
		}
		done[o] = true
		k, ok := d.vehicles.index[x]
		if !ok {
			continue // there is no such place, which has been reported
		}
		if slices.Contains(gone, k) {
			d.fail(problem.TwoPlaces, o.Move, string(o.Verb), "%q goes to two places at once: put \"then\" between", x.ID)
			d.mendBefore(o, `"then", `)
			continue
		}
		gone = append(gone, k)
		g := &driving{phasing: d.phasing, o: o, k: k, v: &d.plan.Vehicles[k], now: &d.vehicles.now[k]}
		g.prepare()
		end = max(end, g.drive(orders, max(t+o.After, g.now.until), done))
	}
	for _, o := range orders {
		done[o] = done[o] || came[o]
	}
	return end
}

// drive has the vehicle go, and returns when it has stopped.
func (g *driving) drive(orders []*order, t float64, done map[*order]bool) float64 {
	if !g.ready() || !g.nobodyGetsOff(orders) {
		return t
	}
	comes := !g.now.here
	arcs, to, ok := g.way()
	if !ok {
		return t
	}
	before := g.now.pose
	if comes {
		before = to
		if len(arcs) > 0 {
			before = g.ahead(arcs[0].From)
		}
	}
	riders := g.riders()
	end := g.timetable(arcs, to, t, comes)
	g.take(riders, before, t, end)
	g.now.pose, g.now.until, g.now.here = to, end, true
	g.standOn(g.v.Set)
	if comes {
		g.bringAlong(orders, before, t, end, done)
	}
	if g.o.Verb == story.Leave {
		for _, p := range g.riders() {
			g.vanish(p)
		}
		g.now.here = false
		g.v.Add(&plan.Drive{Start: end, End: end, Last: to, Away: true})
		g.standOn(g.v.Set)
	}
	return end
}

// timetable writes the way of the vehicle, one drive for each gear, and returns when it
// has stopped.
func (g *driving) timetable(arcs []plan.Arc, to plane.Pose, t float64, comes bool) float64 {
	far := 0.
	for _, a := range arcs {
		far += math.Abs(a.Long)
	}
	time := math.Max(shortestDrive, math.Min(longestDrive, far/driveSpeed(g.o.Pace)+plan.DriveGather))
	gears := split(arcs)
	if least := fewestGears * float64(len(gears)); time < least {
		time = least
	}
	if g.o.Take > 0 {
		time = g.o.Take
	}
	g.now.doubt = g.o.Sure.Doubtful()
	for i, part := range gears {
		long := 0.
		for _, a := range part {
			long += math.Abs(a.Long)
		}
		last := part[len(part)-1]
		l := plan.Drive{Start: t, End: t + time*(.5*long/far+.5/float64(len(gears))), Arcs: part, Long: long, Last: g.ahead(last.At(math.Abs(last.Long))), Axle: g.axle,
			Comes: comes && i == 0, Goes: g.o.Verb == story.Leave && i == len(gears)-1, Doubt: g.now.doubt}
		if i == len(gears)-1 {
			l.Last = to
		}
		g.v.Add(&l)
		t = l.End
	}
	if len(gears) == 0 {
		g.v.Add(&plan.Drive{Start: t, End: t, Last: to, Comes: comes, Doubt: g.now.doubt})
	}
	return t
}

// ahead returns the pose of the vehicle whose axle lies so.
func (g *driving) ahead(p plane.Pose) plane.Pose {
	p.At = p.Out(plane.Point{X: g.axle})
	return p
}

// split returns a way in the pieces that are driven in one gear.
func split(arcs []plan.Arc) (all [][]plan.Arc) {
	for i, a := range arcs {
		if i == 0 || arcs[i-1].Long*a.Long < 0 {
			all = append(all, nil)
		}
		all[len(all)-1] = append(all[len(all)-1], a)
	}
	return all
}

// mendBefore notes that putting something in before an order's row would help.
func (d *director) mendBefore(o *order, text string) {
	d.problems.Mend(problem.Edit{At: o.Span("").Before(), Text: text})
}

// given returns the way that a move has been given, and the pose at its end.
func (g *driving) given(way [][2]float64) (arcs []plan.Arc, to plane.Pose) {
	at := plane.Pose{At: plane.Point{X: way[0][0], Y: way[0][1]}, Turn: way[1][0]}
	g.axle = way[1][1]
	for _, part := range way[2:] {
		a := plan.Arc{From: at, Curve: part[0], Long: part[1]}
		at = a.At(math.Abs(a.Long))
		if a.Long != 0 {
			arcs = append(arcs, a)
		}
	}
	return arcs, g.ahead(at)
}
