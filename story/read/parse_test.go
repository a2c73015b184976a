package read_test

import (
	"path/filepath"
	"testing"

	"standoff/story/read"
	"standoff/story/storytest"
)

func TestParseGood(t *testing.T) {
	for _, f := range storytest.Files(t, "../testdata/good/*.toml", "../boards/*.toml") {
		t.Run(filepath.Base(f), func(t *testing.T) {
			s, problems := read.Parse(filepath.Base(f), storytest.Text(t, f))
			for _, p := range problems {
				t.Errorf("%v\n%s", p, p.Excerpt())
			}
			if s == nil {
				t.Fatal("no story")
			}
		})
	}
}
