package direct

import (
	"math"

	"standoff/story"
	"standoff/story/direct/internal/stage"
	"standoff/story/plan"
	"standoff/story/plane"
)

// A book is the timetable in the making: who does what when. Together with it
// it keeps where everybody is at its end; nothing else writes that.
type book struct {
	legs [][]plan.Leg // by person
	of   *stage.Stage
	room []plan.Leg // where timetables grow into
}

// add puts a leg at the end of a person's timetable. There are many short ones: they
// are given room out of one piece, of which the packed plan leaves nothing.
func (b *book) add(person int, l plan.Leg) {
	const least, many = 4, 256
	legs := b.legs[person]
	if n := len(legs); n == cap(legs) {
		double := max(least, 2*n)
		if double > cap(b.room)-len(b.room) {
			b.room = make([]plan.Leg, 0, max(double, many))
		}
		from := len(b.room)
		b.room = b.room[:from+double]
		legs = b.room[from : from+n : from+double]
		copy(legs, b.legs[person])
	}
	b.legs[person] = append(legs, l)
}

// write adds a leg to a person's timetable and brings their posture up to it.
// A leg that begins before the one before has ended takes over from it.
func (b *book) write(person int, l plan.Leg) {
	b.soak(&l)
	legs := b.legs[person]
	for len(legs) > 0 && legs[len(legs)-1].Start > l.Start {
		legs = legs[:len(legs)-1]
	}
	if len(legs) > 0 {
		takeOver(&l, &legs[len(legs)-1], b.of.People[person].Seed)
	}
	b.legs[person] = legs
	b.add(person, l)
	n := &b.of.Postures[person]
	n.Set, n.At, n.Z, n.Face = int(l.Set), l.Line[len(l.Line)-1], l.Z1, l.Face1
	n.Action, n.Seated, n.Roam, n.Until = l.Action, l.Seated, float64(l.Roam), l.End
	if l.Goes {
		n.Set = plan.Nowhere
	}
}

// went notes what somebody went to.
func (b *book) went(person int, place string) { b.of.Postures[person].Place = place }

// mill has somebody who mills about stray so many metres. Without a leg there was no room
// for them, which has been reported.
func (b *book) mill(person int, roam float64) {
	if legs := b.legs[person]; len(legs) > 0 {
		last := &legs[len(legs)-1]
		last.Roam = float32(roam)
		b.of.Postures[person].Roam = float64(last.Roam)
	}
}

// clear takes everybody off the stage at once.
func (b *book) clear(t float64) {
	for p := range b.of.Postures {
		if n := &b.of.Postures[p]; n.Set != plan.Nowhere {
			b.write(p, plan.Leg{Start: t, End: t, Set: plan.Nowhere, Line: []plane.Point{n.At}})
			*n = stage.Posture{Set: plan.Nowhere}
		}
	}
}

// stand puts somebody at once to where they were before, on a stage that is set anew.
func (b *book) stand(person int, was stage.Posture, t float64, doubt bool) {
	l := plan.Leg{Start: t, End: t, Set: int32(was.Set), Line: []plane.Point{was.At},
		Z0: was.Z, Z1: was.Z, Face0: was.Face, Face1: was.Face, Action: was.Action, Roam: float32(was.Roam), Doubt: doubt}
	b.soak(&l)
	b.legs[person] = append(b.legs[person], l)
	b.of.Postures[person] = was
}

// vanish takes somebody off the stage at the end of their way.
func (b *book) vanish(person int) {
	legs := b.legs[person]
	last := &legs[len(legs)-1]
	last.Goes = true
	b.add(person, plan.Leg{Start: last.End, End: last.End, Set: plan.Nowhere, Line: last.Line[len(last.Line)-1:]})
	n := &b.of.Postures[person]
	n.Set, n.Place = plan.Nowhere, ""
}

