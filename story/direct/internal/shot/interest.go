package shot

import (
	"math"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// interest returns all that a step's moves and notes name, and its core: where
// what happens ends.
func (s framing) interest() (region, focus extent) {
	var pointed []plane.Rect // what a move opens, shuts or points out
	for _, ph := range s.Step.Phases {
		for _, m := range ph.Moves {
			for _, g := range m.Who {
				if m.Verb == story.Leave {
					focus = focus.and(s.look(m.To)).and(s.gone(g))
				} else {
					focus = focus.and(s.crowd(s.Here(g)))
				}
				region = region.and(s.cameFrom(g, focus.Rect))
			}
			if v := s.vehicle(m.Prop()); v != nil {
				way := s.driven(v)
				focus = focus.and(ground(way.last)).and(s.passing(v))
				region = region.and(ground(plane.Inside(way.first, way.last.Grow(startReach))))
				if m.Verb == story.Leave {
					region = region.and(s.look(m.To))
				}
			}
			if m.Verb == story.OpenDoor || m.Verb == story.ShutDoor || m.Verb == story.Highlight && m.Object != "" {
				region = region.and(s.look(m.To))
				pointed = append(pointed, s.look(m.To).Rect)
			}
		}
	}
	focus = focus.and(s.faced(focus.Rect))
	focus = withPlaces(focus, pointed)
	region = region.and(focus).grown(padding)
	region = region.and(s.told(region))
	if focus.Empty() {
		focus = region
	}
	return region, focus
}

// told returns all that a step's notes and quotes are about: of an area in which what is shown
// anyway takes place, so much as is beside that.
func (s framing) told(shown extent) (all extent) {
	for _, n := range s.Step.Notes {
		if n.Who != nil {
			all = all.and(s.airy(story.RefTo(n.Who)))
		}
		if at, ok := s.Pointed(n); ok {
			all = all.and(ground(s.crop(at)))
		} else {
			for _, at := range n.Places {
				e := s.airy(at)
				if !shown.Empty() && e.Contains(shown.Center()) {
					e = e.within(shown.Grow(aside))
				}
				all = all.and(e)
			}
		}
		all = all.and(s.airy(n.Arrow))
	}
	for _, q := range s.Step.Quotes {
		if q.Who != nil {
			all = all.and(s.airy(story.RefTo(q.Who)))
		}
	}
	return all
}

// crowd returns where people are, as far as it is on the set.
func (s framing) crowd(who []int) extent {
	at := make([]plane.Point, len(who))
	for i, p := range who {
		at[i] = s.Postures[p].At
	}
	return s.standing(at)
}

// standing returns the ground on which people stand at these places, as far as it is on the set.
func (s framing) standing(at []plane.Point) extent {
	if len(at) == 0 {
		return extent{}
	}
	all := extent{points: make([]plane.Point, 0, 32)}
	for _, p := range plane.Hull(at) {
		all.points = append(all.points, ground(plane.Rect{Min: p, Max: p}.Grow(body)).points...)
	}
	all.Rect = plane.Bounds(all.points)
	return all.within(s.Layout.Bounds.Grow(3))
}

// faced returns those whom the step's people turn to, or as much of them as is near: who
// speaks is seen with whom they speak to.
func (s framing) faced(acting plane.Rect) (all extent) {
	for _, ph := range s.Step.Phases {
		for _, m := range ph.Moves {
			to := m.Toward
			if m.Verb == story.Face {
				to = m.To
			}
			g, people := to.To.(*story.Group)
			if !people || len(s.Here(g)) == 0 {
				continue
			}
			all = all.and(s.nearby(s.crowd(s.Here(g)), acting))
		}
	}
	return all
}

// crop leaves out what lies off the set.
func (s *Played) crop(r plane.Rect) plane.Rect {
	b := s.Layout.Bounds.Grow(3)
	r.Min = plane.Point{X: math.Max(r.Min.X, b.Min.X), Y: math.Max(r.Min.Y, b.Min.Y)}
	r.Max = plane.Point{X: math.Min(r.Max.X, b.Max.X), Y: math.Min(r.Max.Y, b.Max.Y)}
	return r
}

// cameFrom returns where a group stood before it walked in this step, where that
// is near enough to where it ends.
func (s framing) cameFrom(g *story.Group, end plane.Rect) extent {
	var points []plane.Point
	for _, p := range s.Members[g.Index] {
		if l := s.firstWay(p); l != nil {
			points = append(points, l.Line[0])
		}
	}
	if len(points) == 0 {
		return extent{}
	}
	return s.nearby(extent{plane.Bounds(points), plane.Hull(points)}, end)
}

// nearby returns so much of the extent as is on the set and near enough to what is shown
// anyway, or nothing.
func (s framing) nearby(e extent, shown plane.Rect) extent {
	near := shown.Grow(startReach)
	if e.Max.X < near.Min.X || e.Min.X > near.Max.X || e.Max.Y < near.Min.Y || e.Min.Y > near.Max.Y {
		return extent{}
	}
	return e.within(near).within(s.Layout.Bounds.Grow(3))
}

// look returns the extent of whatever an id stands for: a place, people, a side,
// the set. It is empty where they are not there, nor in the still.
func (s framing) look(of story.Ref) extent {
	switch to := of.To.(type) {
	case *story.Set:
		return s.set()
	case story.Side:
		c := layout.EdgeOf(s.Layout.Bounds, to)
		return ground(plane.Rect{Min: c, Max: c}.Grow(1))
	}
	t, ok := s.Target(of)
	switch {
	case !ok:
		if g, people := of.To.(*story.Group); people {
			return s.gone(g)
		}
		return extent{}
	case len(t.Who) == 1:
		return around(s.Postures[t.Who[0]].At, onePerson/2)
	case t.Who != nil:
		return s.crowd(t.Who)
	case t.Area >= 0 && s.Layout.Areas[t.Area].Rect == t.Rect:
		return extent{t.Rect, s.Layout.Areas[t.Area].Outline}
	}
	return ground(t.Rect)
}

// airy returns the extent of whatever an id stands for, with room around it.
func (s framing) airy(of story.Ref) extent { return s.aired(of, s.look(of)) }

// aired returns the extent of what an id stands for with room around it: none around an
// area, whose edge is seen anyway.
func (s framing) aired(of story.Ref, e extent) extent {
	if t, ok := s.Target(of); ok && t.Who == nil && t.Area >= 0 && s.Layout.Areas[t.Area].Rect == t.Rect {
		return e.grown(wall)
	}
	if _, all := of.To.(*story.Set); all {
		return e
	}
	return e.grown(padding)
}

// around returns a round piece of ground, nearly.
func around(at plane.Point, radius float64) (all extent) {
	for i := range 8 {
		sin, cos := math.Sincos(float64(i) * math.Pi / 4)
		all.points = append(all.points, at.Add(plane.Point{X: cos, Y: sin}.Mul(radius)))
	}
	all.Rect = plane.Bounds(all.points)
	return all
}
