package direct

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/layout"
	"standoff/story/plane"
)

// crowd are places in a loose crowd: in an area, or before a thing.
func (m *request) crowd() []place {
	focus, facing := m.focus()
	if m.to.prop != nil && m.n == 1 || m.to.who != nil && m.n == 1 && m.move.Do != story.Climb {
		return m.beside()
	}
	var first []place
	if m.speaks() {
		first = m.beside()
		m.n -= len(first)
	}
	for pitch := m.pitch(); ; pitch *= .9 {
		all := m.spread(focus, pitch)
		if len(all) >= m.n || pitch < leastPitch {
			all = all[:min(m.n, len(all))]
			for i := range all {
				m.standing.add(all[i].Point)
				all[i].face = facing(all[i].Point)
				all[i].action = m.idly(i)
			}
			return append(first, all...)
		}
	}
}

// leastPitch is when people in a crowd cannot close up any more, metres.
const leastPitch = .62

// speaks reports whether a crowd goes to where one speaks with a leader among
// them, who takes that place.
func (m *request) speaks() bool {
	if m.to.prop == nil || m.move.Verb == story.At && m.move.Do == "" {
		return false
	}
	switch m.to.prop.Prop.Kind {
	case "podium", "platform", "microphone":
		return m.led
	}
	return false
}

// idly is what somebody does in a crowd that has nothing to do: here and there
// an arm is up. "" is what the move says.
func (m *request) idly(i int) story.Action {
	if m.move.Who[0].Kind != story.Civilian || m.n < 20 || m.move.Do != "" && m.move.Do != story.Wait {
		return ""
	}
	switch luck := chance.Chance(chance.SeedOf(m.move.Who[0].ID, 13), uint32(i)); {
	case luck < .06:
		return story.Raise
	case luck < .1:
		return story.Wave
	}
	return ""
}

// pitch is how far apart people in a crowd like to stand, metres.
func (m *request) pitch() float64 {
	most := 1.25
	switch {
	case m.move.Who[0].Kind == story.Civilian:
		most = 1.5
	case m.move.Do == story.Push || m.move.Do == story.Sing || m.to.prop != nil:
		most = .98
	}
	if m.to.area >= 0 {
		size := m.part().Size()
		most = math.Min(most, .85*math.Sqrt(size.X*size.Y/float64(max(1, m.n))))
	}
	return math.Max(.7, most)
}

// focus is the place round which a crowd gathers, and where its people look.
func (m *request) focus() (focus plane.Point, facing func(plane.Point) float64) {
	c := m.to.rect.Center()
	look := func(plane.Point) float64 { return math.NaN() }
	switch {
	case m.to.area >= 0:
		focus = m.inPart()
		if m.side != "" {
			look = func(plane.Point) float64 { return layout.Outward(m.side).Mul(-1).Angle() }
		} else if m.from == nil {
			look = func(plane.Point) float64 { return math.Pi / 2 }
		}
		return focus, look
	case m.to.prop != nil && (m.move.Do == story.Sing || m.move.Do == story.Speak || m.move.Do == story.Chant):
		front := m.audience()
		return c.Add(front.Mul(1.2)), func(plane.Point) float64 { return front.Angle() }
	}
	dir := m.approach()
	size := m.to.rect.Size()
	reach := math.Abs(dir.X)*size.X/2 + math.Abs(dir.Y)*size.Y/2
	if m.to.who != nil && m.to.row != nil && m.from != nil && m.side != "" {
		// to one end of a line, on the side from which they come
		reach += .8
		if m.to.row.out.Dot(dir) == 0 {
			c = c.Add(m.to.row.out.Mul(1.6))
		}
	}
	focus = c.Add(dir.Mul(reach + 1))
	return focus, func(q plane.Point) float64 { return c.Sub(q).Angle() }
}

// inPart is the middle of a crowd in a part of an area. Where there are seats
// a few people keep to the very side, so that they hide nobody.
func (m *request) inPart() plane.Point {
	part := m.part()
	c := part.Center()
	seats := slices.ContainsFunc(m.floor.layout.Seats, func(s layout.PlacedSeats) bool {
		return plane.Inside(s.Rect, part) != part
	})
	if m.side == "" || !seats {
		return c
	}
	out, half := layout.Outward(m.side), part.Size().Mul(.5)
	edge := math.Abs(out.Dot(half)) - .8 - .45*m.pitch()*math.Sqrt(float64(m.n))
	return c.Add(out.Mul(math.Max(0, edge)))
}

// spread returns free places at about a pitch from one another, the nearest to
// the focus first. They are scattered at random, here denser and there looser: a
// crowd has clumps and gaps, and no rows.
func (m *request) spread(focus plane.Point, pitch float64) []place {
	part, shape := m.part(), plane.Point{X: 1, Y: 1}
	if m.to.area >= 0 {
		size := part.Size()
		shape = plane.Point{X: math.Sqrt(size.X), Y: math.Sqrt(size.Y)}.Mul(1 / math.Pow(size.X*size.Y, .25))
	}
	far := func(q plane.Point) float64 {
		off := q.Sub(focus)
		return plane.Point{X: off.X / shape.X, Y: off.Y / shape.Y}.Len()
	}
	loose := 0.
	if m.move.Who[0].Kind == story.Civilian {
		loose = .5 / (1 + .7*pitch*math.Sqrt(float64(m.n)))
	}
	space := func(q plane.Point) float64 {
		clump := .52 + .52*chance.Noise(q.Mul(.45).Add(plane.Point{X: 70, Y: 30}))
		return math.Max(apart+.08, pitch*(clump+loose*q.Dist(focus)))
	}
	air := math.Max(.62, 1.05*pitch-.1)
	h := habit{air: air, space: space, patient: pitch < leastPitch,
		// The edge of a crowd is not an ellipse.
		order: func(q plane.Point) float64 { return far(q) * (.74 + .52*chance.Noise(q.Mul(.33))) },
		bound: func(q plane.Point) float64 { return far(q) * .74 },
		ok:    func(q plane.Point) bool { return m.open(q, air) }}
	for reach := 1. + 1.1*pitch*math.Sqrt(float64(m.n)); ; reach *= 1.7 {
		half := shape.Mul(reach)
		box := plane.Rect{Min: focus.Sub(half), Max: focus.Add(half)}
		if m.to.area >= 0 {
			box = plane.Inside(box, part)
		}
		all := m.scatter(box, 7*box.Size().X*box.Size().Y/pitch/pitch, h)
		if len(all) >= m.n || reach > 30 && box == part || reach > 60 ||
			m.to.area < 0 && reach > m.farthest(pitch) {
			return all
		}
	}
}

// farthest is how far a crowd may reach at a pitch. Before a line of others it
// stays together: rather than go round the corner people close up.
func (m *request) farthest(pitch float64) float64 {
	if m.to.row != nil {
		return 2 + 1.1*pitch*math.Sqrt(float64(m.n))
	}
	return 3 + 2.4*pitch*math.Sqrt(float64(m.n))
}
