// Package site makes what is published: storyboards and a built player in, files out,
// all of it bytes. The command build gives it a folder; the same site can be made in a
// browser, byte for byte. It reads no files, runs no toolchain and keeps nothing
// between two calls of [Make]. Begin with make.go, then page.go; target.go is where
// files go.
package site

import (
	"bytes"
	"fmt"
	"path"
	"slices"
	"sort"
	"strings"

	"standoff/cmd/internal/pack"
	"standoff/cmd/internal/panel"
	"standoff/web"
)

// A Site is everything that is published: the bytes of each file by its
// slash-separated path below the site's root.
type Site map[string][]byte

// headers tell static hosts that read a _headers file how to serve the site:
// what has its hash in its name never changes, the rest is asked for anew, and
// everything may be embedded and fetched from anywhere. Base is the site's
// address, or empty.
func headers(base string) []byte {
	return []byte(`/*
  Content-Security-Policy: ` + web.Policy(base) + `
  Access-Control-Allow-Origin: *
  Timing-Allow-Origin: *
  X-Content-Type-Options: nosniff
  Cache-Control: public, max-age=60, stale-while-revalidate=600
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/assets/*.wasm
  Content-Type: application/wasm
`)
}

// files returns the site's files as a publisher takes them.
func (s Site) files() panel.Gallery {
	files := panel.Gallery{}
	for name, data := range s {
		files[name] = func() ([]byte, error) { return data, nil }
	}
	return files
}

// names returns the paths of all files, sorted.
func (s Site) names() []string {
	var names []string
	for name := range s {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// removeStale takes away assets of earlier builds, whose names carry hashes
// that no page in the target names any more: stories that this build did not
// make still play with the engine that they were made with.
func (s Site) removeStale(out Target) error {
	names, err := out.Names()
	if err != nil {
		return err
	}
	stale := map[string][]string{} // files by the name that a page would have
	for _, name := range names {
		asset, ok := strings.CutPrefix(name, "assets/")
		if !ok || !slices.ContainsFunc(hashed, func(kind string) bool { return strings.HasPrefix(asset, kind) }) {
			continue
		}
		asset = strings.TrimSuffix(strings.TrimSuffix(asset, ".br"), ".gz")
		if _, ok := s["assets/"+asset]; !ok {
			stale[asset] = append(stale[asset], name)
		}
	}
	if err := keepNamed(stale, names, out); err != nil {
		return err
	}
	for _, files := range stale {
		for _, file := range files {
			if err := out.Remove(file); err != nil {
				return err
			}
		}
	}
	return nil
}

// hashed are the beginnings of the names of assets that carry a hash.
var hashed = []string{"engine.", "player.", "print.", "article.", "runtime."}

// keepNamed takes out of the stale files those that pages in the target name.
func keepNamed(stale map[string][]string, names []string, out Target) error {
	if len(stale) == 0 {
		return nil
	}
	for _, file := range names {
		if path.Ext(file) != ".html" {
			continue
		}
		page, err := out.ReadFile(file)
		if err != nil {
			return err
		}
		for name := range stale {
			if bytes.Contains(page, []byte(name)) {
				delete(stale, name)
			}
		}
	}
	return nil
}

// siblings returns a file and its compressed forms.
func siblings(name string) []string {
	if !pack.Worth(name) {
		return []string{name}
	}
	return []string{name, name + ".gz", name + ".br"}
}

// writePacked writes a file, with its compressed forms beside it if it has any,
// unless they are there. What is ready, by name, is not compressed once more.
func writePacked(out Target, name string, data []byte, ready map[string][]byte) error {
	old, err := out.ReadFile(name)
	if err == nil && bytes.Equal(old, data) && whole(out, siblings(name)) {
		return nil
	}
	if pack.Worth(name) {
		for ext, packed := range map[string]func([]byte) ([]byte, error){".br": pack.Brotli, ".gz": pack.Gzip} {
			small, ok := ready[name+ext]
			if !ok {
				var err error
				if small, err = packed(data); err != nil {
					return fmt.Errorf("%s%s: %w", name, ext, err)
				}
			}
			if err := out.WriteFile(name+ext, small); err != nil {
				return err
			}
		}
	}
	return out.WriteFile(name, data)
}

// whole reports whether all the files are there.
func whole(out Target, names []string) bool {
	return !slices.ContainsFunc(names, func(name string) bool {
		_, err := out.Size(name)
		return err != nil
	})
}
