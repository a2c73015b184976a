// Package drive finds how a vehicle gets from one place of a set to another: forwards
// along bends and straight pieces, and, where that is not enough, with some turning
// back, as a car does; never over what stands there. Package direct calls [Ground.Find],
// and writes the timetable. It knows no time, and nobody who walks. Read first: this
// file, the search, and ground.go, where one can drive.
package drive

import (
	"math"
	"slices"

	"standoff/story/plan"
	"standoff/story/plane"
)

const (
	step      = 1.2   // metres of one stretch of the search
	headings  = 24    // that it tells apart
	tile      = .75   // metres, the side of what it takes for one place
	mostSeen  = 20000 // poses, after which it gives up
	onlyAhead = 1500  // poses, before it thinks of going all the way backwards
	backward  = 4     // a metre backwards costs as many forwards
	gears     = 6.    // metres, what changing the gear costs
	steering  = .25   // metres, what turning the wheel costs
)

// A Goal is a pose in which a vehicle may stop, and what that costs against others, in
// metres.
type Goal struct {
	plane.Pose
	Costs float64
}

// Find returns the best way from a pose to any of the goals, as that of its axle, and the
// pose at its end. It reports false when there
// is none. It tries the ways that only lead forwards first, and then searches among all
// poses (hybrid A*; Dolgov, Thrun, Montemerlo and Diebel, 2008).
func (g *Ground) Find(from plane.Pose, to []Goal) ([]plan.Arc, plane.Pose, bool) {
	g.squeeze(from)
	from = g.onAxle(from)
	goals := make([]Goal, len(to))
	for i := range to {
		goals[i] = Goal{g.onAxle(to[i].Pose), to[i].Costs}
	}
	arcs, end, ok := g.straightOn(from, goals, math.Inf(1), false)
	if !ok {
		s := &search{Ground: g, goals: goals, field: g.field(goals), seen: map[[3]int]bool{}}
		arcs, end, ok = s.run(from)
		arcs = g.shortened(arcs)
	}
	return tidy(arcs), g.body.OffAxle(end), ok
}

// straightOn returns the best way of bends and a straight piece to any of the goals, all
// of it forwards or all of it backwards.
func (g *Ground) straightOn(from plane.Pose, goals []Goal, most float64, back bool) (best []plan.Arc, end plane.Pose, ok bool) {
	for _, to := range goals {
		if arcs, long, found := g.dubins(from, to.Pose, most, back); found && (!ok || long+to.Costs < most) {
			best, end, most, ok = arcs, to.Pose, long+to.Costs, true
		}
	}
	return best, end, ok
}

// A node is a pose that the search has come to, by an arc from another.
type node struct {
	plane.Pose
	by    plan.Arc
	from  int32 // index of the node before, -1 of the first
	costs float64
	least float64 // costs, and what is still to come at least
}

// A search is one that is under way.
type search struct {
	*Ground
	goals []Goal
	field []float32 // how far it is to the nearest goal, by cell
	nodes []node
	open  []int32 // a binary heap of nodes by their least
	seen  map[[3]int]bool
}

// run searches from a pose on.
func (s *search) run(from plane.Pose) ([]plan.Arc, plane.Pose, bool) {
	s.reach(node{Pose: from, from: -1})
	for n := 0; len(s.open) > 0 && n < mostSeen; n++ {
		i := s.pop()
		at := s.nodes[i]
		if k := s.key(at.Pose); s.seen[k] {
			continue
		} else {
			s.seen[k] = true
		}
		if left := at.least - at.costs; n%16 == 0 || left < 12 && n%4 == 0 {
			if arcs, end, ok := s.straightOn(at.Pose, s.goals, 1.5*left+3*s.body.Radius, n > onlyAhead && n%32 == 0); ok {
				return append(s.wayTo(i), arcs...), end, true
			}
		}
		for _, long := range [...]float64{step, -step} {
			for _, curve := range [...]float64{0, -1, 1} {
				s.stretch(i, plan.Arc{From: at.Pose, Curve: curve / s.body.Radius, Long: long})
			}
		}
	}
	for i := 0; i < len(s.nodes); i += 8 { // then backwards, from wherever it can get to
		if arcs, end, ok := s.straightOn(s.nodes[i].Pose, s.goals, math.Inf(1), true); ok {
			return append(s.wayTo(int32(i)), arcs...), end, true
		}
	}
	return nil, from, false
}

