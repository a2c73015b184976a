package shot

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/direct/internal/cutaway"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// Rooms returns how the rooms of the set are cut open in a step that lasts until end and
// is seen in these shots: so that all people are seen, wherever they are in it, and all
// that is pointed out.
func (s *Played) Rooms(end float64, shots ...plan.Shot) []layout.Cutaway {
	if len(s.Layout.Rooms) == 0 {
		return nil
	}
	n := needs{Played: s}
	n.Into = make([]bool, len(s.Layout.Rooms))
	for p := range s.Legs {
		n.person(s.Legs[p], end)
	}
	n.traffic(end)
	n.pointed()
	n.watched()
	if len(shots) == 1 {
		n.Low = s.before(&shots[0])
		for room := range n.Low {
			n.Low[room] = n.Low[room] && !n.outside[room]
		}
	}
	var looks []cutaway.Look
	for _, shot := range shots {
		looks = append(looks, cutaway.LookOf(shot.Yaw, shot.Tilt))
	}
	return cutaway.Of(s.Layout, n.Need, looks...)
}

// needs gathers all that a step needs to show.
type needs struct {
	*Played
	cutaway.Need
	outside map[int]bool // rooms that are looked at, and not into
}

const (
	everyMetre  = 1. // of a way
	doorstep    = .6 // metres from a door on both of its sides
	everySecond = .5 // seconds of a drive
)

// place adds places.
func (n *needs) place(ps ...plane.Point) { n.Places = append(n.Places, ps...) }

// person adds where somebody is in the step.
func (n *needs) person(legs []plan.Leg, end float64) {
	for i := range legs {
		l, until := &legs[i], end
		if i+1 < len(legs) {
			until = math.Min(end, legs[i+1].Start)
		}
		from := math.Max(n.Start, l.Start)
		if l.Set != int32(n.Set) || until <= from {
			continue
		}
		at := l.Line[len(l.Line)-1]
		if l.End > from {
			first, last := l.Walked(from), l.Walked(until)
			for d := first; d < last; d += everyMetre {
				n.place(l.At(d))
			}
			at = l.At(last)
		}
		n.place(at)
		if r := float64(l.Roam); r > 0 {
			n.place(at.Add(plane.Point{X: r}), at.Add(plane.Point{X: -r}), at.Add(plane.Point{Y: r}), at.Add(plane.Point{Y: -r}))
		}
	}
}

// traffic adds where vehicles are in the step.
func (n *needs) traffic(end float64) {
	for i := range n.Vehicles {
		v := &n.Vehicles[i]
		if v.Set != n.Set {
			continue
		}
		for t := n.Start; t < end+everySecond; t += everySecond {
			if now, ok := v.Pose(math.Min(t, end)); ok {
				k := now.Corners(v.Long, v.Wide)
				n.place(k[:]...)
			}
		}
	}
}

// watched adds what the step's camera looks at, and what its people turn to: of a building and
// its doors, as they are seen from outside.
func (n *needs) watched() {
	n.outside = map[int]bool{}
	look := func(of story.Ref) {
		t, ok := n.Target(of)
		switch {
		case ok && t.Who == nil && t.Area >= 0 && n.roomOf(t.Area) >= 0:
			n.outside[n.roomOf(t.Area)] = true
		default:
			n.named(of)
		}
	}
	for _, of := range n.Step.Camera.Looks {
		look(of)
	}
	for _, ph := range n.Step.Phases {
		for _, m := range ph.Moves {
			look(m.Toward)
			if m.Verb == story.Face {
				look(m.To)
			}
		}
	}
}

// roomOf returns the room that an area is, or -1.
func (n *needs) roomOf(area int) int {
	return slices.IndexFunc(n.Layout.Rooms, func(r layout.Room) bool { return r.Area == area })
}

// doorsteps returns where a door is seen: before it and behind it, but not in a building that
// it leads into from outside.
func (n *needs) doorsteps(door int) (all []plane.Point) {
	d := &n.Layout.Doors[door]
	mid := d.Middle()
	within := func(q plane.Point) bool {
		for a := layout.AreaAt(n.Layout, q); a >= 0; a = n.Layout.Areas[a].In {
			if i := n.roomOf(a); i >= 0 && n.Layout.Rooms[i].Whole {
				return true
			}
		}
		return false
	}
	a, b := mid.Add(d.Into.Mul(doorstep)), mid.Sub(d.Into.Mul(doorstep))
	if within(a) == within(b) {
		return []plane.Point{a, b}
	}
	if within(a) {
		a = b
	}
	return []plane.Point{a}
}

// pointed adds what the step's moves and notes name.
func (n *needs) pointed() {
	for _, ph := range n.Step.Phases {
		for _, m := range ph.Moves {
			if m.Verb != story.Face {
				n.named(m.To)
			}
		}
	}
	for _, note := range n.Step.Notes {
		if at, ok := n.Pointed(note); ok {
			n.place(at.Center())
			continue
		}
		for _, of := range note.Places {
			n.named(of)
		}
		n.named(note.Arrow)
	}
}

// named adds what an id stands for. People are seen anyway.
func (n *needs) named(of story.Ref) {
	t, ok := n.Target(of)
	if !ok || t.Who != nil {
		return
	}
	switch {
	case t.Area >= 0:
		for i, r := range n.Layout.Rooms {
			for a := t.Area; a >= 0; a = n.Layout.Areas[a].In {
				n.Into[i] = n.Into[i] || a == r.Area
			}
		}
	case t.Door >= 0:
		n.place(n.doorsteps(t.Door)...)
	default:
		n.place(t.Rect.Center())
	}
}
