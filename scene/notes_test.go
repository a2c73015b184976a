package scene

import (
	"strings"
	"testing"

	"standoff/scene/scenetest"
)

// A note about a place is shown whole or not at all, on phones too: its second line often says what
// is not known.
func TestNotesOnPlacesAreWhole(t *testing.T) {
	plan := scenetest.FirstStory(t)
	whole := 0
	for _, size := range [][2]float64{{375, 375}, {390, 844}, {320, 320}, {720, 405}} {
		view := scenetest.View(size[0], size[1])
		for i, step := range plan.Steps {
			var said []string
			for _, w := range Compose(plan.At(step.Still), view).Texts {
				said = append(said, w.Words)
			}
			all := strings.Join(said, " ")
			for _, n := range step.Step.Notes {
				if n.Who != nil || n.More == nil || !strings.Contains(all, n.Text.In("en")) {
					continue
				}
				if whole++; !strings.Contains(all, n.More.In("en")) {
					t.Errorf("%v, step %d: %q stands without %q", size, i+1, n.Text.In("en"), n.More.In("en"))
				}
			}
		}
	}
	if whole < 20 {
		t.Errorf("only %d notes are shown", whole)
	}
}
