package ways

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/plane"
)

const (
	// doorstep is how much farther than the nearest one another free cell
	// beside a goal may be and still be a way to it, metres.
	doorstep = .75
	// legReach is how far a goal may lie from any free cell, metres.
	legReach = 8.
)

// An entry is a free cell from which a place is reached in a straight leg.
type entry struct {
	cell int32
	leg  float64
}

// entries returns the free cells nearest to a place. A place inside a seat, a
// podium or a crowd's corner is reached over what stands there, but never
// through a wall, a shut door or a bar.
func (w *Ways) entries(p plane.Point, ground pass, open []bool, bars []Bar) []entry {
	if i := w.index(p); i >= 0 && ground[i] {
		return []entry{{int32(i), 0}}
	}
	// Somebody outside the set comes in over its edge.
	set := w.l.Bounds.Grow(-w.cell)
	middle := plane.Point{X: math.Max(set.Min.X, math.Min(set.Max.X, p.X)),
		Y: math.Max(set.Min.Y, math.Min(set.Max.Y, p.Y))}
	var all []entry
	near := math.Inf(1)
	walls := w.around(p, p.Dist(middle)+2*legReach, open)
	for _, b := range bars {
		walls = append(walls, [2]plane.Point{b.A, b.B})
	}
	x0, y0 := w.cellAt(middle)
	for ring := 0; ; ring++ {
		reach := math.Min(legReach, near-p.Dist(middle)+doorstep)
		if float64(ring-1)*w.cell >= reach {
			break
		}
		w.ring(x0, y0, ring, func(i int, q plane.Point) {
			if d := q.Dist(p); d < near+doorstep && ground[i] && !plane.CrossesAny(q, p, walls) {
				near = math.Min(near, d)
				all = append(all, entry{int32(i), d})
			}
		})
	}
	return slices.DeleteFunc(all, func(e entry) bool { return e.leg > near+doorstep })
}

// ring visits the cells of a square ring.
func (w *Ways) ring(x0, y0, n int, visit func(i int, middle plane.Point)) {
	for y := max(0, y0-n); y <= min(w.rows-1, y0+n); y++ {
		step := 1
		if abs(y-y0) < n {
			step = 2 * n // only its two sides
		}
		for x := x0 - n; x <= x0+n; x += step {
			if x >= 0 && x < w.cols {
				visit(y*w.cols+x, w.middle(x, y))
			}
		}
	}
}

func abs(n int) int { return max(n, -n) }

// Walled reports whether a wall or a shut door stands between two places.
func (w *Ways) Walled(a, b plane.Point, open []bool) bool {
	for i := range w.l.Walls {
		if plane.Crosses(a, b, w.l.Walls[i].A, w.l.Walls[i].B) {
			return true
		}
	}
	for i := range w.l.Doors {
		d := &w.l.Doors[i]
		if d.Door.Kind != story.Opening && !IsOpen(open, i) && plane.Crosses(a, b, d.A, d.B) {
			return true
		}
	}
	return false
}

// around returns the walls and shut doors that lie within so many metres of p. They
// are overwritten when it is asked again.
func (w *Ways) around(p plane.Point, far float64, open []bool) [][2]plane.Point {
	all := w.walls[:0]
	near := func(a, b plane.Point) {
		if plane.ToRect(p, plane.Bounds([]plane.Point{a, b})) <= far {
			all = append(all, [2]plane.Point{a, b})
		}
	}
	for i := range w.l.Walls {
		near(w.l.Walls[i].A, w.l.Walls[i].B)
	}
	for i := range w.l.Doors {
		if d := &w.l.Doors[i]; d.Door.Kind != story.Opening && !IsOpen(open, i) {
			near(d.A, d.B)
		}
	}
	w.walls = all
	return all
}
