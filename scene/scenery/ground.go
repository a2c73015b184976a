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
	road    plane.Rect    // of a street with pavements, what lies between them
	nested  bool
	joints  [][2]plane.Point // paving joints, kerbs' inner lines, lane marks
	strokes [][2]plane.Point // stronger: lane dashes, waves
}

// runOn is how far ground outdoors goes on beyond the set, metres.
const runOn = 60

// runsOn reports whether the area's ground goes on beyond that side: it lies
// outdoors, at the edge of the set, and no wall bounds it there.
func runsOn(l *layout.Layout, area int, side story.Side) bool {
	a := l.Areas[area]
	if a.In >= 0 || a.Area.Shape == story.Round || a.Area.Shape == story.HalfRound ||
		len(a.Area.Points) > 0 {
		return false
	}
	switch a.Area.Ground {
	case story.Floor, story.Bare:
		return false
	}
	for _, s := range a.Area.Walls {
		if s == side {
			return false
		}
	}
	const near = .05
	switch side {
	case story.Left:
		return a.Rect.Min.X-l.Bounds.Min.X < near
	case story.Right:
		return l.Bounds.Max.X-a.Rect.Max.X < near
	case story.Top:
		return a.Rect.Min.Y-l.Bounds.Min.Y < near
	}
	return l.Bounds.Max.Y-a.Rect.Max.Y < near
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
func groundsOf(l *layout.Layout) []ground {
	gs := make([]ground, 0, len(l.Areas))
	for i, a := range l.Areas {
		g := ground{kind: a.Area.Ground, rect: a.Rect, outline: a.Outline, nested: a.In >= 0}
		if r := Drawn(l, i); r != a.Rect || len(g.outline) < 3 {
			k := cornersOf(r)
			g.rect, g.outline = r, k[:]
		}
		if g.kind == story.Floor && !g.nested && len(a.Area.Walls) > 0 {
			g.apron = grown(g.outline, 1.3)
		}
		if g.kind == story.Street && !g.nested && len(g.outline) == 4 {
			g.road = roadOf(l, i, g.rect)
		}
		g.joints, g.strokes = groundLines(g, a.Rect)
		gs = append(gs, g)
	}
	return gs
}

// roadOf returns what pavements leave of a street: they run along those of its
// sides that end within the set. It is empty where there are none.
func roadOf(l *layout.Layout, area int, r plane.Rect) plane.Rect {
	const wide = 3
	if s := l.Areas[area].Rect.Size(); math.Min(s.X, s.Y) < 4*wide {
		return plane.Rect{}
	}
	road := r
	if !runsOn(l, area, story.Left) {
		road.Min.X += wide
	}
	if !runsOn(l, area, story.Right) {
		road.Max.X -= wide
	}
	if !runsOn(l, area, story.Top) {
		road.Min.Y += wide
	}
	if !runsOn(l, area, story.Bottom) {
		road.Max.Y -= wide
	}
	if road == r {
		return plane.Rect{}
	}
	return road
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

// DrawGround draws the paper and all areas, flat.
func (m *Model) DrawGround(d *Pen) {
	d.baseBoard()
	m.drawAreas(d)
}

// drawAreas draws all areas, flat.
func (m *Model) drawAreas(d *Pen) {
	// One shape for all aprons: where two buildings meet they are one.
	apron := d.fill(theme.Mix(d.Theme.Paper, d.Theme.Ground[story.Street], .55))
	for i := range m.areas {
		if g := &m.areas[i]; len(g.apron) > 0 {
			d.outline(apron, g.apron, 0)
		}
	}
	for i := range m.areas {
		g := &m.areas[i]
		if g.kind != story.Bare && d.Cam.Seen(g.rect, 0, 2) {
			d.area(g)
		}
	}
	for i := range m.rows {
		d.seatFloor(&m.rows[i])
	}
	drawThresholds(d, m.Layout)
}

// area draws one area's ground.
func (d *Pen) area(g *ground) {
	c := d.Theme.Ground[g.kind]
	d.outline(d.fill(c), g.outline, 0)
	if g.kind == story.Floor {
		// The light comes from the upper left into rooms too.
		d.Pic.Fills[len(d.Pic.Fills)-1].Color = theme.Lift(c, 4)
		d.shade(theme.Mix(c, d.Theme.Tier, .7), d.Cam.Project(g.rect.Min.X, g.rect.Min.Y, 0),
			d.Cam.Project(g.rect.Max.X, g.rect.Max.Y, 0))
	}
	if !g.road.Empty() {
		d.Pic.Fills[len(d.Pic.Fills)-1].Color = d.Theme.Ground[story.Paving]
		k, in := cornersOf(g.road), cornersOf(g.road.Grow(-.22))
		d.outline(d.fill(c), k[:], 0)
		d.outline(d.stroke(theme.Mix(d.Theme.GroundLine, d.Theme.WallLine, .25), 1), k[:], 0)
		d.outline(d.stroke(d.Theme.GroundLine, .6), in[:], 0)
	}
	d.groundLines(g)
	edge := d.Theme.GroundLine
	if g.kind == story.Lawn || g.kind == story.Water {
		edge = theme.Mix(c, d.Theme.WallLine, .35)
	}
	d.outline(d.stroke(edge, .9), g.outline, 0)
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

// groundLines draws an area's joints and marks, if they are not too fine.
func (d *Pen) groundLines(g *ground) {
	if d.Cam.Scale < 5 {
		return
	}
	if len(g.joints) > 0 {
		p := d.stroke(theme.Mix(d.Theme.Ground[g.kind], d.Theme.GroundLine, .75), .6)
		for _, j := range g.joints {
			d.segment(p, j)
		}
	}
	if len(g.strokes) == 0 {
		return
	}
	c := theme.Mix(d.Theme.Ground[g.kind], d.Theme.WallLine, .22)
	if g.kind == story.Water {
		c = theme.Mix(d.Theme.Ground[g.kind], d.Theme.WallTop, .55)
	}
	width := math.Max(.9, .04*d.Cam.Scale)
	if g.kind == story.Lawn {
		c, width = theme.Mix(d.Theme.Ground[g.kind], d.Theme.Tree[0], .45), math.Max(.8, .03*d.Cam.Scale)
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
		d.outline(d.fill(theme.Mix(d.Theme.Ground[story.Paving], d.Theme.WallSide, .45)), foot[:], 0)
		d.outline(d.stroke(d.Theme.GroundLine, .9), foot[:], 0)
	}
}
