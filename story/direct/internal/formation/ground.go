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
	nearReach = 14. // how far from a door, a prop or people a formation reaches, metres
	hostReach = 24. // and a crowd of more than a host
	host      = 200
	doorClear = .2 // how far from the middle of a door's opening nobody stands, metres
	rim       = .5 // between the edge of an area and a formation in it, metres
)

// A Site is where people are sent, and from where.
type Site struct {
	Floor *stage.Floor
	To    *stage.Target
	Side  story.Side // of the target; "" is where they come from
	From  *Origin    // where they come from, or nil
}

// inside reports whether people are to be in the target, and not just near it: it is
// an area, or a spot to which the author gave a size.
func (s *Site) inside() bool {
	if s.To.Area >= 0 {
		return true
	}
	size := s.To.Rect.Size()
	return s.To.Spot != nil && size.X > 0 && size.Y > 0
}

// ground reports whether the target is ground, about whose middle people stand, and not
// a thing or people before which they do.
func (s *Site) ground() bool { return s.To.Area >= 0 || s.To.Spot != nil }

// fits reports whether somebody can stand at q on the request's ground, with so many
// metres to the next.
func (m *Request) fits(q plane.Point, air, reach float64) bool {
	return m.Standing.Free(q, air) && !inLineOf(m, q) && m.onGround(q, reach)
}

// inLineOf reports whether somebody at q would stand in a line of others.
func inLineOf(m *Request, q plane.Point) bool {
	return slices.ContainsFunc(m.Rows, func(r *stage.Row) bool {
		return r.Set == m.Floor.Set && r.Holds(q) && !slices.Contains(m.Move.Who, r.Group)
	})
}

// onGround reports whether q is on the request's ground. Reach counts where people
// are to be near the target.
func (s *Site) onGround(q plane.Point, reach float64) bool {
	l := s.Floor.Layout
	switch {
	case s.Floor.Swum != nil && !s.Floor.Deep(q):
		return false
	case s.To.Area >= 0:
		return s.inArea(q)
	case layout.AreaAt(l, q) < 0:
		return false
	case s.inside():
		return s.To.Rect.Contains(q) && !s.Floor.Ways.Walled(q, s.To.Rect.Center(), s.doors())
	case plane.ToRect(q, s.To.Rect) > reach:
		return false
	}
	anchor := s.To.Rect.Center()
	if s.To.Door >= 0 {
		out := s.approach()
		if out.Dot(q.Sub(anchor)) < doorClear {
			return false
		}
		anchor = anchor.Add(out.Mul(.5))
	}
	return !s.Floor.Ways.Walled(q, anchor, s.doors())
}

// doors returns which doors may lie between the target and those who stand there: the
// open ones, but none of a spot, which is ground on one side of its walls.
func (s *Site) doors() []bool {
	if s.To.Spot != nil {
		return make([]bool, len(s.Floor.Open))
	}
	return s.Floor.Open
}

// inArea reports whether a place lies in the area that they go to: not in a doorway,
// and not in a room inside it.
func (s *Site) inArea(q plane.Point) bool {
	l := s.Floor.Layout
	if !plane.Within(l.Areas[s.To.Area].Outline, q) {
		return false
	}
	for i := layout.AreaAt(l, q); i >= 0 && i != s.To.Area; i = l.Areas[i].In {
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
	return m.Standing.Free(q, air) && !inLineOf(m, q) && !m.pastLine(q) && !m.aroundCorner(q) && !m.amongSeats(q) &&
		m.onGround(q, crowdReach(m.N))
}

// crowdReach returns how far from what it is at a crowd of so many reaches, in metres.
func crowdReach(people int) float64 {
	if people > host {
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
func (s *Site) aroundCorner(q plane.Point) bool {
	if s.To.Prop == nil || s.Side == "" || s.Side == story.Corners {
		return false
	}
	out, r := layout.Outward(s.Side), s.To.Rect
	return out.Dot(q.Sub(r.Center())) < r.Extent(out)
}

// amongSeats reports whether somebody at q would stand between rows of seats.
func (s *Site) amongSeats(q plane.Point) bool {
	l := s.Floor.Layout
	for i := range l.Seats {
		if !l.Seats[i].Rect.Grow(.7).Contains(q) {
			continue
		}
		for _, seat := range l.Seats[i].Places {
			if seat.Dist(q) < 1.2 {
				return true
			}
		}
	}
	return false
}

// extent returns how far the ground reaches along a direction, in metres: the size of
// the place, or as far as a formation reaches from what it is at.
func (s *Site) extent(dir plane.Point) float64 {
	if !s.inside() {
		return nearReach
	}
	size := s.part().Size()
	long := math.Abs(dir.X)*size.X + math.Abs(dir.Y)*size.Y
	if s.To.Area >= 0 {
		long -= 2 * rim
	}
	return math.Max(0, long)
}

// lengthwise returns the unit vector along the longer side of the part of the place in which
// people gather: to the right or, as y runs down, downwards.
func (s *Site) lengthwise() plane.Point {
	if size := s.part().Size(); size.Y > size.X {
		return plane.Point{X: 0, Y: 1}
	}
	return plane.Point{X: 1, Y: 0}
}

// onward returns a direction or its opposite, whichever leads away from where people
// come from.
func (s *Site) onward(dir plane.Point) plane.Point {
	if s.From != nil && dir.Dot(s.To.Rect.Center().Sub(s.From.Middle)) < 0 {
		return dir.Mul(-1)
	}
	return dir
}
