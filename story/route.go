package story

import "slices"

// A trunk is the way that a group takes together, and the doors on it.
type trunk struct {
	line  []Point
	doors []int
	waist Point // a point in the middle of the way that all pass near
	bars  []bar // people in line, whom nobody walks through
	ok    bool
}

// bars are the lines in which people stand who are not to do with a move.
func (d *director) bars(o *order) []bar {
	var all []bar
	for _, r := range d.lines {
		if r.set != d.set || slices.Contains(o.Who, r.group) || o.Object == r.group.ID {
			continue
		}
		c := r.mid.Sub(r.out.Mul(rankDepth / 2))
		end := r.along.Mul(r.half)
		if r.lane {
			gate := r.along.Mul(r.free/2 + .35)
			all = append(all, bar{c.Add(gate), c.Add(end), .8}, bar{c.Sub(gate), c.Sub(end), .8})
			continue
		}
		all = append(all, bar{A: c.Sub(end), B: c.Add(end), R: .9})
	}
	return all
}

// trunk finds the way from the middle of a group to where it goes.
func (d *director) trunk(o *order, from Point, t *target) *trunk {
	w := d.ground()
	k := &trunk{waist: from}
	k.bars = d.bars(o)
	line, ok := w.find(from, d.reachable(o, t, from), d.open[d.set], d.via(o), k.bars...)
	if !ok {
		return k
	}
	k.line, k.ok = line, true
	for i := 1; i < len(line); i++ {
		for n, door := range d.layout().Doors {
			if crosses(line[i-1], line[i], door.A, door.B) {
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
func (d *director) reachable(o *order, t *target, from Point) Point {
	if t.door >= 0 {
		door := d.layout().Doors[t.door]
		return door.A.Lerp(door.B, .5).Add(d.before(o, door, from))
	}
	return t.rect.Center()
}

// before is the direction from a door to the side on which people come to it:
// the one that is nearer, unless only the other can be reached.
func (d *director) before(o *order, door PlacedDoor, from Point) Point {
	n, c := unit(door.B.Sub(door.A)).across(), door.A.Lerp(door.B, .5)
	if n.dot(from.Sub(c)) < 0 {
		n = n.Mul(-1)
	}
	if who := o.all(); len(who) > 0 { // the middle of a ring may be where nobody is
		from = d.now[who[0]].at
	}
	reaches := func(to Point) bool {
		_, ok := d.ground().find(from, to, d.open[d.set], nil)
		return ok
	}
	if !reaches(c.Add(n)) && reaches(c.Sub(n)) {
		return n.Mul(-1)
	}
	return n
}

// via are the places that a move says to go through.
func (d *director) via(o *order) []Point {
	var via []Point
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
			all[i].line = []Point{to}
			continue
		}
		if len(o.Through) == 0 && w.clear(from, to, open, k.bars...) {
			all[i].line = []Point{from, to}
			continue
		}
		line, ok := d.alongTrunk(o, from, to, k)
		if !ok {
			line, ok = w.find(from, to, open, d.via(o), k.bars...)
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
func (d *director) alongTrunk(o *order, from, to Point, k *trunk) ([]Point, bool) {
	if !k.ok || len(o.Through) > 0 || len(k.line) < 2 {
		return nil, false
	}
	w, open := d.ground(), d.open[d.set]
	f := w.field(k.waist, open, k.bars...)
	line, ok := f.slack(from)
	if !ok {
		return nil, false
	}
	there, ok := f.slack(to)
	if !ok {
		return nil, false
	}
	ground := w.passing(open, k.bars)
	line, there = w.pull(line, ground, nil), w.pull(there, ground, nil)
	for i := len(there) - 2; i >= 0; i-- {
		line = append(line, there[i])
	}
	return w.taut(line, ground), true
}
