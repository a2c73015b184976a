package direct

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/direct/internal/route"
	"standoff/story/plan"
)

// mark points people or a place out, or dims people.
func (d *phasing) mark(o *order, t float64) {
	who := o.all()
	if len(who) == 0 {
		target, ok := d.Target(o.To)
		if !ok {
			return
		}
		if target.Who == nil {
			d.view.Glows = append(d.view.Glows, plan.ShownGlow{Rect: target.Rect, From: t,
				Vehicle: 1 + d.vehicle(o.To)})
			return
		}
		who = target.Who
	}
	m := plan.Mark{Dim: o.Verb == story.Dim, From: t}
	for _, p := range who {
		m.People = append(m.People, int32(p))
	}
	slices.Sort(m.People)
	d.view.Marks = append(d.view.Marks, m)
}

// trail lays a trail behind a group that walks far.
func (d *phasing) trail(o *order, all []route.Walker, start, end float64) {
	if len(all) == 0 || o.Trail != nil && !*o.Trail || o.Trail == nil && len(o.Sides) > 1 {
		return
	}
	mid, mean := route.Middling(all, func(p int) bool { return d.People[p].Group.Leader })
	if o.Trail == nil && (len(all) < 5 || mean < 10) || mean < 1 {
		return
	}
	width := math.Max(1, math.Min(3, .35*math.Sqrt(float64(len(all)))))
	people := make([]int, len(all))
	for i, w := range all {
		people[i] = w.Person
	}
	d.view.Trails = append(d.view.Trails, plan.ShownTrail{Move: o.Move, Start: start, End: end, People: people, Trail: plan.Trail{
		Group: o.Who[0], Line: route.Rounded(mid.Line), Width: width, Doubt: o.Sure.Doubtful()}})
}
