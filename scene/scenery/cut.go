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
	for i := range m.walls {
		w := &m.walls[i]
		high := w.high
		if w.rail > 0 {
			low := min(w.rail, plinth)
			high = [2]float64{low, low}
		}
		d.castBar(p, w.corner, high)
	}
	for i := range m.blocks {
		k := &m.blocks[i]
		high := m.roof(k.room) * k.high
		for i, a := range k.line {
			b := k.line[(i+1)%len(k.line)]
			c := k.box.Center()
			d.castBar(p, [4]plane.Point{a, b, b.Lerp(c, .05), a.Lerp(c, .05)}, [2]float64{high, high})
		}
	}
}

// castBar adds the shadow of a stretch of wall that is so high at its two ends: the convex
// hull of its foot and of where its top's shadow falls (Andrew's monotone chain, 1979).
func (d *Pen) castBar(p *path.Path, foot [4]plane.Point, high [2]float64) {
	const least = .2 // metres, that cast any
	if max(high[0], high[1]) < least {
		return
	}
	var all [8]plane.Point
	for i, q := range foot {
		h := high[0]
		if i == 1 || i == 2 {
			h = high[1]
		}
		all[i], all[4+i] = q, q.Add(d.Sun.Mul(h))
	}
	if !d.Cam.Seen(plane.Bounds(all[:]), 0, 2) {
		return
	}
	for i := range all { // so few that the plainest sort is the shortest
		for j := i; j > 0 && (all[j].X < all[j-1].X || all[j].X == all[j-1].X && all[j].Y < all[j-1].Y); j-- {
			all[j], all[j-1] = all[j-1], all[j]
		}
	}
	var hull [17]plane.Point
	n := chain(hull[:0], all[:])
	for i := range 4 {
		all[i], all[7-i] = all[7-i], all[i]
	}
	n += chain(hull[n-1:n-1], all[:]) - 1
	d.outline(p, hull[:n-1], 0)
}

// chain adds to hull that side of points in order which no other lies beyond, and returns
// how many they are.
func chain(hull, points []plane.Point) int {
	for _, q := range points {
		for n := len(hull); n > 1 && turns(hull[n-2], hull[n-1], q) <= 0; n = len(hull) {
			hull = hull[:n-1]
		}
		hull = append(hull, q)
	}
	return len(hull)
}

// turns returns above 0 where the way from a over b to c turns clockwise as seen.
func turns(a, b, c plane.Point) float64 { return (b.X-a.X)*(c.Y-b.Y) - (b.Y-a.Y)*(c.X-b.X) }
