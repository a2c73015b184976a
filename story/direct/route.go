package direct

import (
	"slices"

	"standoff/story/layout"
	"standoff/story/plane"
	"standoff/story/ways"
)

// A trunk is the way that a group takes together, and the doors on it.
type trunk struct {
	line  []plane.Point
	doors []int
	waist plane.Point // a point in the middle of the way that all pass near
	bars  []ways.Bar  // people in line, whom nobody walks through
	ok    bool
}

// bars are the lines in which people stand who are not to do with a move.
func (d *director) bars(o *order) []ways.Bar {
	var all []ways.Bar
	for _, r := range d.lines {
		if r.set != d.set || slices.Contains(o.Who, r.group) || o.Object == r.group.ID {
			continue
		}
		c := r.mid.Sub(r.out.Mul(rankDepth / 2))
		end := r.along.Mul(r.half)
		if r.lane {
			gate := r.along.Mul(r.free/2 + .35)
			all = append(all, ways.Bar{A: c.Add(gate), B: c.Add(end), R: .8}, ways.Bar{A: c.Sub(gate), B: c.Sub(end), R: .8})
			continue
		}
		all = append(all, ways.Bar{A: c.Sub(end), B: c.Add(end), R: .9})
	}
	return all
}

// trunk finds the way from the middle of a group to where it goes.
func (d *director) trunk(o *order, from plane.Point, t *target) *trunk {
	w := d.ground()
	k := &trunk{waist: from}
	k.bars = d.bars(o)
	line, ok := w.Find(from, d.reachable(o, t, from), d.open[d.set], d.via(o), k.bars...)
	if !ok {
		return k
	}
	k.line, k.ok = line, true
	for i := 1; i < len(line); i++ {
		for n, door := range d.layout().Doors {
			if plane.Crosses(line[i-1], line[i], door.A, door.B) {
				k.doors = append(k.doors, n)
			}
		}
	}
	switch {
	case len(k.doors) > 0:
		door := d.layout().Doors[k.doors[len(k.doors)-1]]
		k.waist = door.A.Lerp(door.B, .5)
	case len(line) > 2:
		k.waist = line[len(line)/2]
	}
	return k
}

// reachable is the place of a target to which a way can lead.
func (d *director) reachable(o *order, t *target, from plane.Point) plane.Point {
	if t.door >= 0 {
		door := d.layout().Doors[t.door]
		return door.A.Lerp(door.B, .5).Add(d.before(o, door, from))
	}
	return t.rect.Center()
}

// before is the direction from a door to the side on which people come to it:
// the one that is nearer, unless only the other can be reached.
func (d *director) before(o *order, door layout.PlacedDoor, from plane.Point) plane.Point {
	n, c := plane.Unit(door.B.Sub(door.A)).Across(), door.A.Lerp(door.B, .5)
	if n.Dot(from.Sub(c)) < 0 {
		n = n.Mul(-1)
	}
	if who := o.all(); len(who) > 0 { // the middle of a ring may be where nobody is
		from = d.now[who[0]].at
	}
	reaches := func(to plane.Point) bool {
		_, ok := d.ground().Find(from, to, d.open[d.set], nil)
		return ok
	}
	if !reaches(c.Add(n)) && reaches(c.Sub(n)) {
		return n.Mul(-1)
	}
	return n
}

// via are the places that a move says to go through.
func (d *director) via(o *order) []plane.Point {
	var via []plane.Point
	for _, id := range o.Through {
		if t, ok := d.target(id); ok {
			via = append(via, t.rect.Center())
		}
	}
	return via
}

// route finds everyone's way. It reports false, and says why, when there is
// none.
func (d *director) route(o *order, all []walker, k *trunk) bool {
	w, open := d.ground(), d.open[d.set]
	for i := range all {
		from, to := d.now[all[i].person].at, all[i].to.Point
		if from == to {
			all[i].line = []plane.Point{to}
			continue
		}
		if len(o.Through) == 0 && w.Clear(from, to, open, k.bars...) {
			all[i].line = []plane.Point{from, to}
			continue
		}
		line, ok := d.alongTrunk(o, from, to, k)
		if !ok {
			line, ok = w.Find(from, to, open, d.via(o), k.bars...)
		}
		if !ok {
			d.noWay(o, from, to, d.now[all[i].person].place)
			return false
		}
		all[i].line = line
	}
	if len(all) > 2 {
		d.giveLanes(all)
		for i := range all {
			d.keepLane(&all[i], k)
			d.fan(&all[i])
		}
	}
	for i := range all {
		d.passBy(&all[i], k)
	}
	return true
}

// alongTrunk joins the ways from both ends to the waist of the trunk, so that
// a whole group needs one search.
func (d *director) alongTrunk(o *order, from, to plane.Point, k *trunk) ([]plane.Point, bool) {
	if !k.ok || len(o.Through) > 0 || len(k.line) < 2 {
		return nil, false
	}
	w, open := d.ground(), d.open[d.set]
	f := w.Field(k.waist, open, k.bars...)
	line, ok := f.Slack(from)
	if !ok {
		return nil, false
	}
	there, ok := f.Slack(to)
	if !ok {
		return nil, false
	}
	ground := w.Passing(open, k.bars)
	line, there = w.Pull(line, ground, nil), w.Pull(there, ground, nil)
	for i := len(there) - 2; i >= 0; i-- {
		line = append(line, there[i])
	}
	return w.Taut(line, ground), true
}
