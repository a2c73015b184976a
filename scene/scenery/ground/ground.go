// Package ground draws what lies flat in a set: its areas with their joints, boards, waves and furrows, its
// streets with kerbs, lanes and crossings, and the thresholds of its doors. Scenery calls it; surroundings have
// their pavements and kerbs drawn by it. It never draws what stands up. Read ground.go and streets.go first.
package ground

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/extent"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A plot is one area as it is drawn: outdoors it may run on beyond the edge
// of the set, so that no picture ends in a void.
type plot struct {
	kind    story.Ground
	outline []plane.Point
	rect    plane.Rect
	apron   []plane.Point // around a building, outside its walls
	nested  bool
	street  *street          // of one with pavements
	joints  [][2]plane.Point // of paving, boards
	tones   [][4]plane.Point // of which it is a tone darker: slabs, stripes of a lawn
	strokes [][2]plane.Point // stronger: waves, furrows, grass
	quay    []plane.Point    // the middle of the edge around water
	windows [][4]plane.Point // light that falls through windows on the floor
}

// Plots are all areas of a set, those that lie on others after them.
type Plots []plot

// Of returns the outlines and joints of all areas.
func Of(l *layout.Layout) Plots { return Within(l, everywhere) }

// everywhere is larger than any set with what runs on beyond it, metres.
var everywhere = plane.Rect{Min: plane.Point{X: -1e5, Y: -1e5}, Max: plane.Point{X: 1e5, Y: 1e5}}

// Within returns the same, of which what runs on ends with a board.
func Within(l *layout.Layout, board plane.Rect) Plots {
	gs := make(Plots, 0, len(l.Areas))
	for i, a := range l.Areas {
		g := plot{kind: a.Area.Ground, rect: a.Rect, outline: a.Outline, nested: a.In >= 0}
		if r := plane.Inside(extent.Drawn(l, i), board); r != a.Rect || len(g.outline) < 3 {
			k := draw.CornersOf(r)
			g.rect, g.outline = r, k[:]
		}
		if g.kind == story.Floor && !g.nested && len(a.Area.Walls) > 0 {
			if !extent.InCity(l) { // where there is pavement
				g.apron = draw.Grown(g.outline, 1.3)
			}
			g.windows = windowLight(a)
		}
		if g.kind == story.Street && !g.nested && len(g.outline) == 4 {
			if extent.InCity(l) { // whose roads go on from there
				g.rect = plane.Inside(g.rect, a.Rect.Grow(extent.Margin))
				k := draw.CornersOf(g.rect)
				g.outline = k[:]
			}
			g.street = streetOf(l, i, g.rect)
		}
		if g.kind == story.Water {
			g.quay = draw.Grown(g.outline, quayWide/2)
		}
		g.joints, g.strokes = groundLines(g, a.Rect)
		g.tones = groundTones(g, a.Rect)
		gs = append(gs, g)
	}
	return gs
}

// Draw draws all areas, flat.
func (gs Plots) Draw(d *draw.Pen) {
	// One shape for all aprons: where two buildings meet they are one.
	apron := d.Fill(theme.Mix(d.Theme.Paper, d.Theme.Paths.Pavement, .7*d.Cam.Upright()))
	for i := range gs {
		if g := &gs[i]; len(g.apron) > 0 {
			d.Outline(apron, g.apron, 0)
		}
	}
	for i := range gs {
		g := &gs[i]
		if g.kind != story.Bare && d.Cam.Seen(g.rect, 0, 2) {
			g.draw(d)
		}
	}
}

// draw draws one area's ground.
func (g *plot) draw(d *draw.Pen) {
	c := d.Theme.Ground[g.kind]
	switch {
	case g.street != nil:
		g.drawStreet(d)
		return
	case g.kind == story.Water:
		g.drawWater(d)
		return
	}
	d.Outline(d.Fill(c), g.outline, 0)
	if g.kind == story.Floor {
		// The light comes from the upper left into rooms too.
		d.Pic.Fills[len(d.Pic.Fills)-1].Color = theme.Lift(c, 3)
		d.Shade(theme.Mix(c, d.Theme.Tier, .5), d.Cam.Project(g.rect.Min.X, g.rect.Min.Y, 0),
			d.Cam.Project(g.rect.Max.X, g.rect.Max.Y, 0))
		g.light(d)
	}
	g.drawTones(d, c)
	g.lines(d)
	if g.kind == story.Lawn {
		g.lawnEdge(d)
		return
	}
	d.Outline(d.Stroke(d.Theme.GroundLine, .8), g.outline, 0)
}

