package story

import "math"

// audience is the direction in which one looks who speaks at a thing: to the
// seats that face it, else to the middle of its area.
func (m *muster) audience() Point {
	c, l := m.t.rect.Center(), m.d.layout()
	for _, s := range l.Seats {
		if s.Seats.Face == m.t.id {
			return unit(s.Rect.Center().Sub(c))
		}
	}
	if i := areaAt(l, c); i >= 0 {
		if to := l.Areas[i].Rect.Center().Sub(c); to.Len() > .5 {
			if math.Abs(to.X) > math.Abs(to.Y) {
				return Point{math.Copysign(1, to.X), 0}
			}
			return Point{0, math.Copysign(1, to.Y)}
		}
	}
	return Point{0, 1}
}

// beside is the one place of somebody alone at a thing or a person: behind a
// podium, on a platform, an arm's length from a person.
func (m *muster) beside() []place {
	c, size := m.t.rect.Center(), m.t.rect.Size()
	if m.t.prop != nil && stoodOn(m.t.prop.Prop.Kind) {
		return []place{{Point: c, z: PropTop(m.t.prop.Prop.Kind), face: m.audience().angle()}}
	}
	dir, look := m.approach(), m.approach().Mul(-1)
	if m.t.prop != nil {
		front := m.audience()
		if m.side == "" {
			dir = front.Mul(-1)
		}
		look = front
	}
	for turned := 0; turned < 12; turned++ {
		off := float64((turned+1)/2) * math.Pi / 6
		if turned%2 == 1 {
			off = -off
		}
		sin, cos := math.Sincos(dir.angle() + off)
		way := Point{cos, sin}
		reach := math.Min(size.X/2/math.Max(math.Abs(way.X), 1e-9), size.Y/2/math.Max(math.Abs(way.Y), 1e-9))
		for gap := .45; gap < 1.5; gap += .1 {
			q := c.Add(way.Mul(reach + gap))
			if m.g.d.ground().free(q, .3) && !m.g.near(q, .55) {
				m.g.add(q)
				if m.t.who != nil {
					look = c.Sub(q)
				}
				return []place{{Point: q, face: look.angle()}}
			}
		}
	}
	return nil
}

// onTop are places on a prop, from its middle outwards: as many as have room.
func (m *muster) onTop() []place {
	kind := m.t.prop.Prop.Kind
	deck := deckOf(kind, m.t.prop.Rect)
	c, size, front := deck.Center(), deck.Size(), m.audience()
	var all []place
	const room = .75
	across, deep := max(1, int(size.X/room)), max(1, int(size.Y/room))
	for i := range across * deep {
		q := c.Add(Point{(float64(i%across) - float64(across-1)/2) * room,
			(float64(i/across) - float64(deep-1)/2) * room})
		all = append(all, place{Point: q, z: PropTop(kind), face: front.angle()})
	}
	byDistance(all, c)
	var free []place
	for _, p := range all {
		if len(free) < m.n && !m.g.near(p.Point, apart) {
			m.g.add(p.Point)
			free = append(free, p)
		}
	}
	return free
}

// deckOf is the part of a prop on which one stands: a truck's is its bed,
// behind the cab.
func deckOf(kind string, r Rect) Rect {
	if kind != "truck" {
		return r
	}
	if s := r.Size(); s.X >= s.Y {
		r.Max.X -= .3 * s.X
	} else {
		r.Max.Y -= .3 * s.Y
	}
	return r
}

// stoodOn reports whether going to such a prop means standing on it.
func stoodOn(kind string) bool { return kind == "platform" }

// PropTop is how high one stands on a prop of the kind, metres.
func PropTop(kind string) float64 {
	switch kind {
	case "platform":
		return .5
	case "table", "desk":
		return .75
	case "car":
		return 1.3
	case "van", "ambulance":
		return 1.9
	case "truck":
		return 1.2
	case "building":
		return 1.7
	case "bus":
		return 2.4
	case "boat":
		return .6
	case "statue", "fountain":
		return .7
	}
	return .4
}
