package tell

import (
	"strings"
	"testing"

	"standoff/story/words"
)

// TestIDsAreNotTold holds that readers are told of a spot without a name by the area in
// which it lies: an id is the author's own.
func TestIDsAreNotTold(t *testing.T) {
	text := strings.Replace(waterBoard, `at = [20, 6], name = "Midstream"`, `at = [20, 6]`, 1)
	text = strings.Replace(text, "spots = [", `spots = [{ id = "aside", in = "quay", at = [5, 5], size = [6, 6] }, `, 1)
	p := plannedText(t, "board.toml", []byte(strings.Replace(text, "MOVE", `{ who = "crowd", at = "aside" }`, 1)))
	if problems := Complete(p, words.NewLibrary(nil)); len(problems) > 0 {
		t.Error(problems)
	}
	for lang, alt := range p.Steps[0].Step.Alt {
		if strings.Contains(alt, "aside") || lang != "ar" && !strings.Contains(alt, "Quay") {
			t.Errorf("%s: %q", lang, alt)
		}
	}
}
