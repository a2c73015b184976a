package sight

import (
	"strings"
	"testing"
)

// TestPicturesShowSomebody holds that it is said of a picture which is taken while nobody is
// there of those whom the step moves, and of no other empty one.
func TestPicturesShowSomebody(t *testing.T) {
	const says, leave = "the picture shows nobody", `moves = [{ who = ["ones", "others", "reporters"], leave = "left" }]`
	come := "empty = true\n" + certain + `moves = [{ wait = 3 }, { who = "ones", from = "left", go = "middle" }]`
	for name, c := range map[string]struct{ step, want string }{
		"all leave":        {certain + leave, ""},
		"in the end":       {certain + "still = \"end\"\n" + leave, `they have all left when it is taken: leave still out, or write still = "middle"`},
		"long after":       {certain + "still = 9\nhold = 9\n" + leave, "they have all left"},
		"some stay":        {certain + "still = \"end\"\n" + `moves = [{ who = ["ones", "others"], leave = "left" }]`, ""},
		"before they come": {"still = \"start\"\n" + come, `none of them is there yet when it is taken`},
		"when they come":   {come, ""},
		"nobody moves":     {"empty = true\n" + certain + `camera = "square"`, ""},
	} {
		said := seen(t, shapesBoard+c.step)
		if strings.Contains(said, says) != (c.want != "") || !strings.Contains(said, c.want) {
			t.Errorf("%s: want %q:\n%s", name, c.want, said)
		}
	}
}
