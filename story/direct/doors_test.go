package direct

import (
	"testing"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/read"
	"standoff/story/storytest"
)

// A door stands, when a step begins, as it stood when the last one on the set ended; on an empty
// stage it may stand as at first instead.
func TestDoorsStandAsTheyWereLeft(t *testing.T) {
	plans(t, func(t *testing.T, p *plan.Plan) {
		for i := 1; i < len(p.Steps); i++ {
			step, last := p.Steps[i], p.Steps[i-1]
			if step.Step.Of != nil || last.Step.Of != nil || step.Step.Set != last.Step.Set {
				continue
			}
			before, now := p.At(last.End-.01), p.At(step.Start+plan.CutTime/2+.01)
			for k, door := range now.Layout.Doors {
				first := 1.
				if door.Door.Closed {
					first = 0
				}
				if is := now.Doors[k].Open; is != before.Doors[k].Open && (!step.Step.Empty || is != first) {
					t.Errorf("step %d: %q was open by %v, and is by %v", i+1, door.Door.ID, before.Doors[k].Open, is)
				}
			}
		}
	})
}

// Who has seen a door open does not see it open again the same day, by itself, because the stage
// has been emptied in between.
func TestNoDoorOpensTwiceByItself(t *testing.T) {
	guard := &story.Group{ID: "guard", Kind: story.Soldier, Figures: 3}
	for name, c := range map[string]struct {
		change  func(*story.Step, *story.Move)
		at, end float64 // how far it is open when the second step begins, and when it ends
	}{
		"the same day": {func(*story.Step, *story.Move) {}, 1, 1},
		"untouched":    {func(s *story.Step, _ *story.Move) { s.Phases = nil }, 1, 1},
		"the next day": {func(s *story.Step, _ *story.Move) { s.Date.First.Day, s.Date.Last.Day = 8, 8 }, 0, 1},
		"earlier":      {func(s *story.Step, _ *story.Move) { s.WhenWord = "earlier" }, 0, 1},
		"in doubt":     {func(_ *story.Step, m *story.Move) { m.Sure = story.Claimed }, 0, 1},
		"by somebody": {func(s *story.Step, m *story.Move) {
			m.Who = []*story.Group{guard}
			s.Phases[0].Moves = append(s.Phases[0].Moves, &story.Move{Verb: story.At, Object: "hall", Who: m.Who})
		}, 0, 1},
		"afterwards": {func(s *story.Step, _ *story.Move) { s.Phases = append([]story.Phase{{}}, s.Phases...) }, 0, 1},
	} {
		s := acted(t, []*story.Group{guard}, []*story.Move{{Verb: story.OpenDoor, Object: "chamber-door"}},
			[]*story.Move{{Verb: story.OpenDoor, Object: "chamber-door"}})
		s.Sets[0].Doors[2].Closed = true
		s.Steps[1].Empty = true
		c.change(s.Steps[1], s.Steps[1].Phases[0].Moves[0])
		read.Resolve(s)
		p := mustPlan(t, s)
		step := p.Steps[1]
		for at, want := range map[float64]float64{step.Start + plan.CutTime/2 + .01: c.at, step.End - .01: c.end} {
			if is := p.At(at).Doors[2].Open; is != want {
				t.Errorf("%s: %.1f s into the step the door is open by %v, want %v", name, at-step.Start, is, want)
			}
		}
	}
}

// A stage that is emptied elsewhere leaves the doors of other sets as they are, until the next day.
func TestEmptyingOneSetLeavesTheDoorsOfOthers(t *testing.T) {
	for day, want := range map[int]float64{7: 1, 8: 0} {
		s := acted(t, nil, []*story.Move{{Verb: story.OpenDoor, Object: "chamber-door"}}, nil, nil)
		s.Sets[0].Doors[2].Closed = true
		s.Sets = append(s.Sets, storytest.FirstStory("el-hatillo"))
		s.Steps[1].Set, s.Steps[1].Empty = s.Sets[1], true
		for i, step := range s.Steps {
			step.Date.First.Day = 7
			if i > 0 {
				step.Date.First.Day = day
			}
		}
		read.Resolve(s)
		p := mustPlan(t, s)
		if is := p.At(p.Steps[2].End - .01).Doors[2].Open; is != want {
			t.Errorf("elsewhere on the %dth: the door is open by %v, want %v", day, is, want)
		}
	}
}
