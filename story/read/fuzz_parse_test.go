package read_test

import (
	"bytes"
	"testing"

	"standoff/story/author"
	"standoff/story/storytest"
)

// Whatever a file holds, Parse comes back, names lines that the file has, and
// either has a story or says why not.
func FuzzParse(f *testing.F) {
	storytest.AddStoryboards(f, "../boards/*.toml", "../testdata/good/*.toml", "../testdata/bad/*.toml")
	f.Fuzz(func(t *testing.T, text []byte) {
		s, problems := author.Parse("board.toml", text, nil)
		if (s == nil) != (problems.Errors() > 0) {
			t.Fatalf("story %v with %d errors", s != nil, problems.Errors())
		}
		lines := 1 + bytes.Count(text, []byte("\n"))
		for i, p := range problems {
			if p.Span.Line < 0 || p.Span.Line > lines || p.Span.EndCol < p.Span.Col {
				t.Errorf("%v stands at %v of %d lines", p, p.Span, lines)
			}
			if i > 0 && p.Span.Line < problems[i-1].Span.Line {
				t.Errorf("%v stands behind %v", p, problems[i-1])
			}
			if p.Message == "" || p.Mistake == "" {
				t.Error("a problem without words")
			}
			p.Excerpt()
		}
	})
}

// A file of two megabytes is refused before anything reads it.
func TestParseTooLarge(t *testing.T) {
	s, problems := author.Parse("board.toml", bytes.Repeat([]byte("# more\n"), 300_000), nil)
	if want := "board.toml:1:1: the storyboard has 2 MiB: 1 MiB is the most"; s != nil ||
		len(problems) != 1 || problems[0].Error() != want {
		t.Errorf("got %v, want %s", problems, want)
	}
}
