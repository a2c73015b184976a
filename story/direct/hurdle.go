package direct

import (
	"math"
	"slices"
	"sort"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/direct/internal/route"
	"standoff/story/direct/internal/stage"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
)

// How one climbs over a fence or a barrier.
const (
	hurdleHigh = 1.05 // metres, where one is highest
	hurdleTime = .9   // seconds up, and as many down
	hurdleRoom = .6   // metres before and behind, where one stands
	hurdleStep = .9   // metres along it from one who climbs to the next
)

// A hurdling is an order whose people climb over something, while it is being directed.
type hurdling struct {
	*phasing
	*order
	at float64 // when it begins
}

// A gap is a place at which one can climb over something.
type gap struct {
	near, top, far plane.Point
	free           float64 // when nobody climbs there any more
}

// hurdle lets people climb over a fence or barrier on their way: each walks to a place
// before it, climbs over when nobody else does so there, and walks on. It returns when
// the last is there.
func (d *phasing) hurdle(o *order, spots [][]stage.Place, at float64) float64 {
	prop := o.Hurdle.To.(*story.Prop)
	if prop.Kind != "fence" && prop.Kind != "barrier" {
		d.fail(problem.WrongSort, o.Move, "over", "people climb over a fence or a barrier, and %q is a %s", o.Over, prop.Kind)
		return at
	}
	h := hurdling{d, o, at}
	people, goal := d.leadersFirst(o.all()), slices.Concat(spots...)
	gaps := h.gaps(prop, d.Middle(people), middle(goal))
	if len(gaps) == 0 {
		d.fail(problem.NoWay, o.Move, "over", "%q cannot climb over %q to %q: it does not stand between, or there is no room at it",
			o.Who[0].ID, o.Over, o.Object)
		return at
	}
	gaps = gaps[:min(len(gaps), len(people))]
	all, on := h.approach(people, goal, gaps)
	if !h.leads(all) || !h.leads(on) {
		return at
	}
	end := at
	for i := range all {
		end = math.Max(end, h.climbOver(all[i], on[i], &gaps[i%len(gaps)]))
	}
	if o.Take > 0 {
		h.inTime(all, end)
		end = at + o.Take
	}
	return end
}

// middle returns the middle of some places.
func middle(all []stage.Place) (c plane.Point) {
	for _, s := range all {
		c = c.Add(s.Point.Mul(1 / float64(len(all))))
	}
	return c
}

// gaps returns where one can climb over a prop from one side to the other, the best
// place for a way between two points first: there is room, and nobody stands there.
func (d *hurdling) gaps(prop *story.Prop, from, to plane.Point) (all []gap) {
	for _, x := range d.Layout.Props {
		if x.Prop != prop {
			continue
		}
		size, c := x.Rect.Size(), x.Rect.Center()
		along, out, long, deep := plane.Point{X: 1}, plane.Point{Y: 1}, size.X, size.Y
		if size.Y > size.X {
			along, out, long, deep = out, along, size.Y, size.X
		}
		if from.Sub(c).Dot(out) < 0 {
			out = out.Mul(-1)
		}
		if to.Sub(c).Dot(out) > 0 {
			continue // both are on the same side of it
		}
		n := math.Max(1, math.Floor(long/hurdleStep))
		for i := range int(n) {
			top := c.Add(along.Mul((float64(i) + .5 - n/2) * long / n))
			off := out.Mul(deep/2 + hurdleRoom)
			g := gap{near: top.Add(off), top: top, far: top.Sub(off)}
			if d.standable(g.near) && d.standable(g.far) {
				all = append(all, g)
			}
		}
	}
	sort.SliceStable(all, func(a, b int) bool {
		return from.Dist(all[a].near)+all[a].far.Dist(to) < from.Dist(all[b].near)+all[b].far.Dist(to)
	})
	return all
}

// standable reports whether somebody can stand at a point, and nobody does who stays.
func (d *hurdling) standable(at plane.Point) bool {
	return d.Ways.Free(at, .3) && d.idle.Free(at, stage.Apart)
}

// approach shares out the gaps, and the places beyond: returned are everybody's way to
// their gap and their way on.
func (d *hurdling) approach(people []int, places []stage.Place, gaps []gap) (to, on []route.Walker) {
	for i, p := range people[:min(len(people), len(places))] {
		g := gaps[i%len(gaps)]
		to = append(to, route.Walker{Person: p, From: d.Postures[p].At, To: stage.Place{Point: g.near, Face: math.NaN()}})
		on = append(on, route.Walker{Person: p, From: g.far, To: places[i]})
	}
	return to, on
}

// leads finds the ways of some of an order's people, and reports whether there are.
func (d *hurdling) leads(all []route.Walker) bool {
	if len(all) == 0 {
		return true
	}
	k := d.trunk(d.order)
	k.Find(all[0].From, all[0].To.Point)
	if stuck := k.Lead(all, d.idle); stuck >= 0 {
		d.noWay(d.order, k, all[stuck])
		return false
	}
	return true
}

// climbOver writes the timetable of one who climbs over at a gap, and returns when they
// are where they go.
func (d *hurdling) climbOver(to, on route.Walker, g *gap) float64 {
	v := speed(d.Pace)
	over := g.far.Sub(g.near).Angle()
	first := d.leg(d.order, to, d.at+.25*chance.Chance(d.People[to.Person].Seed, 33), v)
	if late := g.free - first.End; late > 0 {
		first.Start, first.End = first.Start+late, first.End+late
	}
	first.Face1, first.Action, first.Seated = over, story.Stand, false
	d.write(to.Person, first)
	t := first.End
	for _, half := range [...]struct {
		a, b   plane.Point
		z0, z1 float64
	}{{g.near, g.top, 0, hurdleHigh}, {g.top, g.far, hurdleHigh, 0}} {
		l := plan.NewLeg(t, 1, []plane.Point{half.a, half.b})
		l.End = t + hurdleTime
		l.Set, l.Z0, l.Z1, l.Face0, l.Face1 = int32(d.Set), half.z0, half.z1, over, over
		l.Moving, l.Action, l.Doubt = story.Climb, story.Climb, d.Sure.Doubtful()
		d.write(to.Person, l)
		t = l.End
	}
	g.free = t
	last := d.leg(d.order, on, t, v)
	last.Z0 = 0
	d.write(on.Person, last)
	d.went(on.Person, d.Object)
	return last.End
}

// inTime stretches what people do until a time to as many seconds as the move takes.
func (d *hurdling) inTime(all []route.Walker, end float64) {
	k := d.Take / math.Max(end-d.at, .1)
	for _, w := range all {
		legs := d.legs[w.Person]
		for i := len(legs) - 1; i >= 0 && legs[i].Start >= d.at; i-- {
			legs[i].Start, legs[i].End = d.at+(legs[i].Start-d.at)*k, d.at+(legs[i].End-d.at)*k
		}
		d.Postures[w.Person].Until = legs[len(legs)-1].End
	}
}
