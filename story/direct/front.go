package direct

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/direct/internal/route"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// A trail ends in an arrow before the foremost of those who leave it: among them nobody would
// see which way they go.

const (
	mostAhead  = 30. // metres, how far the foremost of a group are before its middle, for a trail
	arrowAhead = 2.6 // metres, how far before the foremost on open ground it ends
	fronts     = 32  // how often it is worked out where the foremost are
)

// toFront returns the way of one of a group as far as the foremost of them come, and where they
// go to open ground a little farther, within the same area.
func toFront(l *layout.Layout, o *order, open bool, line []plane.Point, all []route.Walker) []plane.Point {
	if len(line) < 2 {
		return line
	}
	end := line[len(line)-1]
	ahead, far := heading(line), 0.
	if o.As == story.Column { // they march on where they look
		sin, cos := math.Sincos(all[0].To.Face)
		ahead = plane.Point{X: cos, Y: sin}
	}
	for _, w := range all {
		far = math.Max(far, w.To.Sub(end).Dot(ahead))
	}
	far = math.Min(far, mostAhead)
	lead := 0.
	if open && o.As != story.Line && o.As != story.Lines {
		lead = arrowAhead
	}
	for ; lead >= 0; lead -= arrowAhead / 4 {
		if front := end.Add(ahead.Mul(far + lead)); far+lead > .3 && areaAt(l, front) == areaAt(l, end) {
			return append(slices.Clip(line), front)
		}
	}
	return line
}

// foremost returns the one of a column, no leader, who walks to the middle of its first ranks.
func foremost(people []plan.Person, all []route.Walker) route.Walker {
	sin, cos := math.Sincos(all[0].To.Face)
	ahead, best, least := plane.Point{X: cos, Y: sin}, all[0], math.Inf(1)
	front, mid := math.Inf(-1), plane.Point{}
	for _, w := range all {
		front = math.Max(front, w.To.Dot(ahead))
		mid = mid.Add(w.To.Mul(1 / float64(len(all))))
	}
	for _, w := range all {
		aside := math.Abs(w.To.Sub(mid).Dot(ahead.Across()))
		if off := front - w.To.Dot(ahead) + aside; off < least && !people[w.Person].Group.Leader {
			best, least = w, off
		}
	}
	return best
}

// heading returns which way a line ends, as a unit vector.
func heading(line []plane.Point) plane.Point {
	return line[len(line)-2].Toward(line[len(line)-1])
}

// toWalk returns how far somebody still has to go at t, in metres, on all the legs since they set
// out: a way through water or over a wall is several.
func toWalk(legs []plan.Leg, out, t float64) (left float64) {
	for i := len(legs) - 1; i >= 0 && legs[i].End > out; i-- {
		left += legs[i].Length() - legs[i].Walked(t)
	}
	return left
}

// frontOf returns where the head of a trail is along its line, in metres, at equal times from when its
// people set out until the last arrives: always as far before the foremost as in the end.
func frontOf(legs [][]plan.Leg, line []plane.Point, all []route.Walker, start, end float64) []float64 {
	if len(line) < 2 {
		return nil
	}
	last, ahead, long := line[len(line)-1], heading(line), plane.LengthOf(line)
	before := math.Inf(1) // from the foremost in the end to the head
	for _, w := range all {
		before = math.Min(before, last.Sub(w.To.Point).Dot(ahead))
	}
	out := make([]float64, fronts+1)
	for i := range out {
		t, far := start+(end-start)*float64(i)/fronts, 0.
		for _, w := range all {
			left := toWalk(legs[w.Person], start, t) + last.Sub(w.To.Point).Dot(ahead) - before
			far = math.Max(far, long-left)
		}
		out[i] = math.Min(far, long)
		if i > 0 {
			out[i] = math.Max(out[i], out[i-1])
		}
	}
	out[0], out[fronts] = math.Min(out[0], long/4), long
	return out
}