// stretch takes a stretch from a node, if the vehicle can.
func (s *search) stretch(from int32, by plan.Arc) {
	at := s.nodes[from]
	if !s.free(by.At(step)) || !s.free(by.At(step/2)) {
		return
	}
	n := node{Pose: by.At(step), by: by, from: from, costs: at.costs + step}
	if by.Long < 0 {
		n.costs += step * (backward - 1)
	}
	if at.from >= 0 {
		if at.by.Long*by.Long < 0 {
			n.costs += gears
		}
		if at.by.Curve != by.Curve {
			n.costs += steering
		}
	}
	s.reach(n)
}

// reach adds a node to those that the search may go on from.
func (s *search) reach(n node) {
	i := s.cellOf(n.At)
	if i < 0 || math.IsInf(float64(s.field[i]), 1) || s.seen[s.key(n.Pose)] {
		return
	}
	n.least = n.costs + float64(s.field[i])
	s.nodes = append(s.nodes, n)
	s.push(int32(len(s.nodes) - 1))
}

// key returns what is the same for all poses that the search takes for one.
func (s *search) key(p plane.Pose) [3]int {
	turn := int(math.Round(p.Turn/(2*math.Pi)*headings)) % headings
	return [3]int{int(math.Floor(p.At.X / tile)), int(math.Floor(p.At.Y / tile)), (turn + headings) % headings}
}

// wayTo returns the arcs to a node.
func (s *search) wayTo(i int32) (arcs []plan.Arc) {
	for ; s.nodes[i].from >= 0; i = s.nodes[i].from {
		arcs = append(arcs, s.nodes[i].by)
	}
	slices.Reverse(arcs)
	return arcs
}

// push and pop keep the open nodes a heap.
func (s *search) push(i int32) {
	s.open = append(s.open, i)
	for k := len(s.open) - 1; k > 0; {
		up := (k - 1) / 2
		if s.nodes[s.open[up]].least <= s.nodes[s.open[k]].least {
			return
		}
		s.open[up], s.open[k] = s.open[k], s.open[up]
		k = up
	}
}

func (s *search) pop() int32 {
	top, last := s.open[0], len(s.open)-1
	s.open[0] = s.open[last]
	s.open = s.open[:last]
	for k := 0; ; {
		low := 2*k + 1
		if low >= last {
			return top
		}
		if low+1 < last && s.nodes[s.open[low+1]].least < s.nodes[s.open[low]].least {
			low++
		}
		if s.nodes[s.open[k]].least <= s.nodes[s.open[low]].least {
			return top
		}
		s.open[low], s.open[k] = s.open[k], s.open[low]
		k = low
	}
}

// shortened cuts a way short wherever bends and one straight piece lead on as well.
func (g *Ground) shortened(arcs []plan.Arc) []plan.Arc {
	for i := 0; i < len(arcs); i++ {
		long := 0.
		for _, a := range arcs[i:] {
			long += math.Abs(a.Long)
		}
		for j := len(arcs) - 1; j > i+1; j-- {
			a := arcs[j]
			if cut, l, ok := g.dubins(arcs[i].From, a.At(math.Abs(a.Long)), long-.01, false); ok && l < long {
				arcs = slices.Concat(arcs[:i], cut, arcs[j+1:])
				i += len(cut) - 1
				break
			}
			long -= math.Abs(a.Long)
		}
	}
	return arcs
}

// tidy leaves out arcs of no length, and makes one of two that go on alike.
func tidy(arcs []plan.Arc) (all []plan.Arc) {
	for _, a := range arcs {
		n := len(all) - 1
		switch {
		case math.Abs(a.Long) < 1e-6:
		case n >= 0 && all[n].Curve == a.Curve && all[n].Long*a.Long > 0:
			all[n].Long += a.Long
		default:
			all = append(all, a)
		}
	}
	return all
}
