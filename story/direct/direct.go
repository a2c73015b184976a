package direct

import (
	"slices"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
	"standoff/story/ways"
)

// A director puts a story on stage step by step, and writes down who does
// what when.
type director struct {
	plan     *plan.Plan
	story    *story.Story
	ways     []*ways.Ways
	open     [][]bool // by set and door, as the doors stand now
	now      []posture
	members  [][]int // by Group.Index
	lines    []*rank // people who stand in line now
	problems problem.Problems
	clock    float64 // when the next step begins

	// of the step that is being directed
	step  *story.Step
	set   int
	start float64
	from  float64             // when the phase began
	shut  map[int]*story.Move // who shut which door last, by set<<16 | door
	view  *plan.View
	here  *standing // all people on the set
	stay  *standing // people who have no way to go in the phase, and places taken
	idle  *standing // only those people

	// kept only to be filled again
	thrown []thrown
	empty  *standing
}

// A posture is where somebody is at the end of their timetable so far.
type posture struct {
	set    int
	at     plane.Point
	z      float64
	face   float64
	action story.Action
	roam   float64 // how far they stray, metres
	until  float64 // when their last way ends
	place  string  // what they went to
}

const (
	breath = .25 // seconds between one phase and the next

	leastRest = 1.5 // seconds of rest after a step's last move
)

func newDirector(s *story.Story) *director {
	d := &director{story: s, plan: &plan.Plan{Story: s}, shut: map[int]*story.Move{}}
	d.plan.People, d.members = gatherPeople(s)
	d.plan.Legs = make([][]plan.Leg, len(d.plan.People))
	d.now = make([]posture, len(d.plan.People))
	for i := range d.now {
		d.now[i].set = plan.Nowhere
	}
	for _, set := range s.Sets {
		l, problems := layout.NewLayout(s, set)
		d.problems = append(d.problems, problems...)
		if l == nil {
			continue
		}
		d.plan.Layouts = append(d.plan.Layouts, l)
		d.ways = append(d.ways, ways.NewWays(l))
		d.plan.Swings = append(d.plan.Swings, make([][]plan.Swing, len(l.Doors)))
		open := make([]bool, len(l.Doors))
		for i, door := range l.Doors {
			open[i] = !door.Door.Closed
		}
		d.open = append(d.open, open)
	}
	return d
}

func (d *director) layout() *layout.Layout { return d.plan.Layouts[d.set] }

// ground is the walkable ground of the step's set.
func (d *director) ground() *ways.Ways { return d.ways[d.set] }

func (d *director) fail(what problem.Mistake, m *story.Move, key, format string, args ...any) {
	d.problems = append(d.problems, d.story.Problem(what, m.Origin, key, format, args...))
}

// direct puts one step on stage.
func (d *director) direct(i int, step *story.Step) {
	before := d.set
	d.step, d.start = step, d.clock
	d.set = slices.Index(d.story.Sets, step.Set)
	changed := i == 0 || d.set != before
	d.plan.Views = append(d.plan.Views, plan.View{Cut: i > 0 && (changed || step.Empty), Card: changed})
	d.view = &d.plan.Views[i]
	if step.Empty {
		d.clear()
	}
	d.endActions()
	t := d.start + plan.Opening
	if d.view.Cut {
		t += plan.CutTime / 2
	}
	end := d.start
	for k := range step.Phases {
		phase := &step.Phases[k]
		t += phase.Pause
		if done := d.phase(phase, t, k == 0); done > end {
			end = done
		}
		if t = max(t, end) + breath; len(phase.Moves) == 0 {
			t -= breath
		}
	}
	rest := leastRest
	if step.Hold != nil {
		rest = *step.Hold
	}
	length := max(end, d.start+plan.Opening) + rest - d.start
	if step.Hold == nil {
		length = max(length, d.readingTime(step))
	}
	d.clock = d.start + length
	d.plan.Steps = append(d.plan.Steps, plan.PlannedStep{Step: step, Start: d.start, End: d.clock,
		Still: d.start + length})
	d.frame(i)
	d.label(i)
	d.plan.Steps[i].Still = d.still(i, end)
	d.checkPace(i)
}

// clear empties the stage: another day, nobody is there yet.
func (d *director) clear() {
	for p := range d.now {
		if d.now[p].set != plan.Nowhere {
			d.write(p, plan.Leg{Start: d.start, End: d.start, Set: plan.Nowhere, Line: []plane.Point{d.now[p].at}})
			d.now[p] = posture{set: plan.Nowhere}
		}
	}
	d.lines = nil
	for set, l := range d.plan.Layouts {
		for i, door := range l.Doors {
			if open := !door.Door.Closed; d.open[set][i] != open {
				d.open[set][i] = open
				d.plan.Swings[set][i] = append(d.plan.Swings[set][i],
					plan.Swing{Start: d.start, Open: open, AtOnce: true})
			}
		}
	}
}

// endActions ends what lasts only as long as a step: people stand again, and
// who climbed comes down.
func (d *director) endActions() {
	for p := range d.now {
		n := &d.now[p]
		if n.set != d.set {
			continue
		}
		switch n.action {
		case story.Climb:
			d.comeDown(p)
		case story.Speak, story.Raise, story.HoldUp, story.Wave, story.Vote:
			n.action = story.Stand
			d.write(p, plan.Leg{Start: d.start, End: d.start, Set: int32(d.set), Line: []plane.Point{n.at},
				Z0: n.z, Z1: n.z, Face0: n.face, Face1: n.face, Action: story.Stand})
		}
	}
}

// write adds a leg to a person's timetable and brings their posture up to it.
// A leg that begins before the one before has ended takes over from it.
func (d *director) write(p int, l plan.Leg) {
	legs := d.plan.Legs[p]
	for len(legs) > 0 && legs[len(legs)-1].Start > l.Start {
		legs = legs[:len(legs)-1]
	}
	if len(legs) > 0 {
		l.TakeOver(&legs[len(legs)-1], d.plan.People[p].Seed)
	}
	d.plan.Legs[p] = append(legs, l)
	n := &d.now[p]
	n.set, n.at, n.z, n.face = int(l.Set), l.Line[len(l.Line)-1], l.Z1, l.Face1
	n.action, n.roam, n.until = l.Action, float64(l.Roam), l.End
	if l.Goes {
		n.set = plan.Nowhere
	}
}

// people are the members of a group who are on the step's set.
func (d *director) people(g *story.Group) []int {
	var here []int
	for _, p := range d.members[g.Index] {
		if d.now[p].set == d.set {
			here = append(here, p)
		}
	}
	return here
}
