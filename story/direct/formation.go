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

// A muster asks for places: how many, where, and how.
type muster struct {
	d    *director
	o    *order
	g    *standing
	t    *target
	n    int
	side story.Side  // "" is where they come from
	from plane.Point // where they come from
	come bool        // they do come from somewhere
	kind story.Kind
}

// places finds n places, from the front and the middle. Fewer means that no
// more fit.
func (m *muster) places() []place {
	if m.o.Verb == story.On && m.t.prop != nil {
		return m.onTop()
	}
	as := m.o.As
	if as == "" {
		as = m.usual()
	}
	switch as {
	case story.Line, story.Lines, story.Lane:
		return m.line(as)
	case story.RowsOf, story.Column, story.Queue:
		return m.rest(m.block(as))
	case story.Ring, story.HalfRing:
		return m.rest(m.rings(as))
	case story.Seated:
		return m.seats()
	}
	if m.t.rank != nil && m.o.Do == story.Push {
		return m.press()
	}
	return m.crowd()
}

// rest finds room in the crowd beside for those who do not fit in.
func (m *muster) rest(all []place) []place {
	if left := m.n - len(all); left > 0 {
		more := *m
		more.n = left
		return append(all, more.crowd()...)
	}
	return all
}

// usual is how people stand at a target when nothing is said.
func (m *muster) usual() story.Formation {
	switch {
	case m.o.Verb == story.Between:
		return story.Line
	case m.t.seats != nil:
		return story.Seated
	case m.t.who != nil && m.n > 1 && m.o.Do != story.Push && m.n <= 12 && m.side == "":
		return story.HalfRing
	case m.t.prop != nil && m.n > 1 && m.n <= 12:
		return story.HalfRing
	}
	return story.Crowd
}

// seats are the free seats, front and middle first.
func (m *muster) seats() []place {
	var out []place
	if m.t.seats == nil {
		return m.crowd()
	}
	for _, s := range m.t.seats.Places {
		if len(out) < m.n && !m.g.near(s.Point, .3) {
			action := story.Sit
			if m.o.Do != "" && m.o.Do != story.Wait {
				action = m.o.Do
			}
			out = append(out, place{s.Point, s.Rise, s.Face, action})
		}
	}
	return out
}

// approach is the direction from the target to where people stand at it.
func (m *muster) approach() plane.Point {
	if m.side != "" {
		return layout.Outward(m.side)
	}
	c := m.t.rect.Center()
	if m.t.door >= 0 {
		door := m.d.layout().Doors[m.t.door]
		if !m.come {
			return plane.Point{X: -1, Y: 0}
		}
		return m.d.before(m.o, door, m.from)
	}
	if m.come && m.from.Dist(c) > .1 {
		return plane.Unit(m.from.Sub(c))
	}
	if m.t.who != nil {
		sin, cos := math.Sincos(m.d.now[m.t.who[0]].face)
		return plane.Point{X: cos, Y: sin}
	}
	return plane.Point{X: 0, Y: 1}
}

// rings are places around a thing or a person, in one ring behind another.
func (m *muster) rings(as story.Formation) []place {
	c, dir, span := m.t.rect.Center(), m.approach().Angle(), math.Pi
	if as == story.Ring {
		span = 2 * math.Pi
	}
	size := m.t.rect.Size()
	r := math.Max(size.X, size.Y)/2 + 1
	if m.t.who != nil {
		r += .5
	}
	if m.t.area >= 0 || m.t.spot {
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
				m.g.add(q)
				out = append(out, place{Point: q, face: c.Sub(q).Angle()})
			}
		}
	}
	return out
}

// open reports whether somebody of this muster can stand at q: free ground,
// on the same side of all walls as the target.
func (m *muster) open(q plane.Point, r float64) bool {
	if !m.g.free(q, r) || m.pastLine(q) || m.aroundCorner(q) {
		return false
	}
	if m.amongSeats(q) {
		return false
	}
	if m.t.area >= 0 {
		return m.inArea(q)
	}
	at := m.t.rect.Center()
	if m.t.door >= 0 {
		at = at.Add(m.approach().Mul(.5))
	}
	return !m.d.ground().Walled(q, at, m.d.open[m.d.set]) && layout.AreaAt(m.d.layout(), q) >= 0
}

