package sight

import (
	"testing"

	"standoff/cmd/internal/board"
)

// advised returns all advice on a storyboard's text, which must play: a line each.
func advised(t *testing.T, text string) (said string) {
	t.Helper()
	plan, problems := board.Compile(board.Storyboard{Name: "board.toml", Text: []byte(text)})
	if plan == nil {
		t.Fatal(problems)
	}
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
	plan, problems := board.Compile(board.Storyboard{Name: "board.toml", Text: []byte(text)})
	if plan == nil {
		t.Fatal(problems)
	}
	_, warnings := Look(plan).Advice()
	for _, p := range append(problems, warnings...) {
		if !p.Warning {
			t.Errorf("it is an error: %s", p.Message)
		}
		said += p.Message + "\n"
	}
	return said
}
