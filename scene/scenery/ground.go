package scenery

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A ground is one area as it is drawn: outdoors it may run on beyond the edge
// of the set, so that no picture ends in a void.
type ground struct {
	kind    story.Ground
	outline []plane.Point
	rect    plane.Rect
	apron   []plane.Point // around a building, outside its walls
	nested  bool
	street  *street          // of one with pavements
	joints  [][2]plane.Point // of paving, boards
	strokes [][2]plane.Point // stronger: waves, furrows, grass
	quay    []plane.Point    // the middle of the edge around water
	windows [][4]plane.Point // light that falls through windows on the floor
}

// runOn is how far ground outdoors goes on beyond the set, metres.
const runOn = 60

// runsOn reports whether the area's ground goes on beyond that side: it lies
// outdoors, at the edge of the set, and no wall bounds it there. In a city only streets
// do, along themselves, and what is no paving.
func runsOn(l *layout.Layout, area int, side story.Side) bool {
	a := l.Areas[area]
	if a.In >= 0 || a.Area.Shape == story.Round || a.Area.Shape == story.HalfRound ||
		len(a.Area.Points) > 0 {
		return false
	}
	switch ground := a.Area.Ground; {
	case ground == story.Floor || ground == story.Bare:
		return false
	case !inCity(l):
	case ground == story.Paving, ground == story.Street && runsDown(l, area) == (side == story.Left || side == story.Right):
		return false
	}
	for _, s := range a.Area.Walls {
		if s == side {
			return false
		}
	}
	return atEdge(l, a.Rect, side)
}

// inCity reports whether a city is drawn around the set.
func inCity(l *layout.Layout) bool { return l.Set != nil && l.Set.Around == story.City }

// atEdge reports whether a rectangle lies at that side of the set.
func atEdge(l *layout.Layout, r plane.Rect, side story.Side) bool {
	const near = .05
	switch side {
	case story.Left:
		return r.Min.X-l.Bounds.Min.X < near
	case story.Right:
		return l.Bounds.Max.X-r.Max.X < near
	case story.Top:
		return r.Min.Y-l.Bounds.Min.Y < near
	}
	return l.Bounds.Max.Y-r.Max.Y < near
}

// Drawn returns the area's ground as far as it is drawn, beyond the edge of the set too.
func Drawn(l *layout.Layout, area int) plane.Rect {
	r := l.Areas[area].Rect
	for _, s := range [...]story.Side{story.Left, story.Right, story.Top, story.Bottom} {
		if !runsOn(l, area, s) {
			continue
		}
		switch s {
		case story.Left:
			r.Min.X -= runOn
		case story.Right:
			r.Max.X += runOn
		case story.Top:
			r.Min.Y -= runOn
		case story.Bottom:
			r.Max.Y += runOn
		}
	}
	return r
}

// groundsOf returns the outlines and joints of all areas.
func groundsOf(l *layout.Layout) []ground { return groundsWithin(l, everywhere) }

// everywhere is larger than any set with what runs on beyond it, metres.
var everywhere = plane.Rect{Min: plane.Point{X: -1e5, Y: -1e5}, Max: plane.Point{X: 1e5, Y: 1e5}}

// groundsWithin returns the same, of which what runs on ends with a board.
func groundsWithin(l *layout.Layout, board plane.Rect) []ground {
	gs := make([]ground, 0, len(l.Areas))
	for i, a := range l.Areas {
		g := ground{kind: a.Area.Ground, rect: a.Rect, outline: a.Outline, nested: a.In >= 0}
		if r := plane.Inside(Drawn(l, i), board); r != a.Rect || len(g.outline) < 3 {
			k := cornersOf(r)
			g.rect, g.outline = r, k[:]
		}
		if g.kind == story.Floor && !g.nested && len(a.Area.Walls) > 0 {
			if !inCity(l) { // where there is pavement
				g.apron = grown(g.outline, 1.3)
			}
			g.windows = windowLight(a)
		}
		if g.kind == story.Street && !g.nested && len(g.outline) == 4 {
			if inCity(l) { // whose roads go on from there
				g.rect = plane.Inside(g.rect, a.Rect.Grow(margin))
				k := cornersOf(g.rect)
				g.outline = k[:]
			}
			g.street = streetOf(l, i, g.rect)
		}
		if g.kind == story.Water {
			g.quay = grown(g.outline, quayWide/2)
		}
		g.joints, g.strokes = groundLines(g, a.Rect)
		gs = append(gs, g)
	}
	return gs
}

