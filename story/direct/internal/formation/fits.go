package formation

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plane"
)

// open reports whether somebody of this muster can stand at q: free ground,
// on the same side of all walls as the target.
func (m *Request) open(q plane.Point, r float64) bool {
	if !m.Standing.Free(q, r) || m.pastLine(q) || m.aroundCorner(q) {
		return false
	}
	if m.amongSeats(q) {
		return false
	}
	if m.To.Area >= 0 {
		return m.inArea(q)
	}
	at := m.To.Rect.Center()
	if m.To.Door >= 0 {
		at = at.Add(m.approach().Mul(.5))
	}
	return !m.Floor.Ways.Walled(q, at, m.Floor.Open) && layout.AreaAt(m.Floor.Layout, q) >= 0
}

// pastLine reports whether somebody at q would stand behind a line of others
// that bars their way, or too near to the line that they come to.
func (m *Request) pastLine(q plane.Point) bool {
	if m.Side != "" || m.From == nil {
		return false
	}
	for _, r := range m.Rows {
		if r.Set != m.Floor.Set || r.Lane() || slices.Contains(m.Move.Who, r.Group) {
			continue
		}
		before := r.Out
		if before.Dot(m.From.Middle.Sub(r.Mid)) < 0 {
			before = before.Mul(-1)
		}
		off := q.Sub(r.Mid)
		if r == m.To.Row && before.Dot(off) < standOff {
			return true
		}
		aside := r.Along.Mul(r.Half + stage.Apart)
		if m.To.Who != nil && plane.Crosses(m.From.Middle, q, r.Mid.Sub(aside), r.Mid.Add(aside)) {
			return true
		}
	}
	return false
}

// aroundCorner reports whether q lies beside or behind a thing of which one
// side was asked for.
func (m *Request) aroundCorner(q plane.Point) bool {
	if m.To.Prop == nil || m.Side == "" || m.Side == story.Corners {
		return false
	}
	out, r := layout.Outward(m.Side), m.To.Rect
	half := r.Size().Mul(.5)
	return out.Dot(q.Sub(r.Center())) < math.Abs(out.X)*half.X+math.Abs(out.Y)*half.Y
}

// inArea reports whether a place lies in the area that they go to, and in no doorway.
func (m *Request) inArea(q plane.Point) bool {
	l := m.Floor.Layout
	if !plane.Within(l.Areas[m.To.Area].Outline, q) {
		return false
	}
	for i := range l.Doors {
		if layout.ToDoorway(q, &l.Doors[i]) < .4 {
			return false
		}
	}
	return true
}

// amongSeats reports whether somebody at q would stand between rows of seats.
func (m *Request) amongSeats(q plane.Point) bool {
	l := m.Floor.Layout
	for i := range l.Seats {
		if !l.Seats[i].Rect.Grow(.7).Contains(q) {
			continue
		}
		for _, s := range l.Seats[i].Places {
			if s.Dist(q) < 1.2 {
				return true
			}
		}
	}
	return false
}
