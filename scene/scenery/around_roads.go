package scenery

import (
	"math"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/layout"
	"standoff/story/plane"
)

// edgeRoad returns the road that runs along a side of the set within it, if one does.
func edgeRoad(l *layout.Layout, side story.Side) *lane {
	along := side == story.Left || side == story.Right
	for i, x := range l.Areas {
		if x.In >= 0 || x.Area.Ground != story.Street || runsDown(l, i) != along || !atEdge(l, x.Rect, side) {
			continue
		}
		r, all := roadIn(l, i, x.Rect), l.Bounds.Size()
		if along && x.Rect.Size().Y > .6*all.Y {
			return &lane{lo: r.Min.X, hi: r.Max.X}
		}
		if !along && x.Rect.Size().X > .6*all.X {
			return &lane{lo: r.Min.Y, hi: r.Max.Y}
		}
	}
	return nil
}

// lanesAt returns the roads that run along the set's two sides, at lo and hi, or in it; and others
// farther out.
func lanesAt(before, after *lane, lo, hi float64, lots *chance.Lot) []lane {
	first, last := lane{lo: lo - ringWide, hi: lo}, lane{lo: hi, hi: hi + ringWide}
	if before != nil {
		first = *before
	}
	if after != nil {
		last = *after
	}
	all := []lane{first, last}
	for x := first.lo - 34 - 8*lots.Next(); x > lo-aroundFar; x -= 42 + 8*lots.Next() {
		all = append(all, lane{lo: x - ringWide, hi: x})
	}
	for x := last.hi + 34 + 8*lots.Next(); x < hi+aroundFar; x += 42 + 8*lots.Next() {
		all = append(all, lane{lo: x, hi: x + ringWide})
	}
	return sorted(all)
}

// withLane returns the roads and one more, unless it meets one of them.
func withLane(all []lane, n lane) []lane {
	for _, x := range all {
		if n.lo < x.hi+6 && x.lo < n.hi+6 {
			return all
		}
	}
	return sorted(append(all, n))
}

// unmet returns what of an edge no road crosses.
func unmet(from, to plane.Point, roads []lane) [][2]plane.Point {
	flip := from.Y != to.Y
	lo, hi := from.X, to.X
	if flip {
		lo, hi = from.Y, to.Y
	}
	back := lo > hi
	if back {
		lo, hi = hi, lo
	}
	var out [][2]plane.Point
	for _, x := range between(roads, lo, hi) {
		u, v := math.Max(x.lo, lo), math.Min(x.hi, hi)
		if v-u < .5 {
			continue
		}
		if back {
			u, v = v, u
		}
		p, q := from, to
		if flip {
			p.Y, q.Y = u, v
		} else {
			p.X, q.X = u, v
		}
		out = append(out, [2]plane.Point{p, q})
	}
	return out
}

// paint marks the lanes of all roads, but where they cross.
func (a *around) paint(downs, acrosses []lane) {
	for k, roads := range [2][]lane{downs, acrosses} {
		w, others := way{across: k == 1}, [2][]lane{acrosses, downs}[k]
		b := w.rect(a.base)
		clear := []plane.Rect{a.set}
		for _, o := range others {
			clear = append(clear, w.rect(plane.Rect{Min: plane.Point{X: b.Min.X, Y: o.lo - 2}, Max: plane.Point{X: b.Max.X, Y: o.hi + 2}}))
		}
		for _, r := range roads {
			road := plane.Rect{Min: plane.Point{X: r.lo, Y: b.Min.Y}, Max: plane.Point{X: r.hi, Y: b.Max.Y}}
			a.lanes = append(a.lanes, lanesOf(w, w.rect(road), a.base.Min, clear)...)
		}
	}
}
