package marks

import (
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
)

// drawGlow lights up a place.
func (k *Marker) drawGlow(p *picture.Picture, g *plan.Glow) {
	if g.Alpha <= 0 {
		return
	}
	c := k.Theme.Jacket[story.Amber]
	for _, more := range [...]float64{.9, .45, 0} {
		k.patch(p.InkFill(theme.Faded(c, .11*g.Alpha)), g.Rect.Grow(more), .8)
	}
}

// patch adds a rectangle that lies on the ground, with corners so round, in metres.
func (k *Marker) patch(p *path.Path, r plane.Rect, round float64) {
	size := r.Size()
	round = min(round, size.X/2, size.Y/2)
	corners := [...]plane.Point{r.Min, {X: r.Max.X, Y: r.Min.Y}, r.Max, {X: r.Min.X, Y: r.Max.Y}}
	for i, at := range corners {
		before, after := corners[(i+3)%4], corners[(i+1)%4]
		from := k.onGround(at.Lerp(before, round/max(at.Dist(before), 1e-9)))
		to := k.onGround(at.Lerp(after, round/max(at.Dist(after), 1e-9)))
		if i == 0 {
			p.Move(from.X, from.Y)
		} else {
			p.Line(from.X, from.Y)
		}
		mid := k.onGround(at)
		p.Quad(mid.X, mid.Y, to.X, to.Y)
	}
	p.Shut()
}
