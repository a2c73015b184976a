package site

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"slices"

	"standoff/cmd/internal/board"
)

// manifestName is the file in a built folder that says what its stories were
// made from. Readers never ask for it, and a folder without it is built anew.
const manifestName = "stories.json"

// A manifest says of every story in a folder, by id, what it was made from and
// which files it has.
type manifest map[string]made

// made is a story as an earlier build left it.
type made struct {
	From  string   `json:"from"`  // see fingerprint
	Files []string `json:"files"` // slash-separated, below the folder
	Pages []Weight `json:"pages"` // what its pages weigh
}

// readManifest reads the folder's manifest; a folder without one is empty. One
// that can't be read is no reason to stop: everything is made anew.
func readManifest(out Target) manifest {
	text, err := out.ReadFile(manifestName)
	m := manifest{}
	if err != nil || json.Unmarshal(text, &m) != nil {
		return manifest{}
	}
	return m
}

func (m manifest) write(out Target) error {
	text, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		return err
	}
	return out.WriteFile(manifestName, append(text, '\n'))
}

// names returns the files of all stories that carry their hash.
func (m manifest) names() names {
	all := names{}
	for _, story := range m {
		maps.Copy(all, plainNames(story.Files))
	}
	return all
}

// whole reports whether the story was made from the same, and all its files
// are still there.
func (m made) whole(out Target, from string) bool {
	if m.From != from || len(m.Files) == 0 {
		return false
	}
	for _, name := range m.Files {
		if !whole(out, siblings(name)) {
			return false
		}
	}
	return true
}

// forget removes the files that a story had and has no more.
func (m made) forget(out Target, now []string) error {
	for _, name := range m.Files {
		if slices.Contains(now, name) || !fs.ValidPath(name) {
			continue
		}
		for _, file := range siblings(name) {
			if err := out.Remove(file); err != nil {
				return err
			}
		}
	}
	return nil
}

// fingerprint returns what all files of a story depend on: its text as it is
// published, a paper's own words, what its pages link to, and this very program.
// Whoever reads it can confirm no guess of what is not published.
func fingerprint(b board.Storyboard, with Shared, program string) string {
	sum := sha256.New()
	fmt.Fprintf(sum, "%s\n%s\n%s\n%+v\n", program, b.ID, with.base, with.Engine)
	for _, a := range with.Assets {
		fmt.Fprintln(sum, a.Name)
	}
	sum.Write(b.Whole())
	return hex.EncodeToString(sum.Sum(nil)[:16])
}
