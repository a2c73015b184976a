package formation

import (
	"math"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plane"
)

const (
	rowSpacing    = .70  // from one guard to the next, metres
	wallClearance = 1.75 // from a wall to the last row before it
	unruly        = .10  // how far people in a line are from straight, metres, and radians in what they face
	postOverhang  = 4.   // how far a line may stand out beyond a door's posts
)

// line returns places in one line, or in two.
func (m *Request) line(ranks int) Answer {
	r, room := m.axis(ranks)
	places := m.inLine(r, ranks, room)
	if len(places) < m.N && m.ground() && m.turned() {
		// Across the place they do not fit: they stand along it, and look as they are told.
		along := *m
		along.Move, along.Look = alone(m.Move), nil
		r, room = along.axis(ranks)
		places = along.inLine(r, ranks, room)
	}
	r.Group, r.Set = m.Move.Who[0], m.Floor.Set
	return Answer{Places: places, Row: r, Room: room}
}

// turned reports whether the move says where people look, and so how they stand.
func (m *Request) turned() bool { return m.Look != nil || m.Move.Toward.To != nil }

// alone returns the same move, of which nothing says where people look.
func alone(o *story.Move) *story.Move {
	m := *o
	m.Face, m.Toward = "", story.Ref{}
	return &m
}

// inLine returns the places of ranks along a row, from its middle outwards, within so
// many metres.
func (m *Request) inLine(r *stage.Row, ranks int, room float64) (all []stage.Place) {
	per := (m.N + ranks - 1) / ranks
	most := int(room/rowSpacing) + 1
	seed := chance.SeedOf(m.Move.Who[0].ID, 15)
	luck := func(i, k int) float64 { return chance.Chance(seed, uint32(4*i+k)) }
	for i := 0; i < most && len(all) < m.N; i++ {
		for k := range ranks {
			off := (fromMiddle(i, per) + float64(k)/2) * rowSpacing
			q := r.Mid.Add(r.Along.Mul(off)).Sub(r.Out.Mul(float64(k) * stage.RowDepth))
			if human := q.Add(r.Out.Mul(unruly * (luck(i, k) - .5))); m.fits(human, stage.Apart, nearReach) {
				q = human
			}
			if len(all) < m.N && m.fits(q, stage.Apart, nearReach) {
				aside := unruly * (luck(i, k+ranks) - .5)
				all = append(all, stage.Place{Point: q, Face: r.Out.Angle() + aside, Aside: aside})
				r.Half = math.Max(r.Half, math.Abs(off))
			}
		}
	}
	return all
}

// axis returns where a line at the target stands, and how long it may be, in metres.
func (m *Request) axis(ranks int) (r *stage.Row, room float64) {
	r = &stage.Row{Out: m.approach(), Deep: float64(ranks-1) * stage.RowDepth}
	deep := wallClearance + r.Deep
	c, size := m.To.Rect.Center(), m.To.Rect.Size()
	switch {
	case m.Move.Verb == story.Between:
		r.Mid, r.Out = c, plane.Point{X: -1, Y: 0}
		if m.Between != nil {
			r.Mid, r.Out = halfway(m.Between[0], m.Between[1])
		}
		room = 2 * nearReach
	case m.To.Door >= 0:
		room = m.doorWidth() + 2*postOverhang
		r.Mid = c.Add(r.Out.Mul(deep)).Add(m.aside(float64(m.N-1) / 2 * rowSpacing))
	case m.ground():
		r.Mid, r.Out = m.across(deep)
		room = m.extent(r.Out.Across())
	default:
		reach := math.Abs(r.Out.X)*size.X/2 + math.Abs(r.Out.Y)*size.Y/2
		r.Mid = c.Add(r.Out.Mul(reach + 1.2))
		room = 2 * nearReach
	}
	r.Along = r.Out.Across()
	if look, ok := m.toLook(r.Mid); ok {
		if look.Dot(r.Out) < 0 {
			r.Out = r.Out.Mul(-1)
		}
	} else if m.To.Door < 0 && !m.ground() && m.Move.Verb != story.Between || m.To.Door >= 0 && !m.Move.Who[0].Guards() {
		r.Out = r.Out.Mul(-1) // they look at what they went to
	}
	return r, room
}

// across returns the middle of a line in a place and the direction across it: along
// the side that the move says, else across where they look, else along the middle of
// the place.
func (m *Request) across(deep float64) (mid, out plane.Point) {
	c, size := m.To.Rect.Center(), m.To.Rect.Size()
	switch {
	case m.Side != "":
		out = layout.Outward(m.Side)
		return c.Add(plane.Point{X: out.X * math.Max(0, size.X/2-deep), Y: out.Y * math.Max(0, size.Y/2-deep)}), out
	case m.turned():
		return c, m.heading()
	}
	if out = (plane.Point{X: 0, Y: 1}); m.lengthwise().Y > 0 {
		out = plane.Point{X: 1, Y: 0}
	}
	return c, m.onward(out)
}

// doorWidth returns how wide the door is to which people go, in metres.
func (s *Site) doorWidth() float64 {
	door := &s.Floor.Layout.Doors[s.To.Door]
	return door.A.Dist(door.B)
}

// toLook returns the direction in which the author wants people to look who
// stand at a place, and whether any is wanted.
func (m *Request) toLook(at plane.Point) (plane.Point, bool) {
	if side, ok := m.Move.Toward.To.(story.Side); ok {
		return layout.Outward(side), true
	}
	if m.Look == nil {
		return plane.Point{}, false
	}
	return m.Look.Sub(at), true
}

// halfway returns the middle of two places or groups, and the way across.
func halfway(a, b plane.Rect) (mid, out plane.Point) {
	p, q := a.Center(), b.Center()
	out = q.Toward(p)
	// the middle of the air between them
	reach := func(r plane.Rect) float64 { return math.Min(r.Extent(out), p.Dist(q)/2) }
	return p.Sub(out.Mul(reach(a))).Lerp(q.Add(out.Mul(reach(b))), .5), out
}
