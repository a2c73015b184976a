package read_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"standoff/story/author"
	"standoff/story/direct"
	"standoff/story/problem"
	"standoff/story/tell"
	"standoff/story/words"
)

var update = flag.Bool("update", false, "rewrite what the bad storyboards are told")

// Each storyboard in testdata/bad has one mistake; the file beside it holds
// all that its author is told.
func TestParseBad(t *testing.T) {
	files, _ := filepath.Glob("../testdata/bad/*.toml")
	if len(files) < 70 {
		t.Errorf("only %d bad storyboards", len(files))
	}
	seen := map[problem.Mistake]bool{}
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".toml"), func(t *testing.T) {
			text, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			s, problems := author.Parse("board.toml", text, words.Known{})
			if s != nil {
				plan, more := direct.NewPlan(s)
				problems = append(problems, more...)
				if plan != nil {
					problems = append(problems, tell.Complete(plan, words.NewLibrary(nil))...)
				}
			}
			got := ""
			for _, p := range problems {
				seen[p.Mistake] = true
				if p.Mistake == "" {
					t.Errorf("%v is no kind of mistake", p)
				}
				got += p.Error() + "\n" + p.Excerpt() + "\n"
			}
			if got == "" {
				t.Error("nothing is said")
			}
			golden := strings.TrimSuffix(f, ".toml") + ".want"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
	text, err := os.ReadFile("../problem/mistakes.go")
	if err != nil {
		t.Fatal(err)
	}
	// What only pictures show is tried in cmd/standoff; nothing is known that
	// cannot be read and is none of the other mistakes of writing.
	elsewhere := []problem.Mistake{problem.PoorContrast, problem.LabelLost, problem.NobodySeen,
		problem.SamePicture, problem.UnevenSides, problem.NoLetters, problem.Unreadable,
		problem.CutOff, problem.Hidden, problem.SideMissing, problem.DoubtLost, problem.DoubtAlone,
		problem.NotWhole, problem.NotThere, problem.WordsLeftOut, problem.PlaceLeftOut, problem.EmptyPicture,
		problem.SaysByItself, problem.OneSided, problem.PushesNobody, problem.Vanished, problem.SmallPeople}
	for _, m := range regexp.MustCompile(`Mistake = "([a-z-]+)"`).FindAllStringSubmatch(string(text), -1) {
		if kind := problem.Mistake(m[1]); !seen[kind] && !slices.Contains(elsewhere, kind) {
			t.Errorf("no bad storyboard shows %s", kind)
		}
	}
}
