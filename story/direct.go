package story

import "slices"

// A director puts a story on stage step by step, and writes down who does
// what when.
type director struct {
	plan     *Plan
	story    *Story
	ways     []*ways
	open     [][]bool // by set and door, as the doors stand now
	now      []posture
	members  [][]int // by Group.Index
	lines    []*rank // people who stand in line now
	problems Problems
	clock    float64 // when the next step begins

	// of the step that is being directed
	step  *Step
	set   int
	start float64
	from  float64       // when the phase began
	shut  map[int]*Move // who shut which door last, by set<<16 | door
	view  *view
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
	at     Point
	z      float64
	face   float64
	action Action
	roam   float64 // how far they stray, metres
	until  float64 // when their last way ends
	place  string  // what they went to
}

// A swing is a door that begins to open or to shut.
type swing struct {
	start  float64
	open   bool
	doubt  bool
	atOnce bool // on a new, empty stage
}

const (
	opening   = .6  // seconds between a step's start and its first move
	breath    = .25 // seconds between one phase and the next
	doorTime  = 1.  // seconds for a door to open
	cutTime   = .4  // seconds that a change of set takes
	leastRest = 1.5 // seconds of rest after a step's last move
)

func newDirector(s *Story) *director {
	d := &director{story: s, plan: &Plan{Story: s}, shut: map[int]*Move{}}
	d.plan.People, d.members = gatherPeople(s)
	d.plan.legs = make([][]leg, len(d.plan.People))
	d.now = make([]posture, len(d.plan.People))
	for i := range d.now {
		d.now[i].set = nowhere
	}
	for _, set := range s.Sets {
		l, problems := newLayout(s, set)
		d.problems = append(d.problems, problems...)
		if l == nil {
			continue
		}
		d.plan.Layouts = append(d.plan.Layouts, l)
		d.ways = append(d.ways, newWays(l))
		d.plan.swings = append(d.plan.swings, make([][]swing, len(l.Doors)))
		open := make([]bool, len(l.Doors))
		for i, door := range l.Doors {
			open[i] = !door.Door.Closed
		}
		d.open = append(d.open, open)
	}
	return d
}

func (d *director) layout() *Layout { return d.plan.Layouts[d.set] }

// ground is the walkable ground of the step's set.
func (d *director) ground() *ways { return d.ways[d.set] }

func (d *director) fail(what Mistake, m *Move, key, format string, args ...any) {
	d.problems = append(d.problems, d.story.problem(what, m.origin, key, format, args...))
}

// direct puts one step on stage.
func (d *director) direct(i int, step *Step) {
	before := d.set
	d.step, d.start = step, d.clock
	d.set = slices.Index(d.story.Sets, step.Set)
	changed := i == 0 || d.set != before
	d.plan.views = append(d.plan.views, view{cut: i > 0 && (changed || step.Empty), card: changed})
	d.view = &d.plan.views[i]
	if step.Empty {
		d.clear()
	}
	d.endActions()
	t := d.start + opening
	if d.view.cut {
		t += cutTime / 2
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
	length := max(end, d.start+opening) + rest - d.start
	if step.Hold == nil {
		length = max(length, d.readingTime(step))
	}
	d.clock = d.start + length
	d.plan.Steps = append(d.plan.Steps, PlannedStep{Step: step, Start: d.start, End: d.clock,
		Still: d.start + length})
	d.frame(i)
	d.label(i)
	d.plan.Steps[i].Still = d.still(i, end)
	d.checkPace(i)
}

// clear empties the stage: another day, nobody is there yet.
func (d *director) clear() {
	for p := range d.now {
		if d.now[p].set != nowhere {
			d.write(p, leg{start: d.start, end: d.start, set: nowhere, line: []Point{d.now[p].at}})
			d.now[p] = posture{set: nowhere}
		}
	}
	d.lines = nil
	for set, l := range d.plan.Layouts {
		for i, door := range l.Doors {
			if open := !door.Door.Closed; d.open[set][i] != open {
				d.open[set][i] = open
				d.plan.swings[set][i] = append(d.plan.swings[set][i],
					swing{start: d.start, open: open, atOnce: true})
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
		case Climb:
			d.comeDown(p)
		case Speak, Raise, HoldUp, Wave, Vote:
			n.action = Stand
			d.write(p, leg{start: d.start, end: d.start, set: int32(d.set), line: []Point{n.at},
				z0: n.z, z1: n.z, face0: n.face, face1: n.face, action: Stand})
		}
	}
}

// write adds a leg to a person's timetable and brings their posture up to it.
// A leg that begins before the one before has ended takes over from it.
func (d *director) write(p int, l leg) {
	legs := d.plan.legs[p]
	for len(legs) > 0 && legs[len(legs)-1].start > l.start {
		legs = legs[:len(legs)-1]
	}
	if len(legs) > 0 {
		l.takeOver(&legs[len(legs)-1], d.plan.People[p].Seed)
	}
	d.plan.legs[p] = append(legs, l)
	n := &d.now[p]
	n.set, n.at, n.z, n.face = int(l.set), l.line[len(l.line)-1], l.z1, l.face1
	n.action, n.roam, n.until = l.action, float64(l.roam), l.end
	if l.goes {
		n.set = nowhere
	}
}

// people are the members of a group who are on the step's set.
func (d *director) people(g *Group) []int {
	var here []int
	for _, p := range d.members[g.Index] {
		if d.now[p].set == d.set {
			here = append(here, p)
		}
	}
	return here
}
