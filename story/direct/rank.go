package direct

import (
	"math"
	"slices"
	"strconv"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
	"standoff/story/problem"
)

// A rank is people who stand in line, as long as they do.
type rank struct {
	group  *story.Group
	set    int
	people []int
	mid    plane.Point   // of the front rank
	along  plane.Point   // unit vector
	out    plane.Point   // unit vector, where they look
	half   float64       // of its length, metres
	bow    float64       // how far the front rank is pushed in, metres
	bows   bool          // it has given way
	press  []int         // who pushes against it
	home   []plane.Point // where its people stood before it gave way
	lane   bool
	free   float64 // of a lane: between its two halves, metres
}

// pushed is where somebody stands whose line is pushed in.
func (r *rank) pushed(at plane.Point) plane.Point {
	off := at.Sub(r.mid)
	push := r.bow * bowed(off.Dot(r.along))
	if off.Dot(r.out) < -rankDepth/2 {
		push *= .55
	}
	return at.Sub(r.out.Mul(push))
}

const (
	elbows    = .745 // from one guard to the next, metres
	rankDepth = 1.05 // from one rank to the next
	bowDepth  = 1.15 // how far a pushed line bows
	bowWidth  = 2.2  // half width of the bow
	clearOf   = 1.75 // from a wall to the last rank before it
	beyond    = 4.   // how far a line may stand out beyond a door's posts
)

// line are places in one line, in two, or in two with a free way between.
func (m *muster) line(as story.Formation) []place {
	r, room := m.axis(as)
	ranks := 1
	per := m.n
	switch as {
	case story.Lines:
		ranks, per = 2, (m.n+1)/2
	case story.Lane:
		per = (m.n + 1) / 2
		if room/2 < float64(per)*elbows {
			ranks, per = 2, (per+1)/2
		}
		return m.lane(r, ranks, per)
	}
	if most := int(room/elbows) + 1; m.t.door >= 0 && per > most {
		m.tooLong(as, room, most)
		return nil
	}
	var out []place
	for i := 0; len(out) < m.n && i < 4*per+40; i++ {
		if m.t.door >= 0 && float64(i)*elbows > room+elbows {
			m.tooLong(as, room, len(out)/ranks)
			return nil
		}
		for k := range ranks {
			off := float64((i+1)/2) * elbows
			if i%2 == 1 {
				off = -off
			}
			off += float64(k) * elbows / 2
			if per%2 == 0 {
				off += elbows / 2
			}
			q := r.mid.Add(r.along.Mul(off)).Sub(r.out.Mul(float64(k) * rankDepth))
			if len(out) < m.n && m.g.free(q, apart) {
				out = append(out, place{Point: q, face: r.out.Angle()})
				r.half = math.Max(r.half, math.Abs(off))
			}
		}
	}
	m.stand(r, out)
	return out
}

// tooLong says that a line does not fit, and what would.
func (m *muster) tooLong(as story.Formation, room float64, most int) {
	instead := ""
	if as == story.Line && m.n <= 2*most {
		instead = "; as = \"lines\" takes " + strconv.Itoa(2*most)
	}
	if as == story.Lines {
		most *= 2
	}
	m.d.fail(problem.NoRoom, m.o.Move, "as", "%d figures do not fit as a line at %q (%s m): at most %d%s",
		m.n, m.t.id, problem.Metres(room), most, instead)
}

// stand remembers a line, and that its places are taken.
func (m *muster) stand(r *rank, places []place) {
	for _, p := range places {
		m.g.add(p.Point)
	}
	r.group, r.set = m.o.Who[0], m.d.set
	m.d.lines = slices.DeleteFunc(m.d.lines, func(old *rank) bool { return old.group == r.group })
	m.d.lines = append(m.d.lines, r)
}

