package lettering

import (
	"os"
	"testing"

	"standoff/story/read"
)

// TestEverySoundHasItsSign: rings alone do not tell a bell from a blast.
func TestEverySoundHasItsSign(t *testing.T) {
	const board = "../../story/manual/sounds.toml"
	text, err := os.ReadFile(board)
	if err != nil {
		t.Fatal(err)
	}
	st, problems := read.Parse(board, text)
	if st == nil {
		t.Fatal(problems)
	}
	signs := map[string]bool{}
	for _, step := range st.Steps {
		for _, n := range step.Notes {
			signs[n.Sound] = true
			if len(soundIcons[n.Sound]) == 0 {
				t.Errorf("%s has no sign", n.Sound)
			}
		}
	}
	for sound, shapes := range soundIcons {
		if !signs[sound] {
			t.Errorf("there is a sign for %q, which is no sound", sound)
		}
		for _, shape := range shapes {
			for _, p := range shape.Points {
				if max(p.X, -p.X, p.Y, -p.Y) > 1.15 {
					t.Errorf("the sign of %q reaches out to %.2f", sound, p)
				}
			}
		}
	}
}
