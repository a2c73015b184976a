package direct

import (
	"math"
	"slices"
	"sort"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A place is where somebody will stand. Face is NaN for who just looks where
// they went.
type place struct {
	plane.Point
	z      float64
	face   float64
	action story.Action // what to do there; "" is what the move says
}

// A request asks for places: how many, where, and how.
type request struct {
	floor    *floor
	standing *standing // who stands there already; places that are found are taken
	rows     []*row
	move     *story.Move
	to       *target
	n        int
	side     story.Side   // of the target; "" is where they come from
	from     *origin      // where they come from, or nil
	led      bool         // there is a leader among them
	look     *plane.Point // what they are to face, or nil
	between  []plane.Rect // the two places between which they go, or none
	kept     *scatter
}

// An origin is where people come from.
type origin struct {
	middle plane.Point
	first  plane.Point // of the first of them
}

// An answer is the places that were found, from the front and the middle. Fewer
// than were asked for means that no more fit.
type answer struct {
	places  []place
	row     *row   // in which they stand, or nil
	tooLong string // what is wrong with a line that does not fit
}

// find finds the places.
func (m *request) find() answer {
	if m.move.Verb == story.On && m.to.prop != nil {
		return answer{places: m.onTop()}
	}
	as := m.formation()
	switch as {
	case story.Line, story.Lines, story.Lane:
		return m.line(as)
	case story.RowsOf, story.Column, story.Queue:
		return answer{places: m.rest(m.block(as))}
	case story.Ring, story.HalfRing:
		return answer{places: m.rest(m.rings(as))}
	case story.Seated:
		return answer{places: m.seats()}
	}
	if m.packs() {
		return answer{places: m.pack()}
	}
	return answer{places: m.crowd()}
}

// packs reports whether people press against a row, which gives way.
func (m *request) packs() bool {
	if m.to.row == nil || m.to.row.lane() || m.move.Do != story.Push || m.move.Verb == story.On && m.to.prop != nil {
		return false
	}
	return m.formation() == story.Crowd
}

// formation returns how people are to stand.
func (m *request) formation() story.Formation {
	if m.move.As != "" {
		return m.move.As
	}
	return m.usual()
}

// rest finds room in the crowd beside for those who do not fit in.
func (m *request) rest(all []place) []place {
	if left := m.n - len(all); left > 0 {
		more := *m
		more.n = left
		return append(all, more.crowd()...)
	}
	return all
}

// usual is how people stand at a target when nothing is said.
func (m *request) usual() story.Formation {
	switch {
	case m.move.Verb == story.Between:
		return story.Line
	case m.to.seats != nil:
		return story.Seated
	case m.to.who != nil && m.n > 1 && m.move.Do != story.Push && m.n <= 12 && m.side == "":
		return story.HalfRing
	case m.to.prop != nil && m.n > 1 && m.n <= 12:
		return story.HalfRing
	}
	return story.Crowd
}

// seats are the free seats, front and middle first.
func (m *request) seats() []place {
	var out []place
	if m.to.seats == nil {
		return m.crowd()
	}
	for _, s := range m.to.seats.Places {
		if len(out) < m.n && !m.standing.near(s.Point, .3) {
			action := story.Sit
			if m.move.Do != "" && m.move.Do != story.Wait {
				action = m.move.Do
			}
			out = append(out, place{s.Point, s.Rise, s.Face, action})
		}
	}
	return out
}

// approach is the direction from the target to where people stand at it.
func (m *request) approach() plane.Point {
	if m.side != "" {
		return layout.Outward(m.side)
	}
	c := m.to.rect.Center()
	if m.to.door >= 0 {
		if m.from == nil {
			return plane.Point{X: -1, Y: 0}
		}
		return m.floor.before(m.to.door, m.from.middle, m.from.first)
	}
	if m.from != nil && m.from.middle.Dist(c) > .1 {
		return plane.Unit(m.from.middle.Sub(c))
	}
	if m.to.who != nil {
		sin, cos := math.Sincos(m.to.face)
		return plane.Point{X: cos, Y: sin}
	}
	return plane.Point{X: 0, Y: 1}
}

// rings are places around a thing or a person, in one ring behind another.
func (m *request) rings(as story.Formation) []place {
	c, dir, span := m.to.rect.Center(), m.approach().Angle(), math.Pi
	if as == story.Ring {
		span = 2 * math.Pi
	}
	size := m.to.rect.Size()
	r := math.Max(size.X, size.Y)/2 + 1
	if m.to.who != nil {
		r += .5
	}
	if m.to.area >= 0 || m.to.spot {
		r = math.Max(1.5, .9*float64(m.n)/span)
		r = math.Min(r, math.Max(1.5, math.Min(size.X, size.Y)/2-.6))
	}
	var out []place
	for ; len(out) < m.n && r < 60; r += .95 {
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
			if len(out) < m.n && m.open(q, .6) {
				m.standing.add(q)
				out = append(out, place{Point: q, face: c.Sub(q).Angle()})
			}
		}
	}
	return out
}

// open reports whether somebody of this muster can stand at q: free ground,
// on the same side of all walls as the target.
func (m *request) open(q plane.Point, r float64) bool {
	if !m.standing.free(q, r) || m.pastLine(q) || m.aroundCorner(q) {
		return false
	}
	if m.amongSeats(q) {
		return false
	}
	if m.to.area >= 0 {
		return m.inArea(q)
	}
	at := m.to.rect.Center()
	if m.to.door >= 0 {
		at = at.Add(m.approach().Mul(.5))
	}
	return !m.floor.ways.Walled(q, at, m.floor.open) && layout.AreaAt(m.floor.layout, q) >= 0
}

