package sight

import (
	"strings"
	"testing"
)

// TestWhoIsPushedIsThere holds that whoever pushes in a picture has somebody or something
// in front.
func TestWhoIsPushedIsThere(t *testing.T) {
	const says = `push, and nobody is within 2 m in front of them`
	for name, c := range map[string]struct {
		rows, step string
		well       bool
	}{
		"others who stand there": {"", `moves = [{ who = "ones", go = "others", do = "push" }]`, true},
		"nobody":                 {"", `moves = [{ who = "ones", go = "middle", do = "push" }]`, false},
		"where they are":         {"", `moves = [{ who = "ones", do = "push" }]`, false},
		"who goes on": {"", `moves = [{ who = "ones", go = "others", do = "push" }, "then", { who = "others", leave = "right" }]
still = "end"`, false},
		"a gate": {"props = [{ id = \"screen\", kind = \"screen\", in = \"square\", at = \"center\" }]\n",
			`moves = [{ who = "one", from = "left", go = "screen", side = "left", face = "right", do = "push" }]`, true},
		"they only stand": {"", `moves = [{ who = "ones", go = "middle" }]`, true},
	} {
		if said := seen(t, with(c.rows, certain+c.step)); strings.Contains(said, says) == c.well {
			t.Errorf("%s: want %v: %s", name, !c.well, said)
		}
	}
}
