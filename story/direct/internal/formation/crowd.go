package formation

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/chance"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plane"
)

// crowd returns places in a loose crowd: in an area, or before a thing.
func (m *Request) crowd() []stage.Place {
	focus, facing := m.focus()
	if m.To.Prop != nil && m.N == 1 || m.To.Who != nil && m.N == 1 && m.Move.Do != story.Climb {
		if one := m.beside(); one != nil {
			return one
		}
	}
	var first, all []stage.Place
	if m.speaks() {
		first = m.beside()
		m.N -= len(first)
		m.Leaders -= len(first)
	}
	if bystands(m) {
		all = knots(m, focus)
	}
	if all == nil {
		all = m.gather(focus)
	}
	for i := range all {
		m.Standing.Add(all[i].Point)
		if math.IsNaN(all[i].Face) {
			all[i].Face = facing(all[i].Point) + all[i].Aside
		}
	}
	return append(first, all...)
}

const (
	leastPitch = .62 // between people in a crowd who are scattered at random, metres
	pressed    = .64 // between those who stand as close as they can
)

// gather returns the places of a crowd round a focus: as far apart as people like to
// stand, and where that is too much, closer and closer.
func (m *Request) gather(focus plane.Point) []stage.Place {
	for pitch := m.pitch(); pitch >= .9*leastPitch; pitch *= .9 {
		if all := m.spread(focus, pitch); len(all) >= m.N {
			return loosely(m, all[:m.N])
		}
	}
	all := m.giveRoom(m.press(focus))
	return loosely(m, all[:min(m.N, len(all))])
}

// loosely has people look about where they are to look.
func loosely(m *Request, all []stage.Place) []stage.Place {
	seed := chance.SeedOf(m.Move.Who[0].ID, 12)
	for i := range all {
		all[i].Face = math.NaN()
		if m.N > 2 && m.Move.Do != story.Push {
			all[i].Aside = widely * (2*chance.Chance(seed, uint32(i)) - 1)
		}
	}
	return all
}

// press returns all the places of people who stand as close as they can, the nearest to
// the focus first: a hexagonal lattice over the ground. It does not depend on how many
// they are, so that whatever fits, fits with fewer.
func (m *Request) press(focus plane.Point) (all []stage.Place) {
	box := plane.Rect{Min: focus, Max: focus}.Grow(crowdReach(m.N))
	if m.inside() {
		box = plane.Inside(m.part(), m.Floor.Layout.Bounds)
	}
	rise := pressed * math.Sqrt(3) / 2
	for row := 0; ; row++ {
		y := box.Min.Y + .1 + float64(row)*rise
		if y > box.Max.Y {
			break
		}
		for x := box.Min.X + .1 + float64(row%2)*pressed/2; x <= box.Max.X; x += pressed {
			if q := (plane.Point{X: x, Y: y}); m.open(q, stage.Apart) {
				all = append(all, stage.Place{Point: q})
			}
		}
	}
	ByDistance(all, focus)
	return all
}

// speaks reports whether a crowd goes to where one speaks with a leader among
// them, who takes that place.
func (m *Request) speaks() bool {
	if m.To.Prop == nil || m.Move.Verb == story.At && m.Move.Do == "" {
		return false
	}
	return m.Leaders > 0 && m.To.Prop.Form().Speaks
}

// pitch returns how far apart people in a crowd like to stand, metres.
func (m *Request) pitch() float64 {
	most := 1.25
	switch {
	case m.Move.Who[0].Kind.Public():
		most = 1.5
	case m.Move.Do == story.Push || m.Move.Do == story.Sing || m.To.Prop != nil:
		most = .98
	}
	if m.inside() {
		size := m.part().Size()
		most = math.Min(most, .85*math.Sqrt(size.X*size.Y/float64(max(1, m.N))))
	}
	return math.Max(.7, most)
}

