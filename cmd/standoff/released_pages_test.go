package main

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standoff/cmd/internal/boardfile"
	"standoff/cmd/internal/carried"
	"standoff/cmd/internal/engine"
	"standoff/cmd/internal/site"
)

// testSameSite holds that the program of a release, whose templates and scripts are made otherwise,
// writes the same site byte for byte as this one, with the same player. Only stories.json knows the program.
func (r released) testSameSite(t *testing.T) {
	read := func(name string) []byte {
		data, err := os.ReadFile(filepath.Join("../..", carried.Folder, name))
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	e, err := engine.BuildEngine()
	if err != nil {
		t.Fatal(err)
	}
	boards, err := boardfile.ReadStoryboards([]string{filepath.Join(r.dir, "my-story.toml")}, nil)
	if err != nil {
		t.Fatal(err)
	}
	here := folder(t.TempDir())
	if _, err := site.Make(t.Context(), site.Build{Boards: boards, Licences: read(carried.Licences),
		Player: site.Player{Wasm: e.Wasm, Script: e.Script, Packed: map[string][]byte{".br": read(carried.Brotli), ".gz": read(carried.Gzip)}}},
		here); err != nil {
		t.Fatal(err)
	}
	there := folder(filepath.Join(r.dir, "dist"))
	want, got := filesOf(t, here), filesOf(t, there)
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if name != "stories.json" && !bytes.Equal(got[name], want[name]) {
			t.Errorf("%s has %d bytes of the program of a release, %d of this one, or others", name, len(got[name]), len(want[name]))
		}
		delete(got, name)
	}
	for name := range got {
		t.Errorf("only the program of a release writes %s", name)
	}
}

// filesOf returns the files of a folder, by name.
func filesOf(t *testing.T, f folder) map[string][]byte {
	t.Helper()
	names, err := f.Names()
	if err != nil || len(names) < 20 {
		t.Fatalf("there are %d files: %v", len(names), err)
	}
	all := map[string][]byte{}
	for _, name := range names {
		if all[name], err = f.ReadFile(name); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// testTemplates holds that no template of any page calls a method: it runs the tests of all pages
// with the compiler of a release, but as sources that join their scripts.
func (r released) testTemplates(t *testing.T) {
	if said, err := r.compiler.Run(r.root, nil, "test", "-tags=", "standoff/web"); err != nil || !strings.Contains(said, "ok") {
		t.Errorf("%v\n%s", err, said)
	}
}
