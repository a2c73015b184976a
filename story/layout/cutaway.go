package layout

import (
	"math"

	"standoff/story/plane"
)

// A Cutaway is how a room is drawn, so that one sees who is in it and behind it.
type Cutaway struct {
	Roof float64 // 1 on, 0 off
	Far  float64 // how high the walls are that are behind the room, metres
	// Rim is over how many metres the cut slopes down from the corners in which they end
	// to the low walls before the room; 0 is not at all.
	Rim float64
}

// LowWall is how high a wall is drawn that stands before a room that one sees into, metres.
const LowWall = .5

// Lerp returns the cutaway u of the way to another.
func (c Cutaway) Lerp(to Cutaway, u float64) Cutaway {
	mix := func(a, b float64) float64 { return a + (b-a)*u }
	return Cutaway{mix(c.Roof, to.Roof), mix(c.Far, to.Far), mix(c.Rim, to.Rim)}
}

// A Cutter works out how high the walls of a layout are drawn.
type Cutter struct {
	l      *Layout
	rings  [][]ringEdge // by room
	walls  [][2]onRing  // by wall and side
	beside [][][2]int   // by room and corner: the walls before and after it, -1 for none
}

// A ringEdge is one edge of a room's outline.
type ringEdge struct {
	from, long float64     // where it begins along the outline, and its length, metres
	out        plane.Point // unit vector
}

// An onRing is where a wall stands along a room's outline.
type onRing struct {
	edge int
	ends [2]float64 // A and B, metres along the outline
}

// NewCutter returns the cutter of a layout.
func NewCutter(l *Layout) *Cutter {
	c := &Cutter{l: l, walls: make([][2]onRing, len(l.Walls))}
	for _, r := range l.Rooms {
		var ring []ringEdge
		from, line := 0., l.Areas[r.Area].Outline
		for i, a := range line {
			b := line[(i+1)%len(line)]
			e := ringEdge{from: from, long: a.Dist(b), out: plane.Unit(plane.Point{X: b.Y - a.Y, Y: a.X - b.X})}
			ring, from = append(ring, e), from+e.long
		}
		c.rings = append(c.rings, ring)
		corners := make([][2]int, len(ring))
		for i := range corners {
			corners[i] = [2]int{-1, -1}
		}
		c.beside = append(c.beside, corners)
	}
	for i := range l.Walls {
		for k, r := range l.Walls[i].Rooms {
			if r >= 0 {
				c.walls[i][k] = locate(l.Areas[l.Rooms[r].Area].Outline, c.rings[r], &l.Walls[i])
				c.meets(r, c.walls[i][k], i)
			}
		}
	}
	return c
}

// meets notes at which corners of a room's outline a wall ends.
func (c *Cutter) meets(room int, at onRing, wall int) {
	const near = .05 // metres
	ring := c.rings[room]
	e := ring[at.edge]
	for _, end := range at.ends {
		if end-e.from < near {
			c.beside[room][at.edge][1] = wall
		}
		if e.from+e.long-end < near {
			c.beside[room][(at.edge+1)%len(ring)][0] = wall
		}
	}
}

// behind reports whether the wall of a room's far side that ends at a corner is drawn high:
// that is, unless it is low for the sake of the room on its other side.
func (c *Cutter) behind(room, corner int, rooms []Cutaway, viewer plane.Point) bool {
	far := 0 // which of the two is on the far side
	if c.Near(room, (corner+len(c.rings[room])-1)%len(c.rings[room]), viewer) {
		far = 1
	}
	w := c.beside[room][corner][far]
	if w < 0 {
		return false
	}
	for k, r := range c.l.Walls[w].Rooms {
		if r >= 0 && r != room && r < len(rooms) && rooms[r].Roof < 1 && c.Near(r, c.walls[w][k].edge, viewer) {
			return false
		}
	}
	return true
}

// locate returns where along an outline a wall stands: at the edge that is nearest.
func locate(line []plane.Point, ring []ringEdge, w *Wall) (at onRing) {
	near := math.Inf(1)
	for i, a := range line {
		b := line[(i+1)%len(line)]
		if d := plane.ToSegment(w.A, a, b) + plane.ToSegment(w.B, a, b); d < near {
			near, at.edge = d, i
			at.ends = [2]float64{ring[i].from + w.A.Dist(a), ring[i].from + w.B.Dist(a)}
		}
	}
	return at
}

// Heights returns how high each wall is drawn at its two ends, in metres, with the rooms
// cut open so; viewer is the direction of the plan that leads to the viewer, of length 1.
// It uses the room that heights has.
func (c *Cutter) Heights(rooms []Cutaway, viewer plane.Point, heights [][2]float64) [][2]float64 {
	heights = heights[:0]
	for i := range c.l.Walls {
		w := &c.l.Walls[i]
		h := [2]float64{w.Height, w.Height}
		first := true
		for k, r := range w.Rooms {
			if r < 0 || r >= len(rooms) {
				continue
			}
			for end := range h {
				cut := c.height(r, c.walls[i][k], end, rooms, viewer)
				if first || cut < h[end] {
					h[end] = cut
				}
			}
			first = false
		}
		heights = append(heights, h)
	}
	return heights
}

// Near reports whether an edge of a room's outline is before the room as one sees it.
func (c *Cutter) Near(room, edge int, viewer plane.Point) bool {
	const turned = .25 // the least share of its normal that points to the viewer
	return c.rings[room][edge].out.Dot(viewer) > turned
}

// height returns how high a wall is drawn at one of its ends for the sake of one room.
func (c *Cutter) height(room int, at onRing, end int, rooms []Cutaway, viewer plane.Point) float64 {
	cut := rooms[room]
	if !c.Near(room, at.edge, viewer) {
		return cut.Far
	}
	low := math.Min(LowWall, cut.Far)
	if cut.Rim <= 0 {
		return low
	}
	const level = .5 // metres from the corner at which the cut begins to slope
	ring := c.rings[room]
	last := ring[len(ring)-1]
	round, high := last.from+last.long, low
	for i := range ring {
		if c.Near(room, i, viewer) == c.Near(room, (i+len(ring)-1)%len(ring), viewer) {
			continue
		}
		if !c.behind(room, i, rooms, viewer) {
			continue
		}
		d := math.Abs(at.ends[end] - ring[i].from)
		d = math.Min(d, round-d)
		high = math.Max(high, low+(cut.Far-low)*math.Max(0, math.Min(1, 1-(d-level)/cut.Rim)))
	}
	return high
}
