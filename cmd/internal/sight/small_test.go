package sight

import (
	"strings"
	"testing"
)

// TestPeopleAreLargeEnough holds that it is advised to come nearer where people who do something
// are less than 12 pixels high on phones, and nowhere else.
func TestPeopleAreLargeEnough(t *testing.T) {
	const says = "px high on a phone: let the camera show less"
	large := strings.Replace(shapesBoard, `{ id = "square", size = [34, 20] }`, `{ id = "square", size = [90, 60] }`, 1)
	const wave = `moves = [{ who = "ones", do = "clap" }, { who = "others", do = "wave" }]`
	for name, c := range map[string]struct {
		board, step string
		small       bool
	}{
		"a large square": {large, certain + "camera = \"square\"\n" + wave, true},
		"nobody acts":    {large, certain + "camera = \"square\"\n" + `notes = [` + note(`at = "middle"`, "Here") + `]`, false},
		"nearer":         {large, certain + "camera = \"ones\"\n" + wave, false},
		"a small square": {shapesBoard, certain + "camera = \"square\"\n" + wave, false},
	} {
		said := advised(t, c.board+c.step)
		if strings.Contains(said, says) != c.small {
			t.Errorf("%s: want %v:\n%s", name, c.small, said)
		}
	}
}
