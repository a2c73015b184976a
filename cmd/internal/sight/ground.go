package sight

import (
	"fmt"
	"slices"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
)

// grounds looks for the name of an outer area that stands on an inner one.
func (s *shot) grounds() {
	l := s.moment.Layout
	for i := range l.Areas {
		if b, ok := s.label("place:" + l.Areas[i].Area.ID); ok && l.Areas[i].Area.ID != "" {
			s.onInner(b.Rect, i)
		}
	}
}

// onInner says that a name lies on an area within the one that it names.
func (s *shot) onInner(name path.Rect, area int) {
	l := s.moment.Layout
	for j := range l.Areas {
		in := &l.Areas[j]
		if !inside(l, j, area) || !s.overlaps(name, in.Outline) {
			continue
		}
		row, of := l.Areas[area].Area.Origin, l.Areas[area].Area.ID
		s.find(problem.WrongGround, of+" "+in.Area.ID, row, "name", fmt.Sprintf(
			"the name of %q stands on what lies in it%s, as if it were its name: let the camera show more of %q",
			of, called(in.Area.ID), of), name)
	}
}

// called is an id, where there is one.
func called(id string) string {
	if id == "" {
		return ""
	}
	return fmt.Sprintf(", %q", id)
}

// inside reports whether the j-th area lies in the other, or in one that does.
func inside(l *layout.Layout, j, area int) bool {
	for j = l.Areas[j].In; j >= 0 && j != area; j = l.Areas[j].In {
	}
	return j == area
}

// overlaps reports whether the middle or a corner of a box lies on the ground.
func (s *shot) overlaps(r path.Rect, ground []plane.Point) bool {
	for _, u := range []float64{.05, .5, .95} {
		for _, v := range []float64{.1, .5, .9} {
			x, y := r.X+u*r.W, r.Y+v*r.H
			if plane.Within(ground, plane.Point{X: (x - s.cam.X) / s.cam.Scale, Y: (y - s.cam.Y) / s.cam.Deep}) {
				return true
			}
		}
	}
	return false
}

// places looks for places that the step's moves name and that are outside the
// picture, though the people who act are in it.
func (s *shot) places() {
	if s.cut {
		return
	}
	var named []story.Ref
	pointed := map[string]bool{} // out, or opened: whoever writes that wants it seen
	last := map[*story.Group]bool{}
	for _, ph := range slices.Backward(s.step.Step.Phases) {
		for _, m := range slices.Backward(ph.Moves) {
			stale := len(m.Who) > 0 && m.Places() && !slices.ContainsFunc(m.Who, func(g *story.Group) bool { return !last[g] })
			for _, g := range m.Who {
				last[g] = last[g] || m.Places()
			}
			if !stale && m.Verb != story.Leave && m.Verb != story.At && m.Verb != story.Do && m.Verb != story.Face && m.Verb != story.Show {
				named = append(named, m.To, m.Ends[0], m.Ends[1], m.Vehicle)
				pointed[m.To.ID] = pointed[m.To.ID] || !m.Places()
			}
		}
	}
	for _, ref := range slices.Backward(named) {
		r, ok := placeAt(s.moment, ref.To)
		if !ok || ref.ID == "" || s.inFrame(s.cam, r) || s.earlier(r) {
			continue
		}
		s.find(problem.PlaceLeftOut, "place "+ref.ID, s.step.Step.Origin, "camera", fmt.Sprintf(
			"the camera leaves out %q, which a move names: %s", ref.ID, s.bring(ref.ID)), path.Rect{})
		s.faults[len(s.faults)-1].meant = pointed[ref.ID]
	}
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
	x, y := c.X+c.Scale*r.Min.X, c.Y+c.Deep*r.Min.Y
	on := path.Rect{X: x, Y: y, W: c.X + c.Scale*r.Max.X - x, H: c.Y + c.Deep*r.Max.Y - y}
	if within(s.frame(), on.Center()) {
		return true
	}
	w := min(on.X+on.W, s.shape.Width) - max(on.X, 0)
	h := min(on.Y+on.H, s.shape.Height) - max(on.Y, 0)
	return min(w, h) > c.Figure
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
