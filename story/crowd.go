package story

import (
	"math"
	"slices"
)

// crowd are places in a loose crowd: in an area, or before a thing.
func (m *muster) crowd() []place {
	focus, facing := m.focus()
	if m.t.prop != nil && m.n == 1 || m.t.who != nil && m.n == 1 && m.o.Do != Climb {
		return m.beside()
	}
	var first []place
	if m.led() {
		first = m.beside()
		m.n -= len(first)
	}
	for pitch := m.pitch(); ; pitch *= .9 {
		all := m.scatter(focus, pitch)
		if len(all) >= m.n || pitch < leastPitch {
			all = all[:min(m.n, len(all))]
			for i := range all {
				m.g.add(all[i].Point)
				all[i].face = facing(all[i].Point)
				all[i].action = m.idly(i)
			}
			return append(first, all...)
		}
	}
}

// leastPitch is when people in a crowd cannot close up any more, metres.
const leastPitch = .62

// led reports whether a crowd goes to where one speaks with a leader among
// them, who takes that place.
func (m *muster) led() bool {
	if m.t.prop == nil || m.o.Verb == At && m.o.Do == "" {
		return false
	}
	switch m.t.prop.Prop.Kind {
	case "podium", "platform", "microphone":
		return slices.ContainsFunc(m.o.all(), func(p int) bool {
			return m.d.plan.People[p].Group.Leader
		})
	}
	return false
}

// idly is what somebody does in a crowd that has nothing to do: here and there
// an arm is up. "" is what the move says.
func (m *muster) idly(i int) Action {
	if m.kind != Civilian || m.n < 20 || m.o.Do != "" && m.o.Do != Wait {
		return ""
	}
	switch luck := chance(seedOf(m.o.Who[0].ID, 13), uint32(i)); {
	case luck < .06:
		return Raise
	case luck < .1:
		return Wave
	}
	return ""
}

// pitch is how far apart people in a crowd like to stand, metres.
func (m *muster) pitch() float64 {
	most := 1.25
	switch {
	case m.kind == Civilian:
		most = 1.5
	case m.o.Do == Push || m.o.Do == Sing || m.t.prop != nil:
		most = .98
	}
	if m.t.area >= 0 {
		size := m.part().Size()
		most = math.Min(most, .85*math.Sqrt(size.X*size.Y/float64(max(1, m.n))))
	}
	return math.Max(.7, most)
}

// focus is the place round which a crowd gathers, and where its people look.
func (m *muster) focus() (focus Point, facing func(Point) float64) {
	c := m.t.rect.Center()
	look := func(Point) float64 { return math.NaN() }
	switch {
	case m.t.area >= 0:
		focus = m.inPart()
		if m.side != "" {
			look = func(Point) float64 { return outward(m.side).Mul(-1).angle() }
		} else if !m.come {
			look = func(Point) float64 { return math.Pi / 2 }
		}
		return focus, look
	case m.t.prop != nil && (m.o.Do == Sing || m.o.Do == Speak || m.o.Do == Chant):
		front := m.audience()
		return c.Add(front.Mul(1.2)), func(Point) float64 { return front.angle() }
	}
	dir := m.approach()
	size := m.t.rect.Size()
	reach := math.Abs(dir.X)*size.X/2 + math.Abs(dir.Y)*size.Y/2
	if m.t.who != nil && m.t.rank != nil && m.come && m.side != "" {
		// to one end of a line, on the side from which they come
		reach += .8
		if m.t.rank.out.dot(dir) == 0 {
			c = c.Add(m.t.rank.out.Mul(1.6))
		}
	}
	focus = c.Add(dir.Mul(reach + 1))
	return focus, func(q Point) float64 { return c.Sub(q).angle() }
}

// inPart is the middle of a crowd in a part of an area. Where there are seats
// a few people keep to the very side, so that they hide nobody.
func (m *muster) inPart() Point {
	part := m.part()
	c := part.Center()
	seats := slices.ContainsFunc(m.d.layout().Seats, func(s PlacedSeats) bool {
		return inside(s.Rect, part) != part
	})
	if m.side == "" || !seats {
		return c
	}
	out, half := outward(m.side), part.Size().Mul(.5)
	edge := math.Abs(out.dot(half)) - .8 - .45*m.pitch()*math.Sqrt(float64(m.n))
	return c.Add(out.Mul(math.Max(0, edge)))
}

// scatter are free places at about a pitch from one another, the nearest to
// the focus first. They are thrown at random, here denser and there looser: a
// crowd has clumps and gaps, and no rows.
func (m *muster) scatter(focus Point, pitch float64) []place {
	part, shape := m.part(), Point{1, 1}
	if m.t.area >= 0 {
		size := part.Size()
		shape = Point{math.Sqrt(size.X), math.Sqrt(size.Y)}.Mul(1 / math.Pow(size.X*size.Y, .25))
	}
	far := func(q Point) float64 {
		off := q.Sub(focus)
		return Point{off.X / shape.X, off.Y / shape.Y}.Len()
	}
	loose := 0.
	if m.kind == Civilian {
		loose = .5 / (1 + .7*pitch*math.Sqrt(float64(m.n)))
	}
	space := func(q Point) float64 {
		clump := .52 + .52*noise(q.Mul(.45).Add(Point{70, 30}))
		return math.Max(apart+.08, pitch*(clump+loose*q.Dist(focus)))
	}
	air := math.Max(.62, 1.05*pitch-.1)
	h := habit{air: air, space: space, patient: pitch < leastPitch,
		// The edge of a crowd is not an ellipse.
		rank:   func(q Point) float64 { return far(q) * (.74 + .52*noise(q.Mul(.33))) },
		before: func(q Point) float64 { return far(q) * .74 },
		ok:     func(q Point) bool { return m.open(q, air) }}
	for reach := 1. + 1.1*pitch*math.Sqrt(float64(m.n)); ; reach *= 1.7 {
		half := shape.Mul(reach)
		box := Rect{focus.Sub(half), focus.Add(half)}
		if m.t.area >= 0 {
			box = inside(box, part)
		}
		all := m.throw(box, 7*box.Size().X*box.Size().Y/pitch/pitch, h)
		if len(all) >= m.n || reach > 30 && box == part || reach > 60 ||
			m.t.area < 0 && reach > m.farthest(pitch) {
			return all
		}
	}
}

// farthest is how far a crowd may reach at a pitch. Before a line of others it
// stays together: rather than go round the corner people close up.
func (m *muster) farthest(pitch float64) float64 {
	if m.t.rank != nil {
		return 2 + 1.1*pitch*math.Sqrt(float64(m.n))
	}
	return 3 + 2.4*pitch*math.Sqrt(float64(m.n))
}

// noise is a slow, smooth chance over the plan, 0 to 1.
func noise(p Point) float64 {
	x, y := math.Floor(p.X), math.Floor(p.Y)
	at := func(x, y float64) float64 { return chance(uint32(int32(x))*7919, uint32(int32(y))*104729) }
	u, v := smooth(p.X-x), smooth(p.Y-y)
	top := at(x, y)*(1-u) + at(x+1, y)*u
	low := at(x, y+1)*(1-u) + at(x+1, y+1)*u
	return top*(1-v) + low*v
}
