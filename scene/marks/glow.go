package marks

import (
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plan"
)

// drawGlow lights up a place.
func (k *Marker) drawGlow(p *picture.Picture, g *plan.Glow) {
	if g.Alpha <= 0 {
		return
	}
	c := k.Theme.Jacket[story.Amber]
	for _, more := range [...]float64{.9, .45, 0} {
		r := g.Rect.Grow(more)
		a, b := k.Cam.Project(r.Min.X, r.Min.Y, 0), k.Cam.Project(r.Max.X, r.Max.Y, 0)
		box := path.Rect{X: a.X, Y: a.Y, W: b.X - a.X, H: b.Y - a.Y}
		p.InkFill(theme.Faded(c, .11*g.Alpha)).Rounded(box, .8*k.Cam.Scale)
	}
}
