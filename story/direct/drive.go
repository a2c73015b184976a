package direct

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/direct/internal/drive"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
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
	body drive.Body
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
		g.body = bodyOf(g.v)
		end = max(end, g.drive(orders, max(t+o.After, g.now.until), done))
	}
	for _, o := range orders {
		done[o] = done[o] || came[o]
	}
	return end
}

// bodyOf returns how a vehicle drives: as a car does, on whose back wheels it does not
// slide aside; a boat turns in less room, about its stern.
func bodyOf(v *plan.Vehicle) drive.Body {
	b := drive.Body{Long: v.Long, Wide: v.Wide, Radius: .6 * v.Long, Axle: .3 * v.Long, Floats: layout.FormOf(v.Prop.Kind).Floats}
	if b.Floats {
		b.Radius, b.Axle = .4*v.Long, .4*v.Long
	}
	return b
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
			before = g.body.OffAxle(arcs[0].From)
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
		l := plan.Drive{Start: t, End: t + time*(.5*long/far+.5/float64(len(gears))), Arcs: part, Long: long, Last: g.body.OffAxle(last.At(math.Abs(last.Long))), Axle: g.body.Axle,
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

// ground returns the ground on which the vehicle drives, without what stands on it but
// for things, or with people who stand there too; open says which doors are.
func (g *driving) ground(body drive.Body, open []bool, people bool, lanes []plane.Rect) *drive.Ground {
	var others []layout.PlacedProp
	for k := range g.plan.Vehicles {
		v, now := &g.plan.Vehicles[k], &g.vehicles.now[k]
		if k != g.k && v.Set == g.v.Set && now.here {
			others = append(others, layout.Turned(v.Prop, now.pose, v.Long, v.Wide, v.Seed))
		}
	}
	ground := drive.NewGround(g.plan.Layouts[g.v.Set].Standing(g.vehicles.moved[g.v.Set], others), open, body, lanes)
	if !people {
		return ground
	}
	for p := range g.Postures {
		if g.OnFloor(p) && !g.aboard(p, g.k) {
			ground.PutPerson(g.Postures[p].At)
		}
	}
	return ground
}

// headingTo returns whether the move says where the front is to look in the end, and
// where that is from a place.
func (g *driving) headingTo(at plane.Point) (float64, bool) {
	if side, ok := g.o.Toward.To.(story.Side); ok {
		return layout.Outward(side).Angle(), true
	}
	if to, ok := g.LookAt(g.o.Toward); ok {
		return to.Sub(at).Angle(), true
	}
	return 0, false
}

// target returns what an id stands for, and tells the author where that is not there.
func (g *driving) target(of story.Ref) (*stage.Target, bool) {
	t, ok := g.Target(of)
	if !ok {
		g.missing(g.o, of)
	}
	return t, ok
}

// mendBefore notes that putting something in before an order's row would help.
func (d *director) mendBefore(o *order, text string) {
	d.problems.Mend(problem.Edit{At: o.Span("").Before(), Text: text})
}
