package building

import (
	"math"

	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/pieces"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// A block is a room as a building, with its roof on.
type block struct {
	room  int
	line  []plane.Point // its outline with its walls, clockwise as seen
	roofs []plane.Point // what of its roof lies within the parapet
	box   plane.Rect
	high  float64
	roof  story.Roof
	sides []side // one for each edge of the outline
}

// blocksOf returns the buildings of the layout.
func blocksOf(l *layout.Layout) (all []block) {
	for i, r := range l.Rooms {
		if !r.Whole {
			continue
		}
		a := &l.Areas[r.Area]
		k := block{room: i, high: r.High, roof: a.Area.Roof, line: draw.Grown(a.Outline, minThick/2)}
		k.box, k.roofs = plane.Bounds(k.line), draw.Grown(k.line, -layout.Parapet)
		for j, p := range a.Outline {
			k.sides = append(k.sides, sideOf(l, i, j, p, a.Outline[(j+1)%len(a.Outline)]))
		}
		all = append(all, k)
	}
	return all
}

// masonry draws buildings and their porticos with a builder.
type masonry struct{ *pieces.Builder }

// DrawBlocks draws the buildings as far as their roofs are on, with their doors as they stand now.
func (m *Buildings) DrawBlocks(with *pieces.Builder, now []plan.DoorState) {
	b := masonry{with}
	for i := range m.blocks {
		k := &m.blocks[i]
		if u := m.roof(k.room); u > 0 && b.Cam.Seen(k.box, 2*k.high, 4) {
			b.Raise(k.line, i)
		}
	}
	hulls := b.Hulls()
	for i := range hulls {
		k := &m.blocks[hulls[i].Body]
		b.Piece(math.Inf(1))
		b.block(m, k, (1-m.roof(k.room))*k.high, now)
		b.End()
	}
}

// block draws a building that is so many metres below the ground yet.
func (b masonry) block(m *Buildings, k *block, sunk float64, now []plan.DoorState) {
	c := draw.Wall(b.Theme)
	n := len(k.line)
	for i, a := range k.line {
		e := k.line[(i+1)%n]
		if !b.Leads(a, e) {
			continue
		}
		f := b.faceOf(a, e, c.Planes().Face(b.Sun.On(a, e)))
		f.sunk = sunk
		f.facade(m, &k.sides[i], k.high, now)
	}
	b.corners(k, k.high-sunk)
	b.roof(k, k.high-sunk)
}

// corners draws the upright lines at the corners that the viewer sees, and those of the foot.
func (b masonry) corners(k *block, high float64) {
	p := b.Stroke(b.Theme.WallLine, .7)
	n := len(k.line)
	for i, a := range k.line {
		e, before := k.line[(i+1)%n], k.line[(i+n-1)%n]
		here, was := b.Leads(a, e), b.Leads(before, a)
		if here {
			b.Line(p, draw.Over(a, 0), draw.Over(e, 0))
		}
		bend := before.Toward(a).Dot(a.Toward(e))
		if (here || was) && (here != was || bend < .9) {
			b.Line(p, draw.Over(a, 0), draw.Over(a, high))
		}
	}
}

// roof draws the roof of a building so many metres high.
func (b masonry) roof(k *block, high float64) {
	if k.roof == story.Pitched && len(k.line) == 4 {
		b.pitched(k, high)
		return
	}
	t := b.Theme
	b.Outline(b.Fill(t.Roof), k.line, high)
	if in := k.roofs; b.Cam.Scale >= showBands {
		b.Outline(b.Fill(t.RoofIn), in, high)
		p := b.shadow(.8)
		off := b.Sun.Over(.8 * layout.Parapet)
		for i, a := range in {
			if e := in[(i+1)%len(in)]; b.Sun.On(a, e) > .5 {
				b.Ring(p, draw.Over(a, high), draw.Over(e, high), draw.Over(e.Add(off), high), draw.Over(a.Add(off), high))
			}
		}
		b.Outline(b.Stroke(theme.Faint(t.WallLine, 140), .6), in, high)
	}
	b.Outline(b.Stroke(t.WallLine, .7), k.line, high)
	if k.roof == story.Dome {
		b.dome(k, high)
	}
}
