package formation

import (
	"math"

	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plane"
)

// audience returns the direction in which one looks who speaks at a thing: to the
// seats that face it, else to the middle of its area.
func (s *Site) audience() plane.Point {
	c, l := s.To.Rect.Center(), s.Floor.Layout
	for _, block := range l.Seats {
		if block.Seats.Face == s.To.ID {
			return c.Toward(block.Rect.Center())
		}
	}
	if i := layout.AreaAt(l, c); i >= 0 {
		if to := l.Areas[i].Rect.Center().Sub(c); to.Len() > .5 {
			if math.Abs(to.X) > math.Abs(to.Y) {
				return plane.Point{X: math.Copysign(1, to.X), Y: 0}
			}
			return plane.Point{X: 0, Y: math.Copysign(1, to.Y)}
		}
	}
	return plane.Point{X: 0, Y: 1}
}

// beside returns the one place of somebody alone at a thing or a person: behind a
// podium, on a stage, an arm's length from a person.
func (m *Request) beside() []stage.Place {
	c, size := m.To.Rect.Center(), m.To.Rect.Size()
	if m.To.Prop != nil && m.To.Prop.Form().Stage {
		return []stage.Place{{Point: c, Z: m.To.Prop.Form().Top, Face: m.audience().Angle()}}
	}
	dir, look := m.approach(), m.approach().Mul(-1)
	if m.To.Prop != nil {
		front := m.audience()
		if m.Side == "" {
			dir = front.Mul(-1)
		}
		look = front
	}
	for turned := 0; turned < 12; turned++ {
		off := float64((turned+1)/2) * math.Pi / 6
		if turned%2 == 1 {
			off = -off
		}
		sin, cos := math.Sincos(dir.Angle() + off)
		way := plane.Point{X: cos, Y: sin}
		reach := math.Min(size.X/2/math.Max(math.Abs(way.X), 1e-9), size.Y/2/math.Max(math.Abs(way.Y), 1e-9))
		for gap := .45; gap < 1.5; gap += .1 {
			q := c.Add(way.Mul(reach + gap))
			if m.Floor.Ways.Free(q, .3) && !m.Standing.Near(q, .55) && m.onGround(q, nearReach) {
				m.Standing.Add(q)
				if m.To.Who != nil {
					look = c.Sub(q)
				}
				return []stage.Place{{Point: q, Face: look.Angle()}}
			}
		}
	}
	return nil
}

// onTop returns places on a prop, from its middle outwards: as many as have room.
func (m *Request) onTop() []stage.Place {
	x := m.To.Prop
	deck, pose := x.Deck(), plane.Pose{} // from which the deck counts
	if t := x.Turn; t != nil {
		deck, pose = layout.DeckOf(x.Prop.Kind, *t), t.Pose
	}
	c, size, front := deck.Center(), deck.Size(), m.audience()
	var all []stage.Place
	const room = .75
	across, deep := max(1, int(size.X/room)), max(1, int(size.Y/room))
	for i := range across * deep {
		q := c.Add(plane.Point{X: (float64(i%across) - float64(across-1)/2) * room,
			Y: (float64(i/across) - float64(deep-1)/2) * room})
		z, level := x.Form().Top, true
		if x.Turn == nil {
			astride := plane.Point{X: .3}
			z, level = x.Level(q), math.Abs(x.Level(q.Add(astride))-x.Level(q.Sub(astride))) < .05
		}
		if level {
			all = append(all, stage.Place{Point: pose.Out(q), Z: z, Face: front.Angle()})
		}
	}
	c = pose.Out(c)
	ByDistance(all, c)
	var free []stage.Place
	for _, p := range all {
		if len(free) < m.N && !m.Standing.Near(p.Point, stage.Apart) {
			m.Standing.Add(p.Point)
			free = append(free, p)
		}
	}
	return free
}
