package scenery

import (
	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/story/layout"
	"standoff/story/plane"
)

// cutOpen is how the rooms of a set are cut open in the picture that is being drawn.
type cutOpen struct {
	rooms   []layout.Cutaway
	heights [][2]float64 // of the layout's walls, metres
}

// Cut has all that is drawn next show the rooms cut open so, as the camera sees them.
func (m *Model) Cut(c *camera.Camera, rooms []layout.Cutaway) {
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
func (m *Model) roof(room int) float64 {
	if room < 0 || room >= len(m.now.rooms) {
		return 0
	}
	return m.now.rooms[room].Roof
}

// indoors reports whether a place is hidden in a building whose roof is on.
func (m *Model) indoors(p plane.Point) bool {
	for i := range m.blocks {
		if k := &m.blocks[i]; m.roof(k.room) >= 1 && k.box.Contains(p) && plane.Within(k.line, p) {
			return true
		}
	}
	return false
}

// castBuildings adds the shadows of walls and of buildings with their roofs on.
func (m *Model) castBuildings(d *Pen, p *path.Path) {
	const least = .2 // metres
	for i := range m.walls {
		w := &m.walls[i]
		high := min(w.high[0], w.high[1])
		if w.rail > 0 {
			high = min(high, plinth)
		}
		if high > least {
			d.cast(p, w.corner[:], high)
		}
	}
	for i := range m.blocks {
		k := &m.blocks[i]
		high := m.roof(k.room) * k.high
		if high <= least {
			continue
		}
		for i, a := range k.line {
			b := k.line[(i+1)%len(k.line)]
			c := k.box.Center()
			thin := [4]plane.Point{a, b, b.Lerp(c, .05), a.Lerp(c, .05)}
			d.cast(p, thin[:], high)
		}
	}
}
