package direct

import (
	"fmt"
	"math"
	"slices"

	"standoff/story"
	"standoff/story/direct/internal/route"
	"standoff/story/direct/internal/stage"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
)

// Who is in the water is drawn in it, whatever they do there: that they are is said by the
// ground on which they are, and by nothing else. Nobody goes into the water by the way:
// only where they are told to go there, or through it, or are there already.

const (
	swimShare  = .4  // how fast one swims, of how fast one walks
	wadeShare  = .6  // and wades
	wadeReach  = 1.3 // metres from the edge of the water, where one begins to swim
	wadeStep   = .12 // metres before the edge, where one is still dry
	longestDip = 10. // seconds that a way through water takes at most
	onBoard    = 2.  // metres of water over which one gets from the quay onto a boat
)

// soak notes in a leg how deep in the water it begins and ends, by the ground there, and
// has whoever stands or walks there swim.
func (b *book) soak(l *plan.Leg) {
	if l.Set < 0 {
		return
	}
	f := b.of.Floors[l.Set]
	depth := func(at plane.Point, z float64, said uint8) uint8 {
		switch {
		case z > .02:
			return 0
		case !f.Layout.Bounds.Contains(at):
			return said
		case f.Water(at) >= 0:
			return plan.Afloat
		}
		return 0
	}
	l.Wet0, l.Wet1 = depth(l.Line[0], l.Z0, l.Wet0), depth(l.Line[len(l.Line)-1], l.Z1, l.Wet1)
	if l.Wet1 > 0 {
		l.Action = floating(l.Action)
		if l.Wet0 == l.Wet1 {
			l.Moving = floating(l.Moving)
		}
	}
}

// floating returns what somebody in the water is seen to do who does this on land.
func floating(do story.Action) story.Action {
	switch do {
	case story.Stand, story.Wait, story.Walking, story.Running:
		return story.Swimming
	}
	return do
}

// dryActions are what nobody can do in the water.
var dryActions = []story.Action{story.Sit, story.Push, story.Brace, story.Climb, story.Block, story.Kneel, story.Lie,
	story.Vote, story.StepBack, story.Mill}

// canDo reports whether an order's people can do what it says at their places, and tells
// the author of what nobody does in the water.
func (d *stepping) canDo(o *order, wet bool) bool {
	if !wet || !slices.Contains(dryActions, o.Do) {
		return true
	}
	sayDry(d, o)
	return false
}

func sayDry(d *stepping, o *order) {
	d.fail(problem.WrongGround, o.Move, "do", "nobody can %s in the water; leave out do: who is in the water swims", o.Do)
	if o.Verb != story.Do {
		d.problems.Mend(o.Without("do")...)
	}
}

// sea returns the floor on which an order's people find places: one on which they swim
// where they go into the water, or to people in whose water they are.
func (d *stepping) sea(o *order, t *stage.Target) *stage.Floor {
	if w := d.WaterOf(t.Ref); w >= 0 {
		return d.Afloat([]int{w})
	}
	if t.Who == nil || len(o.all()) == 0 {
		return d.Floor
	}
	if w := d.inWater(t.Who[0]); w >= 0 && slices.Contains(d.swum(o).Swum, w) {
		return d.Afloat([]int{w})
	}
	return d.Floor
}

// swum returns the floor on which an order's people walk, and swim where they are in the
// water already, where they go there, or go through it.
func (d *stepping) swum(o *order) *stage.Floor {
	var waters []int
	add := func(w int) {
		if w >= 0 && !slices.Contains(waters, w) {
			waters = append(waters, w)
		}
	}
	add(d.WaterOf(o.To))
	for _, place := range o.Via {
		add(d.WaterOf(place))
	}
	for _, p := range o.all() {
		if d.OnFloor(p) {
			add(d.inWater(p))
		}
	}
	return d.Afloat(waters)
}

// inWater returns the water in which somebody is, or -1.
func (d *stepping) inWater(person int) int {
	if n := d.Postures[person]; n.Z <= .02 {
		return d.Water(n.At)
	}
	return -1
}

// walksOnWater reports whether somebody's way leads over water in which they do not swim,
// as to a boat far from the quay, and tells the author.
func walksOnWater(d *phasing, o *order, all []route.Walker) bool {
	if !d.Wet() {
		return false
	}
	swum := d.swum(o).Swum
	for _, w := range all {
		water := over(d, w.Line, swum)
		if water < 0 {
			continue
		}
		a := d.Layout.Areas[water].Area
		failAtSea(d, o, a)
		return true
	}
	return false
}

// failAtSea tells the author that what an order's people go to lies out in the water.
func failAtSea(d *phasing, o *order, water *story.Area) {
	d.fail(problem.NoWay, o.Move, string(o.Verb), "%q cannot get to %q on foot: it lies in %s, which is water, "+
		"more than %s m from land. Put it nearer, or add an area that leads there; if they swam, say so: through = %q",
		o.Who[0].ID, o.Object, areaName(water), problem.Short(onBoard), water.ID)
	d.problems[len(d.problems)-1].See = d.Story.See(water.Span("ground"), "the water")
	offerSwimming(d, o, water)
}

// offerSwimming adds to the last problem the remedy that they swim.
func offerSwimming(d *phasing, o *order, water *story.Area) {
	if water.ID != "" && !o.Given("through") {
		d.problems.Mend(o.Adding(fmt.Sprintf("through = %q", water.ID))...)
	}
}

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
