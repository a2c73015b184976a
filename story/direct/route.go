package direct

import (
	"slices"

	"standoff/story/plane"
	"standoff/story/ways"
)

// A trunk is the way that a group takes together.
type trunk struct {
	floor   *floor
	bars    []ways.Bar    // people in line, whom nobody walks through
	through bool          // they are to go through places
	via     []plane.Point // those
	line    []plane.Point
	doors   []int       // on the line
	waist   plane.Point // a point in the middle of the line that all pass near
	ok      bool        // there is such a way
}

// A walker is one person on a way of a group.
type walker struct {
	person int
	from   plane.Point // where they are
	to     place
	line   []plane.Point
	length float64
	order  float64 // who starts first, 0 to 1
	lane   float64 // where across the way, 0 at the left hand to 1 at the right
	narrow float64 // how wide the way is where it is narrowest, metres
	wait   float64 // before they start, seconds
}

// newTrunk prepares the way of a group who do not walk through some rows of people,
// but through the places via, if they are to go through any.
func newTrunk(f *floor, across []*row, through bool, via []plane.Point) *trunk {
	return &trunk{floor: f, bars: barsOf(across), through: through, via: via}
}

// barsOf returns what bars the way of those who do not walk through some rows: a
// lane leaves it free in its middle.
func barsOf(rows []*row) []ways.Bar {
	var all []ways.Bar
	for _, r := range rows {
		c := r.mid.Sub(r.out.Mul(rowDepth / 2))
		end := r.along.Mul(r.half)
		if r.lane() {
			gate := r.along.Mul(r.gap/2 + .35)
			all = append(all, ways.Bar{A: c.Add(gate), B: c.Add(end), R: .8}, ways.Bar{A: c.Sub(gate), B: c.Sub(end), R: .8})
			continue
		}
		all = append(all, ways.Bar{A: c.Sub(end), B: c.Add(end), R: .9})
	}
	return all
}

// find finds the trunk's way from the middle of a group to where it goes.
func (k *trunk) find(from, to plane.Point) {
	k.waist = from
	if k.line, k.ok = k.floor.ways.Find(from, to, k.floor.open, k.via, k.bars...); !k.ok {
		return
	}
	doors := k.floor.layout.Doors
	for i := 1; i < len(k.line); i++ {
		for n, door := range doors {
			if plane.Crosses(k.line[i-1], k.line[i], door.A, door.B) {
				k.doors = append(k.doors, n)
			}
		}
	}
	switch {
	case len(k.doors) > 0:
		door := doors[k.doors[len(k.doors)-1]]
		k.waist = door.A.Lerp(door.B, .5)
	case len(k.line) > 2:
		k.waist = k.line[len(k.line)/2]
	}
}

// lead finds everyone's way, around those who stand idle. It returns the index
// of the first for whom there is none, or -1.
func (k *trunk) lead(all []walker, idle *standing) (stuck int) {
	for i := range all {
		var ok bool
		if all[i].line, ok = k.way(all[i].from, all[i].to.Point); !ok {
			return i
		}
	}
	if len(all) > 2 {
		giveLanes(all)
		for i := range all {
			k.keepLane(&all[i])
			k.fan(&all[i])
		}
	}
	for i := range all {
		k.passBy(&all[i], idle)
	}
	return -1
}

// way finds the way of one of the group.
func (k *trunk) way(from, to plane.Point) ([]plane.Point, bool) {
	if from == to {
		return []plane.Point{to}, true
	}
	if !k.through && k.clear(from, to) {
		return []plane.Point{from, to}, true
	}
	if line, ok := k.alongTrunk(from, to); ok {
		return line, true
	}
	return k.floor.ways.Find(from, to, k.floor.open, k.via, k.bars...)
}

// clear reports whether the group can walk straight from one place to another.
func (k *trunk) clear(a, b plane.Point) bool {
	return k.floor.ways.Clear(a, b, k.floor.open, k.bars...)
}

// alongTrunk joins the ways from both ends to the waist of the trunk, so that
// a whole group needs one search.
func (k *trunk) alongTrunk(from, to plane.Point) ([]plane.Point, bool) {
	if !k.ok || k.through || len(k.line) < 2 {
		return nil, false
	}
	w, open := k.floor.ways, k.floor.open
	f := w.Field(k.waist, open, k.bars...)
	line, ok := f.Slack(from)
	if !ok {
		return nil, false
	}
	there, ok := f.Slack(to)
	if !ok {
		return nil, false
	}
	ground := w.Passing(open, k.bars)
	line, there = w.Pull(line, ground, nil), w.Pull(there, ground, nil)
	for _, p := range slices.Backward(there[:len(there)-1]) {
		line = append(line, p)
	}
	return w.Taut(line, ground), true
}
