package direct

import (
	"fmt"
	"math"
	"sort"

	"standoff/story"
	"standoff/story/direct/internal/route"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
)

// People come onto a thing, and down from it, at its edge: they walk there, climb up or
// down, and walk on. On what is no higher than a step they step up.

const (
	mountRoom   = .5  // metres before the thing, where one stands who climbs
	mountIn     = .35 // and from its edge, where one is on top
	mountFar    = 1.7 // metres from the one to the other, at most
	mountDetour = 2.5 // metres: where one comes up for whom it is no farther
	mountTurn   = 3.  // metres that one rather goes than wait for another
	mountHigh   = 1.  // metres above which one climbs, and does not just step up
	mountPace   = 1.2 // metres a second upwards
	onTopPace   = 1.4 // and on top
)

// A mounting is an order whose people come onto a thing, or down from it.
type mounting struct {
	*phasing
	*order
	prop *layout.PlacedProp
}

// gaps returns where one can come up, on a way between two points that is hardly longer than
// the shortest; top of each is the place on the thing, far is not used.
func (d *mounting) gaps(from, to plane.Point) (all []gap) {
	r, deck := d.prop.Rect, d.prop.Deck()
	in := math.Min(mountIn, math.Min(deck.Size().X, deck.Size().Y)/2)
	deck = deck.Grow(-in)
	floor := d.swum(d.order)
	for _, side := range story.Sides {
		out := layout.Outward(side)
		along := out.Across()
		long := 2 * r.Extent(along)
		n := math.Max(1, math.Floor(long/hurdleStep))
		edge := layout.EdgeOf(r, side)
		for i := range int(n) {
			near := edge.Add(along.Mul((float64(i) + .5 - n/2) * long / n)).Add(out.Mul(mountRoom))
			top := plane.Point{X: math.Max(deck.Min.X, math.Min(deck.Max.X, near.X)),
				Y: math.Max(deck.Min.Y, math.Min(deck.Max.Y, near.Y))}
			if near.Dist(top) < mountFar && layout.AreaAt(d.Layout, near) >= 0 && floor.Ways.Free(near, .3) && !d.idle.Near(near, stage.Apart) &&
				!floor.Ways.Walled(near, top, d.Open) {
				all = append(all, gap{near: near, top: top})
			}
		}
	}
	best := math.Inf(1)
	far := func(g *gap) float64 {
		far := from.Dist(g.near) + g.top.Dist(to)
		if g.near.Y < r.Min.Y {
			far += 3 * d.prop.Form().Top // behind it they would be hidden
		}
		return far
	}
	for i := range all {
		best = math.Min(best, far(&all[i]))
	}
	near := all[:0]
	for i := range all {
		if far(&all[i]) < best+mountDetour {
			near = append(near, all[i])
		}
	}
	return near
}

// mount has an order's people climb onto a thing, from time at on, and returns when the
// last of them is at their place on it.
func mount(d *phasing, o *order, spots [][]stage.Place, t *stage.Target, at float64) float64 {
	h := &mounting{d, o, t.Prop}
	var people []int
	var places []stage.Place
	for i, who := range o.who {
		who = d.leadersFirst(who)
		n := min(len(who), len(spots[i]))
		people, places = append(people, who[:n]...), append(places, spots[i][:n]...)
	}
	all := h.gaps(d.Middle(people), middle(places))
	if len(all) == 0 {
		sayNoGaps(h)
		return at
	}
	sort.SliceStable(places, func(a, b int) bool { // who comes first goes farthest
		return places[a].Dist(all[0].top) > places[b].Dist(all[0].top)
	})
	to := make([]route.Walker, len(people))
	taken := make([]int, len(people)) // the gap of each
	turn := make([]float64, len(all)) // metres that one rather goes than wait there
	for i, p := range people {
		n := d.Postures[p].At
		for k := range all {
			if n.Dist(all[k].near)+turn[k] < n.Dist(all[taken[i]].near)+turn[taken[i]] {
				taken[i] = k
			}
		}
		turn[taken[i]] += mountTurn
		to[i] = route.Walker{Person: p, From: n, To: stage.Place{Point: all[taken[i]].near, Face: math.NaN()}}
	}
	k := d.trunk(o)
	k.Find(to[0].From, to[0].To.Point)
	if stuck := k.Lead(to, d.idle); stuck >= 0 {
		d.noWay(o, k, to[stuck])
		return at
	}
	if walksOnWater(d, o, to) {
		return at
	}
	v := h.pace(to)
	end := at
	for i := range to {
		end = math.Max(end, h.up(to[i], places[i], &all[taken[i]], at, v))
	}
	if o.Take > 0 {
		(&hurdling{d, o, at}).inTime(to, end)
		end = at + o.Take
	}
	d.trail(o, to, at, end)
	return end
}

// sayNoGaps tells the author that nobody comes onto the thing: it stands in water, or there
// is no room beside it.
func sayNoGaps(d *mounting) {
	if w := layout.AreaAt(d.Layout, d.prop.Rect.Center()); w >= 0 && d.Layout.Areas[w].Area.Ground == story.Water {
		failAtSea(d.phasing, d.order, d.Layout.Areas[w].Area)
		return
	}
	hint := "leave some"
	if d.Verb == story.On && d.Given("from") {
		hint += fmt.Sprintf(", or let them be on it already: from = %q", d.Object)
	}
	d.fail(problem.NoRoom, d.Move, string(d.Verb), "there is no room beside %q for %q to climb up; %s", d.Object, d.Who[0].ID, hint)
	if d.Verb == story.On && d.Given("from") {
		d.problems.Mend(problem.Edit{At: d.Span("from"), Text: fmt.Sprintf("%q", d.Object)})
	}
}

