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
	for _, pattern := range patterns {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(text)
		}
	}
}
