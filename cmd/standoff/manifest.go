package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
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
	Pages []weight `json:"pages"` // what its pages weigh
}

// readManifest reads the folder's manifest; a folder without one is empty. One
// that can't be read is no reason to stop: everything is made anew.
func readManifest(dir string) manifest {
	text, err := os.ReadFile(filepath.Join(dir, manifestName))
	m := manifest{}
	if err != nil || json.Unmarshal(text, &m) != nil {
		return manifest{}
	}
	return m
}

func (m manifest) write(dir string) error {
	text, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, manifestName), append(text, '\n'), 0o644)
}

// whole reports whether the story was made from the same, and all its files
// are still there.
func (m made) whole(dir, from string) bool {
	if m.From != from || len(m.Files) == 0 {
		return false
	}
	for _, name := range m.Files {
		for _, file := range siblings(filepath.Join(dir, filepath.FromSlash(name))) {
			if !exists(file) {
				return false
			}
		}
	}
	return true
}

// forget removes the files that a story had and has no more.
func (m made) forget(dir string, now []string) error {
	keep := map[string]bool{}
	for _, name := range now {
		keep[name] = true
	}
	for _, name := range m.Files {
		if keep[name] || !filepath.IsLocal(filepath.FromSlash(name)) {
			continue
		}
		for _, file := range siblings(filepath.Join(dir, filepath.FromSlash(name))) {
			if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return err
			}
		}
	}
	return nil
}

// fingerprint is what all files of a story depend on: its text as it is
// published, a paper's own words, what its pages link to, and this very program.
// Whoever reads it can confirm no guess of what is not published.
func fingerprint(b storyboard, with shared, program string) string {
	sum := sha256.New()
	fmt.Fprintf(sum, "%s\n%s\n%s\n%+v\n", program, b.id, with.base, with.engine)
	for _, a := range with.assets {
		fmt.Fprintln(sum, a.Name)
	}
	sum.Write(b.whole())
	return hex.EncodeToString(sum.Sum(nil)[:16])
}

// programHash tells this program from an older one that drew otherwise.
func programHash() (string, error) {
	path, err := os.Executable()
	if err != nil {
		return "", err
	}
	text, err := os.ReadFile(path)
	return hash(text), err
}
