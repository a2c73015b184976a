package sight

import (
	"strings"
	"testing"
)

// TestNotesWithoutRoomOnPhones holds that notes for which only phones have no room bring advice,
// and none where only the smallest has none.
func TestNotesWithoutRoomOnPhones(t *testing.T) {
	const says = "there is no room for this note"
	notes := func(n int) string {
		one := `{ at = "middle", text = { en = "Open all day, and all night as well", de = "Den ganzen Tag und die ganze Nacht offen" } }, `
		return certain + `camera = "square"` + "\n" + `moves = [{ who = ["ones", "others"], do = "clap" }]` + "\nnotes = [" + strings.Repeat(one, n) + "]"
	}
	for n, want := range map[int][2]bool{1: {false, false}, 7: {false, true}} {
		warned, advised := seen(t, shapesBoard+notes(n)), advised(t, shapesBoard+notes(n))
		if got := [2]bool{strings.Contains(warned, says), strings.Contains(advised, says)}; got != want {
			t.Errorf("%d notes: warned and advised %v, want %v:\n%s\n%s", n, got, want, warned, advised)
		}
		if strings.Contains(advised, "on a small phone") {
			t.Error(advised)
		}
	}
}
