// Package ways finds how people get from one place of a set to another: round what
// stands there, through open doors and no wall. It keeps a grid of walkable tiles
// (ground.go) with the cost of each to a goal (field.go), and pulls the way it finds
// taut. The director calls it; it knows places and doors, but nobody who walks. Begin
// with ways.go, then field.go.
package ways

import (
	"math"
	"slices"

	"standoff/story/plane"
)

// Find returns the shortest way for somebody between two places, through all of
// via in order, with the corners and both ends. It reports false when there
// is none: then Blocked returns the door that bars it.
func (w *Ways) Find(from, to plane.Point, open []bool, via []plane.Point, bars ...Bar) ([]plane.Point, bool) {
	line := []plane.Point{from}
	for _, stop := range append(slices.Clone(via), to) {
		part, ok := w.leg(from, stop, open, bars)
		if !ok {
			return nil, false
		}
		line = append(line, part[1:]...)
		from = stop
	}
	return line, true
}

// leg returns the way from one place to the next. Many people ask one after
// another for ways between about the same places, so it takes a field of late
// that leads nearly there, or nearly to where the way starts.
func (w *Ways) leg(from, to plane.Point, open []bool, bars []Bar) ([]plane.Point, bool) {
	ground := w.Passing(open, bars)
	if w.straight(from, to, ground) {
		return []plane.Point{from, to}, true
	}
	for _, f := range w.last {
		if !slices.Equal(f.open, open) || !slices.Equal(f.bars, bars) {
			continue
		}
		if f.serves(to) {
			return f.between(from, to)
		}
		if f.serves(from) {
			line, ok := f.between(to, from)
			slices.Reverse(line)
			return line, ok
		}
	}
	if i := w.index(to); i >= 0 && ground[i] {
		return w.Field(to, open, bars...).way(from)
	}
	// To one of many seats, say, from where the others start too.
	line, ok := w.Field(from, open, bars...).way(to)
	slices.Reverse(line)
	return line, ok
}

// keptFields is how many fields are kept.
const keptFields = 8

// Field is the field of ways to one goal. Fields of late are kept, and filled anew
// when many others have been asked for: a field is not to be held on to.
func (w *Ways) Field(to plane.Point, open []bool, bars ...Bar) *field {
	for _, f := range w.last {
		if f.to == to && slices.Equal(f.open, open) && slices.Equal(f.bars, bars) {
			return f
		}
	}
	f := w.newField(to, slices.Clone(open), slices.Clone(bars))
	w.last = append(w.last, f)
	return f
}

// Clear reports whether somebody can walk straight from a to b.
func (w *Ways) Clear(a, b plane.Point, open []bool, bars ...Bar) bool {
	return w.straight(a, b, w.Passing(open, bars))
}

// Blocked is the index of the shut door that bars the way, or -1 when no
// door does: either the way is free, or nothing that opens leads there.
func (w *Ways) Blocked(from, to plane.Point, open []bool) int {
	if _, ok := w.Find(from, to, open, nil); ok {
		return -1
	}
	// Open shut doors until there is a way: then it is the last of those
	// opened on whose way nothing else stood, nearest to where one comes from.
	all := make([]bool, len(w.l.Doors))
	for i := range all {
		all[i] = true
	}
	line, ok := w.Find(from, to, all, nil)
	if !ok {
		return -1
	}
	for i := 1; i < len(line); i++ {
		first, near := -1, math.Inf(1)
		for k, d := range w.l.Doors {
			if !IsOpen(open, k) && plane.Crosses(line[i-1], line[i], d.A, d.B) {
				if m := line[i-1].Dist(d.Middle()); m < near {
					first, near = k, m
				}
			}
		}
		if first >= 0 {
			return first
		}
	}
	return -1
}
