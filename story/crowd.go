package story

import (
	"cmp"
	"math"
	"slices"
)

// crowd are places in a loose crowd: in an area, or before a thing.
func (m *muster) crowd() []place {
	focus, facing := m.focus()
	if m.t.prop != nil && m.n == 1 || m.t.who != nil && m.n == 1 && m.o.Do != Climb {
		return m.beside()
	}
	for pitch := m.pitch(); ; pitch *= .9 {
		all := m.scatter(focus, pitch)
		if len(all) >= m.n || pitch < .62 {
			all = all[:min(m.n, len(all))]
			for i := range all {
				m.g.add(all[i].Point)
				all[i].face = facing(all[i].Point)
			}
			return all
		}
	}
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
		focus = m.part().Center()
		if m.side != "" && m.side != Corners {
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
	case "bus":
		return 2.4
	case "boat":
		return .6
	case "statue", "fountain":
		return .7
	}
	return .4
}

// scatter are free places at about a pitch from one another, the nearest to
// the focus first.
func (m *muster) scatter(focus Point, pitch float64) []place {
	box := m.part()
	if m.t.area < 0 {
		box = Rect{focus, focus}.Grow(3 + 1.3*pitch*math.Sqrt(float64(m.n)*1.2))
	}
	seed := seedOf(m.t.id+m.o.Who[0].ID, 7)
	var all []place
	taken := &standing{d: m.d, cells: map[[2]int32][]Point{}}
	row := 0
	for y := box.Min.Y + .4; y < box.Max.Y; y += pitch * .87 {
		x := box.Min.X + .4 + float64(row%2)*pitch/2
		for k := 0; x < box.Max.X; k++ {
			n := uint32(row*4096 + k)
			q := Point{x + (chance(seed, 2*n)-.5)*.5*pitch, y + (chance(seed, 2*n+1)-.5)*.5*pitch}
			x += pitch
			least := math.Max(apart+.08, .72*pitch)
			if m.kind == Civilian && noise(q.Mul(.35)) < .28 {
				continue
			}
			if !taken.near(q, least) && m.open(q, math.Max(.62, 1.05*pitch-.1)) {
				taken.add(q)
				all = append(all, place{Point: q})
			}
		}
		row++
	}
	// The edge of a crowd is not a circle.
	rank := func(q Point) float64 {
		far := q.Sub(focus)
		if m.t.area >= 0 {
			size := box.Size()
			far = Point{far.X / math.Sqrt(size.X), far.Y / math.Sqrt(size.Y)}.Mul(4)
		}
		return far.Len() * (.88 + .24*noise(q.Mul(.5)))
	}
	byRank(all, rank)
	return all
}

// byRank sorts places by a rank that is asked of each only once.
func byRank(all []place, rank func(Point) float64) {
	type ranked struct {
		place
		rank float64
	}
	order := make([]ranked, len(all))
	for i, p := range all {
		order[i] = ranked{p, rank(p.Point)}
	}
	slices.SortStableFunc(order, func(a, b ranked) int { return cmp.Compare(a.rank, b.rank) })
	for i := range order {
		all[i] = order[i].place
	}
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
