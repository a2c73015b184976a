package direct

import (
	"fmt"
	"math"
	"slices"
	"sort"

	"standoff/story"
	"standoff/story/direct/internal/formation"
	"standoff/story/direct/internal/route"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
)

// Who goes to people as a lane makes a lane through them: those who stand in its way step
// aside first, each to the nearest free place beside it, and then two lines stand along it.
// Nobody closes up again by themselves: that too is for the storyboard to say.

const (
	partStep  = 1.1 // metres a second, aside
	partShort = 1.2 // metres by which a lane may end before the last of those people
	partRoom  = .34 // metres from walls and things, where one stands
	laneEnd   = .3  // metres before the end of a lane, to where one walks along it
)

// A parting is people who make a lane through others, while it is being directed.
type parting struct {
	*phasing
	*order
	to *stage.Target
}

// part has people give way to an order's people, who make a lane through them, from time
// at on. It notes the lane in the target, and returns when it is free.
func part(p *phasing, o *order, t *stage.Target, from *plane.Point, at float64) (free float64) {
	d := parting{p, o, t}
	if !o.Parts() || slices.ContainsFunc(o.all(), func(p int) bool { return slices.Contains(t.Who, p) }) {
		return at
	}
	r := d.laneThrough(d.laneway(from))
	if r == nil {
		return at
	}
	aside, ok := d.makeWay(r)
	if !ok {
		sayNoAside(&d)
		return at
	}
	t.Lane, free = r, at
	for _, p := range t.Who {
		if at := d.Postures[p].At; !d.idle.Near(at, .02) { // who has just come on stage
			d.idle.Add(at)
		}
	}
	for _, s := range aside {
		free = math.Max(free, d.stepAside(s, at))
	}
	return free
}

// laneway returns the direction of a lane through people: to where its people are to look,
// else on from where they come, else along the longer side of those people.
func (d *parting) laneway(from *plane.Point) plane.Point {
	c := d.to.Rect.Center()
	if side, ok := d.Toward.To.(story.Side); ok {
		return layout.Outward(side)
	}
	if look, ok := d.LookAt(d.Toward); ok && look.Dist(c) > .5 {
		return c.Toward(look)
	}
	if from != nil && from.Dist(c) > .5 {
		return from.Toward(c)
	}
	if size := d.to.Rect.Size(); size.Y > size.X {
		return plane.Point{Y: 1}
	}
	return plane.Point{X: 1}
}

// laneThrough returns the lane of an order's people in a direction through all of the
// target's, or nil, which the author is told, where they are too few to stand along it.
func (d *parting) laneThrough(ahead plane.Point) *stage.Row {
	c := d.Middle(d.to.Who)
	first, last := 0., 0.
	for _, p := range d.to.Who {
		s := d.Postures[p].At.Sub(c).Dot(ahead)
		first, last = math.Min(first, s), math.Max(last, s)
	}
	r := d.lane(c.Add(ahead.Mul((first+last)/2)), ahead, (last-first)/2, len(d.all()))
	if need := formation.LaneNeeds(r.Half); len(d.all()) < need {
		sayTooFew(d, r, need)
		return nil
	}
	r.Group, r.Set = d.Who[0], d.Set
	return r
}

// sayTooFew tells the author that there are too few to stand along a lane.
func sayTooFew(d *parting, r *stage.Row, need int) {
	d.fail(problem.NoRoom, d.Move, "as", "%d figures are too few for a lane through %q, which is %s m long: it needs %d at least",
		len(d.all()), d.Object, problem.Metres(2*r.Half), need)
	if g := d.Who[0]; len(d.Who) == 1 && g.Given("figures") {
		d.problems.Mend(problem.Edit{At: g.Span("figures"), Text: fmt.Sprint(need)})
	}
}

// lane returns a lane through people who reach so far from a point along it, no longer
// than there is room for those at its ends.
func (d *parting) lane(mid, ahead plane.Point, reach float64, people int) *stage.Row {
	r := formation.LaneThrough(mid, ahead, reach, people)
	blocked := func() bool {
		for _, end := range [...]float64{r.Half, -r.Half} {
			for _, side := range [...]float64{r.Aisle / 2, -r.Aisle / 2} {
				q := mid.Add(ahead.Mul(end)).Add(r.Out.Mul(side))
				if layout.AreaAt(d.Layout, q) < 0 || !d.Ways.Free(q, partRoom) {
					return true
				}
			}
		}
		return false
	}
	for r.Half > reach-partShort && blocked() {
		r.Half -= .1
	}
	return r
}

// stepAside has somebody give way from time at on, and returns when they have. Who comes on
// stage at that time is there already.
func (d *parting) stepAside(s stepAside, at float64) float64 {
	n := d.Postures[s.person]
	for _, g := range []*stage.Standing{d.room, d.idle} {
		g.Drop(n.At)
		g.Add(s.to)
	}
	legs := d.legs[s.person]
	l := plan.NewLeg(math.Max(at, n.Until)+d.tardy(s.person), partStep, []plane.Point{n.At, s.to})
	if last := &legs[len(legs)-1]; last.Comes && last.End == last.Start && last.Start >= at {
		l = *last
		l.Line = []plane.Point{s.to}
	}
	l.Set, l.Face0, l.Face1, l.Action, l.Moving = int32(d.Set), n.Face, n.Face, n.Action, story.StepBack
	if n.Action == story.Mill {
		l.Action = story.Stand
	}
	d.write(s.person, l)
	return d.Postures[s.person].Until
}

