package direct

import (
	"fmt"
	"math"
	"slices"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// crossed reports whether a wall or a door that is shut lies between two points.
func crossed(m *plan.Moment, a, b plane.Point) bool {
	for _, w := range m.Layout.Walls {
		if plane.Crosses(a, b, w.A, w.B) {
			return true
		}
	}
	for i, d := range m.Layout.Doors {
		if m.Doors[i].Open == 0 && d.Door.Kind != story.Opening && plane.Crosses(a, b, d.A, d.B) {
			return true
		}
	}
	return false
}

// odd returns what is not as a wish says, or "". Alone tells that nobody else was sent to
// the same place.
func odd(m *plan.Moment, w wish, alone bool) string {
	var at []plane.Point
	for _, f := range m.Figures {
		if m.Plan.People[f.ID].Group.ID == w.who {
			at = append(at, f.At)
		}
	}
	if len(at) != w.n {
		return fmt.Sprintf("%d of %d are there", len(at), w.n)
	}
	for _, a := range m.Layout.Areas {
		if a.Area.ID == w.target {
			return oddIn(m, w, at, a.Rect, alone && a.Area.In == "" && w.target != "square", func(q plane.Point) bool {
				return plane.Within(a.Outline, q)
			})
		}
	}
	for _, s := range m.Layout.Spots {
		if s.Spot.ID == w.target && s.Rect.Size().X > 0 {
			return oddIn(m, w, at, s.Rect, alone, s.Rect.Grow(1e-9).Contains)
		}
	}
	for _, d := range m.Layout.Doors {
		if d.Door.ID == w.target {
			return oddAtDoor(m, d, at)
		}
	}
	r := plane.Rect{}
	for _, x := range m.Layout.Props {
		if x.Prop.ID == w.target {
			r = x.Rect
		}
	}
	for _, f := range m.Figures {
		if m.Plan.People[f.ID].Group.ID == w.target {
			r = r.Union(plane.Rect{Min: f.At, Max: f.At.Add(plane.Point{X: 1e-9, Y: 1e-9})})
		}
	}
	if w.target == "mark" {
		r = m.Layout.Spots[len(m.Layout.Spots)-1].Rect
	}
	for _, q := range at {
		if far := plane.ToRect(q, r); far > 15 {
			return fmt.Sprintf("one is %.1f m off", far)
		}
	}
	return ""
}

func oddIn(m *plan.Moment, w wish, at []plane.Point, r plane.Rect, alone bool, within func(plane.Point) bool) string {
	for _, q := range at {
		if !within(q) {
			return fmt.Sprintf("one at %.1f, %.1f is outside", q.X, q.Y)
		}
	}
	if w.side != "" || !alone {
		return ""
	}
	mean, c, size := plane.Point{}, r.Center(), r.Size()
	for _, q := range at {
		mean = mean.Add(q.Mul(1 / float64(len(at))))
	}
	free := !slices.ContainsFunc(m.Layout.Props, func(p layout.PlacedProp) bool { return !p.Rect.Intersect(r).Empty() }) &&
		w.target != "room"
	if off := mean.Sub(c); free && w.as != "half-ring" && (math.Abs(off.X) > math.Max(1.2, .14*size.X) ||
		math.Abs(off.Y) > math.Max(1.2, .14*size.Y)) {
		return fmt.Sprintf("their middle is %.1f, %.1f off", off.X, off.Y)
	}
	if spread := plane.Bounds(at).Size(); w.face == "" && len(at) > 5 && (w.as == "line" || w.as == "lines") &&
		(size.X > size.Y+1) != (spread.X > spread.Y) && math.Abs(size.X-size.Y) > 1 {
		return fmt.Sprintf("they lie over %.1f by %.1f m of a place of %.1f by %.1f", spread.X, spread.Y, size.X, size.Y)
	}
	return ""
}

func oddAtDoor(m *plan.Moment, d layout.PlacedDoor, at []plane.Point) string {
	mid, out := d.Middle(), d.A.Toward(d.B).Across()
	sides := map[bool]int{}
	for _, q := range at {
		sides[out.Dot(q.Sub(mid)) > 0]++
		if far := q.Dist(mid); far > 17 {
			return fmt.Sprintf("one is %.1f m off", far)
		}
	}
	if len(sides) > 1 {
		return fmt.Sprintf("%d on the one side of the wall, %d on the other", sides[true], sides[false])
	}
	before := mid.Add(out.Mul(.5))
	if sides[false] > 0 {
		before = mid.Sub(out.Mul(.5))
	}
	for _, q := range at {
		if crossed(m, before, q) {
			return fmt.Sprintf("a wall lies between the door and the one at %.1f, %.1f", q.X, q.Y)
		}
	}
	return ""
}
