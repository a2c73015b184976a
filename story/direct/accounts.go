package direct

import (
	"maps"
	"slices"

	"standoff/story"
	"standoff/story/direct/internal/stage"
	"standoff/story/plan"
)

// accounts are the stages to which the director goes back. Accounts are directed one
// after another, as steps are, but each begins on the stage as its step has left it;
// so does the next step, unless the story goes on from an account.
type accounts struct {
	from *keptStage // as the step has left it, or nil where it has no accounts
	on   *keptStage // as the one account has left it from which the story goes on, or nil
}

// A keptStage is where everybody was, and how doors stood, when a step was over.
type keptStage struct {
	step     int // its index
	postures []stage.Posture
	rows     []*stage.Row
	open     [][]bool // by floor and door
	shut     map[doorway]*story.Move
	legs     []keptTable   // by person
	swings   [][]keptTable // by floor and door
	vehicles []parked
}

// A keptTable is how far a timetable went, and whether its last line is in doubt.
type keptTable struct {
	lines int
	doubt bool
}

// setStage puts the stage back to where the i-th step begins, if that is another one
// than the last has left. It reports whether it has.
func (d *director) setStage(i int) bool {
	step, kept := d.plan.Story.Steps[i], d.accounts.from
	switch {
	case kept == nil:
		return false
	case step.Of == nil:
		if d.accounts.on != nil {
			kept = d.accounts.on
		}
		d.accounts = accounts{}
	}
	if kept.step == i-1 {
		return false
	}
	d.putBack(kept)
	return true
}

// keepStage keeps the stage at the end of the i-th step, if one to come is to begin there.
func (d *director) keepStage(i int) {
	switch step := d.plan.Story.Steps[i]; {
	case len(step.Accounts) > 0:
		d.accounts = accounts{from: d.keep(i)}
	case step.Of != nil && step.Of.GoesOn == step:
		d.accounts.on = d.keep(i)
	}
}

// from returns the index of the step from whose end the i-th goes on, or -1.
func (d *director) from(i int) int {
	steps := d.plan.Story.Steps
	if i == 0 {
		return -1
	}
	last := steps[i-1]
	from := last // of an account the step, of a step the account from which it goes on
	if of := last.Of; of != nil && steps[i].Of != nil {
		from = of
	} else if of != nil {
		if from = of.GoesOn; from == nil {
			from = of
		}
	}
	for i--; steps[i] != from; i-- {
	}
	return i
}

// keep returns the stage as it is now.
func (d *director) keep(step int) *keptStage {
	k := &keptStage{step: step, postures: slices.Clone(d.on.Postures), rows: copied(d.on.Rows), shut: maps.Clone(d.shut),
		vehicles: d.keepVehicles()}
	for _, legs := range d.legs {
		var t keptTable
		if t.lines = len(legs); t.lines > 0 {
			t.doubt = legs[t.lines-1].Doubt
		}
		k.legs = append(k.legs, t)
	}
	for set, f := range d.on.Floors {
		k.open = append(k.open, slices.Clone(f.Open))
		k.swings = append(k.swings, nil)
		for _, swings := range d.plan.Swings[set] {
			var t keptTable
			if t.lines = len(swings); t.lines > 0 {
				t.doubt = swings[t.lines-1].Doubt
			}
			k.swings[set] = append(k.swings[set], t)
		}
	}
	return k
}

// putBack puts people and doors back to where they were, all at once.
func (d *director) putBack(k *keptStage) {
	for p, was := range k.postures {
		if d.on.Postures[p] != was || len(d.legs[p]) != k.legs[p].lines {
			d.stand(p, was, d.clock, k.legs[p].doubt)
		}
	}
	d.on.Rows = copied(k.rows)
	d.shut = maps.Clone(k.shut)
	d.putBackVehicles(k.vehicles)
	for set, f := range d.on.Floors {
		copy(f.Open, k.open[set])
		for i, t := range k.swings[set] {
			if swings := &d.plan.Swings[set][i]; len(*swings) != t.lines {
				*swings = append(*swings, plan.Swing{Start: d.clock, Open: f.Open[i], Doubt: t.doubt, AtOnce: true})
			}
		}
	}
}

// copied returns the rows as they are now: later they may give way.
func copied(rows []*stage.Row) []*stage.Row {
	var all []*stage.Row
	for _, r := range rows {
		c := *r
		c.Push.By, c.Push.Before = slices.Clone(c.Push.By), slices.Clone(c.Push.Before)
		all = append(all, &c)
	}
	return all
}
