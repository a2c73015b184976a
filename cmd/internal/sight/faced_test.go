package sight

import (
	"strings"
	"testing"
)

// TestWhoIsTurnedToIsSeen holds that a picture shows whom somebody faces, speaks to or goes
// to, who stands on the set, and that nothing is said of who is there or has left.
func TestWhoIsTurnedToIsSeen(t *testing.T) {
	at := `camera = { on = "here", width = 14 }
moves = [`
	for name, c := range map[string]struct {
		step, says string
		well       bool
	}{
		"faces":        {at + `{ who = "ones", do = "clap", face = "others" }]`, `"others", whom "ones" faces, are outside the picture: write camera = { on = ["here", "ones", "others"], width = 36 }`, false},
		"turns":        {at + `{ who = "ones", face = "others" }]`, `"others", whom "ones" faces,`, false},
		"speaks":       {at + `{ who = "ana", do = "speak", face = "ben" }]`, `"ben", whom "ana" speaks to, is outside the picture`, false},
		"goes":         {at + `{ who = "reporters", go = "ones" }, { who = "ana", face = "reporters" }]`, "whom", true},
		"faces a side": {at + `{ who = "ones", do = "clap", face = "right" }]`, "whom", true},
		"they have left": {at + `{ who = "others", leave = "right" }, { who = "ones", do = "clap", face = "others" }]
still = "end"`, "whom", true},
		"both are in it": {`camera = ["ones", "others"]
moves = [{ who = "ones", do = "clap", face = "others" }]`, "whom", true},
	} {
		if said := seen(t, shapesBoard+certain+c.step); strings.Contains(said, c.says) == c.well {
			all := said + advised(t, shapesBoard+certain+c.step)
			if c.well || !strings.Contains(all, c.says) {
				t.Errorf("%s: want %v %q: %s", name, !c.well, c.says, all)
			}
		}
	}
}
