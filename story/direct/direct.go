// Package direct works a story out: it turns what the storyboard says into a
// [plan.Plan], who is where when, and finds what only walking shows to be wrong. The
// commands call [NewPlan]; readers get the plan. It alone writes the state of the stage; formation, route, shot
// and pace below it return what they find of what they are given. It never draws,
// and never reads a storyboard's text. Read first: this file, how a step is put on
// stage, and phase.go, how its moves are.
package direct

import (
	"maps"
	"slices"

	"standoff/story"
	"standoff/story/direct/internal/formation"
	"standoff/story/direct/internal/pace"
	"standoff/story/direct/internal/shot"
	"standoff/story/direct/internal/stage"
	"standoff/story/plan"
	"standoff/story/plane"
	"standoff/story/problem"
)

// A director puts a story on stage step by step, and writes down who does
// what when.
type director struct {
	book
	plan     *plan.Plan
	on       *stage.Stage
	problems problem.Problems
	clock    float64                 // when the next step begins
	shut     map[doorway]*story.Move // who shut which door last
	rooms    []kept                  // by set
	accounts accounts
	vehicles vehicles
}

// A doorway is a door of a set, both by index.
type doorway struct{ set, door int }

// kept is room that is filled again and again, for what is on one set.
type kept struct {
	here *stage.Standing // all people on the set
	stay *stage.Standing // people who have no way to go in the phase, and places taken
	idle *stage.Standing // only those people
	formation.Buffers
}

// A stepping is a step while it is being directed.
type stepping struct {
	*director
	stage.Scene
	kept  *kept
	step  *story.Step
	view  *plan.View
	start float64
	moves float64 // when its first moves begin
}

const (
	phasePause = .25 // seconds between one phase and the next

	leastRest = 1.5 // seconds of rest after a step's last move
)

// newDirector returns a director of a story of which nothing has been played.
func newDirector(s *story.Story) *director {
	st, problems := stage.NewStage(s)
	d := &director{on: st, problems: problems, shut: map[doorway]*story.Move{}}
	d.plan = &plan.Plan{Story: s, People: st.People, Legs: make([][]plan.Leg, len(st.People))}
	for _, f := range st.Floors {
		d.plan.Layouts = append(d.plan.Layouts, f.Layout)
		d.plan.Swings = append(d.plan.Swings, make([][]plan.Swing, len(f.Layout.Doors)))
	}
	d.book, d.rooms = book{legs: d.plan.Legs, of: st}, make([]kept, len(st.Floors))
	d.newVehicles()
	return d
}

// fail notes what is wrong with a move.
func (d *director) fail(what problem.Mistake, m *story.Move, key, format string, args ...any) {
	d.problems = append(d.problems, d.plan.Story.Problem(what, m.Origin, key, format, args...))
}

// advise adds a warning about a move.
func (d *director) advise(what problem.Mistake, m *story.Move, key, format string, args ...any) {
	p := d.plan.Story.Problem(what, m.Origin, key, format, args...)
	p.Warning = true
	d.problems = append(d.problems, p)
}

// direct puts the i-th step on stage.
func (d *director) direct(i int) {
	step := d.plan.Story.Steps[i]
	changed := i == 0 || d.plan.Story.Steps[i-1].Set != step.Set
	again := d.setStage(i)
	d.plan.Views = append(d.plan.Views, plan.View{Cut: i > 0 && (changed || step.Empty || again), Again: again,
		Place: i > 0 && changed && !again && anotherPlace(d.plan.Story.Steps[i-1].Set, step.Set)})
	set := slices.Index(d.plan.Story.Sets, step.Set)
	s := &stepping{director: d, step: step, start: d.clock, view: &d.plan.Views[i], kept: &d.rooms[set],
		Scene: stage.Scene{Stage: d.on, Floor: d.on.Floors[set]}}
	if step.Empty {
		d.empty(i)
		d.parkAll(i, d.clock)
	}
	s.begin(i)
	s.endActions()
	end := s.phases()
	rest := leastRest
	if step.Hold != nil {
		rest = *step.Hold
	}
	length := max(end, s.moves) + rest - s.start
	if step.Hold == nil {
		length = max(length, pace.ReadingTime(d.plan.Story, step)+s.flight())
	}
	d.clock = s.start + length
	d.plan.Steps = append(d.plan.Steps, plan.PlannedStep{Step: step, Start: s.start, End: d.clock,
		Still: s.start + length})
	d.look(i, end, &shot.Played{Scene: s.Scene, Step: step, First: d.first(i), Start: s.start, Opens: s.view.Opens(),
		Moves: s.moves, Legs: d.legs, Vehicles: d.plan.Vehicles})
	d.keepStage(i)
}

