package direct

import (
	"fmt"
	"math"
	"slices"

	"standoff/story"
	"standoff/story/direct/internal/drive"
	"standoff/story/layout"
	"standoff/story/plane"
	"standoff/story/problem"
)

// noDrive tells the author why the vehicle cannot get where its move sends it: which door
// is shut or too narrow, who stands in the way, or that it is the wrong ground.
func (g *driving) noDrive() {
	id, place := g.v.Prop.ID, g.o.Object
	fail := func(format string, args ...any) {
		g.fail(problem.NoWay, g.o.Move, string(g.o.Verb), "%q cannot get to %q: "+format, append([]any{id, place}, args...)...)
	}
	if what := g.wrongGround(); what != "" {
		fail("%s", what)
		return
	}
	for _, of := range []story.Ref{g.o.Start, g.o.To} {
		if side, ok := of.To.(story.Side); ok && !g.opensTo(side) {
			fail("%s", map[bool]string{true: "no water", false: "no ground without a wall"}[g.body.Floats]+
				" lies at the "+string(side)+" of the set")
			return
		}
	}
	if g.possible(g.body, g.Open, false) {
		if p := g.nearestInWay(); p >= 0 {
			fail("%q stand in its way; let them step aside first, or let it go another way", g.People[p].Group.ID)
			return
		}
	}
	open := make([]bool, len(g.Open))
	for i := range open {
		open[i] = true
	}
	if i := g.onlyDoor(g.body, open); i >= 0 {
		what, see := shutDoor(g.stepping, i)
		fail("%s", what[2:])
		g.problems[len(g.problems)-1].See = see
		return
	}
	if i := g.narrow(open); i >= 0 {
		g.tooNarrow(i)
		return
	}
	fail("there is no room for it to go there or to turn; it is %s m long and %s m wide",
		problem.Metres(g.v.Long), problem.Metres(g.v.Wide))
}

// tooNarrow says that the vehicle does not go through a door, and how wide it would have to be.
func (g *driving) tooNarrow(i int) {
	door, need := g.Layout.Doors[i], problem.Short(math.Ceil(g.v.Wide+1.4))
	g.fail(problem.NoWay, g.o.Move, string(g.o.Verb), "%q cannot get to %q: %q is %s m wide, and it needs %s; give that door width = %s",
		g.v.Prop.ID, g.o.Object, door.Door.ID, problem.Short(door.A.Dist(door.B)), need, need)
	g.problems[len(g.problems)-1].See = g.Story.See(door.Door.Span(""), "the door")
	if door.Door.Given("width") {
		g.problems.Mend(problem.Edit{At: door.Door.Span("width"), Text: need})
	} else {
		g.problems.Mend(door.Door.Adding("width = " + need)...)
	}
}

// possible reports whether there would be a way for a vehicle so large, with the doors so
// open, and with or without the people who stand there.
func (g *driving) possible(body drive.Body, open []bool, people bool) bool {
	was, long, wide := g.body, g.v.Long, g.v.Wide
	g.body, g.v.Long, g.v.Wide = body, body.Long, body.Wide
	goals, lanes, ok := g.goals(open, people)
	if ok = ok && len(goals) > 0; ok {
		_, _, ok = g.search(goals, lanes, open, people)
	}
	g.body, g.v.Long, g.v.Wide = was, long, wide
	return ok
}

// onlyDoor returns the shut door that alone, opened, lets the vehicle through, or -1.
func (g *driving) onlyDoor(body drive.Body, open []bool) int {
	if !g.possible(body, open, false) {
		return -1
	}
	for i := range open {
		if g.Open[i] {
			continue
		}
		open[i] = false
		if !g.possible(body, open, false) {
			return i
		}
		open[i] = true
	}
	return -1
}

// narrow returns the door that is too narrow for the vehicle, and not for a smaller one,
// or -1.
func (g *driving) narrow(open []bool) int {
	small := drive.Body{Long: 1.6, Wide: .8, Radius: 1.5, Floats: g.body.Floats}
	if !g.possible(small, open, false) {
		return -1
	}
	for i := range open {
		open[i] = false
		if !g.possible(small, open, false) {
			return i
		}
		open[i] = true
	}
	return -1
}

// wrongGround says that a vehicle is sent where it cannot be at all, or "".
func (g *driving) wrongGround() string {
	t, ok := g.Target(g.o.To)
	if !ok {
		return ""
	}
	i := t.Area
	if i < 0 {
		i = layout.AreaAt(g.Layout, t.Rect.Center())
	}
	wet := i >= 0 && g.Layout.Areas[i].Area.Ground == story.Water
	switch {
	case !g.body.Floats && wet && (t.Area >= 0 || t.Spot != nil):
		return fmt.Sprintf("%q is water; only a boat goes there", g.Layout.Areas[i].Area.ID)
	case g.body.Floats && !g.hasWater():
		return `there is no water; give an area ground = "water"`
	}
	return ""
}

