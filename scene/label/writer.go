package label

import (
	"standoff/scene/camera"
	"standoff/scene/marks"
	"standoff/scene/picture"
	"standoff/story/plan"
)

// A Writer draws what lies on the ground and all that is written, of one plan in
// one view.
type Writer struct {
	Plan    *plan.Plan
	View    picture.View
	Cam     camera.Camera
	letters letters
	marks   marks.Marker
}
