// Package formation finds where the people of a group stand: in a crowd, a line, a
// ring, a block, on seats, beside or on a thing. Package direct calls
// [Request.Find], with all that the places depend on. It takes the places that it
// finds on the grid it is given, and writes nothing else; how people get there it
// never asks. Read first: this file, the request and which formation answers it, and
// crowd.go, the usual one.
package formation

import (
	"sort"

	"standoff/story"
	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
)

// A Request asks for places: how many, where, and how.
type Request struct {
	Site
	Standing *stage.Standing // who stands there already; places that are found are taken
	Rows     []*stage.Row
	Move     *story.Move
	N        int
	Leaders  int          // how many of them lead: they take the first places
	Look     *plane.Point // what they are to face, or nil
	Between  []plane.Rect // the two places between which they go, or none
	Event    *plane.Point // where something happens that bystanders look at, or nil
	Pushers  []Press      // ground that is kept for others
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
	Places []stage.Place
	Row    *stage.Row // in which they stand, or nil
	Room   float64    // of a line: how long it may be, metres
}

// Find returns the places, and takes them: they are no longer free in Standing.
func (m *Request) Find() Answer {
	if m.Move.Verb == story.On && m.To.Prop != nil {
		return Answer{Places: m.onTop()}
	}
	as := m.Formation()
	if as == story.Crowd {
		if m.Packs() {
			return Answer{Places: m.pack()}
		}
		return Answer{Places: m.crowd()}
	}
	found := m.drawnUp(as)
	for _, p := range found.Places {
		m.Standing.Add(p.Point)
	}
	return found
}

// drawnUp returns the places of a formation that has a shape.
func (m *Request) drawnUp(as story.Formation) Answer {
	switch as {
	case story.Line:
		return m.line(1)
	case story.Lines:
		return m.line(2)
	case story.Lane:
		return m.lane()
	case story.RowsOf, story.Column:
		return Answer{Places: m.block(as)}
	case story.Queue:
		return Answer{Places: m.queue()}
	case story.Ring, story.HalfRing:
		return Answer{Places: m.rings(as)}
	}
	return Answer{Places: m.seats()}
}

// Packs reports whether people press against a row, which gives way.
func (m *Request) Packs() bool {
	if m.To.Row == nil || m.To.Row.Lane() || m.Move.Do != story.Push || m.Move.Verb == story.On && m.To.Prop != nil {
		return false
	}
	return m.Formation() == story.Crowd
}

// Formation returns how people are to stand: as the move says, or as is usual there.
func (m *Request) Formation() story.Formation {
	if m.Move.As == story.Seated && m.To.Seats == nil {
		return story.Crowd
	}
	if m.Move.As != "" {
		return m.Move.As
	}
	return m.usual()
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

// ByDistance sorts places by how far they are from a point.
func ByDistance(all []stage.Place, c plane.Point) {
	sort.SliceStable(all, func(a, b int) bool { return all[a].Dist(c) < all[b].Dist(c) })
}
