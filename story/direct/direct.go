package direct

import (
	"slices"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
)

// A director puts a story on stage step by step, and writes down who does
// what when.
type director struct {
	book
	plan     *plan.Plan
	on       *stage
	problems problem.Problems
	clock    float64                 // when the next step begins
	shut     map[doorway]*story.Move // who shut which door last
	kept     kept
}

// A doorway is a door of a set, both by index.
type doorway struct{ set, door int }

// kept is room that is filled again and again.
type kept struct {
	here *standing // all people on the set
	stay *standing // people who have no way to go in the phase, and places taken
	idle *standing // only those people
	scatter
}

// A stepping is a step while it is being directed.
type stepping struct {
	*director
	scene
	step  *story.Step
	view  *plan.View
	start float64
}

const (
	breath = .25 // seconds between one phase and the next

	leastRest = 1.5 // seconds of rest after a step's last move
)

func newDirector(s *story.Story) *director {
	st, problems := newStage(s)
	d := &director{on: st, problems: problems, shut: map[doorway]*story.Move{}}
	d.plan = &plan.Plan{Story: s, People: st.people, Legs: make([][]plan.Leg, len(st.people))}
	for _, f := range st.floors {
		d.plan.Layouts = append(d.plan.Layouts, f.layout)
		d.plan.Swings = append(d.plan.Swings, make([][]plan.Swing, len(f.layout.Doors)))
	}
	d.book = book{d.plan.Legs, st}
	return d
}

func (d *director) fail(what problem.Mistake, m *story.Move, key, format string, args ...any) {
	d.problems = append(d.problems, d.plan.Story.Problem(what, m.Origin, key, format, args...))
}

// direct puts the i-th step on stage.
func (d *director) direct(i int) {
	step := d.plan.Story.Steps[i]
	changed := i == 0 || d.plan.Story.Steps[i-1].Set != step.Set
	d.plan.Views = append(d.plan.Views, plan.View{Cut: i > 0 && (changed || step.Empty), Card: changed})
	s := &stepping{director: d, step: step, start: d.clock, view: &d.plan.Views[i],
		scene: scene{d.on, d.on.floors[slices.Index(d.plan.Story.Sets, step.Set)]}}
	if step.Empty {
		d.empty()
	}
	s.endActions()
	end := s.phases()
	rest := leastRest
	if step.Hold != nil {
		rest = *step.Hold
	}
	length := max(end, s.start+plan.Opening) + rest - s.start
	if step.Hold == nil {
		length = max(length, readingTime(d.plan.Story, step))
	}
	d.clock = s.start + length
	d.plan.Steps = append(d.plan.Steps, plan.PlannedStep{Step: step, Start: s.start, End: d.clock,
		Still: s.start + length})
	d.look(i, end, &played{s.scene, step, s.start, d.legs})
}

// look fills the view of the i-th step, which has been played and whose moves have
// ended at a time. It checks the step's pace.
func (d *director) look(i int, end float64, s *played) {
	v := &d.plan.Views[i]
	d.plan.Steps[i].Still = s.still(d.plan.Steps[i], end)
	var last *plan.View
	var before *plan.Shot
	if i > 0 {
		last = &d.plan.Views[i-1]
		if d.plan.Story.Steps[i-1].Set == s.step.Set {
			before = &last.Shot
		}
	}
	v.Shot = s.shot(before)
	if first, leaves, arrives, ok := s.follow(v.Shot); ok {
		v.First, v.Leaves, v.Arrives = first, leaves, arrives
	}
	v.Labels, v.Notes, v.Quotes = s.labels(v, last), s.notes(v.Shows), s.quotes(v.Shows)
	d.problems = append(d.problems, checkPace(d.plan.Story, d.plan.Steps[i], v, s.farthest)...)
}

// phases directs the step's phases one after another, and returns when the last
// of their moves has ended.
func (d *stepping) phases() (end float64) {
	t := d.start + plan.Opening
	if d.view.Cut {
		t += plan.CutTime / 2
	}
	end = d.start
	for k := range d.step.Phases {
		phase := &d.step.Phases[k]
		t += phase.Pause
		if done := d.phase(phase, t, k == 0); done > end {
			end = done
		}
		if t = max(t, end) + breath; len(phase.Moves) == 0 {
			t -= breath
		}
	}
	return end
}

// empty clears the stage: another day, nobody is there yet, and doors stand as
// they do at first.
func (d *director) empty() {
	d.clear(d.clock)
	d.on.rows = nil
	for set, f := range d.on.floors {
		for i, door := range f.layout.Doors {
			if open := !door.Door.Closed; f.open[i] != open {
				f.open[i] = open
				d.plan.Swings[set][i] = append(d.plan.Swings[set][i],
					plan.Swing{Start: d.clock, Open: open, AtOnce: true})
			}
		}
	}
}

// endActions ends what lasts only as long as a step: people stand again, and
// who climbed comes down.
func (d *stepping) endActions() {
	for p, n := range d.postures {
		if n.set != d.set {
			continue
		}
		switch n.action {
		case story.Climb:
			d.comeDown(p)
		case story.Speak, story.Raise, story.HoldUp, story.Wave, story.Vote:
			d.write(p, plan.Leg{Start: d.start, End: d.start, Set: int32(d.set), Line: []plane.Point{n.at},
				Z0: n.z, Z1: n.z, Face0: n.face, Face1: n.face, Action: story.Stand})
		}
	}
}
