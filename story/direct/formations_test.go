package direct

import (
	"fmt"
	"slices"
	"testing"

	"standoff/story"
)

// TestEveryFormationIsOne holds that none is taken for another one: what package
// formation does not know becomes a crowd.
func TestEveryFormationIsOne(t *testing.T) {
	like := map[string]story.Formation{}
	for _, as := range story.Formations {
		mps := &story.Group{ID: "mps", Kind: story.Deputy, Figures: 14}
		p, problems := NewPlan(acted(t, []*story.Group{mps}, []*story.Move{{Verb: story.At, Object: "gate",
			Who: []*story.Group{mps}, As: as}}))
		if p == nil {
			t.Fatal(problems)
		}
		var at []string
		for _, f := range p.At(p.Duration).Figures {
			at = append(at, fmt.Sprintf("%.2f", f.At))
		}
		slices.Sort(at)
		places := fmt.Sprint(at)
		if like[places] != "" {
			t.Errorf("story/direct/internal/formation/formation.go places %q as %q", as, like[places])
		}
		like[places] = as
	}
}
