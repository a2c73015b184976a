package direct

import (
	"cmp"
	"math"
	"slices"

	"standoff/story/layout"
	"standoff/story/plane"
	"standoff/story/ways"
)

const (
	widestLanes = 2.4 // metres that a group spreads about the corners of its way
	abreast     = .65 // metres that one of several walking abreast takes
)

// giveLanes tells each of a group where across its way to walk, from 0 at the
// left hand to 1 at the right: as they stand, so that ways do not cross.
func (d *director) giveLanes(all []walker) {
	sum := plane.Point{}
	for _, w := range all {
		if len(w.line) > 1 {
			sum = sum.Add(plane.Unit(w.line[1].Sub(w.line[0])))
		}
	}
	right := plane.Unit(sum).Across()
	order := make([]int, len(all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(right.Dot(all[a].line[0]), right.Dot(all[b].line[0]))
	})
	for rank, i := range order {
		all[i].lane = (float64(rank) + .5) / float64(len(all))
	}
}

// keepLane moves the corners of somebody's way outwards, as far as their lane
// is from the inner one and there is room, so that a group does not walk in
// one file.
func (d *director) keepLane(w *walker, t *trunk) {
	g, open := d.ground(), d.open[d.set]
	w.narrow = widestLanes
	for k := 1; k < len(w.line)-1; k++ {
		in, out := plane.Unit(w.line[k].Sub(w.line[k-1])), plane.Unit(w.line[k+1].Sub(w.line[k]))
		aside, lane := plane.Unit(in.Sub(out)), w.lane
		if aside == (plane.Point{}) {
			continue
		}
		if in.Across().Dot(aside) < 0 { // it turns right: the outer lane is the left one
			lane = 1 - lane
		}
		fits := func(off float64) bool {
			q := w.line[k].Add(aside.Mul(off))
			return g.Clear(w.line[k-1], q, open, t.bars...) && g.Clear(q, w.line[k+1], open, t.bars...)
		}
		wide := widestLanes
		for wide > .2 && !fits(wide) {
			wide *= .7
		}
		if wide > .2 && fits(lane*wide) {
			w.line[k] = w.line[k].Add(aside.Mul(lane * wide))
		}
		w.narrow = math.Min(w.narrow, wide)
	}
}

// fan spreads a group over the width of a door, so that its people do not
// all walk round the same post.
func (d *director) fan(w *walker) {
	g, open := d.ground(), d.open[d.set]
	for n := range d.layout().Doors {
		door := &d.layout().Doors[n]
		if !ways.IsOpen(open, n) {
			continue
		}
		for k := 1; k < len(w.line); k++ {
			a, b := w.line[k-1], w.line[k]
			if !plane.Crosses(a, b, door.A, door.B) {
				continue
			}
			if line, ok := d.throughDoor(w, k, door); ok && d.allClear(g, line, open) {
				w.line = line
			}
			break
		}
	}
}

// throughDoor is the walker's way with the corners about a door taken out,
// and a straight passage at a place of their own put in.
func (d *director) throughDoor(w *walker, k int, door *layout.PlacedDoor) ([]plane.Point, bool) {
	wide := door.A.Dist(door.B)
	along := plane.Unit(door.B.Sub(door.A))
	mid := door.A.Lerp(door.B, .5)
	normal := along.Across()
	if normal.Dot(w.line[k].Sub(w.line[k-1])) < 0 {
		normal = normal.Mul(-1)
	}
	q := mid.Add(normal.Across().Mul((w.lane - .5) * math.Max(0, wide-.9)))
	line := make([]plane.Point, 0, len(w.line)+2)
	put := false
	for n, p := range w.line {
		if n == k {
			line, put = append(line, q.Sub(normal.Mul(.55)), q.Add(normal.Mul(.55))), true
		}
		inner := n > 0 && n < len(w.line)-1
		if !inner || plane.ToSegment(p, door.A, door.B) > .9 {
			line = append(line, p)
		}
	}
	return line, put
}

// allClear reports whether every leg of a way is free. The first and the last
// may lead over what stands at their ends.
func (d *director) allClear(g *ways.Ways, line []plane.Point, open []bool) bool {
	for i := 1; i < len(line); i++ {
		if g.Clear(line[i-1], line[i], open) {
			continue
		}
		if i > 1 && i < len(line)-1 || g.Walled(line[i-1], line[i], open) || line[i].Dist(line[i-1]) > 2 {
			return false
		}
	}
	return true
}
