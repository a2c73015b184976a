package direct

import (
	"fmt"
	"slices"
	"strings"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
	"standoff/story/problem"
)

// noWay says why somebody cannot get from one place to another: which door or
// wall is in the way, and where a way would be.
func (d *director) noWay(o *order, from, to plane.Point, start string) {
	var said strings.Builder
	fmt.Fprintf(&said, "%q cannot get", o.Who[0].ID)
	if start != "" {
		fmt.Fprintf(&said, " from %q", start)
	}
	goal := o.Object
	if o.Verb == story.Between {
		goal = o.Between[0]
	}
	fmt.Fprintf(&said, " to %q", goal)
	key := string(o.Verb)
	if len(o.Through) > 0 {
		if _, ok := d.ground().Find(from, to, d.open[d.set], nil, d.bars(o)...); ok {
			// There is a way, only not the one that is wanted.
			fmt.Fprintf(&said, " through %s", quotedList(o.Through))
			key = "through"
			from, to = d.blockedPart(o, from, to)
		}
	}
	what, see := d.obstacle(o, from, to)
	said.WriteString(what)
	if key == "through" {
		said.WriteString("; without through there is a way")
	}
	d.fail(problem.NoWay, o.Move, key, "%s", said.String())
	d.problems[len(d.problems)-1].See = see
}

func quotedList(ids []string) string {
	var all []string
	for _, id := range ids {
		all = append(all, fmt.Sprintf("%q", id))
	}
	return strings.Join(all, ", ")
}

// blockedPart is the first part of a way through several places that cannot
// be walked.
func (d *director) blockedPart(o *order, from, to plane.Point) (a, b plane.Point) {
	for _, stop := range append(d.via(o), to) {
		if _, ok := d.ground().Find(from, stop, d.open[d.set], nil, d.bars(o)...); !ok {
			return from, stop
		}
		from = stop
	}
	return from, to
}

// obstacle says what is in the way, what would help, and where to look.
func (d *director) obstacle(o *order, from, to plane.Point) (string, *problem.See) {
	if i := d.ground().Blocked(from, to, d.open[d.set]); i >= 0 {
		return d.shutDoor(i)
	}
	if bars := d.bars(o); len(bars) > 0 {
		if _, ok := d.ground().Find(from, to, d.open[d.set], nil); ok {
			return ": " + d.inLine(o) + " in line across the way; let them step aside, or go round", nil
		}
	}
	if i := d.walled(from, to); i >= 0 {
		a := d.layout().Areas[i].Area
		return fmt.Sprintf(": the walls of %s have no door there; add one to doors, or leave a wall out",
			areaName(a)), d.story.See(a.Span("walls"), "the walls")
	}
	if w := d.waterBetween(from, to); w != nil {
		return fmt.Sprintf(": %s is water; add an area that leads over it", areaName(w)),
			d.story.See(w.Span("ground"), "the water")
	}
	if id := d.thingBetween(from, to); id != "" {
		return fmt.Sprintf(": %q stands in the way; leave room beside it", id), nil
	}
	return ": no way leads there; leave room between what stands in the way", nil
}

// shutDoor says of a door that it is shut, and where that is said.
func (d *director) shutDoor(i int) (string, *problem.See) {
	door := d.layout().Doors[i].Door
	said := fmt.Sprintf(": %q is shut; open it first", door.ID)
	if m := d.shut[d.set<<16|i]; m != nil {
		return said, d.story.See(m.Span(string(story.ShutDoor)), "shut here")
	}
	return said, d.story.See(door.Span("closed"), "shut from the start")
}

// inLine names those who stand in line on the set.
func (d *director) inLine(o *order) string {
	for _, r := range d.lines {
		if r.set == d.set && !slices.Contains(o.Who, r.group) && o.Object != r.group.ID {
			return fmt.Sprintf("%q stand", r.group.ID)
		}
	}
	return "people stand"
}

// walled is the smallest walled area that holds one of two places and not the
// other, or -1: its walls are what has no door.
func (d *director) walled(from, to plane.Point) int {
	found := -1
	for i, a := range d.layout().Areas {
		if len(a.Area.Walls) > 0 && plane.Within(a.Outline, from) != plane.Within(a.Outline, to) &&
			!slices.ContainsFunc(d.layout().Doors, func(door layout.PlacedDoor) bool {
				return slices.Contains(door.Sides[:], i)
			}) {
			found = i // nested ones come later
		}
	}
	return found
}

// thingBetween is a thing or a block of seats on the straight way, or "".
func (d *director) thingBetween(from, to plane.Point) string {
	for u := 0.; u <= 1; u += 1. / 64 {
		at := from.Lerp(to, u)
		for _, x := range d.layout().Props {
			if x.Prop.ID != "" && x.Rect.Grow(.5).Contains(at) {
				return x.Prop.ID
			}
		}
		for _, x := range d.layout().Seats {
			if x.Seats.ID != "" && x.Rect.Contains(at) {
				return x.Seats.ID
			}
		}
	}
	return ""
}

// waterBetween is water that lies on the straight way between two places.
func (d *director) waterBetween(from, to plane.Point) *story.Area {
	for u := 0.; u <= 1; u += 1. / 64 {
		for _, a := range d.layout().Areas {
			if a.Area.Ground == story.Water && plane.Within(a.Outline, from.Lerp(to, u)) {
				return a.Area
			}
		}
	}
	return nil
}

func areaName(a *story.Area) string {
	if a.ID == "" {
		return "an area without an id"
	}
	return fmt.Sprintf("%q", a.ID)
}

// whyFull says of a place where not all find room why that is.
func (d *director) whyFull(t *target, room int) string {
	if t.area >= 0 && d.layout().Areas[t.area].Area.Ground == story.Water {
		return "it is water"
	}
	if t.seats == nil {
		return fmt.Sprintf("at most %d", room)
	}
	sitters := map[*story.Group]int{}
	var most *story.Group
	for p, n := range d.now {
		if n.set != d.set || n.place != t.id {
			continue
		}
		g := d.plan.People[p].Group
		if sitters[g]++; most == nil || sitters[g] > sitters[most] {
			most = g
		}
	}
	if most == nil {
		return fmt.Sprintf("it has %d seats", len(t.seats.Places))
	}
	return fmt.Sprintf("%q have %d of its %d seats, and two cannot share one; %d are free",
		most.ID, sitters[most], len(t.seats.Places), room)
}