// pastLine reports whether somebody at q would stand behind a line of others
// that bars their way, or too near to the line that they come to.
func (m *muster) pastLine(q plane.Point) bool {
	if m.side != "" || !m.come {
		return false
	}
	for _, r := range m.d.lines {
		if r.set != m.d.set || r.lane || slices.Contains(m.o.Who, r.group) {
			continue
		}
		before := r.out
		if before.Dot(m.from.Sub(r.mid)) < 0 {
			before = before.Mul(-1)
		}
		off := q.Sub(r.mid)
		if r == m.t.rank && before.Dot(off) < standOff {
			return true
		}
		aside := r.along.Mul(r.half + apart)
		if m.t.who != nil && plane.Crosses(m.from, q, r.mid.Sub(aside), r.mid.Add(aside)) {
			return true
		}
	}
	return false
}

// aroundCorner reports whether q lies beside or behind a thing of which one
// side was asked for.
func (m *muster) aroundCorner(q plane.Point) bool {
	if m.t.prop == nil || m.side == "" || m.side == story.Corners {
		return false
	}
	out, r := layout.Outward(m.side), m.t.rect
	half := r.Size().Mul(.5)
	return out.Dot(q.Sub(r.Center())) < math.Abs(out.X)*half.X+math.Abs(out.Y)*half.Y
}

func (m *muster) inArea(q plane.Point) bool {
	l := m.d.layout()
	if !plane.Within(l.Areas[m.t.area].Outline, q) {
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
func (m *muster) amongSeats(q plane.Point) bool {
	l := m.d.layout()
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
func (m *muster) block(as story.Formation) []place {
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
			if len(out) < m.n && m.g.free(q, .45) && layout.AreaAt(m.d.layout(), q) >= 0 {
				m.g.add(q)
				out = append(out, place{Point: q, face: ahead.Angle()})
			}
		}
	}
	return out
}

// stroll is how far one of a march is out of step with the others: it is no
// parade.
func (m *muster) stroll(i int) plane.Point {
	seed := chance.SeedOf(m.o.Who[0].ID, 17)
	return plane.Point{X: chance.Chance(seed, 2*uint32(i)) - .5, Y: chance.Chance(seed, 2*uint32(i)+1) - .5}.Mul(.44)
}

// heading is where a block of people looks.
func (m *muster) heading(as story.Formation) plane.Point {
	if p, ok := m.d.lookAt(m.o.Face); ok && m.o.Face != "" {
		return plane.Unit(p.Sub(m.t.rect.Center()))
	}
	if layout.IsSide(m.o.Face) {
		return layout.Outward(story.Side(m.o.Face))
	}
	if m.t.area >= 0 || m.t.spot {
		size := m.t.rect.Size()
		dir := plane.Point{X: 1, Y: 0}
		if size.Y > size.X {
			dir = plane.Point{X: 0, Y: 1}
		}
		if m.come && dir.Dot(m.t.rect.Center().Sub(m.from)) < 0 {
			dir = dir.Mul(-1)
		}
		return dir
	}
	return m.approach().Mul(-1)
}

// head is where the first rank of a block stands.
func (m *muster) head(as story.Formation, ahead plane.Point, depth float64) plane.Point {
	c := m.t.rect.Center()
	if m.t.area >= 0 || m.t.spot {
		if m.side != "" {
			c = m.part().Center()
		}
		return c.Add(ahead.Mul(depth / 2))
	}
	size := m.t.rect.Size()
	reach := math.Abs(ahead.X)*size.X/2 + math.Abs(ahead.Y)*size.Y/2
	return c.Sub(ahead.Mul(reach + 1))
}

// part is the part of an area in which people gather.
func (m *muster) part() plane.Rect {
	r := m.t.rect
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