// grown returns a clockwise outline moved outwards.
func grown(outline []plane.Point, by float64) []plane.Point {
	n := len(outline)
	out := make([]plane.Point, n)
	for i, p := range outline {
		out[i] = p.Add(mitre(outline[(i+n-1)%n], p, outline[(i+1)%n], by))
	}
	return out
}

// DrawGround draws all that lies flat, and the surroundings, which nobody stands behind.
func (m *Model) DrawGround(d *Pen) {
	if m.around == nil {
		d.baseBoard()
	} else {
		m.around.drawGround(d)
		if veil := 1 - d.Cam.Upright(); veil > 0 { // of a plan the surroundings are no part
			d.rect(d.fill(theme.Faded(d.Theme.Paths.Pavement, veil)), m.around.base, 0)
		}
	}
	m.drawAreas(d)
}

// drawAreas draws all areas, flat.
func (m *Model) drawAreas(d *Pen) {
	// One shape for all aprons: where two buildings meet they are one.
	apron := d.fill(theme.Mix(d.Theme.Paper, d.Theme.Paths.Pavement, .7*d.Cam.Upright()))
	for i := range m.areas {
		if g := &m.areas[i]; len(g.apron) > 0 {
			d.outline(apron, g.apron, 0)
		}
	}
	for i := range m.areas {
		g := &m.areas[i]
		if g.kind != story.Bare && d.Cam.Seen(g.rect, 0, 2) {
			g.draw(d)
		}
	}
	for i := range m.rows {
		m.rows[i].floor(d)
	}
	drawThresholds(d, m.Layout)
	d.pool()
	if m.around != nil && d.Cam.Upright() > .5 {
		m.around.drawUpright(d)
	}
	d.closeIn()
}

// draw draws one area's ground.
func (g *ground) draw(d *Pen) {
	c := d.Theme.Ground[g.kind]
	switch {
	case g.street != nil:
		g.drawStreet(d)
		return
	case g.kind == story.Water:
		g.drawWater(d)
		return
	}
	d.outline(d.fill(c), g.outline, 0)
	if g.kind == story.Floor {
		// The light comes from the upper left into rooms too.
		d.Pic.Fills[len(d.Pic.Fills)-1].Color = theme.Lift(c, 3)
		d.shade(theme.Mix(c, d.Theme.Tier, .5), d.Cam.Project(g.rect.Min.X, g.rect.Min.Y, 0),
			d.Cam.Project(g.rect.Max.X, g.rect.Max.Y, 0))
		g.light(d)
	}
	g.lines(d)
	if g.kind == story.Lawn {
		g.lawnEdge(d)
		return
	}
	d.outline(d.stroke(d.Theme.GroundLine, .8), g.outline, 0)
}

// lawnEdge draws what parts a lawn from the ground around it: a low kerb, and within it the
// border that lies in the kerb's shade.
func (g *ground) lawnEdge(d *Pen) {
	if g.nested {
		in := d.fill(d.Theme.Paths.LawnEdge)
		const wide = .45
		off := d.sun.over(wide)
		n := len(g.outline)
		for i, a := range g.outline {
			e := g.outline[(i+1)%n]
			if lit(a, e, off) {
				d.strip(in, a, e, off, 0)
			}
		}
		d.outline(d.stroke(d.Theme.Paths.KerbSide, math.Max(1.4, .42*d.Cam.Scale)), g.outline, 0)
		d.outline(d.stroke(d.Theme.Paths.Kerb, math.Max(.8, .36*d.Cam.Scale)), g.outline, 0)
		return
	}
	d.outline(d.stroke(theme.Mix(d.Theme.Ground[g.kind], d.Theme.Paths.KerbSide, .5), .8), g.outline, 0)
}

