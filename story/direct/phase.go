package direct

import (
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
)

// An order is a move, and who of each of its groups is to do it: members that
// another move of the phase names for themselves are left out.
type order struct {
	*story.Move
	who [][]int
}

// all are the people of all the order's groups.
func (o *order) all() []int {
	var all []int
	for _, who := range o.who {
		all = append(all, who...)
	}
	return all
}

// phase directs moves that start together, from time t. It answers when the
// last of them is done.
func (d *director) phase(ph *story.Phase, t float64, first bool) (end float64) {
	d.from, end = t, t
	orders := d.orders(ph)
	g := d.crowded(d.stay, orders)
	d.stay, d.idle = g, g.clone(d.idle)
	for _, o := range orders { // who is there when the step opens
		if o.Verb == story.At {
			d.place(o, g, t, first)
		}
	}
	absent := d.bringAll(orders, t, first)
	doors := false
	for _, o := range orders {
		if o.Verb == story.OpenDoor || o.Verb == story.ShutDoor && o.After == 0 {
			end = max(end, d.swing(o, t+o.After))
			doors = doors || o.After == 0
		}
	}
	began := t
	if doors {
		t += plan.DoorTime * .7 // a door moves first
	}
	for _, o := range sorted(orders) {
		at := t + o.After
		switch o.Verb {
		case story.Go, story.Between, story.On, story.Leave:
			if !absent[o] {
				end = max(end, d.travel(o, g, at))
			}
		case story.Do:
			end = max(end, d.act(o, g, at))
		case story.Face:
			end = max(end, d.turn(o, at))
		case story.Show:
			d.show(o, at)
			end = max(end, at+.5)
		case story.Highlight, story.Dim:
			d.mark(o, at)
		}
	}
	for _, o := range orders { // doors that shut while people walk
		if o.Verb == story.ShutDoor && o.After > 0 {
			end = max(end, d.swing(o, began+o.After))
			end = max(end, d.shutIn(o, g, began+o.After))
		}
	}
	return max(end, d.straighten(g, t+.8))
}

// orders are a phase's moves with the people who do them. The part wins over
// the group.
func (d *director) orders(ph *story.Phase) []*order {
	orders := make([]*order, 0, len(ph.Moves))
	for _, m := range ph.Moves {
		o := &order{Move: m, who: make([][]int, len(m.Who))}
		for i, g := range m.Who {
			for _, p := range d.members[g.Index] {
				if !m.Acts() || !d.claimed(ph, p, g) {
					o.who[i] = append(o.who[i], p)
				}
			}
		}
		orders = append(orders, o)
	}
	d.checkTwice(orders)
	return orders
}

// claimed reports whether a smaller group than g, to which p belongs, has a
// move of its own in the phase.
func (d *director) claimed(ph *story.Phase, p int, g *story.Group) bool {
	for own := d.plan.People[p].Group; own != g && own != nil; own = own.Of {
		for _, m := range ph.Moves {
			if !m.Acts() {
				continue
			}
			for _, w := range m.Who {
				if w == own {
					return true
				}
			}
		}
	}
	return false
}

// checkTwice finds people who are sent to two places at once.
func (d *director) checkTwice(orders []*order) {
	for i, o := range orders {
		for _, b := range orders[:i] {
			if !o.Places() || !b.Places() || o.After != b.After {
				continue
			}
			for _, g := range o.Who {
				for _, h := range b.Who {
					if g == h && !(b.Verb == story.At && o.Verb != story.At) {
						d.fail(problem.TwoPlaces, o.Move, string(o.Verb),
							"%q goes to %q and to %q at once: put \"then\" between",
							g.ID, b.Object, o.Object)
					}
				}
			}
		}
	}
}

// sorted puts moves towards people behind the moves of those people.
func sorted(orders []*order) []*order {
	var out []*order
	left := append([]*order(nil), orders...)
	waits := func(o *order) bool {
		for _, b := range left {
			if b == o || !b.Places() {
				continue
			}
			for _, g := range b.Who {
				for _, id := range []string{o.Object, o.Between[0], o.Between[1]} {
					if id == g.ID {
						return true
					}
				}
			}
		}
		return false
	}
	for len(left) > 0 {
		next := 0
		for i, o := range left {
			if !waits(o) {
				next = i
				break
			}
		}
		out = append(out, left[next])
		left = append(left[:next:next], left[next+1:]...)
	}
	return out
}

// swing opens or shuts a door; when people do it, the nearest of them turns
// to it. It answers when the door is still again.
func (d *director) swing(o *order, t float64) float64 {
	i := d.door(o.Object)
	if i < 0 {
		return t
	}
	open := o.Verb == story.OpenDoor
	if d.open[d.set][i] == open {
		return t
	}
	d.open[d.set][i] = open
	if !open {
		d.shut[d.set<<16|i] = o.Move
	}
	swings := &d.plan.Swings[d.set][i]
	*swings = append(*swings, plan.Swing{Start: t, Open: open, Doubt: o.Sure.Doubtful()})
	if len(o.all()) > 0 {
		d.reach(o, d.layout().Doors[i], t)
	}
	return t + plan.DoorTime
}

// reach lets the nearest of a door's people turn to it while it moves.
func (d *director) reach(o *order, door layout.PlacedDoor, t float64) {
	c := door.A.Lerp(door.B, .5)
	near := -1
	for _, p := range o.all() {
		if d.now[p].set == d.set && (near < 0 || d.now[p].at.Dist(c) < d.now[near].at.Dist(c)) {
			near = p
		}
	}
	if near < 0 || d.now[near].until > t {
		return
	}
	n := d.now[near]
	turn := plan.Leg{Start: t, End: t + plan.TurnTime, Set: int32(d.set), Line: []plane.Point{n.at}, Z0: n.z, Z1: n.z,
		Face0: n.face, Face1: c.Sub(n.at).Angle(), Action: n.action, Moving: n.action}
	d.write(near, turn)
	turn.Start, turn.End = t+plan.DoorTime, t+plan.DoorTime+plan.TurnTime
	turn.Face0, turn.Face1 = turn.Face1, turn.Face0
	d.write(near, turn)
}

// door is the index of the door with the id in the step's set, or -1.
func (d *director) door(id string) int {
	for i := range d.layout().Doors {
		if d.layout().Doors[i].Door.ID == id {
			return i
		}
	}
	return -1
}
