// Package route finds how the people of a group get to their places: who takes which
// place, the way of each, in lanes, around those who stand, and in turn where it is
// narrow; and where one leaves the set. Package direct calls it once the places are
// known, and writes the timetable. It never moves anybody, and knows no seconds but
// those of waiting. Read first: this file, the way that a group shares and how each
// takes it, and match.go, who goes where.
package route

import (
	"slices"

	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
	"standoff/story/ways"
)

// A Trunk is the way that a group takes together.
type Trunk struct {
	floor   *stage.Floor
	bars    []ways.Bar    // people in line, whom nobody walks through
	through bool          // they are to go through places
	via     []plane.Point // those
	line    []plane.Point
	doors   []int       // on the line
	waist   plane.Point // a point in the middle of the line that all pass near
	ok      bool        // there is such a way
}

// A Walker is one person on a way of a group.
type Walker struct {
	Person int
	From   plane.Point // where they are
	To     stage.Place
	Line   []plane.Point
	Length float64
	order  float64 // who starts first, 0 to 1
	lane   float64 // where across the way, 0 at the left hand to 1 at the right
	narrow float64 // how wide the way is where it is narrowest, metres
	Wait   float64 // before they start, seconds
	Slope  float32 // over how much of the way they get higher or lower, as of a plan.Leg
	joined float64 // in single file: metres to where the file starts
	behind float64 // and how far behind its first they are there, metres
}

// NewTrunk prepares the way of a group who do not walk through some rows of people,
// but through the places via, if they are to go through any.
func NewTrunk(f *stage.Floor, across []*stage.Row, through bool, via []plane.Point) *Trunk {
	return &Trunk{floor: f, bars: BarsOf(across), through: through, via: via}
}

// BarsOf returns what bars the way of those who do not walk through some rows: a
// lane leaves it free in its middle.
func BarsOf(rows []*stage.Row) []ways.Bar {
	var all []ways.Bar
	for _, r := range rows {
		c := r.Mid.Sub(r.Out.Mul(stage.RowDepth / 2))
		end := r.Along.Mul(r.Half)
		if r.Aisle > 0 {
			for _, aside := range []float64{-r.Aisle / 2, r.Aisle / 2} {
				mid := r.Mid.Add(r.Out.Mul(aside))
				all = append(all, ways.Bar{A: mid.Sub(end), B: mid.Add(end), R: .8})
			}
			continue
		}
		if r.Lane() {
			gate := r.Along.Mul(r.Gap/2 + .35)
			all = append(all, ways.Bar{A: c.Add(gate), B: c.Add(end), R: .8}, ways.Bar{A: c.Sub(gate), B: c.Sub(end), R: .8})
			continue
		}
		all = append(all, ways.Bar{A: c.Sub(end), B: c.Add(end), R: .9})
	}
	return all
}

// Find finds the trunk's way from the middle of a group to where it goes, and reports
// whether there is one.
func (k *Trunk) Find(from, to plane.Point) bool {
	k.waist, k.doors = from, nil
	if k.line, k.ok = k.floor.Ways.Find(from, to, k.floor.Open, k.via, k.bars...); !k.ok {
		return false
	}
	doors := k.floor.Layout.Doors
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
		k.waist = door.Middle()
	case len(k.line) > 2:
		k.waist = k.line[len(k.line)/2]
	}
	return true
}

// Lead finds everyone's way, around those who stand idle. It returns the index
// of the first for whom there is none, or -1.
func (k *Trunk) Lead(all []Walker, idle *stage.Standing) (stuck int) {
	for i := range all {
		var ok bool
		if all[i].Line, ok = k.way(all[i].From, all[i].To.Point); !ok {
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
func (k *Trunk) way(from, to plane.Point) ([]plane.Point, bool) {
	if from == to {
		return []plane.Point{to}, true
	}
	if !k.through && k.clear(from, to) {
		return []plane.Point{from, to}, true
	}
	if line, ok := k.alongTrunk(from, to); ok {
		return line, true
	}
	return k.floor.Ways.Find(from, to, k.floor.Open, k.via, k.bars...)
}

// clear reports whether the group can walk straight from one place to another.
func (k *Trunk) clear(a, b plane.Point) bool {
	return k.floor.Ways.Clear(a, b, k.floor.Open, k.bars...)
}

// closed reports whether a wall, a shut door or people in line stand between two places.
func (k *Trunk) closed(a, b plane.Point) bool {
	return k.floor.Ways.Walled(a, b, k.floor.Open) ||
		slices.ContainsFunc(k.bars, func(x ways.Bar) bool { return plane.Crosses(a, b, x.A, x.B) })
}

// alongTrunk joins the ways from both ends to the waist of the trunk, so that
// a whole group needs one search.
func (k *Trunk) alongTrunk(from, to plane.Point) ([]plane.Point, bool) {
	if !k.ok || k.through || len(k.line) < 2 {
		return nil, false
	}
	w, open := k.floor.Ways, k.floor.Open
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