// baseBoard draws a faint grid on the paper, on which the model stands.
func (d *Pen) baseBoard() {
	const pitch = 4
	if d.Cam.Scale < 5 {
		return
	}
	seen := [...]plane.Point{d.Cam.Ground(path.Point{}), d.Cam.Ground(path.Point{X: d.Cam.W}),
		d.Cam.Ground(path.Point{Y: d.Cam.H}), d.Cam.Ground(path.Point{X: d.Cam.W, Y: d.Cam.H})}
	all := plane.Bounds(seen[:])
	a, b := all.Min, all.Max
	p := d.stroke(theme.Mix(d.Theme.Paper, d.Theme.GroundLine, .38), .6)
	for x := math.Ceil(a.X/pitch) * pitch; x < b.X; x += pitch {
		d.line(p, v3{x, a.Y, 0}, v3{x, b.Y, 0})
	}
	for y := math.Ceil(a.Y/pitch) * pitch; y < b.Y; y += pitch {
		d.line(p, v3{a.X, y, 0}, v3{b.X, y, 0})
	}
}

// lines draws an area's joints and marks, if they are not too fine.
func (g *ground) lines(d *Pen) {
	if d.Cam.Scale < 5 {
		return
	}
	if len(g.joints) > 0 && (g.kind != story.Floor || d.Cam.Scale > boards) {
		p := d.stroke(theme.Mix(d.Theme.Ground[g.kind], d.Theme.Paths.Joint, .6), .6)
		for _, j := range g.joints {
			d.segment(p, j)
		}
	}
	if len(g.strokes) == 0 {
		return
	}
	c, width := theme.Mix(d.Theme.Ground[g.kind], d.Theme.WallLine, .16), math.Max(.8, .035*d.Cam.Scale)
	if g.kind == story.Lawn {
		c = theme.Mix(d.Theme.Paths.LawnEdge, d.Theme.Tree[0], .25)
	}
	p := d.stroke(c, width)
	for _, j := range g.strokes {
		d.segment(p, j)
	}
}

// segment adds a line on the ground, unless nothing of it can be seen.
func (d *Pen) segment(p *path.Path, s [2]plane.Point) {
	a, b := d.Cam.Project(s[0].X, s[0].Y, 0), d.Cam.Project(s[1].X, s[1].Y, 0)
	const slack = 4
	if math.Max(a.X, b.X) < -slack || math.Min(a.X, b.X) > d.Cam.W+slack ||
		math.Max(a.Y, b.Y) < -slack || math.Min(a.Y, b.Y) > d.Cam.H+slack {
		return
	}
	p.Move(a.X, a.Y)
	p.Line(b.X, b.Y)
}

// drawThresholds marks the ground of every doorway.
func drawThresholds(d *Pen, l *layout.Layout) {
	for i := range l.Doors {
		door := &l.Doors[i]
		if door.Height == 0 {
			continue
		}
		along := door.B.Sub(door.A)
		along = along.Mul(1 / math.Max(along.Len(), 1e-9))
		n := plane.Point{X: -along.Y, Y: along.X}.Mul(.2)
		foot := [...]plane.Point{door.A.Sub(n), door.B.Sub(n), door.B.Add(n), door.A.Add(n)}
		if !d.Cam.Seen(plane.Bounds(foot[:]), 0, 2) {
			continue
		}
		d.outline(d.fill(theme.Mix(d.Theme.Ground[story.Paving], d.Theme.Paths.KerbSide, .3)), foot[:], 0)
		d.outline(d.stroke(d.Theme.GroundLine, .8), foot[:], 0)
	}
}
