package direct

import (
	"math"
	"slices"

	"standoff/story"
	"standoff/story/direct/internal/route"
	"standoff/story/plan"
	"standoff/story/plane"
)

// over returns the water over which a way leads for longer than one gets over, without those in
// which one swims and what stands in them; or -1.
func over(d *phasing, line []plane.Point, swum []int) int {
	const step = .25
	l := plan.NewLeg(0, 1, line)
	far := 0.
	for s := 0.; s <= l.Length(); s += step {
		at := l.At(s)
		w := d.Water(at)
		if w < 0 || slices.Contains(swum, w) || !d.Layout.Bounds.Contains(at) {
			far = 0
			continue
		}
		if far += step; far > onBoard {
			return w
		}
	}
	return -1
}

// timed writes the timetable of people whose ways are known, of those who swim on the way
// piece by piece.
func timed(d *phasing, o *order, all []route.Walker, k *route.Trunk, at float64) float64 {
	if d.swum(o) == d.Floor {
		return d.schedule(o, all, k, at)
	}
	ways, far := make([][]dip, len(all)), .1
	for i := range all {
		all[i].Length = plane.LengthOf(all[i].Line)
		ways[i] = reaches(d, all[i].Line)
		cost := 0.
		for _, r := range ways[i] {
			cost += plane.LengthOf(r.line) / r.share
		}
		far = math.Max(far, cost)
	}
	v := far / math.Max(shortestWalk, math.Min(longestDip, far/speed(o.Pace)))
	if o.File {
		route.InFile(all, route.Reach(all)/v/swimShare, 0)
	} else {
		k.InTurn(all, v, math.Min(2.4, .03*float64(len(all))))
	}
	end := at
	for i, w := range all {
		t := at + w.Wait
		for n, r := range ways[i] {
			w.Line = r.line
			l := d.leg(o, w, t, v*r.share)
			l.Wet0, l.Wet1 = r.wet0, r.wet1
			if n < len(ways[i])-1 {
				l.Action, l.Seated, l.Face1 = story.Stand, false, r.line[len(r.line)-1].Sub(r.line[len(r.line)-2]).Angle()
				l.Z1 = 0
			}
			d.write(w.Person, l)
			t = l.End
		}
		d.went(w.Person, o.Object)
		end = math.Max(end, t)
	}
	if o.Take > 0 {
		(&hurdling{d, o, at}).inTime(all, end)
		end = at + o.Take
	}
	d.trail(o, all, at, end)
	return end
}

// A dip is a part of a way that is walked, waded or swum as a whole.
type dip struct {
	line       []plane.Point
	share      float64 // of the speed of one who walks
	wet0, wet1 uint8   // how deep it begins and ends, as of a leg
}

// reaches cuts a way where it goes into the water, and out of it.
func reaches(d *phasing, line []plane.Point) (all []dip) {
	if len(line) < 2 {
		return []dip{{line: line, share: 1}}
	}
	l := plan.NewLeg(0, 1, line)
	long := l.Length()
	from := 0.
	for _, to := range cuts(d, &l) {
		if to-from < .05 && to < long {
			continue
		}
		r := dip{line: stretch(&l, from, to), share: 1}
		if d.Water(l.At(from)) >= 0 {
			r.wet0, r.share = plan.Afloat, wadeShare
		}
		if d.Water(l.At(to)) >= 0 {
			r.wet1, r.share = plan.Afloat, wadeShare
		}
		if r.wet0 > 0 && r.wet1 > 0 {
			r.share = swimShare
		}
		all, from = append(all, r), to
	}
	return all
}

// cuts returns after how many metres of a way one begins to wade, to swim, to wade again,
// and is on land; last its length.
func cuts(d *phasing, l *plan.Leg) (all []float64) {
	const step = .05
	long := l.Length()
	wet, in := d.Water(l.At(0)) >= 0, 0.
	for s := step; s < long+step; s += step {
		s = math.Min(s, long)
		now := d.Water(l.At(s)) >= 0
		switch {
		case now && !wet:
			in = s
		case wet && !now:
			half := (in + s) / 2
			if in > 0 {
				all = append(all, math.Max(0, in-wadeStep), math.Min(in+wadeReach, half))
			}
			all = append(all, math.Max(s-wadeReach, half), math.Min(long, s+wadeStep))
		case now && s == long && in > 0:
			all = append(all, math.Max(0, in-wadeStep), math.Min(in+wadeReach, long))
		}
		wet = now
		if s == long {
			break
		}
	}
	return append(all, long)
}

// stretch returns the part of a way between two distances from its start.
func stretch(l *plan.Leg, from, to float64) []plane.Point {
	line := []plane.Point{l.At(from)}
	for i, s := range l.Along {
		if s := float64(s); s > from+.01 && s < to-.01 {
			line = append(line, l.Line[i])
		}
	}
	return append(line, l.At(to))
}
