package ground

import (
	"math"
	"slices"

	"standoff/scene/path"
	"standoff/scene/scenery/draw"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// quayWide is how wide the edge of a quay is, metres.
const quayWide = .55

// boards is from how many pixels a metre on the boards of a floor show.
const boards = 20

// light returns where the light falls through the high windows of a room's far wall, if
// it has one: a patch every six metres, as long as half the room is deep.
func windowLight(a layout.PlacedArea) [][4]plane.Point {
	size := a.Rect.Size()
	if !slices.Contains(a.Area.Walls, story.Top) || len(a.Outline) != 4 || math.Min(size.X, size.Y) < 7 {
		return nil
	}
	const every, wide = 6.2, 2.6
	n := int((size.X - 3) / every)
	long := math.Min(.52*size.Y, 11)
	skew := long * .85
	var out [][4]plane.Point
	for i := range n {
		x, y := a.Rect.Min.X+(size.X-every*float64(n)-skew/2)/2+every*float64(i)+1, a.Rect.Min.Y+.1*size.Y
		k := [4]plane.Point{{X: x, Y: y}, {X: x + wide, Y: y}, {X: x + wide + skew, Y: y + long}, {X: x + skew, Y: y + long}}
		for j := range k {
			k[j].X = math.Max(a.Rect.Min.X, math.Min(k[j].X, a.Rect.Max.X))
		}
		out = append(out, k)
	}
	return out
}

// light draws the light that falls on a floor.
func (g *plot) light(d *draw.Pen) {
	if len(g.windows) == 0 {
		return
	}
	p := d.Fill(d.Theme.Lighting.Window)
	for i := range g.windows {
		d.Outline(p, g.windows[i][:], 0)
	}
}

// drawWater draws water, its waves and the quay about it: beyond the water one sees the
// quay's wall.
func (g *plot) drawWater(d *draw.Pen) {
	c := d.Theme.Ground[story.Water]
	d.Outline(d.Fill(c), g.outline, 0)
	d.Pic.Fills[len(d.Pic.Fills)-1].Color = theme.Mix(c, d.Theme.Paper, .12)
	b := d.Cam.Bounds(g.rect, 0)
	d.Shade(theme.Mix(c, d.Theme.Lighting.Cast, .05), path.Point{Y: math.Max(0, b.Y)}, path.Point{Y: math.Min(d.Cam.H+d.Cam.Below, b.Y+b.H) + 1})
	g.waves(d)
	wall := d.Fill(theme.Mix(d.Theme.Paths.KerbSide, c, .35))
	const deep = .45
	n := len(g.outline)
	for i, a := range g.outline {
		if e := g.outline[(i+1)%n]; !d.Leads(a, e) { // the land is farther
			d.UpFace(wall, a, e, -deep, 0)
		}
	}
	d.Outline(d.Stroke(d.Theme.Paths.KerbSide, math.Max(1.6, (quayWide+.06)*d.Cam.Scale)), g.quay, 0)
	d.Outline(d.Stroke(d.Theme.Paths.Kerb, math.Max(.8, quayWide*d.Cam.Scale)), g.quay, 0)
}

// waves draws short bent lines all over the water.
func (g *plot) waves(d *draw.Pen) {
	if d.Cam.Scale < 5 || len(g.strokes) == 0 {
		return
	}
	p := d.Stroke(theme.Mix(d.Theme.Ground[story.Water], d.Theme.WallTop, .6), math.Max(.8, .035*d.Cam.Scale))
	for _, s := range g.strokes {
		a, e := d.Cam.Project(s[0].X, s[0].Y, 0), d.Cam.Project(s[1].X, s[1].Y, 0)
		if math.Max(a.X, e.X) < 0 || math.Min(a.X, e.X) > d.Cam.W+d.Cam.Right || math.Max(a.Y, e.Y) < 0 ||
			math.Min(a.Y, e.Y) > d.Cam.H+d.Cam.Below {
			continue
		}
		// Level on the screen, whichever way the plan is turned.
		w := d.Cam.Scale * s[0].Dist(s[1]) / 4
		p.Move(a.X-2*w, a.Y-.35*w)
		p.Quad(a.X-w, a.Y+.45*w, a.X, a.Y)
		p.Quad(a.X+w, a.Y-.45*w, a.X+2*w, a.Y+.1*w)
	}
}
