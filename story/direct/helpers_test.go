package direct

import (
	"fmt"
	"testing"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/read"
	"standoff/story/storytest"
)

// mustPlan is the plan of a story that can be planned.
func mustPlan(t testing.TB, s *story.Story) *plan.Plan {
	t.Helper()
	p, problems := NewPlan(s)
	if p == nil {
		t.Fatal(problems)
	}
	return p
}

// firstPlan is the plan of the first story.
func firstPlan(t testing.TB) *plan.Plan {
	t.Helper()
	return planOf(t, "assembly-standoff.toml")
}

// planOf is the plan of a story that comes with the program.
func planOf(t testing.TB, board string) *plan.Plan {
	t.Helper()
	return mustPlan(t, storytest.Board(board))
}

// plans are stories to hold every promise to: those that come with the program,
// and some made up.
func plans(t *testing.T, test func(*testing.T, *plan.Plan)) {
	for _, file := range storytest.Boards() {
		t.Run(file, func(t *testing.T) { test(t, planOf(t, file)) })
	}
	t.Run("every-verb", func(t *testing.T) {
		test(t, mustPlan(t, everyVerb(t)))
	})
	for seed := range 6 {
		t.Run(fmt.Sprint("made-up-", seed), func(t *testing.T) {
			test(t, mustPlan(t, madeUp(int64(seed), 8, 40)))
		})
	}
}

// acted is a story in the first story's palace, with doors that can be shut, and
// with these steps.
func acted(t *testing.T, cast []*story.Group, steps ...[]*story.Move) *story.Story {
	t.Helper()
	set := storytest.FirstStory("palace")
	for _, d := range set.Doors {
		d.Kind, d.Closed = "door", false
		if d.ID == "gate" {
			d.Width = 5
		}
	}
	set.Areas[2].Size = &[2]float64{8, 18}
	s := &story.Story{Sets: []*story.Set{set}, Languages: []string{"en"}, Cast: cast, File: "test.toml"}
	for i, g := range cast {
		g.Index = i
	}
	for _, moves := range steps {
		for _, m := range moves {
			if m.Pace == "" {
				m.Pace = story.Walk
			}
		}
		s.Steps = append(s.Steps, &story.Step{ID: "s", Set: set, Phases: []story.Phase{{Moves: moves}}})
	}
	read.Resolve(s)
	return s
}

// planText returns the plan of a storyboard's text.
func planText(t testing.TB, text string) *plan.Plan {
	t.Helper()
	s, problems := read.Parse("board.toml", []byte(text))
	if s == nil {
		t.Fatal(problems)
	}
	return mustPlan(t, s)
}

// tryText returns the plan of a storyboard's text, or why there is none.
func tryText(text string) (p *plan.Plan, why string) {
	s, problems := read.Parse("board.toml", []byte(text))
	if s == nil {
		return nil, problems[0].Message
	}
	if p, problems = NewPlan(s); p == nil {
		return nil, problems[0].Message
	}
	return p, ""
}

// byPolice is how a storyboard begins that has the police for its source.
const byPolice = `title = "They move"
date  = 2024-05-03

[[source]]
id   = "police"
by   = "City police"
kind = "statement"

`
