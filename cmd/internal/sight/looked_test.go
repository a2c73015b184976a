package sight

import (
	"strings"
	"testing"
)

// TestTheCameraShowsWhomItNames holds that people whom a camera names and does not show bring a
// warning whether they act or not, and that what it proposes keeps the camera's width and names
// nobody whom it names already.
func TestTheCameraShowsWhomItNames(t *testing.T) {
	const talk, here = `moves = [{ who = ["ana", "ben"], do = "speak" }]`, `moves = [{ who = "reporters", do = "film" }]`
	for name, c := range map[string]struct {
		step, says string
		well       bool
	}{
		"between two, who only stand there": {certain + `camera = { on = ["ana", "ben"], width = 9 }` + "\n" + here,
			`the camera looks at "ana", who are outside the picture: give it a larger width, or none`, false},
		"between two, who act": {certain + `camera = { on = ["ana", "ben"], width = 9 }` + "\n" + talk,
			`the camera shows nobody who acts: give it a larger width, or none`, false},
		"wide enough": {certain + `camera = { on = ["ana", "ben"], width = 36 }` + "\n" + talk, `the camera`, true},
		"one of them": {certain + `camera = { on = "ana", width = 12 }` + "\n" + here, `the camera looks at`, true},
		"who has left": {certain + "still = \"end\"\n" + `camera = { on = "ana", width = 12 }` + "\n" + `moves = [{ who = "ones", leave = "left" }]`,
			`the camera looks at "ana", who are not there when the picture is taken: name others, or take it while they are there`, false},
		"while they leave": {certain + `camera = { on = "ana", width = 12 }` + "\nstill = 2\n" + `moves = [{ who = "ones", leave = "left" }]`,
			`the camera looks at`, true},
		"who is added keeps the tilt": {certain + `camera = { on = "here", tilt = 30 }` + "\n" + talk, `{ on = ["here", "ben"], tilt = 30 }`, false},
		"before they come into it": {certain + "still = 1.5\n" + `camera = { on = "ana", width = 12 }` + "\n" + `moves = [{ who = "ana", go = "there" }]`,
			`the camera looks at "ana", who are outside the picture: leave still out`, false},
	} {
		if said := seen(t, shapesBoard+c.step); strings.Contains(said, c.says) == c.well {
			t.Errorf("%s: said %q: want %v:\n%s", name, c.says, !c.well, said)
		}
	}
}
