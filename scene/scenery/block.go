package scenery

import (
	"math"

	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
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
		k := block{room: i, high: r.High, roof: a.Area.Roof, line: grown(a.Outline, minThick/2)}
		k.box, k.roofs = plane.Bounds(k.line), grown(k.line, -layout.Parapet)
		for j, p := range a.Outline {
			k.sides = append(k.sides, sideOf(l, i, j, p, a.Outline[(j+1)%len(a.Outline)]))
		}
		all = append(all, k)
	}
	return all
}

// masonry draws buildings and their porticos with a builder.
type masonry struct{ *Builder }

// drawBlocks draws the buildings as far as their roofs are on.
func (b masonry) drawBlocks(m *Model) {
	b.hulls = b.hulls[:0]
	for i := range m.blocks {
		k := &m.blocks[i]
		if u := m.roof(k.room); u > 0 && b.Cam.Seen(k.box, 2*k.high, 4) {
			b.hulls = append(b.hulls, hullOf(b.Builder, k, i))
		}
	}
	for i := range b.hulls {
		for j := i; j > 0 && b.hulls[j].behind(&b.hulls[j-1]); j-- {
			b.hulls[j], b.hulls[j-1] = b.hulls[j-1], b.hulls[j]
		}
	}
	for i := range b.hulls {
		k := &m.blocks[b.hulls[i].block]
		b.piece(math.Inf(1))
		b.block(m, k, (1-m.roof(k.room))*k.high)
		b.end()
	}
}

// block draws a building that is so many metres below the ground yet.
func (b masonry) block(m *Model, k *block, sunk float64) {
	c := wall(b.Theme)
	n := len(k.line)
	for i, a := range k.line {
		e := k.line[(i+1)%n]
		if !b.leads(a, e) {
			continue
		}
		f := b.faceOf(a, e, c.planes().Face(b.sun.on(a, e)))
		f.sunk = sunk
		f.facade(m, &k.sides[i], k.high)
	}
	b.corners(k, k.high-sunk)
	b.roof(k, k.high-sunk)
}

// corners draws the upright lines at the corners that the viewer sees, and those of the foot.
func (b masonry) corners(k *block, high float64) {
	p := b.stroke(b.Theme.WallLine, .7)
	n := len(k.line)
	for i, a := range k.line {
		e, before := k.line[(i+1)%n], k.line[(i+n-1)%n]
		here, was := b.leads(a, e), b.leads(before, a)
		if here {
			b.line(p, v3{a.X, a.Y, 0}, v3{e.X, e.Y, 0})
		}
		bend := plane.Unit(a.Sub(before)).Dot(plane.Unit(e.Sub(a)))
		if (here || was) && (here != was || bend < .9) {
			b.line(p, v3{a.X, a.Y, 0}, v3{a.X, a.Y, high})
		}
	}
}

// A hull is the outline of a building in the picture's own axes: whatever lies behind its
// near side, or inside, is painted before it.
type hull struct {
	block       int
	line        []plane.Point
	mid         plane.Point
	left, right float64
	least, most float64 // how deep its ends lie
}

// hullOf returns the hull of a building. It uses the room of one that was there before.
func hullOf(b *Builder, k *block, index int) hull {
	var h hull
	if n := len(b.hulls); n < cap(b.hulls) {
		h = b.hulls[:n+1][n]
	}
	h.block, h.line = index, h.line[:0]
	for _, p := range k.line {
		h.line = append(h.line, b.Cam.Turn.Of(p))
	}
	r := plane.Bounds(h.line)
	h.left, h.right, h.least, h.most, h.mid = r.Min.X, r.Max.X, r.Min.Y, r.Max.Y, r.Center()
	return h
}

// behind reports whether the building is behind another one.
func (h *hull) behind(o *hull) bool {
	covered, covers := o.covers(h.mid), h.covers(o.mid)
	return covered && !covers || covered == covers && h.mid.Y < o.mid.Y
}

// covers reports whether what stands at a point of the picture's axes is behind the near
// side of the building.
func (h *hull) covers(p plane.Point) bool {
	if p.Y < h.least || p.Y >= h.most {
		return p.Y < h.least
	}
	x := math.Max(h.left, math.Min(h.right, p.X))
	near := math.Inf(-1)
	for i, a := range h.line {
		if _, most, ok := edgeAt(a, h.line[(i+1)%len(h.line)], x); ok {
			near = math.Max(near, most)
		}
	}
	return p.Y < near
}

// Behind returns how many buildings, of those that stand now, are painted before what
// stands at a place; it is painted before the next one.
func (b *Builder) Behind(across, deep float64) int32 {
	p := plane.Point{X: across, Y: deep}
	for i := range b.hulls {
		if b.hulls[i].covers(p) {
			return int32(i)
		}
	}
	return int32(len(b.hulls))
}

// roof draws the roof of a building so many metres high.
func (b masonry) roof(k *block, high float64) {
	if k.roof == story.Pitched && len(k.line) == 4 {
		b.pitched(k, high)
		return
	}
	t := b.Theme
	b.outline(b.fill(t.Roof), k.line, high)
	if in := k.roofs; b.Cam.Scale >= showBands {
		b.outline(b.fill(t.RoofIn), in, high)
		p := b.shadow(.8)
		off := b.sun.over(.8 * layout.Parapet)
		for i, a := range in {
			if e := in[(i+1)%len(in)]; b.sun.on(a, e) > .5 {
				b.ring(p, v3{a.X, a.Y, high}, v3{e.X, e.Y, high}, v3{e.X + off.X, e.Y + off.Y, high}, v3{a.X + off.X, a.Y + off.Y, high})
			}
		}
		b.outline(b.stroke(theme.Faint(t.WallLine, 140), .6), in, high)
	}
	b.outline(b.stroke(t.WallLine, .7), k.line, high)
	if k.roof == story.Dome {
		b.dome(k, high)
	}
}
