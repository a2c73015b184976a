package sight

import (
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