// interrupt has somebody who is on their way at t stop where they are then, to
// be sent elsewhere.
func (b *book) interrupt(person int, t float64) {
	legs, n := b.legs[person], &b.of.Postures[person]
	if len(legs) == 0 || n.Until <= t {
		return
	}
	l := &legs[len(legs)-1]
	for l.Start >= t { // not even under way
		if len(l.Line) < 2 || len(legs) < 2 {
			return
		}
		n.At, n.Until, n.Z, n.Face = l.Line[0], t, l.Z0, l.Face0
		n.Roam = float64(legs[len(legs)-2].Roam)
		legs = legs[:len(legs)-1]
		b.legs[person] = legs
		if l = &legs[len(legs)-1]; l.End <= t {
			return
		}
	}
	var f plan.Figure
	l.Figure(&f, t, 0)
	far := l.Walked(t)
	stop := l.At(far)
	short := plan.NewLeg(l.Start, 1, append(upTo(l, far), stop))
	l.Line, l.Along, l.Heading, l.End = short.Line, short.Along, short.Heading, t
	l.Face1, l.Z1, l.Wet1 = f.Face, f.Z, f.Wet
	n.At, n.Until, n.Face, n.Z = stop, t, f.Face, f.Z
}

// walking returns the last way of somebody who is still walking it on the set
// at t, or nil. It counts those too who will be gone at its end, for a door that shuts
// may keep them in.
func (b *book) walking(person, set int, t float64) *plan.Leg {
	legs := b.legs[person]
	k := len(legs) - 1
	if k > 0 && legs[k].Set == plan.Nowhere && legs[k-1].Goes {
		k--
	}
	if l := &legs[k]; l.End > t && len(l.Line) > 1 && l.Set == int32(set) {
		return l
	}
	return nil
}

// stopAt replaces the way that somebody is on by one that ends at a place short of where it
// led: at to, which is near to the point so many metres along it.
func (b *book) stopAt(person int, l *plan.Leg, far float64, to plane.Point) {
	line := upTo(l, far-1)
	speed := l.Length() / max(l.End-l.Start-plan.Gather, .2)
	short := plan.NewLeg(l.Start, speed, append(line, to))
	short.Set, short.Z0, short.Face0, short.Moving = l.Set, l.Z0, l.Face0, l.Moving
	short.Action, short.Doubt, short.Comes = story.Stand, l.Doubt, l.Comes
	short.Face1 = to.Sub(line[len(line)-1]).Angle()
	legs := b.legs[person]
	for k := len(legs) - 1; k > 0 && legs[k].Start > l.Start; k-- {
		legs = legs[:k]
	}
	b.legs[person] = legs[:len(legs)-1]
	b.write(person, short)
}

// takeOver has a leg begin where somebody who was milling about is by then.
func takeOver(l, before *plan.Leg, seed uint32) {
	if before.Action != story.Mill || before.Set != l.Set || l.Start < before.End {
		return
	}
	if l.Action == story.Mill && l.Roam == 0 {
		l.Roam = before.Roam
	}
	var f plan.Figure
	before.Figure(&f, l.Start, seed)
	if f.At.Dist(l.Line[0]) < .01 {
		return
	}
	line, speed := []plane.Point{f.At}, 1.2
	if far := l.Length(); far > 0 {
		line = append(line, l.Line[1:]...)
		speed = far / math.Max(l.End-l.Start-plan.Gather, .2)
	} else {
		line = append(line, l.Line[0])
		l.Moving = story.Walking
	}
	walk := plan.NewLeg(l.Start, speed, line)
	l.Line, l.Along, l.Heading = walk.Line, walk.Along, walk.Heading
	l.End, l.Face0 = walk.End, f.Face
}

// upTo returns the points of a way that come before so many metres, its first
// in any case.
func upTo(l *plan.Leg, far float64) []plane.Point {
	line := []plane.Point{l.Line[0]}
	for i := 1; i < len(l.Line) && float64(l.Along[i]) < far; i++ {
		line = append(line, l.Line[i])
	}
	return line
}
