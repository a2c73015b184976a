package scene

import "standoff/story/plane"

// A marker draws what lies on the ground and is no part of it: ways, arrows,
// glows and zones of sound.
type marker struct {
	cam   *camera
	theme *Theme

	// kept only to be filled again
	line        []plane.Point
	left, right []Point
	zone        []Point
}
