package direct

import (
	"fmt"
	"math"
	"strconv"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
	"standoff/story/problem"
)

const (
	elbows   = .745 // from one guard to the next, metres
	clearOf  = 1.75 // from a wall to the last row before it
	beyond   = 4.   // how far a line may stand out beyond a door's posts
	leastGap = 3.4  // between the halves of a lane
)

// line are places in one line, in two, or in two with a free way between.
func (m *request) line(as story.Formation) answer {
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
	if most := int(room/elbows) + 1; m.to.door >= 0 && per > most {
		return m.tooLong(as, room, most)
	}
	var out []place
	for i := 0; len(out) < m.n && i < 4*per+40; i++ {
		if m.to.door >= 0 && float64(i)*elbows > room+elbows {
			return m.tooLong(as, room, len(out)/ranks)
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
			q := r.mid.Add(r.along.Mul(off)).Sub(r.out.Mul(float64(k) * rowDepth))
			if len(out) < m.n && m.standing.free(q, apart) {
				out = append(out, place{Point: q, face: r.out.Angle()})
				r.half = math.Max(r.half, math.Abs(off))
			}
		}
	}
	return m.stand(r, out)
}

// tooLong says that a line does not fit, and what would.
func (m *request) tooLong(as story.Formation, room float64, most int) answer {
	instead := ""
	if as == story.Line && m.n <= 2*most {
		instead = "; as = \"lines\" takes " + strconv.Itoa(2*most)
	}
	if as == story.Lines {
		most *= 2
	}
	return answer{tooLong: fmt.Sprintf("%d figures do not fit as a line at %q (%s m): at most %d%s",
		m.n, m.to.id, problem.Metres(room), most, instead)}
}

// stand takes a row's places.
func (m *request) stand(r *row, places []place) answer {
	for _, p := range places {
		m.standing.add(p.Point)
	}
	r.group, r.set = m.move.Who[0], m.floor.set
	return answer{places: places, row: r}
}

// axis is where a line at the target stands, and how long it may be.
func (m *request) axis(as story.Formation) (*row, float64) {
	r := &row{out: m.approach()}
	c, size := m.to.rect.Center(), m.to.rect.Size()
	deep := clearOf
	if as == story.Lines || as == story.Lane {
		deep += rowDepth
	}
	room := math.Hypot(size.X, size.Y)
	switch {
	case m.move.Verb == story.Between:
		r.mid, r.out = m.halfway()
		room = math.Inf(1)
	case m.to.door >= 0:
		door := m.floor.layout.Doors[m.to.door]
		r.mid = door.A.Lerp(door.B, .5).Add(r.out.Mul(deep))
		room = door.A.Dist(door.B) + 2*beyond
	case m.to.area >= 0 || m.to.spot:
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
	if look, ok := m.toLook(r.mid); ok {
		if look.Dot(r.out) < 0 {
			r.out = r.out.Mul(-1)
		}
	} else if m.to.door < 0 && m.to.area < 0 && m.move.Verb != story.Between || m.to.door >= 0 && !m.move.Who[0].Guards() {
		r.out = r.out.Mul(-1) // they look at what they went to
	}
	return r, room
}

// toLook returns the direction in which the author wants people to look who
// stand at a place, and whether any is wanted.
func (m *request) toLook(at plane.Point) (plane.Point, bool) {
	if layout.IsSide(m.move.Face) {
		return layout.Outward(story.Side(m.move.Face)), true
	}
	if m.look == nil {
		return plane.Point{}, false
	}
	return m.look.Sub(at), true
}

// halfway returns the middle of two places or groups, and the way across.
func (m *request) halfway() (mid, out plane.Point) {
	if m.between == nil {
		return m.to.rect.Center(), plane.Point{X: -1, Y: 0}
	}
	a, b := m.between[0], m.between[1]
	p, q := a.Center(), b.Center()
	out = plane.Unit(p.Sub(q))
	// the middle of the air between them
	reach := func(r plane.Rect) float64 {
		s := r.Size()
		return math.Min(math.Abs(out.X)*s.X/2+math.Abs(out.Y)*s.Y/2, p.Dist(q)/2)
	}
	return p.Sub(out.Mul(reach(a))).Lerp(q.Add(out.Mul(reach(b))), .5), out
}

// lane are two blocks of people with a free way between.
func (m *request) lane(r *row, ranks, per int) answer {
	free := leastGap
	if m.to.door >= 0 {
		door := m.floor.layout.Doors[m.to.door]
		free = math.Max(free, door.A.Dist(door.B))
	}
	r.gap, r.half = free, free/2+float64(per)*elbows
	var out []place
	for i := 0; len(out) < m.n && i < 4*per+40; i++ {
		for k := range ranks {
			for _, s := range []float64{-1, 1} {
				off := s * (free/2 + .35 + elbows*float64(i))
				q := r.mid.Add(r.along.Mul(off)).Sub(r.out.Mul(float64(k) * rowDepth))
				if len(out) < m.n && m.standing.free(q, apart) {
					look := r.out.Lerp(r.along.Mul(-s), .8*math.Exp(-float64(i)/2))
					out = append(out, place{Point: q, face: look.Angle()})
				}
			}
		}
	}
	return m.stand(r, out)
}
