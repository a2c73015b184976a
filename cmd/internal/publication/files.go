package publication

import (
	"path"
	"strings"

	"standoff/cmd/internal/pack"
	"standoff/cmd/internal/store"
)

// A File is what a story consists of: a name below the store's root, and its bytes.
type File struct {
	Name   string
	Hashed bool // the hash of the bytes is in the name: they are never others
	Read   func() ([]byte, error)
	// Packed are the bytes as package pack makes them, by the ending of a name, ".br": where they
	// are there already, they need not be made.
	Packed map[string][]byte
}

// gzip returns the file's bytes packed.
func (f File) gzip(data []byte) ([]byte, error) {
	if packed, ok := f.Packed[".gz"]; ok {
		return packed, nil
	}
	return pack.Gzip(data)
}

// brotli returns the file's bytes packed.
func (f File) brotli(data []byte) ([]byte, error) {
	if packed, ok := f.Packed[".br"]; ok {
		return packed, nil
	}
	return pack.Brotli(data)
}

// types are what files are, by the ends of their names. Stores guess them, and guess wrong.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".json": "application/json", ".toml": "text/plain; charset=utf-8",
	".txt": "text/plain; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
	".svg": "image/svg+xml", ".png": "image/png", ".wasm": "application/wasm", ".plan": "application/octet-stream",
	".gz": "application/gzip",
}

const (
	forEver = "public, max-age=31536000, immutable"
	minute  = "public, max-age=60, stale-while-revalidate=600"
)

// An object is a file as a store keeps it.
type object struct {
	name string
	data []byte
	store.Headers
}

// objects returns what a file becomes in a store. A store sends everybody the same bytes,
// whatever they say they can unpack; so only that is packed which browsers alone fetch:
// the engine, and scripts, styles and plans. Pages, pictures, oEmbed and what other
// programs read is as it is. The engine has a second form, which the page unpacks by itself
// where the first does not come through. A folder has both packed forms beside each
// file, as servers of files take them.
func objects(s *store.Store, f File, data []byte) ([]object, error) {
	ext := path.Ext(f.Name)
	o := object{f.Name, data, store.Headers{Type: types[ext], Cache: minute}}
	if f.Hashed {
		o.Cache = forEver
	}
	if s.Folder != "" {
		return beside(f, o)
	}
	var err error
	switch {
	case ext == ".wasm":
		packed := object{f.Name + ".gz", nil, store.Headers{Type: types[".gz"], Cache: o.Cache}}
		if packed.data, err = f.gzip(data); err != nil {
			return nil, err
		}
		o.Encoding = "br"
		o.data, err = f.brotli(data)
		return []object{packed, o}, err
	case f.Hashed && (ext == ".js" || ext == ".css" || ext == ".plan"):
		o.Encoding = "gzip"
		o.data, err = f.gzip(data)
	}
	return []object{o}, err
}

// beside returns a file and its packed forms, the file last: who sees it sees all.
func beside(f File, o object) ([]object, error) {
	if !pack.Worth(o.name) {
		return []object{o}, nil
	}
	gz, err := f.gzip(o.data)
	if err != nil {
		return nil, err
	}
	br, err := f.brotli(o.data)
	return []object{{o.name + ".gz", gz, o.Headers}, {o.name + ".br", br, o.Headers}, o}, err
}

// waiting stands at a new page's address until the page does, so that pages of a story
// can name one another from the first moment. It names nothing.
const waiting = `<!doctype html><meta charset="utf-8"><meta name="robots" content="noindex">` +
	`<meta http-equiv="refresh" content="5"><title>…</title><p>This page is being published: it will be here in a moment.`

// isPage reports whether a file is what readers open.
func isPage(name string) bool { return path.Base(name) == "index.html" }

// turn returns when a file that keeps its name is to be written: first what stands beside
// pages, then those in a story's other languages, last the one that others name.
func turn(name string) int {
	switch {
	case !isPage(name):
		return 0
	case strings.Count(name, "/") > 1:
		return 1
	}
	return 2
}
