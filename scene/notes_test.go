package scene

import (
	"slices"
	"strings"
	"testing"

	"standoff/scene/scenetest"
	"standoff/story/plan"
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

// A small picture leaves to the caption what is firm only where it has no good place for it.
func TestFirmNotesOnPhones(t *testing.T) {
	p := scenetest.FirstStory(t)
	view := scenetest.View(375, 375)
	for step, want := range map[string]string{
		"let-in-kept-out":  "kept out",
		"parra-claims":     "claims the presidency",
		"guaido-announces": "says that he will lead Tuesday’s session",
		"the-anthem":       "take the podium",
	} {
		i := slices.IndexFunc(p.Steps, func(s plan.PlannedStep) bool { return s.Step.ID == step })
		var said []string
		for _, w := range Compose(p.At(p.Steps[i].Still), view).Texts {
			said = append(said, w.Words)
		}
		if all := strings.Join(said, " "); !strings.Contains(all, want) {
			t.Errorf("%s: %q is not in the picture: %s", step, want, all)
		}
	}
}
