package figure

import (
	"standoff/scene/path"
	"standoff/scene/theme"
)

// shield draws a shield in front of its bearer; x is where its middle is.
func (g gear) shield(x float64) {
	s, t := g.s, g.s.theme
	w, h, skew := .115, .34, .035
	if g.b.across {
		w, skew = .140, 0
	}
	f := slant{g.b.trunk.at, g.b.trunk.sin * .5, 1}
	f.at.X += x
	f.at.Y += -.045
	p := panel(w, h, skew)
	edge := max(.020, 1/s.height)
	s.add(f.path(p), theme.Faded(t.ShieldFill, .86))
	var rim path.Path
	for _, poly := range path.Flatten(p, .002) {
		for _, o := range path.StrokeOutline(poly, edge, .002, false) {
			rim.Trace(o)
		}
	}
	s.add(f.path(rim), t.ShieldLine)
	view := path.Polygon(-w+.04, h*.42, w-.04, h*.42-skew*1.2, w-.04, h*.78-skew*1.2, -w+.04, h*.78)
	s.loose(f.path(view), theme.Mix(t.ShieldFill, theme.Color{R: 0x7E, G: 0x95, B: 0xA3, A: 255}, .55))
	if s.fine() {
		glint := path.Polygon(-w+.05, h*.74, -w+.09, h*.74, -w+.055, h*.44, -w+.05, h*.44)
		s.loose(f.path(glint), t.ShieldFill)
	}
	s.loose(f.path(path.Stick(path.Point{X: -w + .045, Y: -.02}, path.Point{X: w - .045, Y: -.02 - skew*.6}, .026)), t.ShieldLine)
}

// panel returns a shield's outline with rounded corners, its right side turned away.
func panel(w, h, skew float64) (p path.Path) {
	const r = .045
	p.Move(-w, -h+r)
	p.Line(-w, h-r)
	p.Quad(-w, h, -w+r, h)
	p.Line(w-r, h-skew)
	p.Quad(w, h-skew-.005, w, h-skew-r)
	p.Line(w, -h+skew+r)
	p.Quad(w, -h+skew, w-r, -h+skew*.8)
	p.Line(-w+r, -h)
	p.Quad(-w, -h, -w, -h+r)
	p.Shut()
	return p
}
