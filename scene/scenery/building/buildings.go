// Package building draws walls, railings, doors, and rooms as buildings with façades, roofs and
// porticos, cut open as far as a picture sees into them. Scenery calls it, once for a layout and then for each
// picture; props have their model houses drawn by it. It never decides what is cut open, which the moment does,
// and puts no word and no door of its own on a building. Read buildings.go and walls.go first.
package building

import (
	"standoff/scene/camera"
	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/pieces"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
)

// Buildings are the walls, the doors and the rooms of a set, each room a building that may be cut open.
type Buildings struct {
	layout *layout.Layout
	walls  []wallPiece
	piers  []pier
	doors  []doorway
	blocks []block
	fronts []portico
	cutter *layout.Cutter
	now    cutOpen
}

// Of returns the buildings of the layout.
func Of(l *layout.Layout) *Buildings {
	m := &Buildings{layout: l, walls: wallPieces(l), doors: doorwaysOf(l), blocks: blocksOf(l), fronts: porticosOf(l),
		cutter: layout.NewCutter(l)}
	m.piers = piersOf(l, m.walls, m.doors)
	return m
}

// EndAt has the walls end with the board on which their set lies.
func (m *Buildings) EndAt(board plane.Rect) {
	for i := range m.walls {
		w := &m.walls[i]
		w.off = !board.Contains(w.corner[0].Lerp(w.corner[2], .5))
	}
}

// Draw draws walls, their piers, and doors as they stand now, but for those of a building with its roof on.
func (m *Buildings) Draw(with *pieces.Builder, now []plan.DoorState) {
	b := masonry{with}
	b.drawWalls(m)
	b.drawPiers(m)
	b.drawDoors(m, now)
}

// cutOpen is how the rooms of a set are cut open in the picture that is being drawn.
type cutOpen struct {
	rooms   []layout.Cutaway
	heights [][2]float64 // of the layout's walls, metres
}

// Cut has all that is drawn next show the rooms cut open so, as the camera sees them.
func (m *Buildings) Cut(c *camera.Camera, rooms []layout.Cutaway) {
	m.now.rooms = append(m.now.rooms[:0], rooms...)
	m.now.heights = m.cutter.Heights(m.now.rooms, c.Turn.Back(plane.Point{Y: 1}), m.now.heights)
	for i := range m.walls {
		w := &m.walls[i]
		if w.wall < 0 {
			continue
		}
		w.high = m.now.heights[w.wall]
		for _, r := range w.rooms {
			if m.roof(r) >= 1 {
				w.high = [2]float64{}
			}
		}
	}
	m.hang()
}

// roof returns how far the roof of a room is on, 0 to 1.
func (m *Buildings) roof(room int) float64 {
	if room < 0 || room >= len(m.now.rooms) {
		return 0
	}
	return m.now.rooms[room].Roof
}

// Indoors reports whether a place is hidden in a building whose roof is on.
func (m *Buildings) Indoors(p plane.Point) bool {
	for i := range m.blocks {
		if k := &m.blocks[i]; m.roof(k.room) >= 1 && k.box.Contains(p) && plane.Within(k.line, p) {
			return true
		}
	}
	return false
}

// Cast adds the shadows of walls, of buildings with their roofs on, and of doors as they stand now.
func (m *Buildings) Cast(to draw.Caster, now []plan.DoorState) {
	for i := range m.walls {
		w := &m.walls[i]
		if w.off {
			continue
		}
		high := w.high
		if w.rail > 0 {
			low := min(w.rail, plinth)
			high = [2]float64{low, low}
		}
		to.Bar(w.corner, high)
	}
	for i := range m.blocks {
		k := &m.blocks[i]
		high := m.roof(k.room) * k.high
		for i, a := range k.line {
			b := k.line[(i+1)%len(k.line)]
			c := k.box.Center()
			to.Bar([4]plane.Point{a, b, b.Lerp(c, .05), a.Lerp(c, .05)}, [2]float64{high, high})
		}
	}
	for i := range m.doors {
		m.doors[i].cast(to, stateOf(&m.doors[i], now, i))
	}
}