// opensTo reports whether there is ground for the vehicle at a side of the set, over
// whose edge no wall stands.
func (g *driving) opensTo(side story.Side) bool {
	was, long := g.body, g.v.Long
	g.body = drive.Body{Long: .8, Wide: .8, Radius: 1, Floats: was.Floats}
	g.v.Long = .8
	all, _ := g.crossings(g.ground(g.body, g.Open, false, nil), side, nil)
	g.body, g.v.Long = was, long
	return len(all) > 0
}

// hasWater reports whether any of the set is water.
func (g *driving) hasWater() bool {
	for i := range g.Layout.Areas {
		if g.Layout.Areas[i].Area.Ground == story.Water {
			return true
		}
	}
	return false
}

// nearestInWay returns who stands nearest to the straight way, or -1 where nobody is there.
func (g *driving) nearestInWay() int {
	from, to := g.comingFrom(), g.comingFrom()
	if t, ok := g.Target(g.o.To); ok {
		to = t.Rect.Center()
	}
	near, least := -1, math.Inf(1)
	for p := range g.Postures {
		if g.OnFloor(p) && !g.aboard(p, g.k) {
			if d := plane.ToSegment(g.Postures[p].At, from, to); d < least {
				near, least = p, d
			}
		}
	}
	return near
}

// ready reports whether the vehicle is where the move takes it to be, with its ramp up
// and its doors shut, and tells the author if it is not.
func (g *driving) ready() bool {
	id := g.v.Prop.ID
	switch {
	case g.now.here && g.o.From != "":
		g.fail(problem.AlreadyHere, g.o.Move, "from", "%q is already here: leave out from", id)
		g.problems.Mend(g.o.Without("from")...)
		return false
	case !g.now.here && g.o.From == "":
		g.fail(problem.NowhereYet, g.o.Move, "who", "%q has left: add from = \"…\"", id)
		g.problems.Mend(g.o.Adding(`from = "…"`)...)
		return false
	case g.now.here && g.now.open:
		g.fail(problem.StillOpen, g.o.Move, string(g.o.Verb), "%q cannot go while it is open: shut it first", id)
		g.mendBefore(g.o, `{ shut = "`+id+`" }, `)
		return false
	}
	return true
}

// nobodyGetsOff reports whether all who are on the vehicle stay there in this phase.
func (g *driving) nobodyGetsOff(orders []*order) bool {
	on := g.riders()
	for _, o := range orders {
		if !o.Places() {
			continue
		}
		for i, who := range o.who {
			if slices.ContainsFunc(who, func(p int) bool { return slices.Contains(on, p) }) {
				g.fail(problem.TwoPlaces, o.Move, string(o.Verb), "%q are on %q, which goes at the same time: put \"then\" between",
					o.Who[i].ID, g.v.Prop.ID)
				g.mendBefore(o, `"then", `)
				return false
			}
		}
	}
	return true
}

// doorsShut tells the author of people who get in or out of a vehicle that is shut, and
// reports whether they do.
func (d traffic) doorsShut(o *order) bool {
	k := -1
	if o.Verb == story.On || o.Verb == story.Leave {
		k = d.vehicle(o.To)
	}
	if k < 0 {
		k = d.gotOff(o)
	}
	if k < 0 || d.opened(k) {
		return false
	}
	id := d.plan.Vehicles[k].Prop.ID
	d.fail(problem.NoWay, o.Move, string(o.Verb), "%q is shut; open it first", id)
	d.mendBefore(o, `{ open = "`+id+`" }, "then", `)
	return true
}

// gotOff returns the index of the vehicle that the first of an order's people are on, or
// come out of, or -1.
func (d traffic) gotOff(o *order) int {
	for _, p := range o.all() {
		for k := range d.plan.Vehicles {
			if d.inside(p, k) {
				return k
			}
		}
	}
	return -1
}

// comesRightly reports whether people come with the vehicle as their move says: none of them
// are there already, or come from elsewhere.
func (g *driving) comesRightly(o *order) bool {
	for i, grp := range o.Who {
		if slices.ContainsFunc(o.who[i], func(p int) bool { return g.OnFloor(p) }) {
			g.fail(problem.NowhereYet, o.Move, "on", "%q is not there yet for %q to get on: put \"then\" between", o.Object, grp.ID)
			g.mendBefore(o, `"then", `)
			return false
		}
	}
	if o.From != "" && o.From != g.o.From {
		g.fail(problem.AlreadyHere, o.Move, "from", "%q are on %q as it comes from %q: leave out from", o.Who[0].ID, o.Object, g.o.From)
		g.problems.Mend(o.Without("from")...)
		return false
	}
	return true
}
