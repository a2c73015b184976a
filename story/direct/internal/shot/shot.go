// Package shot chooses what a reader sees of a step that has been directed: what the
// camera frames, who is named, where notes and quotes belong, and the moment of the
// still. Package direct calls it at the end of each step and keeps what it returns.
// It never changes who is where. Read first: this file, the camera, and label.go, the
// names.
package shot

import (
	"math"

	"standoff/story"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

const (
	usualTilt   = 42.
	usualYaw    = 27. // degrees
	padding     = 2.  // metres around what a step looks at
	onePerson   = 10. // metres around one person
	leastWidth  = 14. // the least that a shot shows, metres
	followWidth = 26. // the least while it goes along with people
	startReach  = 12. // how far off a start of a way may lie and still be shown
	known       = 3.  // how much of a place tells which it is, metres
)

// A Played step is one that has been directed, with all that its picture and its
// words depend on.
type Played struct {
	stage.Scene
	Step  *story.Step
	Start float64
	Opens float64      // seconds after its start from which its stage is seen: see plan.View
	Legs  [][]plan.Leg // by person

	Vehicles []plan.Vehicle
}

// Shot returns what the camera shows. Before is what it showed at the end of the
// step before, or nil where that was on another set.
func (s *Played) Shot(before *plan.Shot) plan.Shot {
	shot := plan.Shot{Tilt: usualTilt, Yaw: usualYaw}
	if s.Step.Camera.Tilt != nil {
		shot.Tilt = *s.Step.Camera.Tilt
	}
	region, focus := s.interest()
	if len(s.Step.Camera.On) > 0 {
		region, focus = s.asked(focus)
	}
	switch {
	case !region.Empty():
		shot.Region, shot.Focus = widened(region.Grow(padding), leastWidth), focus
	case before != nil:
		shot.Region, shot.Focus = before.Region, before.Focus
	default:
		shot.Region, shot.Focus = s.Layout.Bounds, focus
	}
	if w := s.Step.Camera.Width; w > 0 {
		c := shot.Region.Center()
		half := plane.Point{X: w / 2, Y: w * .28}
		shot.Region = plane.Rect{Min: c.Sub(half), Max: c.Add(half)}
	}
	shot.Focus = plane.Inside(shot.Focus, shot.Region)
	return shot
}

// asked returns what the author wants the camera to show, and of it what a narrow picture
// keeps: people with the doors that they are at, or else those who act, and so much of each
// place that readers know it.
func (s *Played) asked(acting plane.Rect) (region, focus plane.Rect) {
	var people, doors plane.Rect
	var places []plane.Rect
	for _, of := range s.Step.Camera.Looks {
		r := s.look(of)
		if v := s.vehicleOf(of); v != nil {
			r = r.Union(s.driven(v).last)
		}
		region = region.Union(r)
		switch t, ok := s.Target(of); {
		case ok && t.Who != nil:
			people = people.Union(r)
		case ok && t.Door >= 0:
			doors = doors.Union(r)
		case ok:
			places = append(places, r)
		}
	}
	if people.Empty() {
		return region, withPlaces(acting, places)
	}
	return region, withPlaces(people.Union(doors), places).Grow(padding / 2)
}

// withPlaces returns a focus that keeps so much of each place as tells which it is: of a
// large one the part that is nearest.
func withPlaces(focus plane.Rect, places []plane.Rect) plane.Rect {
	all := focus
	for _, p := range places {
		near := p.Center()
		if !focus.Empty() {
			near = focus.Center()
		}
		size := p.Size()
		half := plane.Point{X: min(size.X, known) / 2, Y: min(size.Y, known) / 2}
		near.X = min(max(near.X, p.Min.X+half.X), p.Max.X-half.X)
		near.Y = min(max(near.Y, p.Min.Y+half.Y), p.Max.Y-half.Y)
		all = all.Union(plane.Rect{Min: near.Sub(half), Max: near.Add(half)})
	}
	return all
}

// Follow returns the shot with which the camera begins when it is to go with
// those who come from far off the last one, and when it leaves the first and
// arrives at the last. Ok is false when it shows the last all the time.
func (s *Played) Follow(last plan.Shot) (first plan.Shot, leaves, arrives float64, ok bool) {
	var starts []plane.Point
	leaves, walkers := math.Inf(1), 0
	for _, p := range s.goers() {
		l := s.firstWay(p)
		if l == nil {
			continue
		}
		walkers++
		if !last.Region.Contains(l.Line[0]) {
			starts = append(starts, l.Line[0])
			leaves, arrives = math.Min(leaves, l.Start), math.Max(arrives, l.End)
		}
	}
	asked := len(s.Step.Camera.On) > 0
	if asked {
		starts, walkers, leaves, arrives = nil, 0, math.Inf(1), 0
	}
	for _, v := range s.drivers(asked) {
		way := s.driven(v)
		walkers += vehicleCounts
		if from := s.crop(way.first); !last.Region.Contains(from.Center()) {
			for range vehicleCounts / 4 {
				starts = append(starts, from.Min, from.Max, from.Center(), from.Center())
			}
			leaves, arrives = math.Min(leaves, way.leaves), math.Max(arrives, way.arrives)
		}
	}
	if len(starts) == 0 || 2*len(starts) < walkers {
		return plan.Shot{}, 0, 0, false
	}
	from := plane.Bounds(starts)
	first = plan.Shot{Region: widened(s.crop(from).Grow(2*padding), followWidth), Focus: from.Grow(1), Tilt: last.Tilt, Yaw: last.Yaw}
	return first, leaves - .1, math.Max(leaves+1.5, arrives-.8), true
}

// goers returns the people whom the step's moves let go somewhere.
func (s *Played) goers() []int {
	var all []int
	for _, ph := range s.Step.Phases {
		for _, m := range ph.Moves {
			if m.Verb != story.Go {
				continue
			}
			for _, g := range m.Who {
				all = append(all, s.Members[g.Index]...)
			}
		}
	}
	return all
}

// firstWay returns the first way that somebody walks in the step, or nil.
func (s *Played) firstWay(person int) *plan.Leg {
	for i := range s.Legs[person] {
		l := &s.Legs[person][i]
		if l.Start >= s.Start && len(l.Line) > 1 && l.Set == int32(s.Set) {
			return l
		}
	}
	return nil
}

// Farthest returns the length of the longest of the ways that a move's people walk
// first in the step, in metres.
func (s *Played) Farthest(m *story.Move) (far float64) {
	for _, g := range m.Who {
		for _, p := range s.Members[g.Index] {
			if l := s.firstWay(p); l != nil {
				far = max(far, l.Length())
			}
		}
	}
	return far
}

// interest returns all that a step's moves and notes name, and its core: where
// what happens ends.
func (s *Played) interest() (region, focus plane.Rect) {
	var pointed []plane.Rect // what a move opens, shuts or points out
	for _, ph := range s.Step.Phases {
		for _, m := range ph.Moves {
			for _, g := range m.Who {
				if m.Verb == story.Leave {
					focus = focus.Union(s.look(m.To))
				} else if who := s.Here(g); len(who) > 0 {
					focus = focus.Union(s.crop(s.Around(who).Grow(.6)))
				}
				region = region.Union(s.cameFrom(g, focus))
			}
			if v := s.vehicle(m.Prop()); v != nil {
				way := s.driven(v)
				focus = focus.Union(way.last)
				region = region.Union(plane.Inside(way.first, way.last.Grow(startReach)))
				if m.Verb == story.Leave {
					region = region.Union(s.look(m.To))
				}
			}
			if m.Verb == story.OpenDoor || m.Verb == story.ShutDoor || m.Verb == story.Highlight && m.Object != "" {
				region = region.Union(s.look(m.To))
				pointed = append(pointed, s.look(m.To))
			}
		}
	}
	focus = focus.Union(s.faced(focus))
	focus = withPlaces(focus, pointed)
	region = region.Union(focus)
	for _, n := range s.Step.Notes {
		if n.Who != nil {
			region = region.Union(s.look(story.RefTo(n.Who)))
		}
		if at, ok := s.Pointed(n); ok {
			region = region.Union(s.crop(at))
		} else {
			for _, at := range n.Places {
				region = region.Union(s.look(at))
			}
		}
		region = region.Union(s.look(n.Arrow))
	}
	for _, q := range s.Step.Quotes {
		if q.Who != nil {
			region = region.Union(s.look(story.RefTo(q.Who)))
		}
	}
	if focus.Empty() {
		focus = region
	}
	return region, focus
}

// faced returns those whom the step's people turn to, or as much of them as is near: who
// speaks is seen with whom they speak to.
func (s *Played) faced(acting plane.Rect) (all plane.Rect) {
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
			all = all.Union(s.nearby(s.Around(s.Here(g)).Grow(.6), acting))
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
func (s *Played) cameFrom(g *story.Group, end plane.Rect) plane.Rect {
	var points []plane.Point
	for _, p := range s.Members[g.Index] {
		if l := s.firstWay(p); l != nil {
			points = append(points, l.Line[0])
		}
	}
	if len(points) == 0 {
		return plane.Rect{}
	}
	return s.nearby(plane.Bounds(points), end)
}

// nearby returns so much of the rectangle as is on the set and near enough to what is shown
// anyway, or nothing.
func (s *Played) nearby(r, shown plane.Rect) plane.Rect {
	near := shown.Grow(startReach)
	r.Min = plane.Point{X: math.Max(r.Min.X, near.Min.X), Y: math.Max(r.Min.Y, near.Min.Y)}
	r.Max = plane.Point{X: math.Min(r.Max.X, near.Max.X), Y: math.Min(r.Max.Y, near.Max.Y)}
	if r.Min.X > r.Max.X || r.Min.Y > r.Max.Y {
		return plane.Rect{}
	}
	return s.crop(r)
}

// look returns the rectangle of whatever an id stands for: a place, people, a side,
// the set. It is empty where they are not there.
func (s *Played) look(of story.Ref) plane.Rect {
	switch to := of.To.(type) {
	case *story.Set:
		return s.Layout.Bounds
	case story.Side:
		b, out := s.Layout.Bounds, layout.Outward(to)
		c := b.Center().Add(plane.Point{X: out.X * b.Size().X / 2, Y: out.Y * b.Size().Y / 2})
		return plane.Rect{Min: c, Max: c}.Grow(1)
	}
	t, ok := s.Target(of)
	if !ok {
		return plane.Rect{}
	}
	if len(t.Who) == 1 {
		return t.Rect.Grow(onePerson / 2)
	}
	if t.Who != nil {
		return s.crop(t.Rect.Grow(.6))
	}
	return t.Rect
}

// widened returns the rectangle, at least so wide and half as deep.
func widened(r plane.Rect, least float64) plane.Rect {
	size := r.Size()
	x, y := math.Max(0, least-size.X)/2, math.Max(0, least*.56-size.Y)/2
	return plane.Rect{Min: plane.Point{X: r.Min.X - x, Y: r.Min.Y - y}, Max: plane.Point{X: r.Max.X + x, Y: r.Max.Y + y}}
}
