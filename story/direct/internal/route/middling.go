package route

import (
	"math"

	"standoff/story/plane"
)

// Middling returns the one of a group who stands for all: somebody in the middle
// who goes straight there, and no leader. It also returns how far they walk in
// the mean, in metres.
func Middling(all []Walker, leads func(person int) bool) (Walker, float64) {
	mean, from, to := 0., plane.Point{}, plane.Point{}
	for _, w := range all {
		mean += w.Length
		from, to = from.Add(w.Line[0]), to.Add(w.To.Point)
	}
	n := 1 / float64(len(all))
	mean, from, to = mean*n, from.Mul(n), to.Mul(n)
	mid, best := 0, math.Inf(1)
	for i, w := range all {
		if len(all) > 1 && leads(w.Person) {
			continue
		}
		bent := w.Length - w.Line[0].Dist(w.To.Point)
		if s := w.To.Dist(to) + w.Line[0].Dist(from)/2 + bent; s < best {
			mid, best = i, s
		}
	}
	return all[mid], mean
}

// Rounded takes the sharp corners off a way.
func Rounded(line []plane.Point) []plane.Point {
	for range 3 {
		if len(line) < 3 {
			return line
		}
		out := []plane.Point{line[0]}
		for i := 1; i < len(line)-1; i++ {
			a, b, c := line[i-1], line[i], line[i+1]
			cut := func(q plane.Point) plane.Point { return b.Lerp(q, math.Min(.25, 1/math.Max(b.Dist(q), 1e-9))) }
			out = append(out, cut(a), cut(c))
		}
		line = append(out, line[len(line)-1])
	}
	return line
}
