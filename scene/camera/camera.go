// Package camera maps the plan onto the screen: orthographic, turned by a yaw and
// tilted between straight down and about 55°. Scene asks it for the camera of a
// moment; scenery, marks and label project with it. It draws nothing. Read
// camera.go and frame.go first.
package camera

import (
	"math"

	"standoff/scene/path"
	"standoff/story/plane"
)

// How tall people are drawn, in metres of the plan, and what that must come to
// in pixels where the storyboard lets the camera choose.
const (
	figureHeight = 1.48 // of somebody standing; never foreshortened
	narrowFigure = 36.0 // pixels, in pictures up to narrowWidth
	wideFigure   = 28.0 // pixels, in pictures from fullWidth
	minFigure    = 22.0 // pixels, below which people are drawn larger than true
	narrowWidth  = 480.0
	fullWidth    = 760.0
)

// A Camera maps the plan onto the screen: orthographic, turned about the vertical by
// its yaw, tilted between straight down and nearly level. What the yaw leaves of the
// plan's two axes is called across, to the right of the picture, and deep, towards the
// viewer.
type Camera struct {
	Scale            float64 // pixels per metre
	Tilt             float64 // radians from the vertical
	Sin, Cos         float64 // of tilt
	Turn             Turn
	OriginX, OriginY float64 // where the origin of the plan falls, pixels
	W, H             float64 // of the picture, pixels, without its bleed
	Right, Below     float64 // of its bleed: see picture.View
}

// A Turn is a camera's yaw: how far, in radians, the plan is turned against the clock
// as seen, so that with a positive one its right side moves away from the viewer. Even no turn
// is made by TurnOf, too: its Cos is 1.
type Turn struct{ Yaw, Sin, Cos float64 }

// TurnOf returns the turn by so many radians.
func TurnOf(yaw float64) Turn {
	sin, cos := math.Sincos(yaw)
	return Turn{yaw, sin, cos}
}

// Of returns where a point or a direction of the plan lies in the picture's own axes:
// X across, Y deep, in metres.
func (t Turn) Of(p plane.Point) plane.Point {
	return plane.Point{X: p.X*t.Cos + p.Y*t.Sin, Y: p.Y*t.Cos - p.X*t.Sin}
}

// Back returns the point of the plan that Of brings to p.
func (t Turn) Back(p plane.Point) plane.Point {
	return plane.Point{X: p.X*t.Cos - p.Y*t.Sin, Y: p.X*t.Sin + p.Y*t.Cos}
}

// Deep returns how far towards the viewer a place of the plan lies, in metres.
func (t Turn) Deep(p plane.Point) float64 { return p.Y*t.Cos - p.X*t.Sin }

// Box returns the bounds, across and deep, of a rectangle of the plan. It is empty of an
// empty one.
func (t Turn) Box(r plane.Rect) plane.Rect {
	if r.Empty() {
		return r
	}
	k := [...]plane.Point{t.Of(r.Min), t.Of(plane.Point{X: r.Max.X, Y: r.Min.Y}), t.Of(r.Max),
		t.Of(plane.Point{X: r.Min.X, Y: r.Max.Y})}
	return plane.Bounds(k[:])
}

// Leads reports whether the upright face over the edge from a to b of an outline that is
// clockwise as seen is turned to the viewer.
func (t Turn) Leads(a, b plane.Point) bool {
	return (a.X-b.X)*t.Cos+(a.Y-b.Y)*t.Sin > 1e-6
}

// Figure returns how tall somebody standing is, in pixels. Where a whole city has
// to fit, people are drawn somewhat larger than true before they get too small
// to be made out.
func (c *Camera) Figure() float64 {
	tall := figureHeight * c.Scale
	return math.Max(tall, math.Min(minFigure, 1.35*tall))
}

// Project returns where a place on the plan, z metres above the ground, falls.
func (c *Camera) Project(x, y, z float64) path.Point {
	t := &c.Turn
	return path.Point{X: c.OriginX + c.Scale*(x*t.Cos+y*t.Sin),
		Y: c.OriginY + c.Scale*((y*t.Cos-x*t.Sin)*c.Cos-z*c.Sin)}
}

// Ground returns the place on the plan, at height 0, that is seen at the point.
func (c *Camera) Ground(p path.Point) plane.Point {
	return c.Turn.Back(plane.Point{X: (p.X - c.OriginX) / c.Scale, Y: (p.Y - c.OriginY) / (c.Scale * c.Cos)})
}

// Seen reports whether anything within the rectangle of the plan, up to high metres above
// the ground, can fall into the picture; slack is in pixels.
func (c *Camera) Seen(r plane.Rect, high, slack float64) bool {
	b := c.Bounds(r, high)
	return b.X+b.W > -slack && b.X < c.W+c.Right+slack && b.Y+b.H > -slack && b.Y < c.H+c.Below+slack
}

// Bounds returns the rectangle of the picture within which all that stands on a rectangle
// of the plan is seen, up to high metres above the ground.
func (c *Camera) Bounds(r plane.Rect, high float64) path.Rect {
	b := c.Turn.Box(r)
	x, y := c.OriginX+c.Scale*b.Min.X, c.OriginY+c.Scale*(b.Min.Y*c.Cos-high*c.Sin)
	return path.Rect{X: x, Y: y, W: c.Scale * (b.Max.X - b.Min.X),
		H: c.OriginY + c.Scale*b.Max.Y*c.Cos - y}
}
