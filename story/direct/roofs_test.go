package direct

import (
	"strings"
	"testing"
)

// townHall is a square before a town hall with a portico; each case has a last step.
const townHall = byPolice + `[[set]]
front = "bottom"
areas = [
  { id = "square", size = [40, 20] },
  { id = "hall", name = "Town hall", size = [20, 14], ground = "floor", walls = "all", roof = "pitched", above = "square" },
]
doors = [{ id = "portal", between = ["square", "hall"], width = 3 }]
props = [
  { kind = "column", in = "square", at = [15, 1.5] }, { kind = "column", in = "square", at = [25, 1.5] },
  { id = "desk", kind = "table", in = "hall" },
]

[[cast]]
id      = "crowd"
name    = "A crowd"
figures = 12

[[step]]
title  = "They wait"
text   = "They wait before the town hall, city police say."
source = "police"
sure   = "reported"
`

// A building keeps its roof while it is only looked at, and loses it for what is inside.
func TestRoofsStayOn(t *testing.T) {
	outside := `moves = [{ who = "crowd", at = "square", side = "bottom" }]`
	for name, c := range map[string]struct {
		step string
		on   bool
	}{
		"nothing asked":            {outside, true},
		"the camera names it":      {"camera = \"hall\"\n" + outside, true},
		"beside what is before it": {"camera = [\"square\", \"hall\"]\n" + outside, true},
		"with a width":             {"camera = { on = [\"crowd\", \"hall\"], width = 40 }\n" + outside, true},
		"its door":                 {"camera = [\"crowd\", \"portal\"]\n" + outside, true},
		"what is inside":           {"camera = \"desk\"\n" + outside, false},
		"they turn to it":          {strings.Replace(outside, `side = "bottom"`, `side = "bottom", face = "hall"`, 1), true},
		"they turn to it later":    {strings.Replace(outside, "}]", `}, "then", { who = "crowd", face = "hall" }]`, 1), true},
		"they go in":               {"camera = \"hall\"\n" + strings.Replace(outside, "}]", `}, "then", { who = "crowd", go = "hall" }]`, 1), false},
		"they go in by the door":   {strings.Replace(outside, "}]", `}, "then", { who = "crowd", leave = "portal" }]`, 1), false},
		"they are inside":          {"camera = \"hall\"\n" + `moves = [{ who = "crowd", at = "hall" }]`, false},
		"a note is about it":       {outside + "\n" + `notes = [{ at = "hall", text = "Lights are on" }]`, false},
		"it is pointed out":        {strings.Replace(outside, "}]", `}, { highlight = "hall" }]`, 1), false},
	} {
		p := planText(t, townHall+c.step)
		if on := p.Views[0].Rooms[0].Roof > 0; on != c.on {
			t.Errorf("%s: the roof is on: %v", name, on)
		}
	}
}
