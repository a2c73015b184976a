package formation

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plane"
)

// Where people may stand who are sent to a target. All formations fill this ground
// and nothing else: in an area or on a spot they are within it; at a door, a prop or
// people they are near, and on one side of every wall.

const (
	nearReach  = 14. // how far from a door, a prop or people a formation reaches, metres
	hostReach  = 24. // and a crowd of more than a host
	host       = 200
	doorClear  = .2  // how far from the middle of a door's opening nobody stands, metres
	rim        = .5  // between the edge of an area and a formation in it, metres
)

// inside reports whether people are to be in the target, and not just near it: it is
// an area, or a spot to which the author gave a size.
func (m *Request) inside() bool {
	if m.To.Area >= 0 {
		return true
	}
	size := m.To.Rect.Size()
	return m.To.Spot != nil && size.X > 0 && size.Y > 0
}

// fits reports whether somebody can stand at q on the request's ground, with so many
// metres to the next.
func (m *Request) fits(q plane.Point, air, reach float64) bool {
	return m.Standing.Free(q, air) && m.onGround(q, reach)
}

// onGround reports whether q is on the request's ground. Reach counts where people
// are to be near the target.
func (m *Request) onGround(q plane.Point, reach float64) bool {
	l := m.Floor.Layout
	switch {
	case m.To.Area >= 0:
		return m.inArea(q)
	case layout.AreaAt(l, q) < 0:
		return false
	case m.inside():
		return m.To.Rect.Contains(q) && !m.Floor.Ways.Walled(q, m.To.Rect.Center(), m.Floor.Open)
	case plane.ToRect(q, m.To.Rect) > reach:
		return false
	}
	anchor := m.To.Rect.Center()
	if m.To.Door >= 0 {
		out := m.approach()
		if out.Dot(q.Sub(anchor)) < doorClear {
			return false
		}
		anchor = anchor.Add(out.Mul(.5))
	}
	return !m.Floor.Ways.Walled(q, anchor, m.Floor.Open)
}

// inArea reports whether a place lies in the area that they go to: not in a doorway,
// and not in a room inside it.
func (m *Request) inArea(q plane.Point) bool {
	l := m.Floor.Layout
	if !plane.Within(l.Areas[m.To.Area].Outline, q) {
		return false
	}
	for i := layout.AreaAt(l, q); i >= 0 && i != m.To.Area; i = l.Areas[i].In {
		if len(l.Areas[i].Area.Walls) > 0 {
			return false
		}
	}
	for i := range l.Doors {
		if layout.ToDoorway(q, &l.Doors[i]) < .4 {
			return false
		}
	}
	return true
}

// open reports whether somebody of a crowd or a ring can stand at q: on the ground,
// with room, and where these people come to.
func (m *Request) open(q plane.Point, air float64) bool {
	return m.Standing.Free(q, air) && !m.pastLine(q) && !m.aroundCorner(q) && !m.amongSeats(q) &&
		m.onGround(q, m.crowdReach())
}

// crowdReach returns how far from what it is at a crowd reaches, in metres.
func (m *Request) crowdReach() float64 {
	if m.N > host {
		return hostReach
	}
	return nearReach
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

// extent returns how far the ground reaches along a direction, in metres: the size of
// the place, or as far as a formation reaches from what it is at.
func (m *Request) extent(dir plane.Point) float64 {
	if !m.inside() {
		return nearReach
	}
	size := m.part().Size()
	long := math.Abs(dir.X)*size.X + math.Abs(dir.Y)*size.Y
	if m.To.Area >= 0 {
		long -= 2 * rim
	}
	return math.Max(0, long)
}

// lengthwise returns the direction of the longer side of the place, to the right or
// down.
func (m *Request) lengthwise() plane.Point {
	if size := m.part().Size(); size.Y > size.X {
		return plane.Point{X: 0, Y: 1}
	}
	return plane.Point{X: 1, Y: 0}
}

// onward returns a direction or its opposite, whichever leads away from where people
// come from.
func (m *Request) onward(dir plane.Point) plane.Point {
	if m.From != nil && dir.Dot(m.To.Rect.Center().Sub(m.From.Middle)) < 0 {
		return dir.Mul(-1)
	}
	return dir
}
