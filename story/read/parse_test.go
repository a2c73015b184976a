package read

import (
	"os"
	"path/filepath"
	"testing"
)

func TestParseGood(t *testing.T) {
	files, _ := filepath.Glob("../testdata/good/*.toml")
	boards, _ := filepath.Glob("../boards/*.toml")
	if len(files) == 0 || len(boards) == 0 {
		t.Fatalf("%d good storyboards, and %d that come with the program", len(files), len(boards))
	}
	for _, f := range append(files, boards...) {
		t.Run(filepath.Base(f), func(t *testing.T) {
			text, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			s, problems := Parse(filepath.Base(f), text)
			for _, p := range problems {
				t.Errorf("%v\n%s", p, p.Excerpt())
			}
			if s == nil {
				t.Fatal("no story")
			}
		})
	}
}
