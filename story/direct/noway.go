package direct

import (
	"fmt"
	"slices"
	"strings"

	"standoff/story"
	"standoff/story/direct/internal/route"
	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
	"standoff/story/problem"
)

// noWay reports to the author why somebody cannot get where an order sends them: which door or
// wall is in the way, and where a way would be.
func (d *phasing) noWay(o *order, k *route.Trunk, w route.Walker) {
	var said strings.Builder
	fmt.Fprintf(&said, "%q cannot get", o.called(d.People[w.Person].Group).ID)
	if start := d.Postures[w.Person].Place; start != "" {
		fmt.Fprintf(&said, " from %q", start)
	}
	goal := o.Object
	if o.Verb == story.Between {
		goal = o.Between[0]
	}
	fmt.Fprintf(&said, " to %q", goal)
	key, hint := string(o.Verb), ""
	from, to := w.From, w.To.Point
	if a, b, ok := k.BlockedPart(from, to); ok {
		fmt.Fprintf(&said, " through %s", quotedList(o.Through))
		key, hint = "through", "; without through there is a way"
		from, to = a, b
	}
	bar := route.FindObstacle(d.Floor, from, to, rowsBefore(d, o))
	what, see := inTheWay(d.stepping, bar)
	var others []string // edges
	if side, ok := o.To.To.(story.Side); ok && o.Verb == story.Leave && bar.Door < 0 && bar.Row == nil && bar.Water == nil {
		others = edges(d, o, side, from)
		what, see = noEdge(others), nil
	}
	if bar.Water != nil && bar.Water.ID != "" && !o.Given("through") {
		what += fmt.Sprintf("; if they swam, say so: through = %q", bar.Water.ID)
	}
	if o.Verb == story.Leave {
		hint += problem.LeftUntold
	}
	d.fail(problem.NoWay, o.Move, key, "%s", said.String()+what+hint)
	d.problems[len(d.problems)-1].See = see
	d.problems[len(d.problems)-1].Allowed = others
	if bar.Water != nil {
		offerSwimming(d, o, bar.Water)
	}
	if key == "through" {
		d.problems.Mend(o.Without("through")...)
	}
}

// noEdge says that no way leads over an edge of the set, and over which others one does.
func noEdge(others []string) string {
	said := ": no ground that leads there ends at that edge"
	if len(others) > 0 {
		said += "; they can leave by " + quotedList(others)
	}
	return said
}

// edges returns over which edges of the set but one an order's people can leave.
func edges(d *phasing, o *order, but story.Side, from plane.Point) (others []string) {
	for _, s := range story.Sides {
		k := d.trunk(o)
		x := route.OverEdge(d.swum(o), s, from, route.BarsOf(d.RowsAcross(o.Move)))
		if s != but && k.Find(from, x.At.Add(x.Out.Mul(.8))) {
			others = append(others, string(s))
		}
	}
	return others
}

// rowsBefore returns the rows in which others stand through whom an order's people would have to
// walk: the one that they go to is the last.
func rowsBefore(d *phasing, o *order) []*stage.Row {
	rows := d.RowsAcross(o.Move)
	if t, ok := d.Target(o.To); ok && t.Row != nil && !t.Row.Lane() && !slices.Contains(rows, t.Row) {
		rows = append(rows, t.Row)
	}
	return rows
}

// quotedList returns ids as problems list them.
func quotedList(ids []string) string {
	var all []string
	for _, id := range ids {
		all = append(all, fmt.Sprintf("%q", id))
	}
	return strings.Join(all, ", ")
}

// inTheWay returns what is in the way, what would help, and where to look.
func inTheWay(d *stepping, x route.Obstacle) (string, *problem.See) {
	switch {
	case x.Door >= 0:
		return shutDoor(d, x.Door)
	case x.Row != nil:
		return fmt.Sprintf(": %q stand in line across the way; let them step aside, or go round", x.Row.Group.ID), nil
	case x.Walls != nil:
		return fmt.Sprintf(": the walls of %s have no door there; add one to doors, or leave a wall out",
			areaName(x.Walls)), d.Story.See(x.Walls.Span("walls"), "the walls")
	case x.Water != nil:
		return fmt.Sprintf(": %s is water; add an area that leads over it", areaName(x.Water)),
			d.Story.See(x.Water.Span("ground"), "the water")
	case x.Thing != "":
		return fmt.Sprintf(": %q stands in the way; leave room beside it", x.Thing), nil
	}
	return ": no way leads there; leave room between what stands in the way", nil
}

// shutDoor returns the words for a door that is shut, and where the story shuts it.
func shutDoor(d *stepping, i int) (string, *problem.See) {
	door := d.Layout.Doors[i].Door
	said := fmt.Sprintf(": %q is shut; open it first", door.ID)
	if m := d.shut[doorway{d.Set, i}]; m != nil {
		return said, d.Story.See(m.Span(string(story.ShutDoor)), "shut here")
	}
	return said, d.Story.See(door.Span("closed"), "shut from the start")
}

// areaName returns what problems call an area.
func areaName(a *story.Area) string {
	if a.ID == "" {
		return "an area without an id"
	}
	return fmt.Sprintf("%q", a.ID)
}

// whyFull returns why not all find room at a place, and what would help.
func whyFull(d *stepping, t *stage.Target, room int) string {
	if t.Seats == nil {
		return fmt.Sprintf("at most %d", room)
	}
	sitters := map[*story.Group]int{}
	var most *story.Group
	for p, n := range d.Postures {
		if n.Set != d.Set || n.Place != t.ID {
			continue
		}
		g := d.People[p].Group
		if sitters[g]++; most == nil || sitters[g] > sitters[most] {
			most = g
		}
	}
	if most == nil {
		return fmt.Sprintf("it has %d seats", len(t.Seats.Places))
	}
	return fmt.Sprintf("%q have %d of its %d seats, and two cannot share one; %d are free",
		most.ID, sitters[most], len(t.Seats.Places), room)
}
