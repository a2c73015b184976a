package draw

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story/plane"
)

// A Caster adds flat shadows to a path, as the pen's sun throws them.
type Caster struct {
	*Pen
	Onto *path.Path
}

// Solid adds the shadow of an upright solid over a convex footprint, clockwise:
// the convex hull of the footprint and of where its top's shadow falls.
func (c Caster) Solid(foot []plane.Point, high float64) { c.Raised(foot, 0, high) }

// Raised adds the shadow of a solid so high that stands low metres above the ground, where it falls.
func (c Caster) Raised(foot []plane.Point, low, high float64) {
	p, off := c.Onto, c.Sun.Mul(high)
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
		before, after := Lit(foot[(i+n-1)%n], foot[i], off), Lit(foot[i], foot[(i+1)%n], off)
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

// Lit reports whether the edge a–b of a clockwise outline is on the side of the
// light: its outward normal is turned against the shadow's direction.
func Lit(a, b, shadow plane.Point) bool {
	e := b.Sub(a)
	return e.Y*shadow.X-e.X*shadow.Y <= 0
}

// Round adds the shadow of something round: its foot and its top's.
func (c Caster) Round(mid plane.Point, r, high float64) {
	var foot [8]plane.Point
	for i := range foot {
		sin, cos := math.Sincos(float64(i)*math.Pi/4 + .39)
		foot[i] = plane.Point{X: mid.X + r*cos, Y: mid.Y + r*sin}
	}
	c.Solid(foot[:], high)
}

// Bar adds the shadow of a stretch of wall that is so high at its two ends: of its
// long sides and of its top.
func (c Caster) Bar(k [4]plane.Point, high [2]float64) {
	const least = .2 // metres, that cast any
	far := c.Sun.Mul(max(high[0], high[1]))
	r := plane.Bounds(k[:])
	if max(high[0], high[1]) < least || !c.Cam.Seen(r.Union(plane.Rect{Min: r.Min.Add(far), Max: r.Max.Add(far)}), 0, 2) {
		return
	}
	// The corners' shadows; the first and the last are at A.
	top := k
	for i := range top {
		top[i] = top[i].Add(c.Sun.Mul(high[(i+1)/2%2]))
	}
	for _, q := range [...][4]plane.Point{top, {k[0], k[1], top[1], top[0]}, {k[2], k[3], top[3], top[2]},
		{k[1], k[2], top[2], top[1]}, {k[3], k[0], top[0], top[3]}} {
		// All run the same way round: else two that overlap would leave a hole.
		a, b := q[2].Sub(q[0]), q[3].Sub(q[1])
		if a.X*b.Y < a.Y*b.X {
			q[1], q[3] = q[3], q[1]
		}
		c.Outline(c.Onto, q[:], 0)
	}
}

// NewCaster returns a caster that begins a shape of shadows.
func NewCaster(d *Pen, c theme.Color) Caster { return Caster{d, d.Fill(c)} }
