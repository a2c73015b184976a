package shot

import (
	"math"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

// Where in the picture's width what a shot turns on best stands: those ahead of whom
// something lies, to the one or to the other side, have room before them.
const (
	ahead = .42 // going or looking to the right
	level = .5
)

// aim returns what the shot turns on: who speaks, or where people come up against others.
func (s framing) aim(shot *plan.Shot) plan.Aim {
	across := plane.Pose{Turn: shot.Yaw * math.Pi / 180}
	on, to, ok := s.contact()
	if !ok {
		on, to, ok = s.speaker()
	}
	if !ok {
		return plan.Aim{}
	}
	side := level
	switch way := across.In(to); {
	case way.X > .3:
		side = ahead
	case way.X < -.3:
		side = 1 - ahead
	}
	return plan.Aim{On: on, Left: side}
}

// contact returns where people of the step come up against others, and the direction in
// which they go.
func (s framing) contact() (on, to plane.Point, ok bool) {
	for _, ph := range s.Step.Phases {
		for _, m := range ph.Moves {
			g, people := m.To.To.(*story.Group)
			if !people || m.Verb != story.Go || len(m.Sides) > 0 {
				continue
			}
			var who []int
			for _, w := range m.Who {
				who = append(who, s.Here(w)...)
			}
			them := s.Here(g)
			if len(who) == 0 || len(them) == 0 {
				continue
			}
			on, to, ok = s.closest(who, them), s.Middle(who).Toward(s.Middle(them)), true
		}
	}
	return on, to, ok
}

// closest returns the middle of where those of some people stand who are nearest to the
// middle of others.
func (s framing) closest(who, them []int) plane.Point {
	c := s.Middle(them)
	least := math.Inf(1)
	for _, p := range who {
		least = math.Min(least, s.Postures[p].At.Dist(c))
	}
	sum, n := plane.Point{}, 0.
	for _, p := range who {
		if at := s.Postures[p].At; at.Dist(c) < least+1.5 {
			sum, n = sum.Add(at), n+1
		}
	}
	return sum.Mul(1 / n)
}

// speaker returns where the first stands who speaks in the step, and the direction in which
// they look.
func (s framing) speaker() (on, to plane.Point, ok bool) {
	var all []*story.Group
	for _, q := range s.Step.Quotes {
		if q.Who != nil {
			all = append(all, q.Who)
		}
	}
	for _, ph := range s.Step.Phases {
		for _, m := range ph.Moves {
			if m.Do == story.Speak {
				all = append(all, m.Who...)
			}
		}
	}
	for _, g := range all {
		if here := s.Here(g); len(here) > 0 {
			p := s.Postures[here[0]]
			return p.At, plane.Pose{Turn: p.Face}.Front(), true
		}
	}
	return on, to, false
}
