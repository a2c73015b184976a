package ways

import (
	"math"
	"slices"

	"standoff/story/plane"
)

// A field is how far it is to one goal from everywhere. It grows only as far
// as it is asked about, and a whole group shares it.
type field struct {
	w     *Ways
	to    plane.Point
	open  []bool
	bars  []Bar
	pass  pass
	dist  []int32     // in fifths of a cell; or unreached, or barred
	queue [64][]int32 // cells by distance, modulo its length
	now   int32       // the distance that is being settled
	left  int         // cells in the queue
}

// The cost of a step to the next cell, straight and across, in fifths.
const (
	straightCost = 5
	acrossCost   = 7
	// unreached is the distance of a cell to which no way is known yet, barred
	// of one on which nobody walks.
	unreached = math.MaxInt32
	barred    = -1
)

// newField prepares a field towards a goal.
func (w *Ways) newField(to plane.Point, open []bool, bars []Bar) *field {
	p, f := w.passage(open, bars), w.emptyField()
	f.to, f.open, f.bars, f.pass = to, open, bars, p.pass
	f.dist = append(f.dist[:0], p.unknown()...)
	entries := w.entries(to, f.pass, open, bars)
	near := math.Inf(1)
	for _, e := range entries {
		near = math.Min(near, e.leg)
	}
	for _, e := range entries {
		f.push(e.cell, int32((e.leg-near)/w.cell*straightCost*1.5))
	}
	return f
}

// emptyField returns a field to be filled: that which is the longest of those
// kept, when there are as many as are kept, since its room is large.
func (w *Ways) emptyField() *field {
	if len(w.last) == keptFields {
		f := w.last[0]
		w.last = slices.Delete(w.last, 0, 1)
		for i := range f.queue {
			f.queue[i] = f.queue[i][:0]
		}
		f.now, f.left = 0, 0
		return f
	}
	f := &field{w: w}
	const room = 64 // cells of one distance, mostly
	all := make([]int32, len(f.queue)*room)
	for i := range f.queue {
		f.queue[i] = all[i*room : i*room : (i+1)*room]
	}
	return f
}

// push puts a cell into the queue, unless a way as short is known.
func (f *field) push(cell, dist int32) {
	if f.dist[cell] <= dist {
		return
	}
	f.dist[cell] = dist
	slot := &f.queue[uint32(dist)%uint32(len(f.queue))]
	*slot = append(*slot, cell)
	f.left++
}

// settle grows the field until the cell has its distance. It reports false
// when no way leads there.
func (f *field) settle(cell int32) bool {
	for !f.settled(cell) && f.left > 0 {
		slot := &f.queue[uint32(f.now)%uint32(len(f.queue))]
		last := len(*slot) - 1
		if last < 0 {
			f.now++
			continue
		}
		c := (*slot)[last]
		*slot = (*slot)[:last]
		f.left--
		if f.dist[c] == f.now { // else a shorter way was found
			f.grow(c)
		}
	}
	return f.settled(cell)
}

// settled reports whether no shorter way to the cell will be found.
func (f *field) settled(cell int32) bool { return f.dist[cell] <= f.now }

// grow reaches the neighbours of a cell. A step across needs both of the cells
// beside it free, so that nobody cuts a corner. No cell at the ground's edge is
// free: all neighbours are there.
func (f *field) grow(c int32) {
	up, down := c-int32(f.w.cols), c+int32(f.w.cols)
	left, right := f.dist[c-1] != barred, f.dist[c+1] != barred
	straight, across := f.now+straightCost, f.now+acrossCost
	f.push(c-1, straight)
	f.push(c+1, straight)
	if f.dist[up] != barred {
		f.push(up, straight)
		if left {
			f.push(up-1, across)
		}
		if right {
			f.push(up+1, across)
		}
	}
	if f.dist[down] != barred {
		f.push(down, straight)
		if left {
			f.push(down-1, across)
		}
		if right {
			f.push(down+1, across)
		}
	}
}

// nearer returns the neighbour of a settled cell that is nearest to the goal, or -1
// at the goal.
func (f *field) nearer(c int32) int32 {
	cols := int32(f.w.cols)
	next, least := int32(-1), f.dist[c]
	for _, s := range [...]struct{ step, beside int32 }{{-1, 0}, {1, 0}, {-cols, 0}, {cols, 0},
		{-cols - 1, -1}, {-cols + 1, 1}, {cols - 1, -1}, {cols + 1, 1}} {
		n := c + s.step
		if d := f.dist[n]; d != barred && d < least &&
			f.dist[c+s.beside] != barred && f.dist[n-s.beside] != barred {
			next, least = n, d
		}
	}
	return next
}

// way returns the shortest way from a place to the field's goal, both ends
// included. It reports false when there is none.
func (f *field) way(from plane.Point) ([]plane.Point, bool) {
	line, ok := f.Slack(from)
	if len(line) > 2 {
		line = f.w.Taut(line, f.pass)
	}
	return line, ok
}

// Slack returns the way, cell by cell where it is not straight.
func (f *field) Slack(from plane.Point) ([]plane.Point, bool) {
	if f.w.straight(from, f.to, f.pass) {
		return []plane.Point{from, f.to}, true
	}
	start, best := int32(-1), math.Inf(1)
	for _, e := range f.w.entries(from, f.pass, f.open, f.bars) {
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
	line := make([]plane.Point, 1, 3+f.dist[start]/straightCost)
	line[0] = from
	for c := start; c >= 0; c = f.nearer(c) {
		line = append(line, f.w.middle(int(c)%f.w.cols, int(c)/f.w.cols))
	}
	return append(line, f.to), true
}

// Distance returns how far it is on foot from a place on the ground to the field's
// goal, metres; infinite where no way leads there.
func (f *field) Distance(from plane.Point) float64 {
	i := f.w.index(from)
	if i < 0 || !f.pass[i] || !f.settle(int32(i)) {
		return math.Inf(1)
	}
	return float64(f.dist[i]) / straightCost * f.w.cell
}

// serves reports whether the field's goal is so near to a place, and in plain
// sight, that ways to the one are as good as ways to the other.
func (f *field) serves(p plane.Point) bool {
	const near = 5 // metres
	return p == f.to || p.Dist(f.to) < near && f.w.straight(p, f.to, f.pass)
}

// between returns the way to a place that the field serves.
func (f *field) between(from, to plane.Point) ([]plane.Point, bool) {
	line, ok := f.way(from)
	if !ok || to == f.to {
		return line, ok
	}
	return f.w.Taut(append(line, to), f.pass), true
}
