package story

import (
	"math"
	"slices"
)

// interrupt lets people who are still on their way at t stop where they are
// then, to be sent elsewhere.
func (d *director) interrupt(who []int, t float64) {
	for _, p := range who {
		legs := d.plan.legs[p]
		if len(legs) == 0 || d.now[p].set != d.set || d.now[p].until <= t {
			continue
		}
		l := &legs[len(legs)-1]
		if l.start >= t { // not even under way
			if len(l.line) > 1 && len(legs) > 1 {
				d.now[p].at, d.now[p].until = l.line[0], t
				d.now[p].z, d.now[p].face = l.z0, l.face0
				d.now[p].roam = float64(legs[len(legs)-2].roam)
				d.plan.legs[p] = legs[:len(legs)-1]
			}
			continue
		}
		var f Figure
		l.figure(&f, t, 0)
		d.cut(p, l, l.walked(t), t)
		l.face1, l.z1 = f.Face, f.Z
		d.now[p].face, d.now[p].z = f.Face, f.Z
	}
}

// cut ends a leg after so many metres, at t.
func (d *director) cut(p int, l *leg, far, t float64) {
	stop := l.at(far)
	line := []Point{l.line[0]}
	for i := 1; i < len(l.line) && float64(l.along[i]) < far; i++ {
		line = append(line, l.line[i])
	}
	short := newLeg(l.start, 1, append(line, stop))
	l.line, l.along, l.heading, l.end = short.line, short.along, short.heading, t
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
	if i < 0 || o.Verb != ShutDoor {
		return t
	}
	door := d.layout().Doors[i]
	end, stopped := t, map[int]bool{}
	for p := range d.now {
		if d.now[p].until <= t || d.plan.legs[p] == nil {
			continue
		}
		l := d.walkingLeg(p, t)
		if l == nil {
			continue
		}
		cross, ok := l.crossing(door)
		now := l.walked(t)
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
func (d *director) endTrails(stopped map[int]bool, door PlacedDoor, t float64) {
	for i := range d.view.trails {
		r := &d.view.trails[i]
		if r.end <= r.start || slices.ContainsFunc(r.people, func(p int) bool { return !stopped[p] }) {
			continue
		}
		l := newLeg(0, 1, r.Line)
		if cross, ok := l.crossing(door); ok {
			far := math.Max(.5, cross-keepOff)
			line := []Point{r.Line[0]}
			for k := 1; k < len(r.Line) && float64(l.along[k]) < far; k++ {
				line = append(line, r.Line[k])
			}
			r.Line, r.end = append(line, l.at(far)), t
		}
	}
}

// walkingLeg is the last way of somebody who is still walking it at t. Who is
// about to be gone at its end stays, when the door keeps them in.
func (d *director) walkingLeg(p int, t float64) *leg {
	legs := d.plan.legs[p]
	k := len(legs) - 1
	if k > 0 && legs[k].set == nowhere && legs[k-1].goes {
		k--
	}
	if l := &legs[k]; l.end > t && len(l.line) > 1 && l.set == int32(d.set) {
		return l
	}
	return nil
}

// crossing is after how many metres a way leads through a door.
func (l *leg) crossing(door PlacedDoor) (float64, bool) {
	for i := 1; i < len(l.line); i++ {
		a, b := l.line[i-1], l.line[i]
		if !crosses(a, b, door.A, door.B) {
			continue
		}
		n := unit(door.B.Sub(door.A)).across()
		u := math.Abs(n.dot(door.A.Sub(a))) / math.Max(1e-9, math.Abs(n.dot(b.Sub(a))))
		return float64(l.along[i-1]) + u*a.Dist(b), true
	}
	return 0, false
}

// stopBefore ends a way short of a door that has shut, where there is room.
func (d *director) stopBefore(p int, l *leg, g *standing, far float64) {
	length, time := l.length(), l.end-l.start
	to := l.at(far)
	for try := 0; try < 400; try++ { // a spiral
		r := .12 * math.Sqrt(float64(try)) * 2.4
		sin, cos := math.Sincos(float64(try) * 2.39996)
		q := l.at(far).Add(Point{cos, sin}.Mul(r))
		if g.free(q, .6) && !d.ground().walled(q, l.at(math.Max(0, far-.5)), d.open[d.set]) {
			to = q
			break
		}
	}
	g.add(to)
	line := []Point{l.line[0]}
	for i := 1; i < len(l.line) && float64(l.along[i]) < far-1; i++ {
		line = append(line, l.line[i])
	}
	short := newLeg(l.start, length/math.Max(time-gather, .2), append(line, to))
	short.set, short.z0, short.face0, short.moving = l.set, l.z0, l.face0, l.moving
	short.action, short.doubt, short.comes = Stand, l.doubt, l.comes
	last := to.Sub(line[len(line)-1])
	short.face1 = last.angle()
	for k := len(d.plan.legs[p]) - 1; k > 0 && d.plan.legs[p][k].start > l.start; k-- {
		d.plan.legs[p] = d.plan.legs[p][:k]
	}
	d.plan.legs[p] = d.plan.legs[p][:len(d.plan.legs[p])-1]
	place := d.now[p].place
	d.write(p, short)
	d.now[p].place = place
}
