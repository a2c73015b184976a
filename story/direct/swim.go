package direct

import (
	"fmt"
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
