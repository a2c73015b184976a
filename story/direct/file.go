package direct

import (
	"math"
	"sort"

	"standoff/story/direct/internal/route"
	"standoff/story/direct/internal/stage"
	"standoff/story/plan"
	"standoff/story/plane"
)

// lead finds the ways of an order's people, and returns the index of the first for whom
// there is none, or -1.
func (d *phasing) lead(o *order, all []route.Walker, k *route.Trunk) (stuck int) {
	return traffic{d}.overRamps(o, all, func() int {
		if o.File {
			return k.LeadInFile(all, d.idle)
		}
		return k.Lead(all, d.idle)
	})
}

// fileOff gives people who are to walk in single file their places, the first one to
// who goes in front: a leader, then who is nearest to where all go.
func (d *phasing) fileOff(who []int, places []stage.Place, k *route.Trunk) (all []route.Walker) {
	if len(places) == 0 {
		return nil
	}
	for _, p := range who {
		all = append(all, route.Walker{Person: p, From: d.Postures[p].At})
	}
	far := map[int]float64{}
	for _, w := range all {
		far[w.Person] = k.Far(w.From, places[0].Point)
	}
	leads := func(w route.Walker) bool { return d.People[w.Person].Group.Leader }
	sort.SliceStable(all, func(a, b int) bool {
		if leads(all[a]) != leads(all[b]) {
			return leads(all[a])
		}
		return far[all[a].Person] < far[all[b].Person]
	})
	all = all[:min(len(all), len(places))]
	for i := range all {
		all[i].To = places[i]
	}
	return all
}

// fileOut sends an order's people out by one point in single file.
func fileOut(d *phasing, o *order, exit plane.Point, k *route.Trunk) (all []route.Walker) {
	var here []int
	for _, p := range o.all() {
		if d.OnFloor(p) {
			here = append(here, p)
		}
	}
	places := make([]stage.Place, len(here))
	for i := range places {
		places[i] = stage.Place{Point: exit, Face: math.NaN()}
	}
	return d.fileOff(here, places, k)
}

// mostInFile is how long a walk in single file takes at most, seconds: a longer one is
// walked faster.
const mostInFile = 2 * longestWalk

// follow writes the timetable of people who walk in single file, all at one pace.
func (d *phasing) follow(o *order, all []route.Walker, at float64) float64 {
	time := plan.Gather + route.Reach(all)/speed(o.Pace)
	time = math.Max(shortestWalk, math.Min(mostInFile, time))
	if o.Take > 0 {
		time = o.Take
	}
	v := route.InFile(all, time, plan.Gather)
	end := at
	for _, w := range all {
		l := d.leg(o, w, at+w.Wait, v)
		d.write(w.Person, l)
		d.went(w.Person, o.Object)
		end = math.Max(end, l.End)
	}
	d.trail(o, all, at, end)
	return end
}
