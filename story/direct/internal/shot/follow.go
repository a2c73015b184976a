package shot

import (
	"math"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

// Follow returns the shot with which the camera begins when it is to go with
// those who come from far off the last one, and when it leaves the first and
// arrives at the last. Ok is false when it shows the last all the time.
func (s *Played) Follow(last plan.Shot) (first plan.Shot, leaves, arrives float64, ok bool) {
	var starts []plane.Point
	leaves, walkers := math.Inf(1), 0
	for _, p := range s.goers() {
		l := s.firstWay(p)
		if l == nil {
			continue
		}
		walkers++
		if !last.Region.Contains(l.Line[0]) {
			starts = append(starts, l.Line[0])
			leaves, arrives = math.Min(leaves, l.Start), math.Max(arrives, l.End)
		}
	}
	asked := len(s.Step.Camera.On) > 0
	if asked {
		starts, walkers, leaves, arrives = nil, 0, math.Inf(1), 0
	}
	for _, v := range s.drivers(asked) {
		way := s.driven(v)
		walkers += vehicleCounts
		if from := s.crop(way.first); !last.Region.Contains(from.Center()) {
			for range vehicleCounts / 4 {
				starts = append(starts, from.Min, from.Max, from.Center(), from.Center())
			}
			leaves, arrives = math.Min(leaves, way.leaves), math.Max(arrives, way.arrives)
		}
	}
	if len(starts) == 0 || 2*len(starts) < walkers {
		return plan.Shot{}, 0, 0, false
	}
	from := plane.Bounds(starts)
	across := plane.Pose{Turn: last.Yaw * math.Pi / 180}
	wide := widened(ground(s.crop(from).Grow(2*padding)), across, followWidth)
	first = plan.Shot{Region: wide.Rect, Hull: plane.Hull(wide.points), Focus: from.Grow(1), Tilt: last.Tilt, Yaw: last.Yaw}
	return first, leaves - .1, math.Max(leaves+1.5, arrives-.8), true
}

// goers returns the people whom the step's moves let go somewhere.
func (s *Played) goers() []int {
	var all []int
	for _, ph := range s.Step.Phases {
		for _, m := range ph.Moves {
			if m.Verb != story.Go {
				continue
			}
			for _, g := range m.Who {
				all = append(all, s.Members[g.Index]...)
			}
		}
	}
	return all
}

// firstWay returns the first way that somebody walks in the step, or nil.
func (s *Played) firstWay(person int) *plan.Leg {
	for i := range s.Legs[person] {
		l := &s.Legs[person][i]
		if l.Start >= s.Start && len(l.Line) > 1 && l.Set == int32(s.Set) {
			return l
		}
	}
	return nil
}

// Farthest returns the length of the longest of the ways that a move's people walk
// first in the step, in metres.
func (s *Played) Farthest(m *story.Move) (far float64) {
	for _, g := range m.Who {
		for _, p := range s.Members[g.Index] {
			if l := s.firstWay(p); l != nil {
				far = max(far, l.Length())
			}
		}
	}
	return far
}
