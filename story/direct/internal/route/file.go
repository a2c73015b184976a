package route

import (
	"math"
	"slices"

	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
)

// FileStep is how far behind one another people walk in single file, metres.
const FileStep = 1.

// LeadInFile finds the ways of people who walk in single file, the first of them in
// front: each comes to where the first starts, and follows on the same line until
// it is nearest to their own place. Who stands idle is passed by. It returns the index
// of the first for whom there is no way, or -1.
func (k *Trunk) LeadInFile(all []Walker, idle *stage.Standing) (stuck int) {
	if len(all) == 0 {
		return -1
	}
	head := &all[0]
	var ok bool
	if head.Line, ok = k.way(head.From, head.To.Point); !ok {
		return 0
	}
	k.passBy(head, idle)
	behind := 0. // metres that somebody has to go until the file starts, at the pace of all
	for i := range all[1:] {
		w := &all[i+1]
		join := Walker{}
		if join.Line, ok = k.way(w.From, head.Line[0]); !ok {
			return i + 1
		}
		k.passBy(&join, idle)
		end, ok := k.branch(head.Line, w.To.Point)
		if !ok {
			return i + 1
		}
		w.joined = plane.LengthOf(join.Line)
		behind = math.Max(behind+FileStep, w.joined)
		w.behind = behind
		w.Line = slices.Concat(join.Line, end[1:])
	}
	return -1
}

// branch returns the way along a line, from its start, to a place near to it: it leaves
// the line where that is nearest, or, where something is between, at the line's end.
func (k *Trunk) branch(line []plane.Point, to plane.Point) ([]plane.Point, bool) {
	at, best, least := 0, line[0], math.Inf(1)
	for i := 1; i < len(line); i++ {
		if q := nearestOn(line[i-1], line[i], to); q.Dist(to) < least {
			at, best, least = i-1, q, q.Dist(to)
		}
	}
	if k.clear(best, to) {
		return append(slices.Clone(line[:at+1]), best, to), true
	}
	rest, ok := k.way(line[len(line)-1], to)
	if !ok {
		return nil, false
	}
	return slices.Concat(line, rest[1:]), true
}

// InFile lets people start who walk in single file, so that all are there after so many
// seconds, of which they need some to gather speed. It returns how fast they go.
func InFile(all []Walker, time, gather float64) (speed float64) {
	speed = Reach(all) / math.Max(time-gather, .1)
	for i := range all {
		all[i].Wait = (all[i].behind - all[i].joined) / speed
	}
	return speed
}

// Reach returns how many metres a walk in single file takes from the first step of the
// first to the last step of the last.
func Reach(all []Walker) (far float64) {
	for _, w := range all {
		far = math.Max(far, w.behind-w.joined+w.Length)
	}
	return math.Max(far, .1)
}

// nearestOn returns the point between a and b that is nearest to q.
func nearestOn(a, b, q plane.Point) plane.Point {
	d := b.Sub(a)
	long := d.Dot(d)
	if long == 0 {
		return a
	}
	return a.Add(d.Mul(math.Max(0, math.Min(1, q.Sub(a).Dot(d)/long))))
}

// Far returns how long somebody's way is, metres: infinitely, if there is none.
func (k *Trunk) Far(from, to plane.Point) float64 {
	line, ok := k.way(from, to)
	if !ok {
		return math.Inf(1)
	}
	return plane.LengthOf(line)
}
