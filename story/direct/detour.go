package direct

import (
	"slices"

	"standoff/story/plane"
)

const sidesteps = 12 // steps aside on one way

// passBy leads somebody's way around people who stand in it.
func (k *trunk) passBy(w *walker, idle *standing) {
	if len(w.line) < 2 {
		return
	}
	from, to := w.line[0], w.line[len(w.line)-1]
	steps := 0
	for i := 1; i < len(w.line) && steps < sidesteps; i++ {
		a, b := w.line[i-1], w.line[i]
		who, ok := idle.between(a, b, from, to)
		if !ok {
			continue
		}
		if q, ok := k.aside(who, a, b, idle); ok {
			w.line = slices.Insert(w.line, i, q)
			steps++
			i-- // the way to there may lead to somebody else
		}
	}
}

// aside returns a place beside somebody who stands in the way from a to b: rather
// on the side on which the way leads already.
func (k *trunk) aside(who, a, b plane.Point, idle *standing) (plane.Point, bool) {
	side := plane.Unit(b.Sub(a)).Across()
	if side.Dot(who.Sub(a)) > 0 {
		side = side.Mul(-1)
	}
	for _, off := range [...]float64{.65, -.65, 1, -1, 1.5, -1.5} {
		q := who.Add(side.Mul(off))
		if !idle.near(q, elbowRoom-.05) && k.clear(a, q) && k.clear(q, b) {
			return q, true
		}
	}
	return plane.Point{}, false
}
