package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"standoff/web"
)

// A site is everything that is published: the bytes of each file by its
// slash-separated path below the site's root.
type site map[string][]byte

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

// files are the site's files as a publisher takes them.
func (s site) files() gallery {
	files := gallery{}
	for name, data := range s {
		files[name] = func() ([]byte, error) { return data, nil }
	}
	return files
}

func (s site) names() []string {
	var names []string
	for name := range s {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// removeStale takes away assets of earlier builds, whose names carry hashes
// that no page in the folder names any more: stories that this build did not
// make still play with the engine that they were made with.
func (s site) removeStale(dir string) error {
	stale := map[string][]string{} // files by the name that a page would have
	for _, kind := range []string{"engine.*", "player.*", "print.*", "article.*"} {
		old, err := filepath.Glob(filepath.Join(dir, "assets", kind))
		if err != nil {
			return err
		}
		for _, path := range old {
			name := strings.TrimSuffix(strings.TrimSuffix(filepath.Base(path), ".br"), ".gz")
			if _, ok := s["assets/"+name]; !ok {
				stale[name] = append(stale[name], path)
			}
		}
	}
	if err := keepNamed(stale, dir); err != nil {
		return err
	}
	for _, paths := range stale {
		for _, path := range paths {
			if err := os.Remove(path); err != nil {
				return err
			}
		}
	}
	return nil
}

// keepNamed takes out of the stale files those that pages in the folder name.
func keepNamed(stale map[string][]string, dir string) error {
	if len(stale) == 0 {
		return nil
	}
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".html" {
			return err
		}
		page, err := os.ReadFile(path)
		for name := range stale {
			if bytes.Contains(page, []byte(name)) {
				delete(stale, name)
			}
		}
		return err
	})
}

// siblings are a file and its compressed forms.
func siblings(path string) []string {
	if !compressible(path) {
		return []string{path}
	}
	return []string{path, path + ".gz", path + ".br"}
}

// writePacked writes a file, with its compressed forms beside it if it has any,
// unless they are there.
func writePacked(path string, data []byte) error {
	old, err := os.ReadFile(path)
	if err == nil && bytes.Equal(old, data) && !slices.ContainsFunc(siblings(path), missing) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	if compressible(path) {
		for ext, pack := range map[string]func([]byte) ([]byte, error){".br": brotli11, ".gz": gzip9} {
			small, err := pack(data)
			if err != nil {
				return fmt.Errorf("%s%s: %w", path, ext, err)
			}
			if err := os.WriteFile(path+ext, small, 0o644); err != nil {
				return err
			}
		}
	}
	return os.WriteFile(path, data, 0o644)
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func missing(path string) bool { return !exists(path) }
