package sight

import (
	"testing"

	"standoff/cmd/internal/board"
	"standoff/story/plan"
	"standoff/story/problem"
)

// advised returns all advice on a storyboard's text, which must play: a line each.
func advised(t *testing.T, text string) (said string) {
	t.Helper()
	plan, _ := compiled(t, text)
	advice, _ := Look(plan).Advice()
	for _, p := range advice {
		said += p.Message + "\n"
	}
	return said
}

// seen returns all that is told of a storyboard's text and of its pictures, which
// must play: a line each.
func seen(t *testing.T, text string) (said string) {
	t.Helper()
	plan, problems := compiled(t, text)
	_, warnings := Look(plan).Advice()
	for _, p := range append(problems, warnings...) {
		if !p.Warning {
			t.Errorf("it is an error: %s", p.Message)
		}
		said += p.Message + "\n"
	}
	return said
}

// compiled returns the plan of a storyboard's text, which must play, and what is wrong with it.
func compiled(t *testing.T, text string) (*plan.Plan, problem.Problems) {
	t.Helper()
	p, problems := board.Compile(board.Storyboard{Name: "board.toml", Text: []byte(text)})
	if p == nil {
		t.Fatal(problems)
	}
	return p, problems
}
