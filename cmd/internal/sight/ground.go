package sight

import (
	"fmt"
	"math"
	"slices"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
)

// places looks for places that the step's camera or moves name and that are outside the
// picture, though the people who act are in it.
func (s *shot) places() {
	if s.cut {
		return
	}
	for _, ref := range s.step.Step.Camera.Looks {
		if _, out := s.outside(ref); out {
			s.find(problem.PlaceLeftOut, "place "+ref.ID, s.step.Step.Origin, "camera", fmt.Sprintf(
				"the camera leaves out %q, which it names: %s", ref.ID, widen(s.step.Step)), path.Rect{})
			s.faults[len(s.faults)-1].meant = true
		}
	}
	named, pointed := namedIn(s.step.Step)
	for _, ref := range slices.Backward(named) {
		if at, out := s.outside(ref); !out || s.earlier(at) || slices.Contains(s.step.Step.Camera.On, ref.ID) {
			continue
		}
		s.find(problem.PlaceLeftOut, "place "+ref.ID, s.step.Step.Origin, "camera", fmt.Sprintf(
			"the camera leaves out %q, which a move names: add %q to camera", ref.ID, ref.ID), path.Rect{})
		s.faults[len(s.faults)-1].meant = pointed[ref.ID]
	}
}

// namedIn returns the places that a step’s moves name, but for the vehicles that they move, and
// which of them they point out or open: whoever writes that wants it seen.
func namedIn(st *story.Step) (named []story.Ref, pointed map[string]bool) {
	pointed = map[string]bool{}
	last := map[*story.Group]bool{}
	for _, ph := range slices.Backward(st.Phases) {
		for _, m := range slices.Backward(ph.Moves) {
			stale := len(m.Who) > 0 && m.Places() && !slices.ContainsFunc(m.Who, func(g *story.Group) bool { return !last[g] })
			for _, g := range m.Who {
				last[g] = last[g] || m.Places()
			}
			if !stale && m.Verb != story.Leave && m.Verb != story.At && m.Verb != story.Do && m.Verb != story.Face && m.Verb != story.Show {
				named = append(named, m.To, m.Ends[0], m.Ends[1])
				pointed[m.To.ID] = pointed[m.To.ID] || !m.Places()
			}
		}
	}
	return named, pointed
}

// outside returns where a place is, and reports whether that is not in the picture.
func (s *shot) outside(ref story.Ref) (at plane.Rect, out bool) {
	r, ok := placeAt(s.moment, ref.To)
	return r, ok && ref.ID != "" && !s.inFrame(s.cam, r)
}

// widen says how a camera comes to show all that it names.
func widen(st *story.Step) string {
	if st.Camera.Width > 0 {
		return "give it a larger width, or none"
	}
	return "name fewer places in it"
}

// bring says how to bring a place into the picture.
func (s *shot) bring(place string) string {
	if slices.Contains(s.step.Step.Camera.On, place) {
		return "a narrow picture keeps to who acts: let them act nearer to it, or give it a step of its own"
	}
	return fmt.Sprintf("add %q to camera", place)
}

// inFrame reports whether enough of a place is seen to know it: its middle, or a
// stretch that is larger than a person.
func (s *shot) inFrame(c camera.Projection, r plane.Rect) bool {
	if within(s.frame(), c.At(r.Center(), 0)) {
		return true
	}
	const parts = 16 // of each side: what is turned does not fill its box in the picture
	left, right, top, low := math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
	size := r.Size()
	for i := range parts + 1 {
		for k := range parts + 1 {
			at := c.At(r.Min.Add(plane.Point{X: size.X * float64(i) / parts, Y: size.Y * float64(k) / parts}), 0)
			if within(s.frame(), at) {
				left, right, top, low = min(left, at.X), max(right, at.X), min(top, at.Y), max(low, at.Y)
			}
		}
	}
	return min(right-left, low-top) > c.Figure
}

// earlier reports whether a place was in the picture before the still, while the camera
// went along with people.
func (s *shot) earlier(r plane.Rect) bool {
	for _, u := range earlier {
		c := camera.ProjectionOf(s.plan.At(s.step.Start+(s.step.Still-s.step.Start)*u), s.shape.Width, s.shape.Height)
		if s.inFrame(c, r) {
			return true
		}
	}
	return false
}

// earlier are the parts of the time before the still at which the picture is looked at
// too, where the still does not show what it should.
var earlier = []float64{.75, .5, .25}

// placeAt returns where something of the set is at the moment: a vehicle where it is now. It
// reports false of what is not there.
func placeAt(m *plan.Moment, of story.Referent) (plane.Rect, bool) {
	x, _ := of.(*story.Prop)
	for i := range m.Plan.Vehicles {
		if v := &m.Plan.Vehicles[i]; v.Prop == x {
			pose, ok := v.Pose(m.Time)
			corners := pose.Corners(v.Long, v.Wide)
			return plane.Bounds(corners[:]), ok
		}
	}
	place, ok := m.Layout.Place(of)
	return place.Rect, ok
}
