package ways

import (
	"math"
	"slices"

	"standoff/story/plane"
)

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
		next, barred := i+1, math.Inf(1)
		for j := last - (last-i)%4; j > i; j -= 4 { // the farthest first
			// What is in the way there mostly is in the way to the next point, too.
			if w.barredAt(line[i], line[j], barred, ground) {
				continue
			}
			part, stopped := w.stopped(line[i], line[j], ground)
			if !stopped {
				next = j
				break
			}
			barred = part*line[i].Dist(line[j]) + w.cell
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
