package direct

import (
	"slices"

	"standoff/story"
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
