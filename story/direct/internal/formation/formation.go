package formation

import (
	"math"
	"slices"
	"sort"

	"standoff/story"
	"standoff/story/chance"
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

// An answer is the places that were found, from the front and the middle. Fewer
// than were asked for means that no more fit.
type answer struct {
	Places  []stage.Place
	Row     *stage.Row // in which they stand, or nil
	TooLong string     // what is wrong with a line that does not fit
}

// Find finds the places.
func (m *Request) Find() answer {
	if m.Move.Verb == story.On && m.To.Prop != nil {
		return answer{Places: m.onTop()}
	}
	as := m.formation()
	switch as {
	case story.Line, story.Lines, story.Lane:
		return m.line(as)
	case story.RowsOf, story.Column, story.Queue:
		return answer{Places: m.rest(m.block(as))}
	case story.Ring, story.HalfRing:
		return answer{Places: m.rest(m.rings(as))}
	case story.Seated:
		return answer{Places: m.seats()}
	}
	if m.Packs() {
		return answer{Places: m.pack()}
	}
	return answer{Places: m.crowd()}
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

// rings returns places around a thing or a person, in one ring behind another.
func (m *Request) rings(as story.Formation) []stage.Place {
	c, dir, span := m.To.Rect.Center(), m.approach().Angle(), math.Pi
	if as == story.Ring {
		span = 2 * math.Pi
	}
	size := m.To.Rect.Size()
	r := math.Max(size.X, size.Y)/2 + 1
	if m.To.Who != nil {
		r += .5
	}
	if m.To.Area >= 0 || m.To.Spot {
		r = math.Max(1.5, .9*float64(m.N)/span)
		r = math.Min(r, math.Max(1.5, math.Min(size.X, size.Y)/2-.6))
	}
	var out []stage.Place
	for ; len(out) < m.N && r < 60; r += .95 {
		count := max(1, int(span*r/.95))
		step := span / float64(count)
		for k := range count {
			// from the middle outwards, by turns
			off := float64((k+1)/2) * step
			if k%2 == 1 {
				off = -off
			}
			if as == story.HalfRing && math.Abs(off) > span/2+1e-9 {
				continue
			}
			sin, cos := math.Sincos(dir + off)
			q := c.Add(plane.Point{X: cos, Y: sin}.Mul(r))
			if len(out) < m.N && m.open(q, .6) {
				m.Standing.Add(q)
				out = append(out, stage.Place{Point: q, Face: c.Sub(q).Angle()})
			}
		}
	}
	return out
}

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

// block returns rows, a column or a queue: straight ranks, one behind another.
func (m *Request) block(as story.Formation) []stage.Place {
	ahead := m.heading(as)
	wide, gap, deep := 1, .9, 1.05
	switch {
	case as == story.Column:
		wide = 2 + m.N/40
		gap, deep = 1, 1.25
	case as == story.RowsOf:
		wide = max(1, int(math.Ceil(math.Sqrt(float64(m.N)*1.6))))
	}
	along := ahead.Across()
	head := m.head(as, ahead, float64((m.N+wide-1)/wide-1)*deep)
	var out []stage.Place
	for row := 0; len(out) < m.N && row < 4*m.N+40; row++ {
		for k := range wide {
			off := float64((k+1)/2) * gap
			if k%2 == 1 {
				off = -off
			}
			if wide%2 == 0 {
				off += gap / 2
			}
			q := head.Sub(ahead.Mul(float64(row) * deep)).Add(along.Mul(off))
			if as == story.Column {
				q = q.Add(m.stroll(row*wide + k))
			}
			if len(out) < m.N && m.Standing.Free(q, .45) && layout.AreaAt(m.Floor.Layout, q) >= 0 {
				m.Standing.Add(q)
				out = append(out, stage.Place{Point: q, Face: ahead.Angle()})
			}
		}
	}
	return out
}

// stroll returns how far one of a march is out of step with the others: it is no
// parade.
func (m *Request) stroll(i int) plane.Point {
	seed := chance.SeedOf(m.Move.Who[0].ID, 17)
	return plane.Point{X: chance.Chance(seed, 2*uint32(i)) - .5, Y: chance.Chance(seed, 2*uint32(i)+1) - .5}.Mul(.44)
}

// heading returns where a block of people looks.
func (m *Request) heading(as story.Formation) plane.Point {
	if m.Look != nil {
		return plane.Unit(m.Look.Sub(m.To.Rect.Center()))
	}
	if layout.IsSide(m.Move.Face) {
		return layout.Outward(story.Side(m.Move.Face))
	}
	if m.To.Area >= 0 || m.To.Spot {
		size := m.To.Rect.Size()
		dir := plane.Point{X: 1, Y: 0}
		if size.Y > size.X {
			dir = plane.Point{X: 0, Y: 1}
		}
		if m.From != nil && dir.Dot(m.To.Rect.Center().Sub(m.From.Middle)) < 0 {
			dir = dir.Mul(-1)
		}
		return dir
	}
	return m.approach().Mul(-1)
}

// head returns where the first rank of a block stands.
func (m *Request) head(as story.Formation, ahead plane.Point, depth float64) plane.Point {
	c := m.To.Rect.Center()
	if m.To.Area >= 0 || m.To.Spot {
		if m.Side != "" {
			c = m.part().Center()
		}
		return c.Add(ahead.Mul(depth / 2))
	}
	size := m.To.Rect.Size()
	reach := math.Abs(ahead.X)*size.X/2 + math.Abs(ahead.Y)*size.Y/2
	return c.Sub(ahead.Mul(reach + 1))
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

// ByDistance sorts places by how far they are from a point.
func ByDistance(all []stage.Place, c plane.Point) {
	sort.SliceStable(all, func(a, b int) bool { return all[a].Dist(c) < all[b].Dist(c) })
}
