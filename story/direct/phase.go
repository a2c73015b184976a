package direct

import (
	"standoff/story"
	"standoff/story/direct/internal/stage"
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

// all returns the people of all the order's groups.
func (o *order) all() []int {
	var all []int
	for _, who := range o.who {
		all = append(all, who...)
	}
	return all
}

// called returns what the author calls somebody of the order's people who is of a group: a leader by
// the leader's own name, others as the move does.
func (o *order) called(own *story.Group) *story.Group {
	if own.Leader {
		return own
	}
	for _, g := range o.Who {
		if own.Within(g) {
			return g
		}
	}
	return own
}

// A phasing is a phase while it is being directed.
type phasing struct {
	*stepping
	from  float64         // when it began
	first bool            // of the step
	room  *stage.Standing // people who have no way to go, and places taken
	idle  *stage.Standing // only those people
}

// phase directs moves that start together, from time t. It returns the time at
// which the last of them has ended.
func (s *stepping) phase(ph *story.Phase, t float64, first bool) (end float64) {
	orders := s.orders(ph)
	s.kept.stay = s.Crowded(s.kept.stay, moving(orders, len(s.Postures)))
	s.kept.idle = s.kept.stay.Clone(s.kept.idle)
	d := &phasing{stepping: s, from: t, first: first, room: s.kept.stay, idle: s.kept.idle}
	end = t
	for _, o := range orders { // who is there when the step opens
		if o.Verb == story.At {
			d.place(o)
		}
	}
	for _, o := range orders { // of vehicles that open people come out in the same phase
		if o.Hatch() != nil && o.After == 0 {
			end = max(end, d.hatch(o, t))
		}
	}
	absent := d.bringAll(orders)
	doors := false
	for _, o := range orders {
		if o.Verb == story.OpenDoor || o.Verb == story.ShutDoor && o.After == 0 {
			if o.Hatch() == nil || o.After > 0 {
				end = max(end, d.swing(o, t+o.After))
			}
			doors = doors || o.After == 0
		}
	}
	if doors {
		t += plan.DoorTime * .7 // a door moves first
	}
	if len(d.vehicles.index) > 0 {
		end = max(end, traffic{d}.driveAll(orders, t, absent))
	}
	for _, o := range sorted(orders) {
		if !absent[o] {
			end = max(end, d.perform(o, t+o.After))
		}
	}
	for _, o := range orders { // doors that shut while people walk
		if o.Verb == story.ShutDoor && o.After > 0 {
			end = max(end, d.swing(o, d.from+o.After))
			end = max(end, d.shutIn(o, d.from+o.After))
		}
	}
	if len(d.vehicles.index) > 0 {
		traffic{d}.watchOut(orders, d.from)
	}
	return max(end, d.straighten(t+.8))
}

// perform has people do what an order says from time t on, and returns when
// they have done it.
func (d *phasing) perform(o *order, t float64) (end float64) {
	switch o.Verb {
	case story.Go, story.Between, story.On, story.Leave:
		if (traffic{d}).doorsShut(o) {
			return t
		}
		return d.travel(o, t)
	case story.Do:
		return d.act(o, t)
	case story.Face:
		return d.turn(o, t)
	case story.Show:
		d.view.Reveals = append(d.view.Reveals, plan.Reveal{ID: o.Object, From: t})
		return t + .5
	case story.Highlight, story.Dim:
		d.mark(o, t)
	}
	return d.from
}

// moving returns of each person whether any of the orders moves them to another place.
func moving(orders []*order, people int) []bool {
	moving := make([]bool, people)
	for _, o := range orders {
		if o.Places() {
			for _, p := range o.all() {
				moving[p] = true
			}
		}
	}
	return moving
}

// orders returns a phase's moves with the people who do them: where a move names a group and
// another move names a part of it, the people of the part do the latter only.
func (d *stepping) orders(ph *story.Phase) []*order {
	orders := make([]*order, 0, len(ph.Moves))
	for _, m := range ph.Moves {
		o := &order{Move: m, who: make([][]int, len(m.Who))}
		for i, g := range m.Who {
			for _, p := range d.Members[g.Index] {
				if !m.Acts() || !claimed(ph, d.People[p].Group, g) {
					o.who[i] = append(o.who[i], p)
				}
			}
		}
		orders = append(orders, o)
	}
	sayTwice(d, orders)
	return orders
}

// claimed reports whether a move of the phase names a smaller group than g for people of the
// group own: own itself, or one of those around it, up to but not including g.
func claimed(ph *story.Phase, own, g *story.Group) bool {
	for ; own != g && own != nil; own = own.Of {
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

// sayTwice finds people who are sent to two places at once.
func sayTwice(d *stepping, orders []*order) {
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
						d.problems.Mend(problem.Edit{At: o.Span("").Before(), Text: `"then", `})
					}
				}
			}
		}
	}
}

// sorted returns the orders with moves towards people after the moves of those people
// (topological sorting); where they wait for each other in a circle, the first of them goes.
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
// to it. It returns when the door is still again.
func (d *stepping) swing(o *order, t float64) float64 {
	i := d.Door(o.To)
	if i < 0 {
		return d.hatch(o, t)
	}
	open := o.Verb == story.OpenDoor
	if d.Open[i] == open {
		return t
	}
	d.Open[i] = open
	if !open {
		d.shut[doorway{d.Set, i}] = o.Move
	}
	swings := &d.plan.Swings[d.Set][i]
	*swings = append(*swings, plan.Swing{Start: t, Open: open, Doubt: o.Sure.Doubtful()})
	if len(o.all()) > 0 {
		door := d.Layout.Doors[i]
		d.reach(o, door.Middle(), t)
	}
	return t + plan.DoorTime
}

// reach has the nearest of the people of a door in c turn to it while it moves, and back.
func (d *stepping) reach(o *order, c plane.Point, t float64) {
	near := -1
	for _, p := range o.all() {
		if d.Postures[p].Set == d.Set && (near < 0 || d.Postures[p].At.Dist(c) < d.Postures[near].At.Dist(c)) {
			near = p
		}
	}
	if near < 0 || d.Postures[near].Until > t {
		return
	}
	n := d.Postures[near]
	turn := plan.Leg{Start: t, End: t + plan.TurnTime, Set: int32(d.Set), Line: []plane.Point{n.At}, Z0: n.Z, Z1: n.Z,
		Face0: n.Face, Face1: c.Sub(n.At).Angle(), Action: n.Action, Moving: n.Action, Seated: n.Seated}
	d.write(near, turn)
	turn.Start, turn.End = t+plan.DoorTime, t+plan.DoorTime+plan.TurnTime
	turn.Face0, turn.Face1 = turn.Face1, turn.Face0
	d.write(near, turn)
}
