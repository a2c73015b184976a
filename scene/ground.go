package scene

import (
	"math"

	"standoff/story"
)

// A ground is one area as it is drawn: outdoors it may run on beyond the edge
// of the set, so that no picture ends in a void.
type ground struct {
	kind    story.Ground
	outline []story.Point
	rect    story.Rect
	nested  bool
	joints  [][2]story.Point // paving joints, kerbs' inner lines, lane marks
	strokes [][2]story.Point // stronger: lane dashes, waves
}

// runOn is how far ground outdoors goes on beyond the set, metres.
const runOn = 60

// runsOn reports whether the area's ground goes on beyond that side: it lies
// outdoors, at the edge of the set, and no wall bounds it there.
func runsOn(l *story.Layout, area int, side story.Side) bool {
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

// modelGround works out the outlines and joints of all areas.
func modelGround(l *story.Layout) []ground {
	gs := make([]ground, 0, len(l.Areas))
	for i, a := range l.Areas {
		g := ground{kind: a.Area.Ground, rect: a.Rect, outline: a.Outline, nested: a.In >= 0}
		r, grown := a.Rect, false
		for _, s := range [...]story.Side{story.Left, story.Right, story.Top, story.Bottom} {
			if !runsOn(l, i, s) {
				continue
			}
			grown = true
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
		if grown || len(g.outline) < 3 {
			k := corners(r)
			g.rect, g.outline = r, k[:]
		}
		g.joints, g.strokes = groundLines(g, a.Rect)
		gs = append(gs, g)
	}
	return gs
}

// drawGround draws all areas, flat.
func drawGround(d *pen, m *model) {
	for i := range m.areas {
		g := &m.areas[i]
		if g.kind == story.Bare || !d.cam.seen(g.rect, 0, 2) {
			continue
		}
		d.outline(d.fill(d.theme.Ground[g.kind]), g.outline, 0)
		if g.kind == story.Floor {
			// The light comes from the upper left into rooms too.
			c := d.theme.Ground[g.kind]
			f := &d.pic.Fills[len(d.pic.Fills)-1]
			f.Color = mix(c, d.theme.WallTop, .3)
			d.shade(mix(c, d.theme.Tier, .7), d.cam.project(g.rect.Min.X, g.rect.Min.Y, 0),
				d.cam.project(g.rect.Max.X, g.rect.Max.Y, 0))
		}
		d.groundLines(g)
		edge, width := d.theme.GroundLine, .9
		if g.kind == story.Lawn || g.kind == story.Water {
			edge = mix(d.theme.Ground[g.kind], d.theme.WallLine, .35)
		}
		d.outline(d.stroke(edge, width), g.outline, 0)
		if g.kind == story.Street {
			d.kerb(g)
		}
	}
	for i := range m.rows {
		d.seatFloor(&m.rows[i])
	}
	drawThresholds(d, m.layout)
}

// groundLines draws an area's joints and marks, if they are not too fine.
func (d *pen) groundLines(g *ground) {
	if d.cam.scale < 5 {
		return
	}
	if len(g.joints) > 0 {
		p := d.stroke(mix(d.theme.Ground[g.kind], d.theme.GroundLine, .75), .6)
		for _, j := range g.joints {
			d.segment(p, j)
		}
	}
	if len(g.strokes) == 0 {
		return
	}
	c := mix(d.theme.Ground[g.kind], d.theme.WallLine, .22)
	if g.kind == story.Water {
		c = mix(d.theme.Ground[g.kind], d.theme.WallTop, .55)
	}
	p := d.stroke(c, math.Max(.9, .04*d.cam.scale))
	for _, j := range g.strokes {
		d.segment(p, j)
	}
}

func (d *pen) segment(p *Path, s [2]story.Point) {
	a, b := d.cam.project(s[0].X, s[0].Y, 0), d.cam.project(s[1].X, s[1].Y, 0)
	slack := 4.0
	if math.Max(a.X, b.X) < -slack || math.Min(a.X, b.X) > d.cam.w+slack ||
		math.Max(a.Y, b.Y) < -slack || math.Min(a.Y, b.Y) > d.cam.h+slack {
		return
	}
	p.Move(a.X, a.Y)
	p.Line(b.X, b.Y)
}

// kerb draws the second line of a street's edge.
func (d *pen) kerb(g *ground) {
	k := corners(g.rect.Grow(-.35))
	d.outline(d.stroke(mix(d.theme.GroundLine, d.theme.WallLine, .25), 1), k[:], 0)
}

// drawThresholds marks the ground of every doorway.
func drawThresholds(d *pen, l *story.Layout) {
	for i := range l.Doors {
		door := &l.Doors[i]
		if door.Height == 0 {
			continue
		}
		along := door.B.Sub(door.A)
		along = along.Mul(1 / math.Max(along.Len(), 1e-9))
		n := story.Point{X: -along.Y, Y: along.X}.Mul(.2)
		foot := [...]story.Point{door.A.Sub(n), door.B.Sub(n), door.B.Add(n), door.A.Add(n)}
		if !d.cam.seen(around(foot[:]), 0, 2) {
			continue
		}
		d.outline(d.fill(mix(d.theme.Ground[story.Paving], d.theme.WallSide, .45)), foot[:], 0)
		d.outline(d.stroke(d.theme.GroundLine, .9), foot[:], 0)
	}
}
