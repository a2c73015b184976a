package marks

import (
	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story/plane"
)

// A Marker draws what lies on the ground and is no part of it: ways, arrows,
// glows and zones of sound.
type Marker struct {
	Cam   *camera.Camera
	Theme *theme.Theme

	// kept only to be filled again
	line        []plane.Point
	left, right []path.Point
	zone        []path.Point
}
