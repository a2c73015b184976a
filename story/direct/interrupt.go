package direct

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

const (
	doorSlip = 2. // how near to a door that shuts one still gets through, metres
	doorStop = 1. // how far from it the others stop
)

// shutIn shuts a door while people are on their way: who is near gets
// through, the rest stop before it and stand there as a crowd.
func (d *phasing) shutIn(o *order, t float64) float64 {
	i := d.Door(o.To)
	if i < 0 || o.Verb != story.ShutDoor {
		return t
	}
	door := d.Layout.Doors[i]
	end, stopped := t, map[int]bool{}
	for p := range d.Postures {
		if d.Postures[p].Until <= t || d.legs[p] == nil {
			continue
		}
		l := d.walking(p, d.Set, t)
		if l == nil {
			continue
		}
		cross, ok := throughDoor(l, door)
		now := l.Walked(t)
		if !ok || cross <= now+doorSlip {
			continue
		}
		d.stopBefore(p, l, math.Max(now, cross-doorStop))
		stopped[p] = true
		end = math.Max(end, d.Postures[p].Until)
	}
	d.endTrails(stopped, door, end)
	return end
}

// endTrails ends before a door that has shut the trails of those of whom nobody
// got through.
func (d *phasing) endTrails(stopped map[int]bool, door layout.PlacedDoor, t float64) {
	for i := range d.view.Trails {
		r := &d.view.Trails[i]
		if r.End <= r.Start || slices.ContainsFunc(r.People, func(p int) bool { return !stopped[p] }) {
			continue
		}
		l := plan.NewLeg(0, 1, r.Line)
		if cross, ok := throughDoor(&l, door); ok {
			far := math.Max(.5, cross-doorStop)
			r.Line, r.End = append(upTo(&l, far), l.At(far)), t
			r.Width, r.Takes = r.Width[:len(r.Line)], t-r.Start
			r.Open, r.Fronts = opened(d.Layout, r.Line, false), nil
		}
	}
}

// throughDoor returns after how many metres a way leads through a door, and whether it
// does.
func throughDoor(l *plan.Leg, door layout.PlacedDoor) (float64, bool) {
	for i := 1; i < len(l.Line); i++ {
		a, b := l.Line[i-1], l.Line[i]
		if !plane.Crosses(a, b, door.A, door.B) {
			continue
		}
		n := door.A.Toward(door.B).Across()
		u := math.Abs(n.Dot(door.A.Sub(a))) / math.Max(1e-9, math.Abs(n.Dot(b.Sub(a))))
		return float64(l.Along[i-1]) + u*a.Dist(b), true
	}
	return 0, false
}

// stopBefore ends a way short of a door that has shut, where there is room.
func (d *phasing) stopBefore(p int, l *plan.Leg, far float64) {
	to := l.At(far)
	for try := range 400 { // a spiral
		r := .12 * math.Sqrt(float64(try)) * 2.4
		sin, cos := math.Sincos(float64(try) * 2.39996)
		q := l.At(far).Add(plane.Point{X: cos, Y: sin}.Mul(r))
		if d.room.Free(q, .6) && !d.Ways.Walled(q, l.At(math.Max(0, far-.5)), d.Open) {
			to = q
			break
		}
	}
	d.room.Add(to)
	d.stopAt(p, l, far, to)
}
