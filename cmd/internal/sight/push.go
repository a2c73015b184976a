package sight

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
)

const (
	pushReach = 2.          // metres to whom one pushes
	pushAside = math.Pi / 3 // how far they may stand aside of where one looks
)

// pushes warns of people who push in the picture of the i-th step and have nobody before
// them: readers would see them push the air.
func (l *looker) pushes(i int) {
	s := l.plan.Steps[i]
	var m *plan.Moment
	for _, ph := range s.Step.Phases {
		for _, move := range ph.Moves {
			if move.Do != story.Push || !pushesPeople(move) {
				continue
			}
			if m == nil {
				m = l.plan.At(s.Still)
			}
			if l.pushesAir(m, move) {
				l.warn(problem.PushesNobody, move.Who[0].ID+" "+s.Step.ID, move.Where("do"),
					"in the picture of %s, %q push, and nobody is within 2 m in front of them: let them go to those whom they push, "+
						"or take the picture while these stand there (still)", l.named(i), move.Who[0].ID)
			}
		}
	}
}

// pushesPeople reports whether a move has people push others, not a gate or a thing.
func pushesPeople(m *story.Move) bool {
	if len(m.Who) == 0 {
		return false
	}
	switch m.To.To.(type) {
	case nil, *story.Group, *story.Area, *story.Spot:
		return true
	}
	return false
}

// pushesAir reports whether some of the move's people push at the moment and none of them
// has anybody, or a thing, in front.
func (l *looker) pushesAir(m *plan.Moment, move *story.Move) bool {
	mine := func(f *plan.Figure) bool {
		return f.Alpha > .5 && slices.ContainsFunc(move.Who, l.plan.People[f.ID].Group.Within)
	}
	pushing := false
	for i := range m.Figures {
		f := &m.Figures[i]
		if !mine(f) || f.Action != story.Push {
			continue
		}
		pushing = true
		if slices.ContainsFunc(m.Figures, func(o plan.Figure) bool {
			return o.Alpha > .5 && !mine(&o) && inFront(f, o.At)
		}) || thingInFront(f, m.Layout) {
			return false
		}
	}
	return pushing
}

// inFront reports whether a place is within reach of somebody who pushes.
func inFront(f *plan.Figure, at plane.Point) bool {
	to := at.Sub(f.At)
	return to.Len() < pushReach && math.Abs(math.Remainder(to.Angle()-f.Face, 2*math.Pi)) < pushAside
}

// thingInFront reports whether a thing or a door is within reach.
func thingInFront(f *plan.Figure, l *layout.Layout) bool {
	near := f.At.Add(plane.Point{X: math.Cos(f.Face), Y: math.Sin(f.Face)}.Mul(pushReach / 2))
	return slices.ContainsFunc(l.Props, func(x layout.PlacedProp) bool { return plane.ToRect(near, x.Rect) < pushReach/2 }) ||
		slices.ContainsFunc(l.Doors, func(d layout.PlacedDoor) bool { return plane.ToSegment(near, d.A, d.B) < pushReach/2 })
}
