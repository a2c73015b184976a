package direct

import (
	"math"
	"slices"
	"sort"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
)

// place puts people where they are when the step opens.
func (d *director) place(o *order, g *standing, t float64, first bool) {
	if first {
		t = d.start
	}
	for i, grp := range o.Who {
		for _, p := range o.who[i] {
			if d.now[p].set == d.set {
				d.fail(problem.WouldJump, o.Move, "at", "%q would jump from %q to %q: write go",
					grp.ID, d.now[p].place, o.Object)
				return
			}
		}
	}
	target, ok := d.target(o.Object)
	if !ok {
		d.missing(o, o.Object)
		return
	}
	spots := d.muster(o, g, target, nil)
	d.appear(o, spots, t, o.Do, o.Object)
	d.roam(o, g)
}

// roam lets people who mill about stray as far as there is room.
func (d *director) roam(o *order, g *standing) {
	if o.Do != story.Mill {
		return
	}
	for _, p := range o.all() {
		legs := d.plan.Legs[p]
		if len(legs) == 0 {
			continue // there was no room for them, which is told
		}
		last := &legs[len(legs)-1]
		last.Roam = float32(d.room(p, g))
		d.now[p].roam = float64(last.Roam)
	}
}

// appear puts people on stage, each at a place of their own.
func (d *director) appear(o *order, spots [][]place, t float64, do story.Action, where string) {
	for i, who := range o.who {
		for k, p := range d.leadersFirst(who) {
			if k >= len(spots[i]) {
				break
			}
			s := spots[i][k]
			l := plan.Leg{Start: t, End: t, Set: int32(d.set), Line: []plane.Point{s.Point}, Z0: s.z, Z1: s.z,
				Face1: d.facing(o, s, s.face, p), Action: doing(do, s), Comes: true,
				Doubt: o.Sure.Doubtful()}
			d.write(p, l)
			d.now[p].place = where
		}
	}
	d.enlist(o)
}

// doing is the action of somebody at a place.
func doing(do story.Action, s place) story.Action {
	switch {
	case s.action != "":
		return s.action
	case do != "":
		return do
	}
	return story.Stand
}

// facing is where somebody at a place looks, in the end.
func (d *director) facing(o *order, s place, usual float64, p int) float64 {
	jitter := (chance.Chance(d.plan.People[p].Seed, 21) - .5) * .5
	if layout.IsSide(o.Face) {
		return layout.Outward(story.Side(o.Face)).Angle() + jitter/2
	}
	if o.Face != "" {
		if at, ok := d.lookAt(o.Face); ok {
			return at.Sub(s.Point).Angle()
		}
	}
	if math.IsNaN(usual) {
		return math.Pi/2 + jitter
	}
	if o.As == "" && s.action != story.Sit {
		return usual + jitter/2
	}
	return usual
}

// enlist tells the line that a move has made who stands in it.
func (d *director) enlist(o *order) {
	for _, r := range d.lines {
		if r.group == o.Who[0] && r.people == nil {
			r.people = o.all()
		}
	}
}

// leadersFirst are the same people with the leaders in front.
func (d *director) leadersFirst(who []int) []int {
	out := slices.Clone(who)
	sort.SliceStable(out, func(a, b int) bool {
		return d.plan.People[out[a]].Group.Leader && !d.plan.People[out[b]].Group.Leader
	})
	return out
}

// muster finds places for all groups of an order, in neighbouring parts.
func (d *director) muster(o *order, g *standing, t *target, from *plane.Point) [][]place {
	out := make([][]place, len(o.who))
	sides := o.Sides
	if len(sides) == 0 {
		sides = []story.Side{""}
	} else if slices.Contains(sides, story.Corners) {
		sides = []story.Side{story.TopLeft, story.TopRight, story.BottomLeft, story.BottomRight}
	}
	total := len(o.all())
	var all []place
	for i, side := range sides {
		n := total*(i+1)/len(sides) - total*i/len(sides)
		m := &muster{d: d, o: o, g: g, t: t, n: n, side: side, kind: o.Who[0].Kind}
		if from != nil {
			m.from, m.come = *from, true
		}
		if n > 0 {
			all = append(all, m.places()...)
		}
	}
	if len(all) < total && d.problems.Errors() == 0 {
		d.fail(problem.NoRoom, o.Move, string(o.Verb), "%d figures do not fit at %q: %s",
			total, o.Object, d.whyFull(t, len(all)))
	}
	if len(o.who) == 1 {
		out[0] = all
		return out
	}
	if t.area >= 0 || t.spot {
		d.sideBySide(all)
	}
	for i, who := range o.who {
		n := min(len(who), len(all))
		out[i], all = all[:n], all[n:]
		if t.area >= 0 {
			byDistance(out[i], t.rect.Center())
		}
	}
	return out
}

// sideBySide orders places along the longer side of the ground they cover.
func (d *director) sideBySide(all []place) {
	points := make([]plane.Point, len(all))
	for i := range all {
		points[i] = all[i].Point
	}
	size := plane.Bounds(points).Size()
	sort.SliceStable(all, func(a, b int) bool {
		if size.Y > size.X {
			return all[a].Y < all[b].Y
		}
		return all[a].X < all[b].X
	})
}

// missing says that what a move goes to is not there.
func (d *director) missing(o *order, id string) {
	for _, g := range d.story.Cast {
		if g.ID == id {
			d.fail(problem.NowhereYet, o.Move, string(o.Verb), "%q is nowhere yet: let them come first", id)
			return
		}
	}
	d.fail(problem.OtherSet, o.Move, string(o.Verb), "%q is not in %q", id, d.step.Set.ID)
}

// travel lets people walk to where a move sends them.
func (d *director) travel(o *order, g *standing, t float64) float64 {
	if len(o.all()) == 0 {
		return t
	}
	d.interrupt(o.all(), t)
	d.leaveLine(o)
	from := d.middle(o.all())
	if o.Verb == story.Leave {
		return d.leave(o, t, from)
	}
	target, ok := d.goal(o)
	if !ok {
		return t
	}
	if o.Do == story.Climb && target.who != nil {
		return d.climb(o, g, target, t)
	}
	spots := d.muster(o, g, target, &from)
	if d.problems.Errors() > 0 {
		return t
	}
	end := d.walk(o, spots, target, from, t)
	d.roam(o, g)
	d.enlist(o)
	if r := target.rank; r != nil && r.bow > 0 {
		r.press = append(r.press, o.all()...)
		d.bow(r, d.firstThere(o))
	}
	return end
}

// firstThere is when the first of an order's people arrives.
func (d *director) firstThere(o *order) float64 {
	first := math.Inf(1)
	for _, p := range o.all() {
		first = math.Min(first, d.now[p].until)
	}
	return first
}

// goal is what a move goes to.
func (d *director) goal(o *order) (*target, bool) {
	if o.Verb == story.Between {
		a, okA := d.target(o.Between[0])
		b, okB := d.target(o.Between[1])
		if !okA || !okB {
			d.missing(o, o.Between[0])
			return nil, false
		}
		mid := a.rect.Center().Lerp(b.rect.Center(), .5)
		return &target{id: o.Between[0], rect: plane.Rect{Min: mid, Max: mid}, area: -1, door: -1}, true
	}
	t, ok := d.target(o.Object)
	if !ok {
		d.missing(o, o.Object)
	}
	return t, ok
}

// leaveLine takes people who go elsewhere out of the lines they stood in.
func (d *director) leaveLine(o *order) {
	for _, g := range o.Who {
		d.lines = slices.DeleteFunc(d.lines, func(r *rank) bool { return r.group == g })
	}
}