// sayNoAside tells the author that people have no room to step aside, and in which
// direction they would have.
func sayNoAside(d *parting) {
	said, better := "; let some of them go away first", ""
	for _, side := range story.Sides {
		r := d.lane(d.to.Rect.Center(), layout.Outward(side), reachOf(d, layout.Outward(side)), len(d.all()))
		if formation.LaneNeeds(r.Half) > len(d.all()) {
			continue
		}
		if _, ok := d.makeWay(r); ok {
			better = fmt.Sprintf("face = %q", side)
			said = ", but they have for one with " + better
			break
		}
	}
	d.fail(problem.NoRoom, d.Move, "as", "%q have no room to step aside for a lane%s", d.Object, said)
	switch {
	case better == "":
	case d.Given("face"):
		d.problems.Mend(problem.Edit{At: d.Span("face"), Text: better[len("face = "):]})
	default:
		d.problems.Mend(d.Adding(better)...)
	}
}

// reachOf returns how far the target's people reach from their middle in a direction, metres.
func reachOf(d *parting, dir plane.Point) (far float64) {
	for _, p := range d.to.Who {
		far = math.Max(far, math.Abs(d.Postures[p].At.Sub(d.to.Rect.Center()).Dot(dir)))
	}
	return far
}

// lineUp sends people into the lane that they make, from time at on: to its mouth, along
// it, and to its side, who stands farthest first. The lane is free from a time on.
func lineUp(d *phasing, o *order, spots [][]stage.Place, r *stage.Row, at, free float64) float64 {
	places := slices.Concat(spots...)
	along := func(q plane.Point) float64 { return q.Sub(r.Mid).Dot(r.Along) }
	slices.Reverse(places) // they come from the mouth on
	mouth := r.Mid.Sub(r.Along.Mul(r.Half + stage.ElbowRoom))
	people := slices.Clone(o.all())
	sort.SliceStable(people, func(a, b int) bool {
		return d.Postures[people[a]].At.Dist(mouth) < d.Postures[people[b]].At.Dist(mouth)
	})
	all := make([]route.Walker, min(len(people), len(places)))
	for i := range all {
		all[i] = route.Walker{Person: people[i], From: d.Postures[people[i]].At,
			To: stage.Place{Point: mouth.Add(r.Out.Mul(.5 * float64(i%3-1))), Face: math.NaN()}}
	}
	k := d.trunk(o)
	k.Find(all[0].From, mouth)
	if stuck := k.Lead(all, d.idle); stuck >= 0 {
		d.noWay(o, k, all[stuck])
		return at
	}
	near := math.Inf(1) // metres to the mouth, of the first
	for i := range all {
		near = math.Min(near, plane.LengthOf(all[i].Line))
		to := places[i]
		q := r.Mid.Add(r.Along.Mul(along(to.Point)))
		all[i].Line = append(all[i].Line, q.Lerp(to.Point, .3), to.Point)
		all[i].To = to
	}
	return d.schedule(o, all, k, math.Max(at, free-near/speed(o.Pace)))
}

// alongLane returns the two ends of the lane that people make through whom an order's people
// are to go, the nearer one first. The author is told where they make none.
func alongLane(d *phasing, o *order, t *stage.Target, from plane.Point) []plane.Point {
	r := t.Row
	if r == nil || !r.Lane() {
		sayNoLane(d, o, t)
		return nil
	}
	end := r.Out.Mul(stage.RowDepth)
	if r.Aisle > 0 {
		end = r.Along.Mul(r.Half - laneEnd)
	}
	if end.Dot(from.Sub(r.Mid)) > 0 {
		end = end.Mul(-1)
	}
	return []plane.Point{r.Mid.Sub(end), r.Mid.Add(end)}
}

// sayNoLane tells the author that people through whom others are to go make no lane.
func sayNoLane(d *phasing, o *order, t *stage.Target) {
	if len(d.problems) == 0 || d.problems[len(d.problems)-1].Span != o.Span("through") {
		d.fail(problem.NoWay, o.Move, "through", "%q make no lane, and nobody walks through people; leave out through, or let "+
			"them make one first: as = \"lane\"", t.ID)
		d.problems.Mend(o.Without("through")...)
	}
}

// laneBetween returns the two ends of a lane through people, in the order in which one
// comes to them who goes from one place to another, if the lane leads there.
func laneBetween(d *phasing, o *order, from, to plane.Point) []plane.Point {
	for _, r := range d.RowsAcross(o.Move) {
		if !r.Parts {
			continue
		}
		a, b := from.Sub(r.Mid), to.Sub(r.Mid)
		s, e := a.Dot(r.Along), b.Dot(r.Along)
		aside := math.Max(math.Abs(a.Dot(r.Out)), math.Abs(b.Dot(r.Out)))
		if math.Min(s, e) > -r.Half || math.Max(s, e) < r.Half || aside > 2*r.Half+4 {
			continue
		}
		end := r.Along.Mul(math.Copysign(r.Half-laneEnd, e))
		return []plane.Point{r.Mid.Sub(end), r.Mid.Add(end)}
	}
	return nil
}
