// Package extent says how far the ground of a set reaches: where it runs on beyond the set's edge, and where its
// streets and their roads lie. Ground, surroundings and building ask it, and label, which keeps names of
// places where ground is drawn. It never draws. extent.go is all of it: read Drawn and RoadIn first.
package extent

import (
	"math"

	"standoff/scene/path"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// runOn is how far ground outdoors goes on beyond the set, metres.
const runOn = 60

// Margin is how wide the pavement about a set is, metres.
const Margin = 3.

// Drawn returns the area's ground as far as it is drawn, beyond the edge of the set too.
func Drawn(l *layout.Layout, area int) plane.Rect {
	r := l.Areas[area].Rect
	for _, s := range [...]story.Side{story.Left, story.Right, story.Top, story.Bottom} {
		if !RunsOn(l, area, s) {
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

// RunsOn reports whether the area's ground goes on beyond that side: it lies
// outdoors, at the edge of the set, and no wall bounds it there. In a city only streets
// do, along themselves, and what is no paving.
func RunsOn(l *layout.Layout, area int, side story.Side) bool {
	a := l.Areas[area]
	if a.In >= 0 || a.Area.Shape == story.Round || a.Area.Shape == story.HalfRound ||
		len(a.Area.Points) > 0 {
		return false
	}
	switch ground := a.Area.Ground; {
	case ground == story.Floor || ground == story.Bare:
		return false
	case !InCity(l):
	case ground == story.Paving, ground == story.Street && RunsDown(l, area) == (side == story.Left || side == story.Right):
		return false
	}
	for _, s := range a.Area.Walls {
		if s == side {
			return false
		}
	}
	return AtEdge(l, a.Rect, side)
}

// InCity reports whether a city is drawn around the set.
func InCity(l *layout.Layout) bool { return l.Set != nil && l.Set.Around == story.City }

// AtEdge reports whether a rectangle lies at that side of the set.
func AtEdge(l *layout.Layout, r plane.Rect, side story.Side) bool {
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

// A Way turns the plan so that a street runs down it: with across true, the plan's two axes
// change places.
type Way struct{ Across bool }

// Point returns the point turned, or turned back.
func (w Way) Point(p plane.Point) plane.Point {
	if w.Across {
		return plane.Point{X: p.Y, Y: p.X}
	}
	return p
}

// Rect returns the rectangle likewise.
func (w Way) Rect(r plane.Rect) plane.Rect {
	return plane.Rect{Min: w.Point(r.Min), Max: w.Point(r.Max)}
}

// Edge returns a kerb's line likewise: the road stays on its right hand.
func (w Way) Edge(a, b plane.Point) [2]plane.Point {
	if w.Across {
		a, b = b, a
	}
	return [2]plane.Point{w.Point(a), w.Point(b)}
}

// WayOf returns the way of a street: along its neighbours, or else its longer sides.
func WayOf(l *layout.Layout, area int) Way {
	r := l.Areas[area].Rect
	beside := [2]float64{} // how long other ground lies at its left and right; at its top and bottom
	for i, a := range l.Areas {
		if i == area || a.In >= 0 || a.Area.Ground == story.Street {
			continue
		}
		for k := range beside {
			w := Way{Across: k == 1}
			q, o := w.Rect(r), w.Rect(a.Rect)
			const near = .5
			if math.Abs(o.Min.X-q.Max.X) < near || math.Abs(o.Max.X-q.Min.X) < near {
				beside[k] += math.Max(0, math.Min(q.Max.Y, o.Max.Y)-math.Max(q.Min.Y, o.Min.Y))
			}
		}
	}
	if s := r.Size(); beside[0] == beside[1] {
		return Way{Across: s.X >= s.Y}
	}
	return Way{Across: beside[1] > beside[0]}
}

// RunsDown reports whether a street runs down the plan rather than across it.
func RunsDown(l *layout.Layout, area int) bool { return !WayOf(l, area).Across }

// pavements returns how wide a street's pavements are; 0 if it is too narrow for any.
func pavements(home plane.Rect) float64 {
	s := home.Size()
	if wide := math.Min(s.X, s.Y); wide >= narrow {
		return path.Clamp(.17*wide, 1.5, 4.4)
	}
	return 0
}

// RoadIn returns what pavements leave of a street that lies between such sides.
func RoadIn(l *layout.Layout, area int, r plane.Rect) plane.Rect {
	w, wide := WayOf(l, area), pavements(l.Areas[area].Rect)
	left, right := story.Left, story.Right
	if w.Across {
		left, right = story.Top, story.Bottom
	}
	r = w.Rect(r)
	if !RunsOn(l, area, left) {
		r.Min.X += wide
	}
	if !RunsOn(l, area, right) {
		r.Max.X -= wide
	}
	return w.Rect(r)
}

// A Lane is a road that runs all through the city, from one coordinate to another.
type Lane struct{ Lo, Hi float64 }

// Sorted returns the roads in their order.
func Sorted(all []Lane) []Lane {
	for i := range all { // few
		for j := i; j > 0 && all[j].Lo < all[j-1].Lo; j-- {
			all[j], all[j-1] = all[j-1], all[j]
		}
	}
	return all
}

// Between returns what lies between the roads.
func Between(all []Lane, lo, hi float64) []Lane {
	var out []Lane
	for _, x := range all {
		if x.Lo > lo+1 {
			out = append(out, Lane{Lo: lo, Hi: x.Lo})
		}
		lo = math.Max(lo, x.Hi)
	}
	return append(out, Lane{Lo: lo, Hi: hi})
}

// Overlap reports whether two rectangles have some ground in common.
func Overlap(a, b plane.Rect) bool {
	return a.Min.X < b.Max.X && b.Min.X < a.Max.X && a.Min.Y < b.Max.Y && b.Min.Y < a.Max.Y
}
