package figure

import (
	"standoff/scene/path"
	"standoff/scene/theme"
)

// A sheet is a shield's surface: a piece of a cylinder that is held upright before the body.
type sheet struct{ at, lean float64 }

// sheetColumns is of how many columns a shield's surface is drawn.
const sheetColumns = 9

// point returns a point of the shield: across from -1 to 1, so high.
func (h sheet) point(across, high float64) vec {
	corner := across * across * across * across
	corner *= .035 * across * across
	bulge := .045 * (1 - across*across)
	return vec{h.at + bulge + (high-.5)*h.lean, .175 * across, high + (.47-high)*corner}
}

// strip returns the part of a shield between two columns and two heights.
func (g gear) strip(h sheet, from, to, low, high float64) path.Path {
	var ps [2 * sheetColumns]path.Point
	for i := range sheetColumns {
		q := from + (to-from)*float64(i)/(sheetColumns-1)
		ps[i], ps[2*sheetColumns-1-i] = g.to(h.point(q, high)), g.to(h.point(q, low))
	}
	return polygon(ps[:]...)
}

// shield draws a shield before its bearer, who is seen through it.
func (g gear) shield() {
	const low, high = .135, .80
	t := g.theme
	h := sheet{at: g.arms[0].end.f + .035, lean: .5 * g.lean}
	all := g.strip(h, -1, 1, low, high)
	alpha := t.ShieldFill.A
	if g.level < near {
		alpha += (255 - alpha) / 2
	}
	g.loose(all, theme.Faint(t.ShieldFill, alpha))
	left := 1. // where the surface turns to the light: on the screen's left
	if g.sin > 0 {
		left = -1
	}
	left = -left
	if g.level > far {
		g.loose(g.strip(h, left*-.28, left*-.64, low, high), theme.Color{R: 255, G: 255, B: 255, A: 120})
		g.loose(g.strip(h, left*.5, left, low, high), theme.Color{R: 0x23, G: 0x30, B: 0x4A, A: 40})
	}
	rim := append(all.Points, all.Points[0])
	if g.level < near {
		if g.level == middle {
			g.line(theme.Faint(t.ShieldLine, 115), g.wide(.010, .7), g.to(h.point(-.7, .68)), g.to(h.point(0, .68)), g.to(h.point(.7, .68)))
		}
		g.line(t.ShieldLine, g.wide(.018, .8), rim...)
		return
	}
	inner := g.strip(h, -.84, .84, low+.045, high-.045)
	g.line(theme.Faint(t.ShieldLine, 128), .005, append(inner.Points, inner.Points[0])...)
	window := g.strip(h, -.67, .67, high-.22, high-.10)
	g.loose(window, theme.Color{R: 255, G: 255, B: 255, A: 64})
	g.line(theme.Faint(t.ShieldLine, 150), .005, append(window.Points, window.Points[0])...)
	g.line(t.ShieldLine, .016, rim...)
	var rivets path.Path
	for _, q := range [...]path.Point{{X: -.7, Y: .645}, {X: .7, Y: .645}, {X: -.7, Y: .24}, {X: .7, Y: .24}} {
		at := g.to(h.point(q.X, q.Y-.06))
		rivets.Oval(at.X, at.Y, .008, .008)
	}
	g.loose(rivets, t.ShieldLine)
}
