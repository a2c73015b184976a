package story

import (
	"math"
	"slices"
)

// A field is how far it is to one goal from everywhere. It grows only as far
// as it is asked about, and a whole group shares it.
type field struct {
	w     *ways
	to    Point
	open  []bool
	bars  []bar
	pass  pass
	dist  []int32 // in fifths of a cell; unreached is -1
	done  []bool
	queue [64][]int32 // cells by distance, modulo its length
	now   int32       // the distance that is being settled
	left  int         // cells in the queue
	goals map[int32]bool
}

// The cost of a step to the next cell, straight and across, in fifths.
const (
	straightCost = 5
	acrossCost   = 7
	// doorstep is how much farther than the nearest one another free cell
	// beside a goal may be and still be a way to it, metres.
	doorstep = .75
	// legReach is how far a goal may lie from any free cell, metres.
	legReach = 8.
)

// newField prepares a field towards a goal.
func (w *ways) newField(to Point, open []bool, bars []bar) *field {
	f := &field{w: w, to: to, open: open, bars: bars, pass: w.passing(open, bars),
		dist: make([]int32, len(w.ground)), done: make([]bool, len(w.ground)),
		goals: map[int32]bool{}}
	for i := range f.dist {
		f.dist[i] = -1
	}
	entries := w.entries(to, f.pass, open)
	near := math.Inf(1)
	for _, e := range entries {
		near = math.Min(near, e.leg)
	}
	for _, e := range entries {
		f.push(e.cell, int32((e.leg-near)/w.cell*straightCost*1.5))
		f.goals[e.cell] = true
	}
	return f
}

// push puts a cell into the queue.
func (f *field) push(cell, dist int32) {
	if f.done[cell] || f.dist[cell] >= 0 && f.dist[cell] <= dist {
		return
	}
	f.dist[cell] = dist
	slot := dist % int32(len(f.queue))
	f.queue[slot] = append(f.queue[slot], cell)
	f.left++
}

// settle grows the field until the cell has its distance. It reports false
// when no way leads there.
func (f *field) settle(cell int32) bool {
	for !f.done[cell] && f.left > 0 {
		slot := f.now % int32(len(f.queue))
		if len(f.queue[slot]) == 0 {
			f.now++
			continue
		}
		last := len(f.queue[slot]) - 1
		c := f.queue[slot][last]
		f.queue[slot] = f.queue[slot][:last]
		f.left--
		if f.done[c] || f.dist[c] != f.now {
			continue
		}
		f.done[c] = true
		for _, s := range f.steps(c) {
			if s.free && f.pass[c+s.step] {
				f.push(c+s.step, f.now+s.cost)
			}
		}
	}
	return f.done[cell]
}

// A pace is a step from a cell to the next, if it is free.
type pace struct {
	free       bool
	step, cost int32
}

// steps are the steps to the neighbours of a cell. One across needs both of
// the cells beside it free, so that nobody cuts a corner.
func (f *field) steps(c int32) [8]pace {
	cols, rows := int32(f.w.cols), int32(f.w.rows)
	x, y := c%cols, c/cols
	l, r := x > 0 && f.pass[c-1], x < cols-1 && f.pass[c+1]
	u, d := y > 0 && f.pass[c-cols], y < rows-1 && f.pass[c+cols]
	return [8]pace{{l, -1, straightCost}, {r, 1, straightCost}, {u, -cols, straightCost},
		{d, cols, straightCost}, {l && u, -cols - 1, acrossCost}, {r && u, -cols + 1, acrossCost},
		{l && d, cols - 1, acrossCost}, {r && d, cols + 1, acrossCost}}
}

// each visits the neighbours of a cell.
func (f *field) each(c int32, visit func(n int32)) {
	for _, s := range f.steps(c) {
		if s.free && f.pass[c+s.step] {
			visit(c + s.step)
		}
	}
}

// way is the shortest way from a place to the field's goal, both ends
// included. It reports false when there is none.
func (f *field) way(from Point) ([]Point, bool) {
	line, ok := f.slack(from)
	if len(line) > 2 {
		line = f.w.taut(line, f.pass)
	}
	return line, ok
}

// slack is the way, cell by cell where it is not straight.
func (f *field) slack(from Point) ([]Point, bool) {
	if f.w.straight(from, f.to, f.pass) {
		return []Point{from, f.to}, true
	}
	start, best := int32(-1), math.Inf(1)
	for _, e := range f.w.entries(from, f.pass, f.open) {
		if !f.settle(e.cell) {
			continue
		}
		d := e.leg*1.5 + float64(f.dist[e.cell])/straightCost*f.w.cell
		if d < best {
			start, best = e.cell, d
		}
	}
	if start < 0 {
		return nil, false
	}
	line := []Point{from}
	for c := start; ; {
		line = append(line, f.w.middle(int(c)%f.w.cols, int(c)/f.w.cols))
		if f.goals[c] && f.atGoal(c) {
			break
		}
		next, least := int32(-1), f.dist[c]
		f.each(c, func(n int32) {
			if f.done[n] && f.dist[n] < least {
				next, least = n, f.dist[n]
			}
		})
		if next < 0 {
			break
		}
		c = next
	}
	return append(line, f.to), true
}

// distance is how far it is on foot from a place on the ground to the field's
// goal, metres; infinite where no way leads there.
func (f *field) distance(from Point) float64 {
	i := f.w.index(from)
	if i < 0 || !f.pass[i] || !f.settle(int32(i)) {
		return math.Inf(1)
	}
	return float64(f.dist[i]) / straightCost * f.w.cell
}

// serves reports whether the field's goal is so near to a place, and in plain
// sight, that ways to the one are as good as ways to the other.
func (f *field) serves(p Point) bool {
	const near = 5 // metres
	return p == f.to || p.Dist(f.to) < near && f.w.straight(p, f.to, f.pass)
}

// between is the way to a place that the field serves.
func (f *field) between(from, to Point) ([]Point, bool) {
	line, ok := f.way(from)
	if !ok || to == f.to {
		return line, ok
	}
	return f.w.taut(append(line, to), f.pass), true
}

// atGoal reports whether no neighbour of a goal cell is nearer to the goal.
func (f *field) atGoal(c int32) bool {
	nearer := false
	f.each(c, func(n int32) { nearer = nearer || f.done[n] && f.dist[n] < f.dist[c] })
	return !nearer
}

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
	x0, y0 := w.cellAt(middle)
	for ring := 0; ; ring++ {
		reach := math.Min(legReach, near-p.Dist(middle)+doorstep)
		if float64(ring-1)*w.cell >= reach {
			break
		}
		w.ring(x0, y0, ring, func(i int, q Point) {
			if d := q.Dist(p); d < near+doorstep && ground[i] && !w.walled(q, p, open) {
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
