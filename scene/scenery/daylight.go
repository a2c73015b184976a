package scenery

import (
	"math"

	"standoff/scene/camera"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plane"
)

// deepShare is how much of the foot of a building is in its deep colour.
const deepShare = .22

// sunOf returns the sun of a set whose front is on that side: a picture of one on the right
// is turned the other way.
func sunOf(front story.Side) sun {
	if front == story.Right {
		return sunFrom(camera.TurnOf(-homeYaw * math.Pi / 180))
	}
	return noon
}

// lit returns how much light the upright face over an edge of a clockwise outline has, 0 to 1.
func (d *Pen) lit(a, b plane.Point) float64 { return d.Sun.on(a, b) }

// planes are those of what is painted so.
func (c coat) planes() theme.Planes { return theme.Planes{Top: c.top, Lit: c.side, Shade: c.dark} }
