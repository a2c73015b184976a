package story

import (
	"math"
	"os"
	"path/filepath"
	"testing"
)

// TestNoMoveOutlastsItsStep holds, over all storyboards that play, that a step
// lasts until everybody has arrived: whoever walks does so within one step.
func TestNoMoveOutlastsItsStep(t *testing.T) {
	ways := 0
	for _, pattern := range []string{"boards/*.toml", "testdata/good/*.toml", "manual/*.toml"} {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			s, problems := Parse(file, text)
			if s == nil {
				t.Fatal(problems)
			}
			plan, problems := NewPlan(s)
			if plan == nil {
				t.Fatal(problems)
			}
			for p, legs := range plan.legs {
				for _, l := range legs {
					if len(l.line) < 2 {
						continue
					}
					ways++
					end := plan.Steps[plan.stepAt(l.start)].End
					if l.end > end+1e-6 {
						t.Errorf("%s: person %d of %q walks until %.2f, and the step ends at %.2f", file, p,
							plan.People[p].Group.ID, l.end, end)
					}
				}
			}
		}
	}
	if ways < 500 {
		t.Errorf("only %d ways", ways)
	}
}

// TestReadingSpeeds holds that languages of long words are given longer, and
// that scripts without spaces are read by their letters.
func TestReadingSpeeds(t *testing.T) {
	ten := "one two three four five six seven eight nine ten"
	if got := reading("en", ten); math.Abs(got-10./3) > 1e-9 {
		t.Errorf("ten English words take %.2f s", got)
	}
	for lang := range speeds {
		if got := reading(lang, ten); got <= 10./3 || got > 7 {
			t.Errorf("ten words of %s take %.2f s", lang, got)
		}
	}
	if got := reading("zh", "十二个字没有任何空格的句子"); got < 1.5 || got > 4 {
		t.Errorf("a Chinese sentence takes %.2f s", got)
	}
}
