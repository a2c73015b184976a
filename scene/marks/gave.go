package marks

import (
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story/plan"
)

const (
	gaveMost = 6. // metres, how long the arrow of a half that went aside is at most
	gaveTip  = 9. // pixels, its head
)

// drawGaveWay draws where a line stood that has opened: dashes, and an arrow for each half.
func (k *Marker) drawGaveWay(p *picture.Picture, g *plan.GaveWay) {
	c := k.Theme.Label[g.Group.Color]
	if c.A == 0 {
		c = k.Theme.Ink2
	}
	c = theme.Faded(c, g.Alpha)
	stood := p.InkStroke(c, 1.8)
	stood.Dash, stood.Gap = 6, 5
	a, b := k.onGround(g.Line[0]), k.onGround(g.Line[1])
	stood.Path.Move(a.X, a.Y)
	stood.Path.Line(b.X, b.Y)
	mid := g.Line[0].Lerp(g.Line[1], .5)
	for half, end := range g.Line {
		from := mid.Lerp(end, .35)
		long := from.Dist(g.To[half])
		if long < .5 {
			continue
		}
		k.shortArrow(p, c, k.onGround(from), k.onGround(from.Lerp(g.To[half], min(1, gaveMost/long))))
	}
}

// shortArrow draws a thin arrow on the screen.
func (k *Marker) shortArrow(p *picture.Picture, c theme.Color, from, to path.Point) {
	long := from.Dist(to)
	if long < gaveTip {
		return
	}
	ux, uy := (to.X-from.X)/long, (to.Y-from.Y)/long
	l := p.InkStroke(c, 1.8)
	l.Path.Move(from.X, from.Y)
	l.Path.Line(to.X-.7*gaveTip*ux, to.Y-.7*gaveTip*uy)
	tip := p.InkFill(c)
	tip.Move(to.X, to.Y)
	tip.Line(to.X-gaveTip*ux-.5*gaveTip*uy, to.Y-gaveTip*uy+.5*gaveTip*ux)
	tip.Line(to.X-gaveTip*ux+.5*gaveTip*uy, to.Y-gaveTip*uy-.5*gaveTip*ux)
	tip.Shut()
}
