package sight

import (
	"testing"

	"standoff/cmd/internal/board"
)

// seen returns all that is told of a storyboard's text and of its pictures, which
// must play: a line each.
func seen(t *testing.T, text string) (said string) {
	t.Helper()
	plan, problems := board.Compile(board.Storyboard{Name: "board.toml", Text: []byte(text)})
	if plan == nil {
		t.Fatal(problems)
	}
	for _, p := range append(problems, Look(plan)...) {
		if !p.Warning {
			t.Errorf("it is an error: %s", p.Message)
		}
		said += p.Message + "\n"
	}
	return said
}
