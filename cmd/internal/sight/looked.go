package sight

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/story"
	"standoff/story/plane"
	"standoff/story/problem"
)

// looked looks for people whom the camera names and who are not in the picture.
func looked(s *shot) {
	for _, ref := range s.step.Step.Camera.Looks {
		g, people := ref.To.(*story.Group)
		if !people {
			continue
		}
		switch all := s.musterOf(s.moment, s.cam, g); {
		case all.there == 0:
			s.find(problem.NobodySeen, g.ID, s.step.Step.Origin, "camera", fmt.Sprintf(
				"the camera looks at %q, who are not there when the picture is taken: name others, or take it while they are there (still = …)",
				g.ID), path.Rect{})
		case all.seen == 0:
			s.cut = true
			s.find(problem.CutOff, g.ID, s.step.Step.Origin, "camera", fmt.Sprintf(
				"the camera looks at %q, who are outside the picture: %s", g.ID, later(s, g)), s.edgeOf(g))
			s.faults[len(s.faults)-1].meant = true
		}
	}
}

// later says how to bring a group into the picture that the camera shows at the step's end: by
// taking it then.
func later(s *shot, g *story.Group) string {
	end := s.plan.At(s.step.End - .05)
	if s.step.Step.Given("still") && s.musterOf(end, camera.ProjectionOf(end, s.shape.Width, s.shape.Height), g).seen > 0 {
		return "leave still out, for they are in it at the end"
	}
	return s.remedy(g)
}

// adding says how to bring some of those who act into a picture that shows none of them.
func adding(s *shot, acting []*story.Group) string {
	on := s.step.Step.Camera.On
	for _, g := range acting {
		if !slices.Contains(on, g.ID) {
			return fmt.Sprintf("add %q to it", g.ID)
		}
	}
	return s.remedy(acting[0])
}

// remedy says how to bring a group into the picture.
func (s *shot) remedy(g *story.Group) string {
	c := s.step.Step.Camera
	named := slices.Contains(c.On, g.ID)
	switch {
	case named && c.Width > 0:
		return "give it a larger width, or none"
	case named && len(c.On) > 1:
		return "name fewer in it, or let them stand nearer together"
	case named:
		return "show less beside them, or let them stand nearer together"
	case len(c.On) == 0:
		return "show less beside them, or let them stand nearer together, or write camera = " + strconv.Quote(g.ID)
	}
	return "write camera = " + cameraWith(s, g)
}

// cameraWith returns the step's camera as it would be written with groups added: as wide as the
// author has it, or as they need.
func cameraWith(s *shot, groups ...*story.Group) string {
	c := s.step.Step.Camera
	ids := slices.Clone(c.On)
	for _, g := range groups {
		ids = append(ids, g.ID)
	}
	var all []string
	for _, id := range ids {
		if id = strconv.Quote(id); !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	on := "[" + strings.Join(all, ", ") + "]"
	if c.Width == 0 && c.Tilt == nil {
		return on
	}
	if c.Width > 0 {
		on += fmt.Sprintf(", width = %g", math.Max(c.Width, needs(s, groups)))
	}
	if c.Tilt != nil {
		on += fmt.Sprintf(", tilt = %g", *c.Tilt)
	}
	return "{ on = " + on + " }"
}

// needs returns how wide a picture would be of all that the camera names and of groups, metres.
func needs(s *shot, groups []*story.Group) float64 {
	const air = 4 // metres
	var at []plane.Point
	looks := slices.Clone(s.step.Step.Camera.Looks)
	for _, g := range groups {
		looks = append(looks, story.RefTo(g))
	}
	for _, f := range s.moment.Figures {
		for _, ref := range looks {
			if of, people := ref.To.(*story.Group); people && f.Alpha >= .5 && s.belongs(f.ID, of) {
				at = append(at, f.At)
			}
		}
	}
	for _, ref := range looks {
		if r, ok := placeAt(s.moment, ref.To); ok {
			at = append(at, r.Center())
		}
	}
	return math.Ceil(plane.Bounds(at).Size().Len() + air)
}
