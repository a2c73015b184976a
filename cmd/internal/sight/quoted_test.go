package sight

import (
	"strings"
	"testing"
)

// TestDescriptionsQuoteWhatIsShown holds that a description which quotes a note brings a warning
// where a picture that is published leaves the note out: on phones, those on people who fill it. What
// stands in all pictures may be quoted, and what is only told in the same words is no quotation.
func TestDescriptionsQuoteWhatIsShown(t *testing.T) {
	const alt = `alt    = { en = "They stay.", de = "Sie bleiben." }`
	if !strings.Contains(shapesBoard, alt) {
		t.Fatal("the board has another description")
	}
	on, at := `{ who = "ones", text = { en = "wait for hours", de = "warten Stunden" } }`,
		`{ at = "here", text = { en = "Wait for hours", de = "Warten Stunden" }, more = { en = "Nobody knows why", de = "Niemand weiß warum" } }`
	for name, c := range map[string]struct {
		says, note   string
		crowd, warns bool
	}{
		"a label on a crowd":          {"A label says: wait for hours.", on, true, true},
		"a label on some people":      {"A label says: wait for hours.", on, false, false},
		"in quotation marks":          {"A label says “wait for hours”.", on, true, true},
		"the same, not quoted":        {"The ones wait for hours.", on, false, false},
		"a label on a place":          {"A label says: wait for hours.", at, false, false},
		"its second line, on a place": {"A label says: nobody knows why.", at, false, false},
	} {
		figures, camera := "figures = 20", `"square"`
		if c.crowd {
			figures, camera = "figures = 270", `{ on = "middle", width = 8 }`
		}
		text := strings.Replace(strings.Replace(shapesBoard, "figures = 20", figures, 1), alt, `alt    = { en = "`+c.says+`", de = "Sie bleiben." }`, 1) +
			certain + "empty = true\ncamera = " + camera + "\nmoves = [{ who = \"ones\", do = \"wait\", at = \"square\" }]\nnotes = [" + c.note + "]"
		if said := seen(t, text); strings.Contains(said, "the description quotes a note, “wait for hours”") != c.warns {
			t.Errorf("%s: %s", name, said)
		}
	}
}
