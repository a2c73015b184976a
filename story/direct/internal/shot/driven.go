package shot

import (
	"slices"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

// vehicleCounts is as how many people a vehicle counts that comes from far off.
const vehicleCounts = 8

// A drivenWay is where a vehicle was, and is, in a step in which it drives: around the
// vehicle, within what can be shown. Of one that comes and leaves it is the way on which it came.
type drivenWay struct {
	first, last     plane.Rect
	leaves, arrives float64
}

// vehicle returns the vehicle that a prop is, or nil.
func (s *Played) vehicle(x *story.Prop) *plan.Vehicle {
	if i := slices.IndexFunc(s.Vehicles, func(v plan.Vehicle) bool { return v.Prop == x }); x != nil && i >= 0 {
		return &s.Vehicles[i]
	}
	return nil
}

// vehicleOf returns the vehicle that an id stands for, or nil.
func (s *Played) vehicleOf(of story.Ref) *plan.Vehicle {
	x, _ := of.To.(*story.Prop)
	return s.vehicle(x)
}

// index returns one more than the index of the vehicle that an id stands for, or 0.
func (s *Played) index(of story.Ref) int {
	for i := range s.Vehicles {
		if x, ok := of.To.(*story.Prop); ok && s.Vehicles[i].Prop == x {
			return i + 1
		}
	}
	return 0
}

// driven returns where a vehicle was in the step, and is at its end, or was before it
// left.
func (s *Played) driven(v *plan.Vehicle) (way drivenWay) {
	around := func(p plane.Pose) plane.Rect {
		c := p.Corners(v.Long, v.Wide)
		return s.crop(plane.Bounds(c[:]).Grow(.6))
	}
	for i := range v.Drives {
		d := &v.Drives[i]
		if d.Start < s.Start || len(d.Arcs) == 0 {
			continue
		}
		first := around(d.Pose(d.Start))
		if way.arrives == 0 {
			way.first, way.leaves = first, d.Start
			if d.Goes {
				way.last = first
			}
		}
		if !d.Goes {
			way.last = around(d.Last)
		}
		if !d.Goes || way.arrives == 0 {
			way.arrives = d.End
		}
	}
	return way
}

// drivers returns the vehicles that the step's moves let go somewhere, if the author asks
// the camera for them, or, if nothing is asked of it, all of them.
func (s *Played) drivers(asked bool) (all []*plan.Vehicle) {
	for _, ph := range s.Step.Phases {
		for _, m := range ph.Moves {
			v := s.vehicle(m.Prop())
			if v == nil || m.Verb != story.Go || slices.Contains(all, v) ||
				asked && !slices.ContainsFunc(s.Step.Camera.Looks, func(of story.Ref) bool { return s.vehicleOf(of) == v }) {
				continue
			}
			all = append(all, v)
		}
	}
	return all
}
