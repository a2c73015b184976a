// Package formation finds where the people of a group stand: in a crowd, a line, a
// ring, a block, on seats, beside or on a thing. Package direct calls
// [Request.Find], with all that the places depend on. It takes the places that it
// finds on the grid it is given, and writes nothing else; how people get there it
// never asks. Read first: this file, the request and which formation answers it, and
// crowd.go, the usual one.
package formation

import (
	"math"
	"sort"

	"standoff/story"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A Request asks for places: how many, where, and how.
type Request struct {
	Floor    *stage.Floor
	Standing *stage.Standing // who stands there already; places that are found are taken
	Rows     []*stage.Row
	Move     *story.Move
	To       *stage.Target
	N        int
	Side     story.Side   // of the target; "" is where they come from
	From     *Origin      // where they come from, or nil
	Led      bool         // there is a leader among them
	Look     *plane.Point // what they are to face, or nil
	Between  []plane.Rect // the two places between which they go, or none
	Kept     *Buffers
}

// An Origin is where people come from.
type Origin struct {
	Middle plane.Point
	First  plane.Point // of the first of them
}

// An Answer is the places that were found, from the front and the middle. Fewer
// than were asked for means that no more fit.
type Answer struct {
	Places  []stage.Place
	Row     *stage.Row // in which they stand, or nil
	TooLong string     // what is wrong with a line that does not fit
}

// Find finds the places.
func (m *Request) Find() Answer {
	if m.Move.Verb == story.On && m.To.Prop != nil {
		return Answer{Places: m.onTop()}
	}
	as := m.formation()
	switch as {
	case story.Line, story.Lines, story.Lane:
		return m.line(as)
	case story.RowsOf, story.Column, story.Queue:
		return Answer{Places: m.rest(m.block(as))}
	case story.Ring, story.HalfRing:
		return Answer{Places: m.rest(m.rings(as))}
	case story.Seated:
		return Answer{Places: m.seats()}
	}
	if m.Packs() {
		return Answer{Places: m.pack()}
	}
	return Answer{Places: m.crowd()}
}

// Packs reports whether people press against a row, which gives way.
func (m *Request) Packs() bool {
	if m.To.Row == nil || m.To.Row.Lane() || m.Move.Do != story.Push || m.Move.Verb == story.On && m.To.Prop != nil {
		return false
	}
	return m.formation() == story.Crowd
}

// formation returns how people are to stand.
func (m *Request) formation() story.Formation {
	if m.Move.As != "" {
		return m.Move.As
	}
	return m.usual()
}

// rest finds room in the crowd beside for those who do not fit in.
func (m *Request) rest(all []stage.Place) []stage.Place {
	if left := m.N - len(all); left > 0 {
		more := *m
		more.N = left
		return append(all, more.crowd()...)
	}
	return all
}

// usual returns how people stand at a target when nothing is said.
func (m *Request) usual() story.Formation {
	switch {
	case m.Move.Verb == story.Between:
		return story.Line
	case m.To.Seats != nil:
		return story.Seated
	case m.To.Who != nil && m.N > 1 && m.Move.Do != story.Push && m.N <= 12 && m.Side == "":
		return story.HalfRing
	case m.To.Prop != nil && m.N > 1 && m.N <= 12:
		return story.HalfRing
	}
	return story.Crowd
}

// seats returns the free seats, front and middle first.
func (m *Request) seats() []stage.Place {
	var out []stage.Place
	if m.To.Seats == nil {
		return m.crowd()
	}
	for _, s := range m.To.Seats.Places {
		if len(out) < m.N && !m.Standing.Near(s.Point, .3) {
			action := story.Sit
			if m.Move.Do != "" && m.Move.Do != story.Wait {
				action = m.Move.Do
			}
			out = append(out, stage.Place{Point: s.Point, Z: s.Rise, Face: s.Face, Action: action})
		}
	}
	return out
}

// approach returns the direction from the target to where people stand at it.
func (m *Request) approach() plane.Point {
	if m.Side != "" {
		return layout.Outward(m.Side)
	}
	c := m.To.Rect.Center()
	if m.To.Door >= 0 {
		if m.From == nil {
			return plane.Point{X: -1, Y: 0}
		}
		return m.Floor.ApproachTo(m.To.Door, m.From.Middle, m.From.First)
	}
	if m.From != nil && m.From.Middle.Dist(c) > .1 {
		return plane.Unit(m.From.Middle.Sub(c))
	}
	if m.To.Who != nil {
		sin, cos := math.Sincos(m.To.Face)
		return plane.Point{X: cos, Y: sin}
	}
	return plane.Point{X: 0, Y: 1}
}

// ByDistance sorts places by how far they are from a point.
func ByDistance(all []stage.Place, c plane.Point) {
	sort.SliceStable(all, func(a, b int) bool { return all[a].Dist(c) < all[b].Dist(c) })
}

// part returns the part of an area in which people gather.
func (m *Request) part() plane.Rect {
	r := m.To.Rect
	const share = .42
	size := r.Size()
	switch m.Side {
	case story.Left, story.TopLeft, story.BottomLeft:
		r.Max.X = r.Min.X + size.X*share
	case story.Right, story.TopRight, story.BottomRight:
		r.Min.X = r.Max.X - size.X*share
	}
	switch m.Side {
	case story.Top, story.TopLeft, story.TopRight:
		r.Max.Y = r.Min.Y + size.Y*share
	case story.Bottom, story.BottomLeft, story.BottomRight:
		r.Min.Y = r.Max.Y - size.Y*share
	}
	return r
}
