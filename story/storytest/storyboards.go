package storytest

import (
	"os"
	"path/filepath"
	"testing"

	"standoff/story"
	"standoff/story/boards"
	"standoff/story/read"
)

// Board returns a story that comes with the program, by the name of its file.
func Board(name string) *story.Story {
	text, err := boards.Boards.ReadFile(name)
	if err != nil {
		panic(err)
	}
	s, problems := read.Parse(name, text)
	if s == nil {
		panic(problems)
	}
	return s
}

// AddStoryboards gives a fuzz target all storyboards that there are.
func AddStoryboards(f *testing.F, patterns ...string) {
	f.Helper()
	for _, text := range Texts(f, patterns...) {
		f.Add(text)
	}
}

// Texts returns the texts of all files that match a pattern. It fails where one
// matches none.
func Texts(tb testing.TB, patterns ...string) (texts [][]byte) {
	tb.Helper()
	for _, pattern := range patterns {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			tb.Fatalf("%s: %d files, %v", pattern, len(files), err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				tb.Fatal(err)
			}
			texts = append(texts, text)
		}
	}
	return texts
}
