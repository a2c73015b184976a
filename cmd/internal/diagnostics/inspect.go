package diagnostics

import (
	"runtime"

	"golang.org/x/sync/errgroup"
	"standoff/cmd/internal/board"
	"standoff/cmd/internal/sight"
	"standoff/cmd/internal/terminal"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/problem"
)

// Inspect finds all that is wrong with a storyboard, in its pictures as well.
// Plan is nil when it can't be played.
func Inspect(b board.Storyboard) (*plan.Plan, problem.Problems) {
	plan, problems := board.Compile(b)
	if plan != nil {
		problems = append(problems, sight.Look(plan)...)
		problems.Sort()
	}
	return plan, problems
}

// inspectOn does what Inspect does, and finds days of the story that are later than today.
// With the zero day it looks for none.
func inspectOn(b board.Storyboard, today story.Day) (*plan.Plan, problem.Problems) {
	plan, problems := Inspect(b)
	if plan != nil && today != (story.Day{}) {
		problems = append(problems, ahead(plan.Story, today)...)
		problems.Sort()
	}
	return plan, problems
}

// InspectAll inspects every storyboard on a day, several at once, so that all
// problems are told together. The plan of one with errors is nil; where it is strict,
// with warnings too. Advice is told where it is strict, and stops nothing.
func InspectAll(boards []board.Storyboard, p *printer, strict bool, today story.Day) ([]*plan.Plan, error) {
	plans := make([]*plan.Plan, len(boards))
	problems := make([]problem.Problems, len(boards))
	var all errgroup.Group
	all.SetLimit(runtime.GOMAXPROCS(0))
	for i, b := range boards {
		all.Go(func() error {
			plans[i], problems[i] = inspectOn(b, today)
			return nil
		})
	}
	err := all.Wait()
	for i := range boards {
		p.Print(asked(problems[i], strict))
		if plans[i] == nil || strict && fails(problems[i]) {
			plans[i], err = nil, terminal.ErrProblems
		}
	}
	return plans, err
}

// asked are the problems that are told: without advice, unless it is strict.
func asked(problems problem.Problems, strict bool) problem.Problems {
	if strict {
		return problems
	}
	_, others := problems.Advice()
	return others
}

// fails reports whether there is anything that stops a strict build.
func fails(problems problem.Problems) bool {
	_, others := problems.Advice()
	return len(others) > 0
}

// MustCompile compiles a storyboard and prints everything that is wrong with
// it. The error is errProblems when the story can't be played.
func MustCompile(b board.Storyboard, t terminal.Terminal) (*plan.Plan, error) {
	plan, problems := board.Compile(b)
	NewPrinter(t.Err).Print(problems)
	if plan == nil {
		return nil, terminal.ErrProblems
	}
	return plan, nil
}
