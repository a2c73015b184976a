package camera

import (
	"math"

	"standoff/scene/path"
)

// Upright is 1 where people are seen standing, 0 where they are seen from
// above, and in between while the one fades into the other.
func (c *Camera) Upright() float64 {
	return path.Ease((c.Tilt - (PlanTilt - tiltFade)) / (2 * tiltFade))
}

// LeaderHeight is how much taller than others a leader is drawn.
const LeaderHeight = 1.45

// PlanTilt is the tilt, in radians, under which people are rather seen from
// above, and tiltFade how far about it one sees both.
const PlanTilt = 15 * math.Pi / 180

const tiltFade = 4 * math.Pi / 180

// TokenSize is how much larger than true a plan shows people: they are all
// that it is about.
const TokenSize = 1.4

// Upright is a drawing board that stands on the plan: its origin at a place,
// x to the right and y up, in metres, never foreshortened, as figures are.
type Upright struct {
	At path.Point
	U  float64 // pixels per metre
}

func (u Upright) P(x, y float64) (float64, float64) { return u.At.X + x*u.U, u.At.Y - y*u.U }

// Line adds an open line of x, y pairs.
func (u Upright) Line(p *path.Path, xy ...float64) {
	for i := 0; i+1 < len(xy); i += 2 {
		x, y := u.P(xy[i], xy[i+1])
		if i == 0 {
			p.Move(x, y)
		} else {
			p.Line(x, y)
		}
	}
}

// Shape adds a closed outline of x, y pairs.
func (u Upright) Shape(p *path.Path, xy ...float64) {
	u.Line(p, xy...)
	p.Shut()
}

// Standing is how tall anybody is who is no leader.
func (c *Camera) Standing() float64 {
	h := c.Figure()
	if c.Tilt < PlanTilt {
		h *= .3 * TokenSize // seen from above
	}
	return h
}