// lawnEdge draws what parts a lawn from the ground around it: a low kerb, and within it the
// border that lies in the kerb's shade.
func (g *plot) lawnEdge(d *draw.Pen) {
	if g.nested {
		in := d.Fill(d.Theme.Paths.LawnEdge)
		const wide = .45
		off := d.Sun.Over(wide)
		n := len(g.outline)
		for i, a := range g.outline {
			e := g.outline[(i+1)%n]
			if draw.Lit(a, e, off) {
				d.Strip(in, a, e, off, 0)
			}
		}
		d.Outline(d.Stroke(d.Theme.Paths.KerbSide, math.Max(1.4, .42*d.Cam.Scale)), g.outline, 0)
		d.Outline(d.Stroke(d.Theme.Paths.Kerb, math.Max(.8, .36*d.Cam.Scale)), g.outline, 0)
		return
	}
	d.Outline(d.Stroke(theme.Mix(d.Theme.Ground[g.kind], d.Theme.Paths.KerbSide, .5), .8), g.outline, 0)
}

// jointWidth returns how wide a joint is drawn at a scale of so many pixels per metre, pixels.
func jointWidth(scale float64) float64 { return path.Clamp(.026*scale, .6, 2) }

// strokeJoints draws joints in two strokes, those along and those across: lines that cross
// within one stroke are not summed up alike by all processors.
func strokeJoints(d *draw.Pen, c theme.Color, lines [][2]plane.Point) {
	for _, along := range [...]bool{true, false} {
		p := d.Stroke(c, jointWidth(d.Cam.Scale))
		for _, j := range lines {
			if (j[0].Y == j[1].Y) == along {
				segment(d, p, j)
			}
		}
	}
}

// lines draws an area's joints and marks, if they are not too fine.
func (g *plot) lines(d *draw.Pen) {
	if d.Cam.Scale < 5 {
		return
	}
	if len(g.joints) > 0 && (g.kind != story.Floor || d.Cam.Scale > boards) {
		strokeJoints(d, theme.Mix(d.Theme.Ground[g.kind], d.Theme.Paths.Joint, .8), g.joints)
	}
	if len(g.strokes) == 0 {
		return
	}
	c, width := theme.Mix(d.Theme.Ground[g.kind], d.Theme.WallLine, .16), math.Max(.8, .035*d.Cam.Scale)
	if g.kind == story.Lawn {
		c = theme.Mix(d.Theme.Paths.LawnEdge, d.Theme.Tree[0], .25)
	}
	p := d.Stroke(c, width)
	for _, j := range g.strokes {
		segment(d, p, j)
	}
}

// segment adds a line on the ground, unless nothing of it can be seen.
func segment(d *draw.Pen, p *path.Path, s [2]plane.Point) {
	a, b := d.Cam.Project(s[0].X, s[0].Y, 0), d.Cam.Project(s[1].X, s[1].Y, 0)
	const slack = 4
	if math.Max(a.X, b.X) < -slack || math.Min(a.X, b.X) > d.Cam.W+d.Cam.Right+slack ||
		math.Max(a.Y, b.Y) < -slack || math.Min(a.Y, b.Y) > d.Cam.H+d.Cam.Below+slack {
		return
	}
	p.Move(a.X, a.Y)
	p.Line(b.X, b.Y)
}

// DrawThresholds marks the ground of every doorway.
func DrawThresholds(d *draw.Pen, l *layout.Layout) {
	for i := range l.Doors {
		door := &l.Doors[i]
		if door.Height == 0 {
			continue
		}
		n := door.A.Toward(door.B).Across().Mul(.2)
		foot := [...]plane.Point{door.A.Sub(n), door.B.Sub(n), door.B.Add(n), door.A.Add(n)}
		if !d.Cam.Seen(plane.Bounds(foot[:]), 0, 2) {
			continue
		}
		d.Outline(d.Fill(theme.Mix(d.Theme.Ground[story.Paving], d.Theme.Paths.KerbSide, .3)), foot[:], 0)
		d.Outline(d.Stroke(d.Theme.GroundLine, .8), foot[:], 0)
	}
}
