package scenery

import (
	"math"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story/plane"
)

// The light comes from the upper left of the usual picture and is then fixed to the plan, so
// that no shadow turns with the camera: for every metre of height a shadow falls so
// far to the right and towards the viewer.
const (
	castAcross = .60
	castDeep   = .20
)

// homeYaw is the yaw, in degrees, of the picture that the light is fixed by.
const homeYaw = 27

// A sun says where shadows fall: for every metre of height, so many metres on the plan.
type sun struct{ plane.Point }

// noon is the sun of every set.
var noon = sunFrom(camera.TurnOf(homeYaw * math.Pi / 180))

// sunFrom returns the sun whose light comes from the upper left of a picture so turned.
func sunFrom(home camera.Turn) sun {
	return sun{home.Back(plane.Point{X: castAcross, Y: castDeep})}
}

// on returns how much light the upright face over the edge of a clockwise outline has, from 0
// for one in the shade to 1.
func (s sun) on(a, b plane.Point) float64 {
	e := b.Sub(a)
	n := plane.Point{X: e.Y, Y: -e.X}
	far := n.Len() * math.Sqrt(1+s.X*s.X+s.Y*s.Y)
	return path.Clamp(.5-1.25*(n.X*s.X+n.Y*s.Y)/math.Max(far, 1e-9), 0, 1)
}

// toned returns the colour of the upright face over the edge of a clockwise outline, of a
// thing that is lit in the light and shade out of it.
func toned(lit, shade theme.Color, a, b plane.Point) theme.Color {
	return theme.Mix(shade, lit, noon.on(a, b))
}
