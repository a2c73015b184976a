package direct

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// interrupt lets people who are still on their way at t stop where they are
// then, to be sent elsewhere.
func (d *director) interrupt(who []int, t float64) {
	for _, p := range who {
		legs := d.plan.Legs[p]
		if len(legs) == 0 || d.now[p].set != d.set || d.now[p].until <= t {
			continue
		}
		l := &legs[len(legs)-1]
		if l.Start >= t { // not even under way
			if len(l.Line) > 1 && len(legs) > 1 {
				d.now[p].at, d.now[p].until = l.Line[0], t
				d.now[p].z, d.now[p].face = l.Z0, l.Face0
				d.now[p].roam = float64(legs[len(legs)-2].Roam)
				d.plan.Legs[p] = legs[:len(legs)-1]
			}
			continue
		}
		var f plan.Figure
		l.Figure(&f, t, 0)
		d.cut(p, l, l.Walked(t), t)
		l.Face1, l.Z1 = f.Face, f.Z
		d.now[p].face, d.now[p].z = f.Face, f.Z
	}
}

// cut ends a leg after so many metres, at t.
func (d *director) cut(p int, l *plan.Leg, far, t float64) {
	stop := l.At(far)
	line := []plane.Point{l.Line[0]}
	for i := 1; i < len(l.Line) && float64(l.Along[i]) < far; i++ {
		line = append(line, l.Line[i])
	}
	short := plan.NewLeg(l.Start, 1, append(line, stop))
	l.Line, l.Along, l.Heading, l.End = short.Line, short.Along, short.Heading, t
	d.now[p].at, d.now[p].until = stop, t
}

const (
	slipBy  = 2. // how near to a door that shuts one still gets through, metres
	keepOff = 1. // how far from it the others stop
)

// shutIn shuts a door while people are on their way: who is near gets
// through, the rest stop before it and stand there as a crowd.
func (d *director) shutIn(o *order, g *standing, t float64) float64 {
	i := d.door(o.Object)
	if i < 0 || o.Verb != story.ShutDoor {
		return t
	}
	door := d.layout().Doors[i]
	end, stopped := t, map[int]bool{}
	for p := range d.now {
		if d.now[p].until <= t || d.plan.Legs[p] == nil {
			continue
		}
		l := d.walkingLeg(p, t)
		if l == nil {
			continue
		}
		cross, ok := l.Crossing(door)
		now := l.Walked(t)
		if !ok || cross <= now+slipBy {
			continue
		}
		d.stopBefore(p, l, g, math.Max(now, cross-keepOff))
		stopped[p] = true
		end = math.Max(end, d.now[p].until)
	}
	d.endTrails(stopped, door, end)
	return end
}

// endTrails ends before a door that has shut the trails of those of whom nobody
// got through.
func (d *director) endTrails(stopped map[int]bool, door layout.PlacedDoor, t float64) {
	for i := range d.view.Trails {
		r := &d.view.Trails[i]
		if r.End <= r.Start || slices.ContainsFunc(r.People, func(p int) bool { return !stopped[p] }) {
			continue
		}
		l := plan.NewLeg(0, 1, r.Line)
		if cross, ok := l.Crossing(door); ok {
			far := math.Max(.5, cross-keepOff)
			line := []plane.Point{r.Line[0]}
			for k := 1; k < len(r.Line) && float64(l.Along[k]) < far; k++ {
				line = append(line, r.Line[k])
			}
			r.Line, r.End = append(line, l.At(far)), t
		}
	}
}

// walkingLeg is the last way of somebody who is still walking it at t. Who is
// about to be gone at its end stays, when the door keeps them in.
func (d *director) walkingLeg(p int, t float64) *plan.Leg {
	legs := d.plan.Legs[p]
	k := len(legs) - 1
	if k > 0 && legs[k].Set == plan.Nowhere && legs[k-1].Goes {
		k--
	}
	if l := &legs[k]; l.End > t && len(l.Line) > 1 && l.Set == int32(d.set) {
		return l
	}
	return nil
}

// stopBefore ends a way short of a door that has shut, where there is room.
func (d *director) stopBefore(p int, l *plan.Leg, g *standing, far float64) {
	length, time := l.Length(), l.End-l.Start
	to := l.At(far)
	for try := 0; try < 400; try++ { // a spiral
		r := .12 * math.Sqrt(float64(try)) * 2.4
		sin, cos := math.Sincos(float64(try) * 2.39996)
		q := l.At(far).Add(plane.Point{X: cos, Y: sin}.Mul(r))
		if g.free(q, .6) && !d.ground().Walled(q, l.At(math.Max(0, far-.5)), d.open[d.set]) {
			to = q
			break
		}
	}
	g.add(to)
	line := []plane.Point{l.Line[0]}
	for i := 1; i < len(l.Line) && float64(l.Along[i]) < far-1; i++ {
		line = append(line, l.Line[i])
	}
	short := plan.NewLeg(l.Start, length/math.Max(time-plan.Gather, .2), append(line, to))
	short.Set, short.Z0, short.Face0, short.Moving = l.Set, l.Z0, l.Face0, l.Moving
	short.Action, short.Doubt, short.Comes = story.Stand, l.Doubt, l.Comes
	last := to.Sub(line[len(line)-1])
	short.Face1 = last.Angle()
	for k := len(d.plan.Legs[p]) - 1; k > 0 && d.plan.Legs[p][k].Start > l.Start; k-- {
		d.plan.Legs[p] = d.plan.Legs[p][:k]
	}
	d.plan.Legs[p] = d.plan.Legs[p][:len(d.plan.Legs[p])-1]
	place := d.now[p].place
	d.write(p, short)
	d.now[p].place = place
}
