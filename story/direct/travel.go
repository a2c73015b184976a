package direct

import (
	"math"
	"slices"
	"sort"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
)

// place puts an order's people where they are when the step opens, without walking.
func (d *phasing) place(o *order) {
	for i, grp := range o.Who {
		for _, p := range o.who[i] {
			if d.Postures[p].Set == d.Set {
				untold := ""
				if d.first && !d.step.Empty && d.step.Of == nil {
					untold = problem.CameUntold
				}
				d.fail(problem.WouldJump, o.Move, "at", "%q would jump from %q to %q: write go%s",
					grp.ID, d.Postures[p].Place, o.Object, untold)
				d.problems.Mend(o.Renamed("at", "go")...)
				return
			}
		}
	}
	target, ok := d.Target(o.To)
	if !ok {
		d.missing(o, o.To)
		return
	}
	part(d, o, target, nil, d.opens())
	d.appear(o, d.muster(o, d.room, target, nil), d.opens(), o.Do, o.Object)
	d.roam(o)
}

// opens returns the time from which people are there who are there at the start of the phase:
// in a step's first phase, the start of the step.
func (d *phasing) opens() float64 {
	if d.first {
		return d.start
	}
	return d.from
}

// roam has people who mill about stray as far as there is room.
func (d *phasing) roam(o *order) {
	if o.Do != story.Mill {
		return
	}
	for _, p := range o.all() {
		if len(d.legs[p]) > 0 { // else there was no room for them, which has been said
			d.mill(p, d.leeway(p))
		}
	}
}

// appear puts people on stage, each at a place of their own.
func (d *stepping) appear(o *order, spots [][]stage.Place, t float64, do story.Action, where string) {
	for i, who := range o.who {
		for k, p := range d.leadersFirst(who) {
			if k >= len(spots[i]) {
				break
			}
			s := spots[i][k]
			l := plan.Leg{Start: t, End: t, Set: int32(d.Set), Line: []plane.Point{s.Point}, Z0: s.Z, Z1: s.Z,
				Face1: d.facing(o, s, s.Face, p), Action: doing(o, do, s), Comes: true,
				Doubt: o.Sure.Doubtful(), Seated: o.Seated && s.Action != ""}
			d.write(p, l)
			d.went(p, where)
		}
	}
	d.enlist(o)
}

// doing returns the action of somebody at a place.
func doing(o *order, do story.Action, s stage.Place) story.Action {
	switch {
	case s.Action != "":
		return s.Action
	case do == story.Sit || o.Seated:
		return story.OnGround
	case do != "":
		return do
	}
	return story.Stand
}

// facing returns where somebody at a place looks in the end, in radians.
func (d *stepping) facing(o *order, s stage.Place, usual float64, p int) float64 {
	jitter := (chance.Chance(d.People[p].Seed, 21) - .5) * .5
	if side, ok := o.Toward.To.(story.Side); ok {
		return layout.Outward(side).Angle() + jitter/2 + s.Aside
	}
	if at, ok := d.LookAt(o.Toward); ok {
		return at.Sub(s.Point).Angle() + s.Aside
	}
	if math.IsNaN(usual) {
		return math.Pi/2 + jitter
	}
	if o.As == "" && s.Action != story.Sit {
		return usual + jitter/2
	}
	return usual
}

// enlist notes who stands in the row that an order has made, if it has made one.
func (d *stepping) enlist(o *order) {
	for _, r := range d.Rows {
		if r.Group == o.Who[0] && r.People == nil {
			r.People, r.Push.Firm = o.all(), firm(o.Do)
		}
	}
}

// firm reports whether a row that is told to do so does not give way.
func firm(do story.Action) bool { return do == story.Stand || do == story.Block }

// leadersFirst returns the same people with the leaders in front.
func (d *stepping) leadersFirst(who []int) []int {
	out := slices.Clone(who)
	sort.SliceStable(out, func(a, b int) bool {
		return d.People[out[a]].Group.Leader && !d.People[out[b]].Group.Leader
	})
	return out
}

