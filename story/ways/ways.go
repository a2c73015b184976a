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

// Field returns the field of ways to one goal. The last eight are kept.
func (w *Ways) Field(to plane.Point, open []bool, bars ...Bar) *field {
	for _, f := range w.last {
		if f.to == to && slices.Equal(f.open, open) && slices.Equal(f.bars, bars) {
			return f
		}
	}
	f := w.newField(to, slices.Clone(open), slices.Clone(bars))
	if len(w.last) == 8 {
		w.last = slices.Delete(w.last, 0, 1)
	}
	w.last = append(w.last, f)
	return f
}

// Clear reports whether somebody can walk straight from a to b.
func (w *Ways) Clear(a, b plane.Point, open []bool, bars ...Bar) bool {
	return w.straight(a, b, w.Passing(open, bars))
}

// straight reports whether all cells between a and b can be walked.
func (w *Ways) straight(a, b plane.Point, ground pass) bool {
	x, y := w.cellAt(a)
	endX, endY := w.cellAt(b)
	if !w.has(x, y) || !w.has(endX, endY) {
		return false
	}
	d := b.Sub(a)
	stepX, nextX, perX := w.walk(a.X-w.min.X, d.X, x)
	stepY, nextY, perY := w.walk(a.Y-w.min.Y, d.Y, y)
	cell := y*w.cols + x
	stepY *= w.cols
	for n := abs(endX-x) + abs(endY-y); ; n-- {
		if uint(cell) >= uint(len(ground)) || !ground[cell] {
			return false // at the latest on the edge, which is never free
		}
		if n <= 0 {
			return true
		}
		if nextX < nextY {
			cell, nextX = cell+stepX, nextX+perX
		} else {
			cell, nextY = cell+stepY, nextY+perY
		}
	}
}

// walk returns how a straight line crosses cells along one axis: which way, after
// what part of it for the first time, and after what part again.
func (w *Ways) walk(at, d float64, cell int) (step int, next, per float64) {
	switch {
	case d > 0:
		return 1, (float64(cell+1)*w.cell - at) / d, w.cell / d
	case d < 0:
		return -1, (float64(cell)*w.cell - at) / d, -w.cell / d
	}
	return 0, math.Inf(1), math.Inf(1)
}

// Taut draws a way of cells taut. Pulling leaves bends far from the corner
// that makes them, so it is pulled again from points in between, and from the
// other end in turn.
func (w *Ways) Taut(line []plane.Point, ground pass) []plane.Point {
	line = w.Pull(line, ground, w.tight[:0])
	for turn := range 4 {
		if len(line) == 2 && turn%2 == 0 {
			break
		}
		if turn == 2 && slices.Equal(line, w.before) {
			break // both ends have had their turn, and it would come out the same
		}
		if turn == 0 {
			w.before = append(w.before[:0], line...)
		}
		slices.Reverse(line)
		w.loose = w.dense(line, ground, w.loose[:0])
		line = w.Pull(w.loose, ground, line[:0])
	}
	w.tight = line
	return slices.Clone(line)
}

// dense adds to out a way with a point on every half metre of it, but not
// where it leads over what stands at its ends.
func (w *Ways) dense(line []plane.Point, ground pass, out []plane.Point) []plane.Point {
	for i, p := range line[:len(line)-1] {
		q := line[i+1]
		n := math.Ceil(p.Dist(q) / .5)
		if n != 1 && !w.straight(p, q, ground) {
			n = 1
		}
		for k := 0.; k < n; k++ {
			out = append(out, p.Lerp(q, k/n))
		}
	}
	return append(out, line[len(line)-1])
}

// Pull adds to out the points of a way that are needed to walk it.
func (w *Ways) Pull(line []plane.Point, ground pass, out []plane.Point) []plane.Point {
	out = append(out, line[0])
	last := len(line) - 1
	for i := 0; i < last; {
		next := i + 1
		for j := last - (last-i)%4; j > i; j -= 4 { // the farthest first
			if w.straight(line[i], line[j], ground) {
				next = j
				break
			}
		}
		for j := next + 1; j < min(next+4, len(line)); j++ {
			if w.straight(line[i], line[j], ground) {
				next = j
			}
		}
		out = append(out, line[next])
		i = next
	}
	return out
}

// Blocked returns the index of the shut door that bars the way, or -1 when no
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
				if m := line[i-1].Dist(d.A.Lerp(d.B, .5)); m < near {
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