// focus returns the place round which a crowd gathers, and where its people look.
func (m *Request) focus() (focus plane.Point, facing func(plane.Point) float64) {
	c := m.To.Rect.Center()
	look := func(plane.Point) float64 { return math.NaN() }
	toEvent := func(q plane.Point) float64 { return m.Event.Sub(q).Angle() }
	switch {
	case m.inside():
		focus = m.inPart()
		if m.Event != nil {
			look = toEvent
		} else if m.Side != "" {
			look = func(plane.Point) float64 { return layout.Outward(m.Side).Mul(-1).Angle() }
		} else if m.From == nil {
			look = func(plane.Point) float64 { return math.Pi / 2 }
		}
		return focus, look
	case m.To.Prop != nil && (m.Move.Do == story.Sing || m.Move.Do == story.Speak || m.Move.Do == story.Chant):
		front := m.audience()
		return c.Add(front.Mul(1.2)), func(plane.Point) float64 { return front.Angle() }
	}
	if m.To.Spot != nil {
		if m.Event != nil {
			look = toEvent
		}
		return c, look
	}
	dir := m.approach()
	size := m.To.Rect.Size()
	reach := math.Abs(dir.X)*size.X/2 + math.Abs(dir.Y)*size.Y/2
	if m.To.Who != nil && m.To.Row != nil && m.From != nil && m.Side != "" {
		// to one end of a line, on the side from which they come
		reach += .8
		if m.To.Row.Out.Dot(dir) == 0 {
			c = c.Add(m.To.Row.Out.Mul(1.6))
		}
	}
	focus = c.Add(dir.Mul(reach + 1)).Add(m.aside(1))
	if m.To.Door >= 0 && m.Move.Who[0].Guards() {
		return focus, func(plane.Point) float64 { return dir.Angle() } // they keep others from it
	}
	if m.To.Door >= 0 && m.Event != nil {
		return focus, toEvent
	}
	return focus, func(q plane.Point) float64 { return c.Sub(q).Angle() }
}

// inPart returns the middle of a crowd in a part of an area. Where there are seats
// a few people keep to the very side, so that they hide nobody.
func (m *Request) inPart() plane.Point {
	part := m.part()
	c := part.Center()
	seats := slices.ContainsFunc(m.Floor.Layout.Seats, func(s layout.PlacedSeats) bool {
		return plane.Inside(s.Rect, part) != part
	})
	if m.Side == "" || !seats {
		return c
	}
	out, half := layout.Outward(m.Side), part.Size().Mul(.5)
	edge := math.Abs(out.Dot(half)) - .8 - .45*m.pitch()*math.Sqrt(float64(m.N))
	return c.Add(out.Mul(math.Max(0, edge)))
}

// spread returns free places at about a pitch from one another, the nearest to
// the focus first. They are scattered at random, here denser and there looser: a
// crowd has clumps and gaps, and no rows.
func (m *Request) spread(focus plane.Point, pitch float64) []stage.Place {
	loose := 0.
	if m.Move.Who[0].Kind.Public() {
		loose = .5 / (1 + .7*pitch*math.Sqrt(float64(m.N)))
	}
	space := func(q plane.Point) float64 {
		clump := .52 + .52*chance.Noise(q.Mul(.45).Add(plane.Point{X: 70, Y: 30}))
		return math.Max(stage.Apart+.08, pitch*(clump+loose*q.Dist(focus)))
	}
	air := math.Max(.62, 1.05*pitch-.1)
	h := habit{air: air, space: space, patient: pitch < leastPitch, led: true,
		ok: func(q plane.Point) bool { return m.open(q, air) }}
	h.order, h.bound = outwards(m, focus)
	for reach := 1. + 1.1*pitch*math.Sqrt(float64(m.N)); ; reach *= 1.7 {
		box := boxOf(m, focus, reach)
		all := m.scatter(m.N, box, 7*box.Size().X*box.Size().Y/pitch/pitch, h)
		if len(all) >= m.N || reach > 30 && m.inside() && box == m.part() || reach > 60 ||
			!m.inside() && reach > farthest(m.N, pitch, m.To.Row != nil) {
			return all
		}
	}
}

// farthest returns how far a crowd of so many may reach at a pitch, in metres. Before a
// line of others it stays together: rather than go round the corner people close up.
func farthest(people int, pitch float64, atRow bool) float64 {
	wide := pitch * math.Sqrt(float64(people))
	if atRow {
		return 2 + 1.1*wide
	}
	return 3 + 2.4*wide
}
