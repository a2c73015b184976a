package route

import (
	"math"

	"standoff/story/layout"
	"standoff/story/plane"
	"standoff/story/ways"
)

const (
	widestLanes = 2.4 // metres that a group spreads about the corners of its way
	laneWidth   = .65 // metres that one of several walking abreast takes
)

// giveLanes gives each of a group a lane, where across its way to walk, from 0 at the
// left hand to 1 at the right: as they stand, so that ways do not cross.
func giveLanes(all []Walker) {
	sum := plane.Point{}
	for _, w := range all {
		if len(w.Line) > 1 {
			sum = sum.Add(w.Line[0].Toward(w.Line[1]))
		}
	}
	right := plane.Unit(sum).Across()
	for n, i := range indices(len(all), func(i int) float64 { return right.Dot(all[i].Line[0]) }) {
		all[i].lane = (float64(n) + .5) / float64(len(all))
	}
}

// keepLane moves the corners of somebody's way outwards, as far as their lane
// is from the inner one and there is room, so that a group does not walk in
// one file.
func (k *Trunk) keepLane(w *Walker) {
	w.narrow = widestLanes
	for i := 1; i < len(w.Line)-1; i++ {
		last, corner, next := w.Line[i-1], w.Line[i], w.Line[i+1]
		in, out := last.Toward(corner), corner.Toward(next)
		aside, lane := plane.Unit(in.Sub(out)), w.lane
		if aside == (plane.Point{}) {
			continue
		}
		if in.Across().Dot(aside) < 0 { // it turns right: the outer lane is the left one
			lane = 1 - lane
		}
		fits := func(off float64) bool {
			q := corner.Add(aside.Mul(off))
			return k.clear(last, q) && k.clear(q, next)
		}
		wide := widestLanes
		for wide > .2 && !fits(wide) {
			wide *= .7
		}
		if wide > .2 && fits(lane*wide) {
			w.Line[i] = corner.Add(aside.Mul(lane * wide))
		}
		w.narrow = math.Min(w.narrow, wide)
	}
}

// fan spreads a group over the width of a door, so that its people do not
// all walk round the same post.
func (k *Trunk) fan(w *Walker) {
	for n := range k.floor.Layout.Doors {
		door := &k.floor.Layout.Doors[n]
		if !ways.IsOpen(k.floor.Open, n) {
			continue
		}
		for i := 1; i < len(w.Line); i++ {
			if !plane.Crosses(w.Line[i-1], w.Line[i], door.A, door.B) {
				continue
			}
			if line, ok := throughDoor(w, i, door); ok && k.allClear(line) {
				w.Line = line
			}
			break
		}
	}
}

// throughDoor returns the walker's way with the corners about a door taken out,
// and a straight passage at a place of their own put in.
func throughDoor(w *Walker, k int, door *layout.PlacedDoor) ([]plane.Point, bool) {
	wide := door.A.Dist(door.B)
	along := door.A.Toward(door.B)
	mid := door.Middle()
	normal := along.Across()
	if normal.Dot(w.Line[k].Sub(w.Line[k-1])) < 0 {
		normal = normal.Mul(-1)
	}
	q := mid.Add(normal.Across().Mul((w.lane - .5) * math.Max(0, wide-.9)))
	line := make([]plane.Point, 0, len(w.Line)+2)
	put := false
	for n, p := range w.Line {
		if n == k {
			line, put = append(line, q.Sub(normal.Mul(.55)), q.Add(normal.Mul(.55))), true
		}
		inner := n > 0 && n < len(w.Line)-1
		if !inner || plane.ToSegment(p, door.A, door.B) > .9 {
			line = append(line, p)
		}
	}
	return line, put
}

// allClear reports whether every leg of a way is free. The first and the last
// may lead over what stands at their ends.
func (k *Trunk) allClear(line []plane.Point) bool {
	for i := 1; i < len(line); i++ {
		if k.clear(line[i-1], line[i]) {
			continue
		}
		if i > 1 && i < len(line)-1 || k.closed(line[i-1], line[i]) || line[i].Dist(line[i-1]) > 2 {
			return false
		}
	}
	return true
}
