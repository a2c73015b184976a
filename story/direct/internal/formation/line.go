package formation

import (
	"fmt"
	"math"
	"strconv"

	"standoff/story"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plane"
	"standoff/story/problem"
)

const (
	rowSpacing    = .745 // from one guard to the next, metres
	wallClearance = 1.75 // from a wall to the last row before it
	postOverhang  = 4.   // how far a line may stand out beyond a door's posts
	laneGap       = 3.4  // between the halves of a lane
)

// line returns places in one line, in two, or in two with a free way between.
func (m *Request) line(as story.Formation) Answer {
	r, room := m.axis(as)
	ranks := 1
	per := m.N
	switch as {
	case story.Lines:
		ranks, per = 2, (m.N+1)/2
	case story.Lane:
		per = (m.N + 1) / 2
		if room/2 < float64(per)*rowSpacing {
			ranks, per = 2, (per+1)/2
		}
		return m.lane(r, ranks, per)
	}
	if most := int(room/rowSpacing) + 1; m.To.Door >= 0 && per > most {
		return m.tooLong(as, room, most)
	}
	var out []stage.Place
	for i := 0; len(out) < m.N && i < 4*per+40; i++ {
		if m.To.Door >= 0 && float64(i)*rowSpacing > room+rowSpacing {
			return m.tooLong(as, room, len(out)/ranks)
		}
		for k := range ranks {
			off := float64((i+1)/2) * rowSpacing
			if i%2 == 1 {
				off = -off
			}
			off += float64(k) * rowSpacing / 2
			if per%2 == 0 {
				off += rowSpacing / 2
			}
			q := r.Mid.Add(r.Along.Mul(off)).Sub(r.Out.Mul(float64(k) * stage.RowDepth))
			if len(out) < m.N && m.Standing.Free(q, stage.Apart) {
				out = append(out, stage.Place{Point: q, Face: r.Out.Angle()})
				r.Half = math.Max(r.Half, math.Abs(off))
			}
		}
	}
	return m.stand(r, out)
}

// tooLong says that a line does not fit, and what would.
func (m *Request) tooLong(as story.Formation, room float64, most int) Answer {
	instead := ""
	if as == story.Line && m.N <= 2*most {
		instead = "; as = \"lines\" takes " + strconv.Itoa(2*most)
	}
	if as == story.Lines {
		most *= 2
	}
	return Answer{TooLong: fmt.Sprintf("%d figures do not fit as a line at %q (%s m): at most %d%s",
		m.N, m.To.ID, problem.Metres(room), most, instead)}
}

// stand takes a row's places.
func (m *Request) stand(r *stage.Row, places []stage.Place) Answer {
	for _, p := range places {
		m.Standing.Add(p.Point)
	}
	r.Group, r.Set = m.Move.Who[0], m.Floor.Set
	return Answer{Places: places, Row: r}
}

// axis returns where a line at the target stands, and how long it may be.
func (m *Request) axis(as story.Formation) (*stage.Row, float64) {
	r := &stage.Row{Out: m.approach()}
	c, size := m.To.Rect.Center(), m.To.Rect.Size()
	deep := wallClearance
	if as == story.Lines || as == story.Lane {
		deep += stage.RowDepth
	}
	var room float64
	switch {
	case m.Move.Verb == story.Between:
		r.Mid, r.Out = m.halfway()
		room = math.Inf(1)
	case m.To.Door >= 0:
		door := m.Floor.Layout.Doors[m.To.Door]
		r.Mid = door.A.Lerp(door.B, .5).Add(r.Out.Mul(deep))
		room = door.A.Dist(door.B) + 2*postOverhang
	case m.To.Area >= 0 || m.To.Spot != nil:
		if m.Side == "" {
			r.Out = m.heading(as)
			r.Mid = c
		} else {
			r.Mid = c.Add(plane.Point{X: r.Out.X * (size.X/2 - deep), Y: r.Out.Y * (size.Y/2 - deep)})
		}
		room = math.Abs(r.Out.Y)*size.X + math.Abs(r.Out.X)*size.Y - 1
	default:
		reach := math.Abs(r.Out.X)*size.X/2 + math.Abs(r.Out.Y)*size.Y/2
		r.Mid = c.Add(r.Out.Mul(reach + 1.2))
		room = math.Inf(1)
	}
	r.Along = r.Out.Across()
	if look, ok := m.toLook(r.Mid); ok {
		if look.Dot(r.Out) < 0 {
			r.Out = r.Out.Mul(-1)
		}
	} else if m.To.Door < 0 && m.To.Area < 0 && m.Move.Verb != story.Between || m.To.Door >= 0 && !m.Move.Who[0].Guards() {
		r.Out = r.Out.Mul(-1) // they look at what they went to
	}
	return r, room
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
func (m *Request) halfway() (mid, out plane.Point) {
	if m.Between == nil {
		return m.To.Rect.Center(), plane.Point{X: -1, Y: 0}
	}
	a, b := m.Between[0], m.Between[1]
	p, q := a.Center(), b.Center()
	out = plane.Unit(p.Sub(q))
	// the middle of the air between them
	reach := func(r plane.Rect) float64 {
		s := r.Size()
		return math.Min(math.Abs(out.X)*s.X/2+math.Abs(out.Y)*s.Y/2, p.Dist(q)/2)
	}
	return p.Sub(out.Mul(reach(a))).Lerp(q.Add(out.Mul(reach(b))), .5), out
}

// lane returns two blocks of people with a free way between.
func (m *Request) lane(r *stage.Row, ranks, per int) Answer {
	free := laneGap
	if m.To.Door >= 0 {
		door := m.Floor.Layout.Doors[m.To.Door]
		free = math.Max(free, door.A.Dist(door.B))
	}
	r.Gap, r.Half = free, free/2+float64(per)*rowSpacing
	var out []stage.Place
	for i := 0; len(out) < m.N && i < 4*per+40; i++ {
		for k := range ranks {
			for _, s := range []float64{-1, 1} {
				off := s * (free/2 + .35 + rowSpacing*float64(i))
				q := r.Mid.Add(r.Along.Mul(off)).Sub(r.Out.Mul(float64(k) * stage.RowDepth))
				if len(out) < m.N && m.Standing.Free(q, stage.Apart) {
					look := r.Out.Lerp(r.Along.Mul(-s), .8*math.Exp(-float64(i)/2))
					out = append(out, stage.Place{Point: q, Face: look.Angle()})
				}
			}
		}
	}
	return m.stand(r, out)
}