// anotherPlace reports whether readers are told that the one set is another place than the
// other: it has a name, and not the same.
func anotherPlace(old, to *story.Set) bool {
	return len(to.Name) > 0 && !maps.Equal(old.Name, to.Name)
}

// look fills the view of the i-th step, which has been played and whose moves have
// ended at a time. It checks the step's pace.
func (d *director) look(i int, end float64, s *shot.Played) {
	v := &d.plan.Views[i]
	s.Seen = s.Still(d.plan.Steps[i], end)
	d.plan.Steps[i].Still = s.Seen
	var last *plan.View
	var before *plan.Shot
	if from := d.from(i); from >= 0 {
		last = &d.plan.Views[from]
		if d.plan.Story.Steps[from].Set == s.Step.Set {
			before = &last.Shot
		}
	}
	v.Shot = s.Shot(before)
	if v.WholeUntil > 0 {
		v.Whole = s.Establishing(v.Shot.Yaw)
	}
	if first, leaves, arrives, ok := s.Follow(v.Shot); ok {
		v.First, v.Leaves, v.Arrives = first, leaves, arrives
	}
	looks := []plan.Shot{v.Shot}
	if v.Arrives > 0 {
		looks = append(looks, v.First)
	}
	if v.WholeUntil > 0 {
		looks = append(looks, v.Whole)
	}
	v.Rooms = s.Rooms(d.plan.Steps[i].End, looks...)
	v.Labels, v.Notes, v.Quotes = s.Labels(v, last), s.Notes(v.Reveals), s.Quotes(v.Reveals)
	points(d, s)
	d.problems = append(d.problems, pace.Check(d.plan.Story, d.plan.Steps[i], v, s.Farthest)...)
}

// phases directs the step's phases one after another, and returns when the last
// of their moves has ended.
func (d *stepping) phases() (end float64) {
	t := d.moves
	end = d.start
	for k := range d.step.Phases {
		phase := &d.step.Phases[k]
		t += phase.Pause
		if done := d.phase(phase, t, k == 0); done > end {
			end = done
		}
		if t = max(t, end) + phasePause; len(phase.Moves) == 0 {
			t -= phasePause
		}
	}
	return end
}

// empty clears the stage for the n-th step: nobody is there yet, and doors stand as they do at
// first, but for those that stay as they are.
func (d *director) empty(n int) {
	d.clear(d.clock)
	d.on.Rows = nil
	for set, f := range d.on.Floors {
		for i, door := range f.Layout.Doors {
			if open := !door.Door.Closed; f.Open[i] != open && !d.stays(n, f.Layout.Set, door.Door, f.Open[i]) {
				f.Open[i] = open
				d.plan.Swings[set][i] = append(d.plan.Swings[set][i],
					plan.Swing{Start: d.clock, Open: open, AtOnce: true})
			}
		}
	}
}

// endActions ends what lasts only as long as a step: people stand again, or only sit,
// and who climbed comes down.
func (d *stepping) endActions() {
	for p, n := range d.Postures {
		if n.Set != d.Set {
			continue
		}
		switch n.Action {
		case story.Climb:
			d.comeDown(p)
		case story.Speak, story.Raise, story.HoldUp, story.Wave, story.Vote:
			rest := story.Stand
			if n.Seated {
				rest = story.Sit
			}
			d.write(p, plan.Leg{Start: d.start, End: d.start, Set: int32(d.Set), Line: []plane.Point{n.At},
				Z0: n.Z, Z1: n.Z, Face0: n.Face, Face1: n.Face, Action: rest})
		}
	}
}
