package direct

import (
	"os"
	"path/filepath"
	"testing"
)

// TestNoMoveOutlastsItsStep holds, over all storyboards that play, that a step
// lasts until everybody has arrived: whoever walks does so within one step.
func TestNoMoveOutlastsItsStep(t *testing.T) {
	ways := 0
	for _, pattern := range []string{"../boards/*.toml", "../testdata/good/*.toml", "../manual/*.toml"} {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			plan := planText(t, string(text))
			for p, legs := range plan.Legs {
				for _, l := range legs {
					if len(l.Line) < 2 {
						continue
					}
					ways++
					end := plan.Steps[plan.StepAt(l.Start)].End
					if l.End > end+1e-6 {
						t.Errorf("%s: person %d of %q walks until %.2f, and the step ends at %.2f", file, p,
							plan.People[p].Group.ID, l.End, end)
					}
				}
			}
		}
	}
	if ways < 500 {
		t.Errorf("only %d ways", ways)
	}
}
