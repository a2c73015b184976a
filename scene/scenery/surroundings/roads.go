package surroundings

import (
	"math"

	"standoff/scene/scenery/extent"
	"standoff/scene/scenery/ground"
	"standoff/story"
	"standoff/story/chance"
	"standoff/story/layout"
	"standoff/story/plane"
)

// edgeRoad returns the road that runs along a side of the set within it, if one does.
func edgeRoad(l *layout.Layout, side story.Side) *extent.Lane {
	along := side == story.Left || side == story.Right
	for i, x := range l.Areas {
		if x.In >= 0 || x.Area.Ground != story.Street || extent.RunsDown(l, i) != along || !extent.AtEdge(l, x.Rect, side) {
			continue
		}
		r, all := extent.RoadIn(l, i, x.Rect), l.Bounds.Size()
		if along && x.Rect.Size().Y > .6*all.Y {
			return &extent.Lane{Lo: r.Min.X, Hi: r.Max.X}
		}
		if !along && x.Rect.Size().X > .6*all.X {
			return &extent.Lane{Lo: r.Min.Y, Hi: r.Max.Y}
		}
	}
	return nil
}

// lanesAt returns the roads that run along the set's two sides, at lo and hi, or in it; and others
// farther out.
func lanesAt(before, after *extent.Lane, lo, hi float64, lots *chance.Lot) []extent.Lane {
	first, last := extent.Lane{Lo: lo - ringWide, Hi: lo}, extent.Lane{Lo: hi, Hi: hi + ringWide}
	if before != nil {
		first = *before
	}
	if after != nil {
		last = *after
	}
	all := []extent.Lane{first, last}
	for x := first.Lo - 34 - 8*lots.Next(); x > lo-aroundFar; x -= 42 + 8*lots.Next() {
		all = append(all, extent.Lane{Lo: x - ringWide, Hi: x})
	}
	for x := last.Hi + 34 + 8*lots.Next(); x < hi+aroundFar; x += 42 + 8*lots.Next() {
		all = append(all, extent.Lane{Lo: x, Hi: x + ringWide})
	}
	return extent.Sorted(all)
}

// withLane returns the roads and one more, unless it meets one of them.
func withLane(all []extent.Lane, n extent.Lane) []extent.Lane {
	for _, x := range all {
		if n.Lo < x.Hi+6 && x.Lo < n.Hi+6 {
			return all
		}
	}
	return extent.Sorted(append(all, n))
}

// unmet returns what of an edge no road crosses.
func unmet(from, to plane.Point, roads []extent.Lane) [][2]plane.Point {
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
	for _, x := range extent.Between(roads, lo, hi) {
		u, v := math.Max(x.Lo, lo), math.Min(x.Hi, hi)
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
func (a *Around) paint(downs, acrosses []extent.Lane) {
	for k, roads := range [2][]extent.Lane{downs, acrosses} {
		w, others := extent.Way{Across: k == 1}, [2][]extent.Lane{acrosses, downs}[k]
		b := w.Rect(a.base)
		clear := []plane.Rect{a.set}
		for _, o := range others {
			clear = append(clear, w.Rect(plane.Rect{Min: plane.Point{X: b.Min.X, Y: o.Lo - 2}, Max: plane.Point{X: b.Max.X, Y: o.Hi + 2}}))
		}
		for _, r := range roads {
			road := plane.Rect{Min: plane.Point{X: r.Lo, Y: b.Min.Y}, Max: plane.Point{X: r.Hi, Y: b.Max.Y}}
			a.lanes = append(a.lanes, ground.LanesOf(w, w.Rect(road), a.base.Min, clear)...)
		}
	}
}
