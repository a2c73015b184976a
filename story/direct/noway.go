package direct

import (
	"fmt"
	"strings"

	"standoff/story"
	"standoff/story/problem"
)

// noWay says why somebody cannot get where an order sends them: which door or
// wall is in the way, and where a way would be.
func (d *stepping) noWay(o *order, k *trunk, w walker) {
	var said strings.Builder
	fmt.Fprintf(&said, "%q cannot get", o.Who[0].ID)
	if start := d.postures[w.person].place; start != "" {
		fmt.Fprintf(&said, " from %q", start)
	}
	goal := o.Object
	if o.Verb == story.Between {
		goal = o.Between[0]
	}
	fmt.Fprintf(&said, " to %q", goal)
	key, hint := string(o.Verb), ""
	from, to := w.from, w.to.Point
	if a, b, ok := k.blockedPart(from, to); ok {
		fmt.Fprintf(&said, " through %s", quotedList(o.Through))
		key, hint = "through", "; without through there is a way"
		from, to = a, b
	}
	what, see := d.inTheWay(findObstacle(d.floor, from, to, d.rowsAcross(o.Move)))
	d.fail(problem.NoWay, o.Move, key, "%s", said.String()+what+hint)
	d.problems[len(d.problems)-1].See = see
}

func quotedList(ids []string) string {
	var all []string
	for _, id := range ids {
		all = append(all, fmt.Sprintf("%q", id))
	}
	return strings.Join(all, ", ")
}

// inTheWay says what is in the way, what would help, and where to look.
func (d *stepping) inTheWay(x obstacle) (string, *problem.See) {
	switch {
	case x.door >= 0:
		return d.shutDoor(x.door)
	case x.row != nil:
		return fmt.Sprintf(": %q stand in line across the way; let them step aside, or go round", x.row.group.ID), nil
	case x.walls != nil:
		return fmt.Sprintf(": the walls of %s have no door there; add one to doors, or leave a wall out",
			areaName(x.walls)), d.story.See(x.walls.Span("walls"), "the walls")
	case x.water != nil:
		return fmt.Sprintf(": %s is water; add an area that leads over it", areaName(x.water)),
			d.story.See(x.water.Span("ground"), "the water")
	case x.thing != "":
		return fmt.Sprintf(": %q stands in the way; leave room beside it", x.thing), nil
	}
	return ": no way leads there; leave room between what stands in the way", nil
}

// shutDoor says of a door that it is shut, and where that is said.
func (d *stepping) shutDoor(i int) (string, *problem.See) {
	door := d.layout.Doors[i].Door
	said := fmt.Sprintf(": %q is shut; open it first", door.ID)
	if m := d.shut[doorway{d.set, i}]; m != nil {
		return said, d.story.See(m.Span(string(story.ShutDoor)), "shut here")
	}
	return said, d.story.See(door.Span("closed"), "shut from the start")
}

func areaName(a *story.Area) string {
	if a.ID == "" {
		return "an area without an id"
	}
	return fmt.Sprintf("%q", a.ID)
}

// whyFull says of a place where not all find room why that is.
func (d *stepping) whyFull(t *target, room int) string {
	if t.area >= 0 && d.layout.Areas[t.area].Area.Ground == story.Water {
		return "it is water"
	}
	if t.seats == nil {
		return fmt.Sprintf("at most %d", room)
	}
	sitters := map[*story.Group]int{}
	var most *story.Group
	for p, n := range d.postures {
		if n.set != d.set || n.place != t.id {
			continue
		}
		g := d.people[p].Group
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
