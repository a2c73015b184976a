package shot

import (
	"math"

	"standoff/story/plan"
	"standoff/story/plane"
)

// leastStand is how long a vehicle stands at least to be pictured standing, seconds.
const leastStand = 1.

// lastDrive returns the last way that a vehicle drives on the step's set in it, or nil.
func (s *Played) lastDrive(v *plan.Vehicle) *plan.Drive {
	for i := len(v.Drives) - 1; i >= 0 && v.Set == s.Set && v.Drives[i].Start >= s.Start; i-- {
		if d := &v.Drives[i]; len(d.Arcs) > 0 {
			return d
		}
	}
	return nil
}

// standingBy returns the time in which the vehicles that leave in the step stand, all of them
// where they ever do, else the one that stands longest. It reports false where none leaves.
func (s *Played) standingBy() (from, to float64, ok bool) {
	for i := range s.Vehicles {
		v := &s.Vehicles[i]
		if d := s.lastDrive(v); d == nil || !d.Goes {
			continue
		}
		a, b := s.stands(v)
		switch all := [2]float64{max(a, from), min(b, to)}; {
		case ok && all[0] <= all[1]:
			from, to = all[0], all[1]
		case !ok || b-a > to-from:
			from, to = a, b
		}
		ok = true
	}
	return from, to, ok
}

// stands returns when a vehicle stands that leaves in the step: from when it has come, or from
// the first moves on. Of one that leaves at once that is the middle of its leaving.
func (s *Played) stands(v *plan.Vehicle) (from, to float64) {
	from = s.Moves
	for i := range v.Drives {
		d := &v.Drives[i]
		switch {
		case d.Start < s.Start || d.Away:
		case !d.Goes:
			from, to = math.Max(from, d.End), 0
		case to == 0:
			to = d.Start
		}
	}
	if to-from < leastStand {
		d := s.lastDrive(v)
		mid := (d.Start + d.End) / 2
		return mid, mid
	}
	return from, to
}

// passing returns where a vehicle is in the still that has left by the step's end: nowhere,
// where it shows the end.
func (s framing) passing(v *plan.Vehicle) extent {
	d := s.lastDrive(v)
	if d == nil || !d.Goes || s.Seen >= d.End {
		return extent{}
	}
	at, here := v.Pose(s.Seen)
	if !here {
		return extent{}
	}
	c := at.Corners(v.Long, v.Wide)
	return ground(s.crop(plane.Bounds(c[:]).Grow(body)))
}
