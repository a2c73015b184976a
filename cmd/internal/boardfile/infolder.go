package boardfile

import (
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"standoff/cmd/internal/board"
)

// mostInFolder is how many storyboards of a folder are taken, those that were changed last.
const mostInFolder = 50

// InFolder returns the storyboards that lie in a folder, the one that was changed last first. Of
// two that would have the same address it is the only one.
func InFolder(dir string) ([]string, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	type found struct {
		path    string
		changed time.Time
	}
	var all []found
	for _, e := range entries {
		info, err := os.Stat(filepath.Join(dir, e.Name()))
		if err != nil || !info.Mode().IsRegular() || strings.HasPrefix(e.Name(), ".") || filepath.Ext(e.Name()) != ".toml" {
			continue
		}
		if path := filepath.Join(dir, e.Name()); looksLikeOne(path) {
			all = append(all, found{path, info.ModTime()})
		}
	}
	slices.SortStableFunc(all, func(a, b found) int { return b.changed.Compare(a.changed) })
	var paths []string
	ids := map[string]bool{}
	for _, f := range all {
		if id := board.StoryID(f.path); !ids[id] && len(paths) < mostInFolder {
			paths, ids[id] = append(paths, f.path), true
		}
	}
	return paths, nil
}

// block is the head of a block that storyboards have and other files of TOML have not.
var block = regexp.MustCompile(`(?m)^[\t ]*\[\[[\t ]*(step|cast|set|source)[\t ]*\]\]`)

// looksLikeOne reports whether a file is a storyboard, well or not.
func looksLikeOne(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, SizeLimit))
	return err == nil && block.Match(text)
}
