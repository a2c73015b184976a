package draw

import (
	"math"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plane"
)

// The light comes from the upper left of the picture as the set is mostly seen and is then
// fixed to the plan, so that no shadow turns with the camera: for every metre of height a
// shadow falls so far to the right and towards the viewer.
const (
	shadowRight = .60
	shadowNear  = .20
	homeYaw     = 27. // degrees; to the other side where the front is on the right
)

// A Sun says where shadows fall: for every metre of height, so many metres on the plan.
// Without any the light comes from straight above.
type Sun struct{ plane.Point }

// SunOf returns the sun over a set with its front on that side.
func SunOf(front story.Side) Sun {
	yaw := homeYaw * math.Pi / 180
	if front == story.Right {
		yaw = -yaw
	}
	return Sun{camera.TurnOf(yaw).Back(plane.Point{X: shadowRight, Y: shadowNear})}
}

// On returns how much light the upright face over the edge of a clockwise outline has, from 0
// for one in the shade to 1.
func (s Sun) On(a, b plane.Point) float64 {
	e := b.Sub(a)
	cosine := (s.Y*e.X - s.X*e.Y) / math.Max(e.Len()*math.Sqrt(1+s.X*s.X+s.Y*s.Y), 1e-9)
	return path.Clamp(.5+1.25*cosine, 0, 1)
}

// Over returns a stretch of a shadow so many metres long, whatever its height.
func (s Sun) Over(long float64) plane.Point { return s.Mul(long / math.Max(s.Len(), 1e-9)) }

// Toned returns the colour of the upright face over the edge of a clockwise outline, of a
// thing that is lit in the light and shade out of it.
func (s Sun) Toned(lit, shade theme.Color, a, b plane.Point) theme.Color {
	return theme.Mix(shade, lit, s.On(a, b))
}
