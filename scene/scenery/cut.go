package scenery

import (
	"standoff/scene/camera"
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
func (m *Model) castBuildings(to caster) {
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
		to.bar(w.corner, high)
	}
	for i := range m.blocks {
		k := &m.blocks[i]
		high := m.roof(k.room) * k.high
		for i, a := range k.line {
			b := k.line[(i+1)%len(k.line)]
			c := k.box.Center()
			to.bar([4]plane.Point{a, b, b.Lerp(c, .05), a.Lerp(c, .05)}, [2]float64{high, high})
		}
	}
}

// bar adds the shadow of a stretch of wall that is so high at its two ends: of its
// long sides and of its top.
func (c caster) bar(k [4]plane.Point, high [2]float64) {
	const least = .2 // metres, that cast any
	far := c.sun.Mul(max(high[0], high[1]))
	r := plane.Bounds(k[:])
	if max(high[0], high[1]) < least || !c.Cam.Seen(r.Union(plane.Rect{Min: r.Min.Add(far), Max: r.Max.Add(far)}), 0, 2) {
		return
	}
	// The corners' shadows; the first and the last are at A.
	top := k
	for i := range top {
		top[i] = top[i].Add(c.sun.Mul(high[(i+1)/2%2]))
	}
	for _, q := range [...][4]plane.Point{top, {k[0], k[1], top[1], top[0]}, {k[2], k[3], top[3], top[2]},
		{k[1], k[2], top[2], top[1]}, {k[3], k[0], top[0], top[3]}} {
		// All run the same way round: else two that overlap would leave a hole.
		a, b := q[2].Sub(q[0]), q[3].Sub(q[1])
		if a.X*b.Y < a.Y*b.X {
			q[1], q[3] = q[3], q[1]
		}
		c.outline(c.onto, q[:], 0)
	}
}