// missing reports to the author that what a move goes to is not there.
func (d *stepping) missing(o *order, what story.Ref) {
	if _, people := what.To.(*story.Group); people {
		d.fail(problem.NowhereYet, o.Move, string(o.Verb), "%q is nowhere yet: let them come first", what.ID)
		return
	}
	if d.vehicle(what) >= 0 {
		d.fail(problem.NowhereYet, o.Move, string(o.Verb), "%q is not there now: let it come first", what.ID)
		return
	}
	d.fail(problem.OtherSet, o.Move, string(o.Verb), "%q is not in %q", what.ID, d.step.Set.ID)
}

// travel has an order's people walk to where it sends them from time t on, in seconds of the
// story, and returns when the last of them has arrived. What they were walking to is given
// up. It returns t where the way is not planned because of an error, which has been reported.
func (d *phasing) travel(o *order, t float64) float64 {
	if len(o.all()) == 0 {
		return t
	}
	for _, p := range o.all() {
		if d.OnFloor(p) {
			d.interrupt(p, t)
		}
	}
	d.leaveRow(o.Who...)
	from := d.Middle(o.all())
	if o.Verb == story.Leave {
		return d.leave(o, t, from)
	}
	target, ok := d.goal(o)
	if !ok {
		return t
	}
	if o.Do == story.Climb && target.Who != nil {
		return d.climb(o, target, t)
	}
	free := part(d, o, target, &from, t)
	spots := d.muster(o, d.room, target, &from)
	if d.problems.Errors() > 0 {
		return t
	}
	end := t
	if comeOff(d, o, middle(slices.Concat(spots...)), t) {
		from = d.Middle(o.all())
	}
	switch {
	case target.Lane != nil:
		end = lineUp(d, o, spots, target.Lane, t, free)
	case o.Over != "":
		end = d.hurdle(o, spots, t)
	case raised(spots, target):
		end = mount(d, o, spots, target, t)
	default:
		end = d.walk(o, spots, target, from, t)
	}
	d.roam(o)
	d.enlist(o)
	if r := target.Row; r != nil && r.Push.Dent != 0 {
		r.Push.By = append(r.Push.By, o.all()...)
		d.giveWay(r, d.firstThere(o))
	}
	return end
}

// raised reports whether places are on a thing.
func raised(spots [][]stage.Place, t *stage.Target) bool {
	return t.Prop != nil && slices.ContainsFunc(spots, func(all []stage.Place) bool { return len(all) > 0 && all[0].Z > 0 })
}

// firstThere returns when the first of an order's people arrives.
func (d *phasing) firstThere(o *order) float64 {
	first := math.Inf(1)
	for _, p := range o.all() {
		first = math.Min(first, d.Postures[p].Until)
	}
	return first
}

// goal returns what a move goes to; for people who go between two things, a point midway. It
// reports false where that is not there, which the author is told.
func (d *phasing) goal(o *order) (*stage.Target, bool) {
	if o.Verb == story.Between {
		a, okA := d.Target(o.Ends[0])
		b, okB := d.Target(o.Ends[1])
		if !okA || !okB {
			d.missing(o, o.Ends[0])
			return nil, false
		}
		mid := a.Rect.Center().Lerp(b.Rect.Center(), .5)
		return &stage.Target{Ref: o.Ends[0], Place: layout.Place{Rect: plane.Rect{Min: mid, Max: mid}, Area: -1, Door: -1}}, true
	}
	t, ok := d.Target(o.To)
	if !ok {
		d.missing(o, o.To)
	}
	return t, ok
}

// leaveRow takes people who go elsewhere out of the rows they stood in.
func (d *stepping) leaveRow(groups ...*story.Group) {
	d.Rows = slices.DeleteFunc(d.Rows, func(r *stage.Row) bool { return slices.Contains(groups, r.Group) })
}
