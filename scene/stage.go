package scene

import "standoff/story"

// A Stage composes pictures of one plan in one view. It keeps what does not
// change from moment to moment, so that composing allocates nothing once it is
// warm. Several goroutines want a stage each.
type Stage struct {
	plan *story.Plan
	view View
}

// NewStage makes a stage for the plan.
func NewStage(p *story.Plan, v View) *Stage { return &Stage{plan: p, view: v} }

// Compose fills the picture with the moment.
func (s *Stage) Compose(m *story.Moment, p *Picture) {}
