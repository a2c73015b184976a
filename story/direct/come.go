package direct

import (
	"math"

	"standoff/story"
	"standoff/story/direct/internal/route"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/problem"
)

// bringAll puts all on stage who come from somewhere, before anybody walks.
// It returns the orders that cannot be carried out, because their people are nowhere.
func (d *phasing) bringAll(orders []*order) map[*order]bool {
	absent := map[*order]bool{}
	d.kept.here = d.Crowded(d.kept.here, nil)
	for _, o := range orders {
		if (traffic{d}).comesWith(o, orders) {
			continue
		}
		switch o.Verb {
		case story.Go, story.Between, story.On, story.Leave:
			if onAlready(d, o) {
				absent[o] = true
				d.place(o)
				continue
			}
			absent[o] = !d.bring(o, d.kept.here)
		}
	}
	return absent
}

// bring puts people on stage where they come from; of a group of which some are there, the others. It
// reports false when
// somebody is not there and nothing says where they come from.
func (d *phasing) bring(o *order, g *stage.Standing) bool {
	for i, grp := range o.Who {
		var absent, here []int
		for _, p := range o.who[i] {
			if d.Postures[p].Set == d.Set {
				here = append(here, p)
			} else {
				absent = append(absent, p)
			}
		}
		if len(here) > 0 && len(absent) == 0 && o.From != "" && d.Postures[here[0]].Place != o.From {
			where := "here"
			if place := d.Postures[here[0]].Place; place != "" {
				where = "in \"" + place + "\""
			}
			d.fail(problem.AlreadyHere, o.Move, "from", "%q is already %s: leave out from", grp.ID, where)
			d.problems.Mend(o.Without("from")...)
			return false
		}
		if len(absent) > 0 && o.From == "" {
			if len(here) > 0 { // those who are there go
				o.who[i] = here
				continue
			}
			d.nowhere(o, i, absent[0])
			return false
		}
		if len(absent) == 0 {
			continue
		}
		d.comeFrom(o, g, i, absent)
	}
	return true
}

// ajar is how long after a phase begins people come out of a vehicle whose doors may open
// in it, seconds.
const ajar = plan.DoorTime * .6

// comeFrom puts people where they come from: a place, or an edge of the set.
func (d *phasing) comeFrom(o *order, g *stage.Standing, i int, who []int) {
	sub := &order{Move: &story.Move{Verb: story.At, Object: o.From, To: o.Start, Who: o.Who[i : i+1],
		Sure: o.Sure, Origin: o.Origin}, who: [][]int{who}}
	if side, ok := o.Start.To.(story.Side); ok {
		d.appear(sub, [][]stage.Place{d.offStage(side, o, len(who))}, d.from, story.Stand, o.From)
		return
	}
	target, ok := d.Target(o.Start)
	if !ok {
		d.missing(o, o.Start)
		return
	}
	if places, ok := (traffic{d}).atSill(o.Start, len(who)); ok {
		d.appear(sub, [][]stage.Place{places}, d.from+ajar, story.Stand, o.From)
		return
	}
	if target.Door >= 0 {
		sub.As = story.Crowd
	}
	d.appear(sub, d.muster(sub, g, target, nil), d.opens(), story.Stand, o.From)
}

// offStage returns places in a loose column behind an edge of the set.
func (d *phasing) offStage(side story.Side, o *order, n int) []stage.Place {
	out := layout.Outward(side)
	to := d.Layout.Bounds.Center()
	if t, ok := d.Target(o.To); ok {
		to = t.Rect.Center()
	}
	mid := route.Crossing(d.Floor, side, to, route.BarsOf(d.RowsAcross(o.Move)))
	wide := 3 + n/20
	var all []stage.Place
	for i := range n {
		row, k := i/wide, i%wide
		off := (float64(k) - float64(wide-1)/2) * .9
		deep := math.Min(.8+float64(row)*.02, 3)
		all = append(all, stage.Place{Point: mid.Add(out.Mul(deep)).Add(out.Across().Mul(off)),
			Face: out.Mul(-1).Angle()})
	}
	return all
}
