// Package camera maps the plan onto the screen: orthographic, never turned,
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

// A Camera maps the plan onto the screen: orthographic, never turned, tilted
// between straight down and nearly level.
type Camera struct {
	Scale            float64 // pixels per metre
	Tilt             float64 // radians from the vertical
	Sin, Cos         float64 // of tilt
	OriginX, OriginY float64 // where the origin of the plan falls, pixels
	W, H             float64 // of the picture, pixels
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
	return path.Point{X: c.OriginX + c.Scale*x, Y: c.OriginY + c.Scale*(y*c.Cos-z*c.Sin)}
}

// Ground returns the place on the plan, at height 0, that is seen at the point.
func (c *Camera) Ground(p path.Point) plane.Point {
	return plane.Point{X: (p.X - c.OriginX) / c.Scale, Y: (p.Y - c.OriginY) / (c.Scale * c.Cos)}
}

// Seen reports whether anything within the rectangle, up to high metres above
// the ground, can fall into the picture; slack is in pixels.
func (c *Camera) Seen(r plane.Rect, high, slack float64) bool {
	a, b := c.Project(r.Min.X, r.Min.Y, high), c.Project(r.Max.X, r.Max.Y, 0)
	return b.X > -slack && a.X < c.W+slack && b.Y > -slack && a.Y < c.H+slack
}
