package scenery

import (
	"math"

	"standoff/scene/path"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// runOn is how far ground outdoors goes on beyond the set, metres.
const runOn = 60

// margin is how wide the pavement about a set is, metres.
const margin = 3.

// Drawn returns the area's ground as far as it is drawn, beyond the edge of the set too.
func Drawn(l *layout.Layout, area int) plane.Rect {
	r := l.Areas[area].Rect
	for _, s := range [...]story.Side{story.Left, story.Right, story.Top, story.Bottom} {
		if !runsOn(l, area, s) {
			continue
		}
		switch s {
		case story.Left:
			r.Min.X -= runOn
		case story.Right:
			r.Max.X += runOn
		case story.Top:
			r.Min.Y -= runOn
		case story.Bottom:
			r.Max.Y += runOn
		}
	}
	return r
}

// runsOn reports whether the area's ground goes on beyond that side: it lies
// outdoors, at the edge of the set, and no wall bounds it there. In a city only streets
// do, along themselves, and what is no paving.
func runsOn(l *layout.Layout, area int, side story.Side) bool {
	a := l.Areas[area]
	if a.In >= 0 || a.Area.Shape == story.Round || a.Area.Shape == story.HalfRound ||
		len(a.Area.Points) > 0 {
		return false
	}
	switch ground := a.Area.Ground; {
	case ground == story.Floor || ground == story.Bare:
		return false
	case !inCity(l):
	case ground == story.Paving, ground == story.Street && runsDown(l, area) == (side == story.Left || side == story.Right):
		return false
	}
	for _, s := range a.Area.Walls {
		if s == side {
			return false
		}
	}
	return atEdge(l, a.Rect, side)
}

// inCity reports whether a city is drawn around the set.
func inCity(l *layout.Layout) bool { return l.Set != nil && l.Set.Around == story.City }

// atEdge reports whether a rectangle lies at that side of the set.
func atEdge(l *layout.Layout, r plane.Rect, side story.Side) bool {
	const near = .05
	switch side {
	case story.Left:
		return r.Min.X-l.Bounds.Min.X < near
	case story.Right:
		return l.Bounds.Max.X-r.Max.X < near
	case story.Top:
		return r.Min.Y-l.Bounds.Min.Y < near
	}
	return l.Bounds.Max.Y-r.Max.Y < near
}

// narrow is how wide a street is at most that has no pavements, metres.
const narrow = 7.

// A way turns the plan so that a street runs down it: with across true, the plan's two axes
// change places.
type way struct{ across bool }

// point returns the point turned, or turned back.
func (w way) point(p plane.Point) plane.Point {
	if w.across {
		return plane.Point{X: p.Y, Y: p.X}
	}
	return p
}

// rect returns the rectangle likewise.
func (w way) rect(r plane.Rect) plane.Rect {
	return plane.Rect{Min: w.point(r.Min), Max: w.point(r.Max)}
}

// edge returns a kerb's line likewise: the road stays on its right hand.
func (w way) edge(a, b plane.Point) [2]plane.Point {
	if w.across {
		a, b = b, a
	}
	return [2]plane.Point{w.point(a), w.point(b)}
}

// wayOf returns the way of a street: along its neighbours, or else its longer sides.
func wayOf(l *layout.Layout, area int) way {
	r := l.Areas[area].Rect
	beside := [2]float64{} // how long other ground lies at its left and right; at its top and bottom
	for i, a := range l.Areas {
		if i == area || a.In >= 0 || a.Area.Ground == story.Street {
			continue
		}
		for k := range beside {
			w := way{across: k == 1}
			q, o := w.rect(r), w.rect(a.Rect)
			const near = .5
			if math.Abs(o.Min.X-q.Max.X) < near || math.Abs(o.Max.X-q.Min.X) < near {
				beside[k] += math.Max(0, math.Min(q.Max.Y, o.Max.Y)-math.Max(q.Min.Y, o.Min.Y))
			}
		}
	}
	if s := r.Size(); beside[0] == beside[1] {
		return way{across: s.X >= s.Y}
	}
	return way{across: beside[1] > beside[0]}
}

// runsDown reports whether a street runs down the plan rather than across it.
func runsDown(l *layout.Layout, area int) bool { return !wayOf(l, area).across }

// pavements returns how wide a street's pavements are; 0 if it is too narrow for any.
func pavements(home plane.Rect) float64 {
	s := home.Size()
	if wide := math.Min(s.X, s.Y); wide >= narrow {
		return path.Clamp(.17*wide, 1.5, 4.4)
	}
	return 0
}

// roadIn returns what pavements leave of a street that lies between such sides.
func roadIn(l *layout.Layout, area int, r plane.Rect) plane.Rect {
	w, wide := wayOf(l, area), pavements(l.Areas[area].Rect)
	left, right := story.Left, story.Right
	if w.across {
		left, right = story.Top, story.Bottom
	}
	r = w.rect(r)
	if !runsOn(l, area, left) {
		r.Min.X += wide
	}
	if !runsOn(l, area, right) {
		r.Max.X -= wide
	}
	return w.rect(r)
}

// A lane is a road that runs all through the city, from one coordinate to another.
type lane struct{ lo, hi float64 }

// sorted returns the roads in their order.
func sorted(all []lane) []lane {
	for i := range all { // few
		for j := i; j > 0 && all[j].lo < all[j-1].lo; j-- {
			all[j], all[j-1] = all[j-1], all[j]
		}
	}
	return all
}

// between returns what lies between the roads.
func between(all []lane, lo, hi float64) []lane {
	var out []lane
	for _, x := range all {
		if x.lo > lo+1 {
			out = append(out, lane{lo: lo, hi: x.lo})
		}
		lo = math.Max(lo, x.hi)
	}
	return append(out, lane{lo: lo, hi: hi})
}

// overlap reports whether two rectangles have some ground in common.
func overlap(a, b plane.Rect) bool {
	return a.Min.X < b.Max.X && b.Min.X < a.Max.X && a.Min.Y < b.Max.Y && b.Min.Y < a.Max.Y
}
