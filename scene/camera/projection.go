package camera

import "standoff/story/plan"

// A Projection says where the plan falls in a picture: what stands at x, y, z
// metres is seen at X + Scale*x, Y + Deep*y - High*z pixels. Solved for z = 0
// it leads from the picture back to the ground. It is for programs that have no
// camera, such as the page that shows a preview.
type Projection struct {
	X      float64 `json:"x"` // where the plan's origin falls, pixels
	Y      float64 `json:"y"`
	Scale  float64 `json:"scale"`  // pixels to a metre, across
	Deep   float64 `json:"deep"`   // pixels to a metre along the ground, towards the viewer
	High   float64 `json:"high"`   // pixels to a metre of height
	Figure float64 `json:"figure"` // pixels, of somebody standing
}

// ProjectionOf returns how pictures see the moment in a picture of w by h pixels.
func ProjectionOf(m *plan.Moment, w, h float64) Projection {
	c := FrameMoment(m, w, h)
	return Projection{
		X: c.OriginX, Y: c.OriginY, Scale: c.Scale, Deep: c.Scale * c.Cos, High: c.Scale * c.Sin, Figure: c.Figure(),
	}
}
