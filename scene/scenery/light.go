package scenery

import (
	"math"

	"standoff/scene/camera"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plane"
)

// The light comes from the upper left as the set is mostly seen: for every metre of
// height a shadow falls so far to the right and towards the viewer.
const (
	homeYaw     = 27. // degrees; to the other side where the front is on the right
	shadowRight = .60
	shadowNear  = .20
	deepShare   = .22 // of the foot of a tall face, in its deep colour
	tallFace    = 2.  // metres
)

// lightOf returns the direction to the light on the plan, of which a level direction
// has at most its length; what the camera does changes nothing of it.
func lightOf(front story.Side) plane.Point {
	yaw := homeYaw * math.Pi / 180
	if front == story.Right {
		yaw = -yaw
	}
	k := camera.TurnOf(yaw).Back(plane.Point{X: shadowRight, Y: shadowNear})
	return k.Mul(-1 / math.Sqrt(k.X*k.X+k.Y*k.Y+1))
}

// lit returns how much of the light an upright face over an edge of a clockwise outline
// has, -1 to 1.
func (d *Pen) lit(a, b plane.Point) float64 {
	n := plane.Unit(plane.Point{X: b.Y - a.Y, Y: a.X - b.X})
	return n.Dot(d.Light)
}

// planes are those of what is painted so.
func (c coat) planes() theme.Planes { return theme.Planes{Top: c.top, Lit: c.side, Shade: c.dark} }
