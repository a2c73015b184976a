package story

import (
	"math"
	"slices"
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

// entries are the free cells nearest to a place. A place inside a seat, a
// podium or a crowd's corner is reached over what stands there, but never
// through a wall or a shut door.
func (w *ways) entries(p Point, ground pass, open []bool) []entry {
	if i := w.index(p); i >= 0 && ground[i] {
		return []entry{{int32(i), 0}}
	}
	// Somebody outside the set comes in over its edge.
	set := w.l.Bounds.Grow(-w.cell)
	middle := Point{math.Max(set.Min.X, math.Min(set.Max.X, p.X)),
		math.Max(set.Min.Y, math.Min(set.Max.Y, p.Y))}
	var all []entry
	near := math.Inf(1)
	walls := w.around(p, p.Dist(middle)+2*legReach, open)
	x0, y0 := w.cellAt(middle)
	for ring := 0; ; ring++ {
		reach := math.Min(legReach, near-p.Dist(middle)+doorstep)
		if float64(ring-1)*w.cell >= reach {
			break
		}
		w.ring(x0, y0, ring, func(i int, q Point) {
			if d := q.Dist(p); d < near+doorstep && ground[i] && !crossesAny(q, p, walls) {
				near = math.Min(near, d)
				all = append(all, entry{int32(i), d})
			}
		})
	}
	return slices.DeleteFunc(all, func(e entry) bool { return e.leg > near+doorstep })
}

// ring visits the cells of a square ring.
func (w *ways) ring(x0, y0, n int, visit func(i int, middle Point)) {
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

// walled reports whether a wall or a shut door stands between two places.
func (w *ways) walled(a, b Point, open []bool) bool {
	for i := range w.l.Walls {
		if crosses(a, b, w.l.Walls[i].A, w.l.Walls[i].B) {
			return true
		}
	}
	for i := range w.l.Doors {
		d := &w.l.Doors[i]
		if d.Door.Kind != "opening" && !isOpen(open, i) && crosses(a, b, d.A, d.B) {
			return true
		}
	}
	return false
}

// around are the walls and shut doors that lie within so many metres of p. They
// are overwritten when it is asked again.
func (w *ways) around(p Point, far float64, open []bool) [][2]Point {
	all := w.walls[:0]
	near := func(a, b Point) {
		if toRect(p, bounds([]Point{a, b})) <= far {
			all = append(all, [2]Point{a, b})
		}
	}
	for i := range w.l.Walls {
		near(w.l.Walls[i].A, w.l.Walls[i].B)
	}
	for i := range w.l.Doors {
		if d := &w.l.Doors[i]; d.Door.Kind != "opening" && !isOpen(open, i) {
			near(d.A, d.B)
		}
	}
	w.walls = all
	return all
}

func crossesAny(a, b Point, pieces [][2]Point) bool {
	for _, p := range pieces {
		if crosses(a, b, p[0], p[1]) {
			return true
		}
	}
	return false
}

// crosses reports whether a–b and c–d meet.
func crosses(a, b, c, d Point) bool {
	if a.X < c.X && a.X < d.X && b.X < c.X && b.X < d.X || // most are far apart
		a.X > c.X && a.X > d.X && b.X > c.X && b.X > d.X ||
		a.Y < c.Y && a.Y < d.Y && b.Y < c.Y && b.Y < d.Y ||
		a.Y > c.Y && a.Y > d.Y && b.Y > c.Y && b.Y > d.Y {
		return false
	}
	turn := func(p, q, r Point) float64 { return (q.X-p.X)*(r.Y-p.Y) - (q.Y-p.Y)*(r.X-p.X) }
	return turn(a, b, c)*turn(a, b, d) <= 0 && turn(c, d, a)*turn(c, d, b) <= 0
}
