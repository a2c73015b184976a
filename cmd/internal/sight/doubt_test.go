package sight

import (
	"strings"
	"testing"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/panel"
	"standoff/scene"
)

// TestNotesInDoubtAreNeverAlone holds that where two sides accuse each other, and stand
// so near that their tags hide each other, a picture shows both notes or none.
func TestNotesInDoubtAreNeverAlone(t *testing.T) {
	plan, problems := board.Compile(board.Storyboard{Name: "board.toml", Text: []byte(shapesBoard + disputed + `camera = ["ana", "ben"]
moves = [
  { who = "ana", go = "middle" },
  { who = "ben", go = "there", face = "ana", do = "speak" },
]
notes = [` + note(`who = "ana"`, "Talks were offered, they say") + `,
` + note(`who = "ben"`, "Dismissals were threatened") + `]`)})
	if plan == nil {
		t.Fatal(problems)
	}
	both := 0
	for _, shape := range panel.Shapes[:len(panel.Shapes)-1] {
		for _, lang := range plan.Story.Languages {
			n := 0
			for _, b := range scene.Compose(plan.At(plan.Steps[1].Still), shape.View(plan, lang)).Labels {
				if b.Doubt && b.Alpha > .5 {
					n++
				}
			}
			if n == 1 {
				t.Errorf("%s, %s: one note in doubt stands alone", shape.Where, lang)
			}
			both += n
		}
	}
	if both == 0 {
		t.Error("no picture shows any doubt")
	}
}

// TestASoundInDoubtNeedsItsGround holds that where the author's camera cuts the ground on which a
// sound in doubt may have been, that is said to be why its note has no place, and nothing else.
func TestASoundInDoubtNeedsItsGround(t *testing.T) {
	const says = `it is of a sound that may have been anywhere in these places, and the camera shows only a part of them: leave camera out`
	sound := `notes = [` + note(`at = ["square", "river"], sound = "blast"`, "A bang") + `]`
	unconfirmed := "sure = \"unconfirmed\"\n"
	for name, c := range map[string]struct {
		step string
		cut  bool
	}{
		"a part":  {unconfirmed + `camera = { on = "here", width = 12 }` + "\n" + sound, true},
		"the set": {unconfirmed + sound, false},
		"no sound": {unconfirmed + `camera = { on = "here", width = 12 }` + "\n" +
			`notes = [` + note(`at = "there"`, "A bang") + `]`, false},
	} {
		said := seen(t, shapesBoard+c.step)
		if strings.Contains(said, says) != c.cut || c.cut && strings.Contains(said, "no room for any doubt") {
			t.Errorf("%s: want %v:\n%s", name, c.cut, said)
		}
	}
}
