package route

import (
	"slices"

	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
)

const sidesteps = 12 // steps aside on one way

// passBy leads somebody's way around people who stand in it.
func (k *Trunk) passBy(w *Walker, idle *stage.Standing) {
	if len(w.Line) < 2 {
		return
	}
	from, to := w.Line[0], w.Line[len(w.Line)-1]
	steps := 0
	for i := 1; i < len(w.Line) && steps < sidesteps; i++ {
		a, b := w.Line[i-1], w.Line[i]
		who, ok := idle.Between(a, b, from, to)
		if !ok {
			continue
		}
		if q, ok := k.aside(who, a, b, idle); ok {
			w.Line = slices.Insert(w.Line, i, q)
			steps++
			i-- // the way to there may lead to somebody else
		}
	}
}

// aside returns a place beside somebody who stands in the way from a to b: rather
// on the side on which the way leads already, and where somebody stands in a knot, beside
// the knot.
func (k *Trunk) aside(who, a, b plane.Point, idle *stage.Standing) (plane.Point, bool) {
	side := a.Toward(b).Across()
	if side.Dot(who.Sub(a)) > 0 {
		side = side.Mul(-1)
	}
	for _, off := range [...]float64{.65, -.65, 1, -1, 1.5, -1.5, 2.2, -2.2, 3, -3} {
		q := who.Add(side.Mul(off))
		if !idle.Near(q, stage.ElbowRoom-.05) && k.clear(a, q) && k.clear(q, b) {
			return q, true
		}
	}
	return plane.Point{}, false
}
