package scenery

import (
	"math"

	"standoff/scene/path"
	"standoff/story/plan"
	"standoff/story/plane"
)

// DrawShadows draws the flat shadows of all that stands, in one shape, so that
// shadows never add up. They lie over ribbons and under everything upright.
func (m *Model) DrawShadows(d *Pen, now []plan.DoorState) {
	c := caster{d, d.fill(d.Theme.Lighting.Cast)}
	m.castBuildings(c)
	for i := range m.doors {
		c.door(&m.doors[i], stateOf(&m.doors[i], now, i))
	}
	for i := range m.rows {
		m.rows[i].cast(c)
	}
	for i := range m.Layout.Props {
		c.prop(&m.Layout.Props[i])
	}
}

// A caster adds flat shadows to a path, as the pen's sun throws them.
type caster struct {
	*Pen
	onto *path.Path
}

// solid adds the shadow of an upright solid over a convex footprint, clockwise:
// the convex hull of the footprint and of where its top's shadow falls.
func (c caster) solid(foot []plane.Point, high float64) { c.raised(foot, 0, high) }

// raised adds the shadow of a solid so high that stands low metres above the ground, where it falls.
func (c caster) raised(foot []plane.Point, low, high float64) {
	p, off := c.onto, c.sun.Mul(high)
	r := plane.Bounds(foot)
	if !c.Cam.Seen(r.Union(plane.Rect{Min: r.Min.Add(off), Max: r.Max.Add(off)}), 0, 2) {
		return
	}
	first := true
	to := func(q plane.Point) {
		at := c.Cam.Project(q.X, q.Y, low)
		if first {
			p.Move(at.X, at.Y)
			first = false
		} else {
			p.Line(at.X, at.Y)
		}
	}
	n := len(foot)
	for i := range foot {
		before, after := lit(foot[(i+n-1)%n], foot[i], off), lit(foot[i], foot[(i+1)%n], off)
		switch {
		case before && after:
			to(foot[i])
		case !before && !after:
			to(foot[i].Add(off))
		case before:
			to(foot[i])
			to(foot[i].Add(off))
		default:
			to(foot[i].Add(off))
			to(foot[i])
		}
	}
	p.Shut()
}

// lit reports whether the edge a–b of a clockwise outline is on the side of the
// light: its outward normal is turned against the shadow's direction.
func lit(a, b, shadow plane.Point) bool {
	e := b.Sub(a)
	return e.Y*shadow.X-e.X*shadow.Y <= 0
}

// round adds the shadow of something round: its foot and its top's.
func (c caster) round(mid plane.Point, r, high float64) {
	var foot [8]plane.Point
	for i := range foot {
		sin, cos := math.Sincos(float64(i)*math.Pi/4 + .39)
		foot[i] = plane.Point{X: mid.X + r*cos, Y: mid.Y + r*sin}
	}
	c.solid(foot[:], high)
}
