package sight

import (
	"strings"
	"testing"
)

// TestDescriptionsQuoteWhatIsShown holds that a description which quotes a note brings a warning
// where a picture that is published leaves the note out: on phones, those on people. What stands in
// all pictures may be quoted, and what is only told in the same words is no quotation.
func TestDescriptionsQuoteWhatIsShown(t *testing.T) {
	const alt = `alt    = { en = "They stay.", de = "Sie bleiben." }`
	if !strings.Contains(shapesBoard, alt) {
		t.Fatal("the board has another description")
	}
	on, at := `{ who = "ones", text = { en = "wait for hours", de = "warten Stunden" } }`,
		`{ at = "here", text = { en = "Wait for hours", de = "Warten Stunden" }, more = { en = "Nobody knows why", de = "Niemand weiß warum" } }`
	for name, c := range map[string]struct {
		says, note string
		warns      bool
	}{
		"a label on people":           {"A label says: wait for hours.", on, true},
		"in quotation marks":          {"A label says “wait for hours”.", on, true},
		"the same, not quoted":        {"The ones wait for hours.", on, false},
		"a label on a place":          {"A label says: wait for hours.", at, false},
		"its second line, on a place": {"A label says: nobody knows why.", at, false},
	} {
		text := strings.Replace(shapesBoard, alt, `alt    = { en = "`+c.says+`", de = "Sie bleiben." }`, 1) +
			certain + "camera = \"square\"\nmoves = [{ who = \"ones\", do = \"wait\" }]\nnotes = [" + c.note + "]"
		if said := seen(t, text); strings.Contains(said, "the description quotes a note, “wait for hours”") != c.warns {
			t.Errorf("%s: %s", name, said)
		}
	}
}