// axis is where a line at the target stands, and how long it may be.
func (m *muster) axis(as story.Formation) (*rank, float64) {
	r := &rank{out: m.approach()}
	c, size := m.t.rect.Center(), m.t.rect.Size()
	deep := clearOf
	if as == story.Lines || as == story.Lane {
		deep += rankDepth
	}
	room := math.Hypot(size.X, size.Y)
	switch {
	case m.o.Verb == story.Between:
		r.mid, r.out = m.between()
		room = math.Inf(1)
	case m.t.door >= 0:
		door := m.d.layout().Doors[m.t.door]
		r.mid = door.A.Lerp(door.B, .5).Add(r.out.Mul(deep))
		room = door.A.Dist(door.B) + 2*beyond
	case m.t.area >= 0 || m.t.spot:
		if m.side == "" {
			r.out = m.heading(as)
			r.mid = c
		} else {
			r.mid = c.Add(plane.Point{X: r.out.X * (size.X/2 - deep), Y: r.out.Y * (size.Y/2 - deep)})
		}
		room = math.Abs(r.out.Y)*size.X + math.Abs(r.out.X)*size.Y - 1
	default:
		reach := math.Abs(r.out.X)*size.X/2 + math.Abs(r.out.Y)*size.Y/2
		r.mid = c.Add(r.out.Mul(reach + 1.2))
		room = math.Inf(1)
	}
	r.along = r.out.Across()
	if look, ok := m.look(r.mid); ok {
		if look.Dot(r.out) < 0 {
			r.out = r.out.Mul(-1)
		}
	} else if m.t.door < 0 && m.t.area < 0 && m.o.Verb != story.Between || m.t.door >= 0 && !m.o.Who[0].Guards() {
		r.out = r.out.Mul(-1) // they look at what they went to
	}
	return r, room
}

// look is where the author wants people to look.
func (m *muster) look(at plane.Point) (plane.Point, bool) {
	if layout.IsSide(m.o.Face) {
		return layout.Outward(story.Side(m.o.Face)), true
	}
	if m.o.Face == "" {
		return plane.Point{}, false
	}
	p, ok := m.d.lookAt(m.o.Face)
	return p.Sub(at), ok
}

// between is the middle of two places or groups, and the way across.
func (m *muster) between() (mid, out plane.Point) {
	a, okA := m.d.target(m.o.Between[0])
	b, okB := m.d.target(m.o.Between[1])
	if !okA || !okB {
		return m.t.rect.Center(), plane.Point{X: -1, Y: 0}
	}
	p, q := a.rect.Center(), b.rect.Center()
	out = plane.Unit(p.Sub(q))
	// the middle of the air between them
	reach := func(r plane.Rect) float64 {
		s := r.Size()
		return math.Min(math.Abs(out.X)*s.X/2+math.Abs(out.Y)*s.Y/2, p.Dist(q)/2)
	}
	return p.Sub(out.Mul(reach(a.rect))).Lerp(q.Add(out.Mul(reach(b.rect))), .5), out
}

// lane are two blocks of people with a free way between.
func (m *muster) lane(r *rank, ranks, per int) []place {
	free := 3.4
	if m.t.door >= 0 {
		door := m.d.layout().Doors[m.t.door]
		free = math.Max(free, door.A.Dist(door.B))
	}
	r.lane, r.free, r.half = true, free, free/2+float64(per)*elbows
	var out []place
	for i := 0; len(out) < m.n && i < 4*per+40; i++ {
		for k := range ranks {
			for _, s := range []float64{-1, 1} {
				off := s * (free/2 + .35 + elbows*float64(i))
				q := r.mid.Add(r.along.Mul(off)).Sub(r.out.Mul(float64(k) * rankDepth))
				if len(out) < m.n && m.g.free(q, apart) {
					look := r.out.Lerp(r.along.Mul(-s), .8*math.Exp(-float64(i)/2))
					out = append(out, place{Point: q, face: look.Angle()})
				}
			}
		}
	}
	m.stand(r, out)
	return out
}

// bowed is how far a line is pushed in at a distance from its middle.
func bowed(u float64) float64 { return math.Exp(-u * u / (2 * bowWidth * bowWidth)) }
