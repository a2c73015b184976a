package storytest

import (
	"os"
	"path/filepath"
	"testing"
)

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
