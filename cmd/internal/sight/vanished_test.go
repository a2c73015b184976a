package sight

import (
	"strings"
	"testing"
)

// TestNobodyVanishes holds that it is said of people whom an empty stage has lost on one
// day, and not of those who left, came back, or were last seen on another day or set.
func TestNobodyVanishes(t *testing.T) {
	const says = "whom step 1 showed on this set on this day"
	for name, c := range map[string]struct {
		step string
		who  string
	}{
		"all but some":    {`empty = true` + "\n" + certain + `moves = [{ who = "ones", at = "middle" }]`, `empty takes away "others" and "reporters", ` + says},
		"minutes later":   {`empty = true` + "\nwhen = \"minutes later\"\n" + certain + `moves = [{ who = "ones", at = "middle" }]`, `"others" and "reporters", ` + says},
		"meanwhile":       {`empty = true` + "\nwhen = \"meanwhile\"\n" + certain + `moves = [{ who = "ones", at = "middle" }]`, ""},
		"all are placed":  {`empty = true` + "\n" + certain + `moves = [{ who = ["ones", "others"], at = "middle" }, { who = "reporters", at = "there" }]`, ""},
		"not empty":       {certain + `moves = [{ who = "ones", go = "middle" }]`, ""},
		"the day after":   {"date = 2024-05-04\nempty = true\n" + certain + `moves = [{ who = "ones", at = "middle" }]`, ""},
		"part of them is": {`empty = true` + "\n" + certain + `moves = [{ who = ["ana", "ben"], at = "middle" }]`, `empty takes away "reporters", ` + says},
	} {
		said := advised(t, shapesBoard+c.step)
		if strings.Contains(said, says) != (c.who != "") || !strings.Contains(said, c.who) {
			t.Errorf("%s: want %q: %s", name, c.who, said)
		}
		if strings.Contains(seen(t, shapesBoard+c.step), says) {
			t.Errorf("%s: it is more than advice", name)
		}
	}
}

// Of whom the caption tells, in all languages, nothing is asked.
func TestWhoIsNamedHasNotVanished(t *testing.T) {
	for german, told := range map[string]bool{"Wo die anderen waren, sagt niemand, Presse auch nicht.": true, "Mehr sagt niemand.": false} {
		board := strings.Replace(shapesBoard+"empty = true\n"+certain+`moves = [{ who = "ones", at = "middle" }]`,
			`text   = { en = "They stay, city police say.", de = "Sie bleiben, sagt die Polizei." }`,
			`text   = { en = "Nobody tells where the others and the reporters were.", de = "`+german+`" }`, 1)
		if said := advised(t, board); strings.Contains(said, "empty takes away") == told {
			t.Errorf("%s: %s", german, said)
		}
	}
}
