package direct

import (
	"math"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
	"standoff/story/problem"
)

// bringAll puts all on stage who come from somewhere, before anybody walks.
// It answers whose moves cannot be, because they are nowhere.
func (d *director) bringAll(orders []*order, t float64, first bool) map[*order]bool {
	absent := map[*order]bool{}
	d.here = d.crowded(d.here, nil)
	for _, o := range orders {
		switch o.Verb {
		case story.Go, story.Between, story.On, story.Leave:
			absent[o] = !d.bring(o, d.here, t, first)
		}
	}
	return absent
}

// bring puts people on stage where they come from. It reports false when
// somebody is not there and nothing says where they come from.
func (d *director) bring(o *order, g *standing, t float64, first bool) bool {
	for i, grp := range o.Who {
		var absent, here []int
		for _, p := range o.who[i] {
			if d.now[p].set == d.set {
				here = append(here, p)
			} else {
				absent = append(absent, p)
			}
		}
		if len(here) > 0 && o.From != "" && d.now[here[0]].place != o.From {
			where := "here"
			if place := d.now[here[0]].place; place != "" {
				where = "in \"" + place + "\""
			}
			d.fail(problem.AlreadyHere, o.Move, "from", "%q is already %s: leave out from", grp.ID, where)
			return false
		}
		if len(absent) > 0 && o.From == "" {
			if len(here) > 0 { // those who are there go
				o.who[i] = here
				continue
			}
			d.fail(problem.NowhereYet, o.Move, "who", "%q is nowhere yet: add from = \"…\", or at", grp.ID)
			return false
		}
		if len(absent) == 0 {
			continue
		}
		if first {
			t = d.start
		}
		d.comeFrom(o, g, i, absent, t)
	}
	return true
}

// comeFrom puts people where they come from: a place, or an edge of the set.
func (d *director) comeFrom(o *order, g *standing, i int, who []int, t float64) {
	sub := &order{Move: &story.Move{Verb: story.At, Object: o.From, Who: o.Who[i : i+1], Sure: o.Sure,
		Origin: o.Origin}, who: [][]int{who}}
	if layout.IsSide(o.From) {
		t = d.from
		d.appear(sub, [][]place{d.offStage(story.Side(o.From), o, len(who))}, t, story.Stand, o.From)
		return
	}
	target, ok := d.target(o.From)
	if !ok {
		d.missing(o, o.From)
		return
	}
	if target.door >= 0 {
		sub.As = story.Crowd
	}
	d.appear(sub, d.muster(sub, g, target, nil), t, story.Stand, o.From)
}

// offStage are places in a loose column behind an edge of the set.
func (d *director) offStage(side story.Side, o *order, n int) []place {
	out := layout.Outward(side)
	t, ok := d.target(o.Object)
	if !ok {
		t = &target{rect: plane.Rect{Min: d.layout().Bounds.Center(), Max: d.layout().Bounds.Center()}}
	}
	mid := d.crossing(o, side, t.rect.Center())
	wide := 3 + n/20
	var all []place
	for i := range n {
		row, k := i/wide, i%wide
		off := (float64(k) - float64(wide-1)/2) * .9
		deep := math.Min(.8+float64(row)*.02, 3)
		all = append(all, place{Point: mid.Add(out.Mul(deep)).Add(out.Across().Mul(off)),
			face: out.Mul(-1).Angle()})
	}
	return all
}