// pace returns how fast people walk who all have their ways.
func (d *mounting) pace(all []route.Walker) float64 {
	far := .1
	for i := range all {
		all[i].Length = plane.LengthOf(all[i].Line)
		far = math.Max(far, all[i].Length)
	}
	return far / math.Max(shortestWalk, math.Min(longestWalk, far/speed(d.Pace)))
}

// up has one of them walk to a gap, climb there when it is free, and walk on to a place,
// and returns when they are there.
func (d *mounting) up(w route.Walker, to stage.Place, g *gap, at, v float64) float64 {
	face := g.top.Sub(g.near).Angle()
	t := at
	for _, r := range reaches(d.phasing, w.Line) {
		part := w
		part.Line = r.line
		l := d.leg(d.order, part, t, v*r.share)
		if late := g.free - l.End; late > 0 && r.line[len(r.line)-1] == w.To.Point {
			l.Start, l.End = l.Start+late, l.End+late
		}
		l.Z1, l.Face1, l.Action, l.Seated, l.Wet0, l.Wet1 = 0, face, story.Stand, false, r.wet0, r.wet1
		d.write(w.Person, l)
		t = l.End
	}
	t = d.rise(w.Person, g.near, g.top, 0, d.prop.Level(g.top), t)
	g.free = t
	last := route.Walker{Person: w.Person, To: to, Line: []plane.Point{g.top, to.Point}}
	l := d.leg(d.order, last, t, onTopPace)
	l.Z0 = d.prop.Level(g.top)
	d.write(w.Person, l)
	d.went(w.Person, d.Object)
	return l.End
}

// rise has somebody climb, or step, from one height to another, and returns when they have.
func (d *mounting) rise(person int, from, to plane.Point, z0, z1, t float64) float64 {
	face := to.Sub(from).Angle()
	if z1 < z0 {
		face += math.Pi // one climbs down backwards
	}
	l := plan.NewLeg(t, 1, []plane.Point{from, to})
	l.End = t + math.Max(.5, math.Abs(z1-z0)/mountPace)
	l.Set, l.Z0, l.Z1, l.Face0, l.Face1 = int32(d.Set), z0, z1, face, face
	l.Action, l.Doubt = story.Stand, d.Sure.Doubtful()
	if math.Max(z0, z1) >= mountHigh {
		l.Moving = story.Scaling
	}
	d.write(person, l)
	return l.End
}

// comeOff brings those of an order's people who are on things down from them, from time at
// on, on the side that is nearest to where they go. It reports whether anybody was.
func comeOff(d *phasing, o *order, to plane.Point, at float64) (any bool) {
	used := map[*layout.PlacedProp][]gap{}
	for _, p := range o.all() {
		n := d.Postures[p]
		x := perch(d, p)
		if x == nil {
			continue
		}
		h := &mounting{d, o, x}
		all, ok := used[x]
		if !ok {
			all = h.gaps(to, n.At)
			all = all[:min(len(all), len(o.all()))]
			used[x] = all
		}
		if len(all) == 0 {
			continue // nobody can climb down; they go as before, and the way says why
		}
		next := 0
		for i := range all {
			if all[i].free < all[next].free {
				next = i
			}
		}
		all[next].free, any = h.down(p, &all[next], at), true
	}
	return any
}

// down has somebody walk to a gap and climb down there, and returns when they have.
func (d *mounting) down(person int, g *gap, at float64) float64 {
	n := d.Postures[person]
	l := plan.NewLeg(at, onTopPace, []plane.Point{n.At, g.top})
	if l.Length() < .05 {
		l.End = at
	}
	if late := g.free - l.End; late > 0 {
		l.Start, l.End = l.Start+late, l.End+late
	}
	high := d.prop.Level(g.top)
	l.Set, l.Z0, l.Z1, l.Face0, l.Action, l.Doubt = int32(d.Set), n.Z, high, n.Face, story.Stand, d.Sure.Doubtful()
	l.Face1 = g.near.Sub(g.top).Angle()
	d.write(person, l)
	return d.rise(person, g.top, g.near, high, 0, l.End)
}

// perch returns the thing on which somebody stands, or nil.
func perch(d *phasing, person int) *layout.PlacedProp {
	n := d.Postures[person]
	if n.Z <= .02 || n.Set != d.Set {
		return nil
	}
	for i := range d.Layout.Props {
		if x := &d.Layout.Props[i]; x.Form().Top > 0 && x.Rect.Contains(n.At) {
			return x
		}
	}
	return nil
}

// onAlready reports whether an order has its people be on a thing already, without climbing: it
// says that they come from the thing itself.
func onAlready(d *phasing, o *order) bool {
	if o.Verb != story.On || o.From != o.Object {
		return false
	}
	for _, p := range o.all() {
		if d.OnFloor(p) {
			return false
		}
	}
	return true
}
