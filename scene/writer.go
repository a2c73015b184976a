package scene

import "standoff/story/plan"

// A writer draws what lies on the ground and all that is written, of one plan in
// one view.
type writer struct {
	plan    *plan.Plan
	view    View
	cam     camera
	letters letters
	marks   marker
}