// pastLine reports whether somebody at q would stand behind a line of others
// that bars their way, or too near to the line that they come to.
func (m *request) pastLine(q plane.Point) bool {
	if m.side != "" || m.from == nil {
		return false
	}
	for _, r := range m.rows {
		if r.set != m.floor.set || r.lane() || slices.Contains(m.move.Who, r.group) {
			continue
		}
		before := r.out
		if before.Dot(m.from.middle.Sub(r.mid)) < 0 {
			before = before.Mul(-1)
		}
		off := q.Sub(r.mid)
		if r == m.to.row && before.Dot(off) < standOff {
			return true
		}
		aside := r.along.Mul(r.half + apart)
		if m.to.who != nil && plane.Crosses(m.from.middle, q, r.mid.Sub(aside), r.mid.Add(aside)) {
			return true
		}
	}
	return false
}

// aroundCorner reports whether q lies beside or behind a thing of which one
// side was asked for.
func (m *request) aroundCorner(q plane.Point) bool {
	if m.to.prop == nil || m.side == "" || m.side == story.Corners {
		return false
	}
	out, r := layout.Outward(m.side), m.to.rect
	half := r.Size().Mul(.5)
	return out.Dot(q.Sub(r.Center())) < math.Abs(out.X)*half.X+math.Abs(out.Y)*half.Y
}

func (m *request) inArea(q plane.Point) bool {
	l := m.floor.layout
	if !plane.Within(l.Areas[m.to.area].Outline, q) {
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
func (m *request) amongSeats(q plane.Point) bool {
	l := m.floor.layout
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

// block are rows, a column or a queue: straight ranks, one behind another.
func (m *request) block(as story.Formation) []place {
	ahead := m.heading(as)
	wide, gap, deep := 1, .9, 1.05
	switch {
	case as == story.Column:
		wide = 2 + m.n/40
		gap, deep = 1, 1.25
	case as == story.RowsOf:
		wide = max(1, int(math.Ceil(math.Sqrt(float64(m.n)*1.6))))
	}
	along := ahead.Across()
	head := m.head(as, ahead, float64((m.n+wide-1)/wide-1)*deep)
	var out []place
	for row := 0; len(out) < m.n && row < 4*m.n+40; row++ {
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
			if len(out) < m.n && m.standing.free(q, .45) && layout.AreaAt(m.floor.layout, q) >= 0 {
				m.standing.add(q)
				out = append(out, place{Point: q, face: ahead.Angle()})
			}
		}
	}
	return out
}

// stroll is how far one of a march is out of step with the others: it is no
// parade.
func (m *request) stroll(i int) plane.Point {
	seed := chance.SeedOf(m.move.Who[0].ID, 17)
	return plane.Point{X: chance.Chance(seed, 2*uint32(i)) - .5, Y: chance.Chance(seed, 2*uint32(i)+1) - .5}.Mul(.44)
}

// heading is where a block of people looks.
func (m *request) heading(as story.Formation) plane.Point {
	if m.look != nil {
		return plane.Unit(m.look.Sub(m.to.rect.Center()))
	}
	if layout.IsSide(m.move.Face) {
		return layout.Outward(story.Side(m.move.Face))
	}
	if m.to.area >= 0 || m.to.spot {
		size := m.to.rect.Size()
		dir := plane.Point{X: 1, Y: 0}
		if size.Y > size.X {
			dir = plane.Point{X: 0, Y: 1}
		}
		if m.from != nil && dir.Dot(m.to.rect.Center().Sub(m.from.middle)) < 0 {
			dir = dir.Mul(-1)
		}
		return dir
	}
	return m.approach().Mul(-1)
}

// head is where the first rank of a block stands.
func (m *request) head(as story.Formation, ahead plane.Point, depth float64) plane.Point {
	c := m.to.rect.Center()
	if m.to.area >= 0 || m.to.spot {
		if m.side != "" {
			c = m.part().Center()
		}
		return c.Add(ahead.Mul(depth / 2))
	}
	size := m.to.rect.Size()
	reach := math.Abs(ahead.X)*size.X/2 + math.Abs(ahead.Y)*size.Y/2
	return c.Sub(ahead.Mul(reach + 1))
}

// part is the part of an area in which people gather.
func (m *request) part() plane.Rect {
	r := m.to.rect
	const share = .42
	size := r.Size()
	switch m.side {
	case story.Left, story.TopLeft, story.BottomLeft:
		r.Max.X = r.Min.X + size.X*share
	case story.Right, story.TopRight, story.BottomRight:
		r.Min.X = r.Max.X - size.X*share
	}
	switch m.side {
	case story.Top, story.TopLeft, story.TopRight:
		r.Max.Y = r.Min.Y + size.Y*share
	case story.Bottom, story.BottomLeft, story.BottomRight:
		r.Min.Y = r.Max.Y - size.Y*share
	}
	return r
}

// byDistance sorts places by how far they are from a point.
func byDistance(all []place, c plane.Point) {
	sort.SliceStable(all, func(a, b int) bool { return all[a].Dist(c) < all[b].Dist(c) })
}
