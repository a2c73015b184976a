package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"strings"
	"sync"

	"standoff/web"
)

// A site is everything that is published: the bytes of each file by its
// slash-separated path below the site's root.
type site map[string][]byte

// headers tell static hosts that read a _headers file how to serve the site:
// what has its hash in its name never changes, the rest is asked for anew, and
// everything may be embedded and fetched from anywhere.
const headers = `/*
  Content-Security-Policy: ` + web.Policy + `
  Access-Control-Allow-Origin: *
  X-Content-Type-Options: nosniff
  Cache-Control: public, max-age=60, stale-while-revalidate=600
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/assets/*.wasm
  Content-Type: application/wasm
`

// write puts the site into a folder, each compressible file with its .br and
// .gz beside it. What is there already with the same content stays untouched,
// and so does everything that is not the site's own.
func (s site) write(dir string) error {
	if err := s.removeStale(dir); err != nil {
		return err
	}
	names := s.names()
	work := make(chan string)
	errs := make(chan error, len(names))
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for name := range work {
				if err := writePacked(filepath.Join(dir, filepath.FromSlash(name)), s[name]); err != nil {
					errs <- err
				}
			}
		})
	}
	for _, name := range names {
		work <- name
	}
	close(work)
	wg.Wait()
	close(errs)
	return <-errs
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
// that nothing refers to any more.
func (s site) removeStale(dir string) error {
	for _, kind := range []string{"engine.*", "player.*"} {
		old, err := filepath.Glob(filepath.Join(dir, "assets", kind))
		if err != nil {
			return err
		}
		for _, path := range old {
			name := strings.TrimSuffix(strings.TrimSuffix(filepath.Base(path), ".br"), ".gz")
			if _, ok := s["assets/"+name]; ok {
				continue
			}
			if err := os.Remove(path); err != nil {
				return err
			}
		}
	}
	return nil
}

// writePacked writes a file and its compressed siblings, unless they are there.
func writePacked(path string, data []byte) error {
	old, err := os.ReadFile(path)
	same := err == nil && bytes.Equal(old, data)
	if same && (!compressible(path) || exists(path+".br") && exists(path+".gz")) {
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
