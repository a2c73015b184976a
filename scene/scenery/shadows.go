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
	p := d.fill(d.Theme.Lighting.Cast)
	m.castBuildings(d, p)
	for i := range m.doors {
		d.castDoor(p, &m.doors[i], stateOf(&m.doors[i], now, i))
	}
	for i := range m.rows {
		m.rows[i].cast(d, p)
	}
	for i := range m.Layout.Props {
		d.castProp(p, &m.Layout.Props[i])
	}
}

// cast adds the shadow of an upright solid over a convex footprint, clockwise:
// the convex hull of the footprint and of where its top's shadow falls.
func (d *Pen) cast(p *path.Path, foot []plane.Point, high float64) { d.castFrom(p, foot, 0, high) }

// castFrom adds the shadow of a solid so high that stands low metres above the ground, where it falls.
func (d *Pen) castFrom(p *path.Path, foot []plane.Point, low, high float64) {
	off := d.sun.Mul(high)
	r := plane.Bounds(foot)
	if !d.Cam.Seen(r.Union(plane.Rect{Min: r.Min.Add(off), Max: r.Max.Add(off)}), 0, 2) {
		return
	}
	first := true
	to := func(q plane.Point) {
		c := d.Cam.Project(q.X, q.Y, low)
		if first {
			p.Move(c.X, c.Y)
			first = false
		} else {
			p.Line(c.X, c.Y)
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

// castRound adds the shadow of something round: its foot and its top's.
func (d *Pen) castRound(p *path.Path, c plane.Point, r, high float64) {
	var foot [8]plane.Point
	for i := range foot {
		sin, cos := math.Sincos(float64(i)*math.Pi/4 + .39)
		foot[i] = plane.Point{X: c.X + r*cos, Y: c.Y + r*sin}
	}
	d.cast(p, foot[:], high)
}
