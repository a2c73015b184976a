package storytest

import (
	"fmt"
	"io/fs"
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

// Boards returns the names of the stories that come with the program.
func Boards() []string {
	files, err := fs.Glob(boards.Boards, "*.toml")
	if err != nil || len(files) < 4 {
		panic(fmt.Sprintf("%d storyboards, %v", len(files), err))
	}
	return files
}

// AddStoryboards gives a fuzz target all storyboards that there are.
func AddStoryboards(f *testing.F, patterns ...string) {
	f.Helper()
	for _, text := range Texts(f, patterns...) {
		f.Add(text)
	}
}

// Texts returns the texts of all files that match a pattern.
func Texts(tb testing.TB, patterns ...string) (texts [][]byte) {
	tb.Helper()
	for _, file := range Files(tb, patterns...) {
		texts = append(texts, Text(tb, file))
	}
	return texts
}

// Text returns what a file holds.
func Text(tb testing.TB, file string) []byte {
	tb.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	return text
}

// Files returns the names of all files that match a pattern. It fails where one
// matches none.
func Files(tb testing.TB, patterns ...string) (all []string) {
	tb.Helper()
	for _, pattern := range patterns {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			tb.Fatalf("%s: %d files, %v", pattern, len(files), err)
		}
		all = append(all, files...)
	}
	return all
}
