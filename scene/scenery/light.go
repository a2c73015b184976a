package scenery

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

// A sun says where shadows fall: for every metre of height, so many metres on the plan.
// Without any the light comes from straight above.
type sun struct{ plane.Point }

// sunOf returns the sun over a set with its front on that side.
func sunOf(front story.Side) sun {
	yaw := homeYaw * math.Pi / 180
	if front == story.Right {
		yaw = -yaw
	}
	return sun{camera.TurnOf(yaw).Back(plane.Point{X: shadowRight, Y: shadowNear})}
}

// on returns how much light the upright face over the edge of a clockwise outline has, from 0
// for one in the shade to 1.
func (s sun) on(a, b plane.Point) float64 {
	e := b.Sub(a)
	cosine := (s.Y*e.X - s.X*e.Y) / math.Max(e.Len()*math.Sqrt(1+s.X*s.X+s.Y*s.Y), 1e-9)
	return path.Clamp(.5+1.25*cosine, 0, 1)
}

// over returns a stretch of a shadow so many metres long, whatever its height.
func (s sun) over(long float64) plane.Point { return s.Mul(long / math.Max(s.Len(), 1e-9)) }

// toned returns the colour of the upright face over the edge of a clockwise outline, of a
// thing that is lit in the light and shade out of it.
func (s sun) toned(lit, shade theme.Color, a, b plane.Point) theme.Color {
	return theme.Mix(shade, lit, s.on(a, b))
}

// planes are those of what is painted so.
func (c coat) planes() theme.Planes { return theme.Planes{Top: c.top, Lit: c.side, Shade: c.dark} }
