package camera

import (
	"standoff/scene/path"
	"standoff/story/plan"
	"standoff/story/plane"
)

// A Projection says where the plan falls in a picture: what stands at x, y, z metres is
// seen at X + Scale*(x*Cos + y*Sin), Y + Deep*(y*Cos - x*Sin) - High*z pixels. Solved
// for z = 0 it leads from the picture back to the ground. It is for programs that have no
// camera, such as the page that shows a preview.
type Projection struct {
	X      float64 `json:"x"` // where the plan's origin falls, pixels
	Y      float64 `json:"y"`
	Scale  float64 `json:"scale"`  // pixels to a metre, across
	Deep   float64 `json:"deep"`   // pixels to a metre along the ground, towards the viewer
	High   float64 `json:"high"`   // pixels to a metre of height
	Cos    float64 `json:"cos"`    // of the camera's yaw
	Sin    float64 `json:"sin"`    // likewise
	Figure float64 `json:"figure"` // pixels, of somebody standing
}

// ProjectionOf returns how pictures see the moment in a picture of w by h pixels.
func ProjectionOf(m *plan.Moment, w, h float64) Projection {
	c := FrameMoment(m, w, h)
	return Projection{
		X: c.OriginX, Y: c.OriginY, Scale: c.Scale, Deep: c.Scale * c.Cos, High: c.Scale * c.Sin,
		Cos: c.Turn.Cos, Sin: c.Turn.Sin, Figure: c.Figure(),
	}
}

// At returns where a place of the plan, z metres above the ground, is seen.
func (p Projection) At(at plane.Point, z float64) path.Point {
	return path.Point{X: p.X + p.Scale*(at.X*p.Cos+at.Y*p.Sin), Y: p.Y + p.Deep*(at.Y*p.Cos-at.X*p.Sin) - p.High*z}
}

// Bounds returns the rectangle of the picture within which all that stands on a rectangle of
// the plan is seen, up to high metres above the ground.
func (p Projection) Bounds(r plane.Rect, high float64) path.Rect {
	b := Turn{Sin: p.Sin, Cos: p.Cos}.Box(r)
	x, y := p.X+p.Scale*b.Min.X, p.Y+p.Deep*b.Min.Y-p.High*high
	return path.Rect{X: x, Y: y, W: p.X + p.Scale*b.Max.X - x, H: p.Y + p.Deep*b.Max.Y - y}
}
