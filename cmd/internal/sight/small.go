package sight

import (
	"fmt"
	"slices"

	"standoff/cmd/internal/panel"
	"standoff/scene/path"
	"standoff/story"
	"standoff/story/problem"
)

// leastHigh is how high people are drawn at least for readers to see what they do, pixels.
const leastHigh = 12.

// small advises where those who act are too small on phones for what they do to be made out.
func (s *shot) small(acting []*story.Group) {
	fromAbove := s.cam.High < .26*s.cam.Scale
	if s.shape != panel.Phone || fromAbove || s.cam.Figure >= leastHigh ||
		!slices.ContainsFunc(acting, func(g *story.Group) bool {
			return moves(s.step.Step, g) && s.musterOf(s.moment, s.cam, g).seen > 0
		}) {
		return
	}
	s.find(problem.SmallPeople, "", s.step.Step.Origin, "camera", fmt.Sprintf(
		"people are %.0f px high on a phone: let the camera show less", s.cam.Figure), path.Rect{})
	s.faults[len(s.faults)-1].advice = true
}
