package stage

import (
	"standoff/story"
	"standoff/story/plane"
)

// A Place is where somebody will stand. Face is NaN for those who just look where
// they went.
type Place struct {
	plane.Point
	Z      float64
	Face   float64
	Aside  float64      // how far they look past what the move says that they face, radians
	Action story.Action // what to do there; "" is what the move says
}
