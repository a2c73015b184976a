package publication

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"standoff/cmd/internal/store"
	"standoff/cmd/internal/store/storetest"
)

// What may go at all: never a page, nor what others put there.
func TestWhatMayBePruned(t *testing.T) {
	for name, want := range map[string]bool{
		"palace/panels/01.0123456789ab.svg": true, "palace/panels/01.0123456789ab.svg.br": true, "assets/engine.0123456789ab.wasm.gz": true,
		"palace/index.html.1876543210abcdef.tmp": true, "publications/000001.json": true, "publications/contents/a.gz": true,
		"palace/index.html": false, "palace/card.png": false, "embed.js": false, "publications/done.json": false,
		"other/panels/01.0123456789ab.svg": false, "assets/own.js": false, "other/a.1876543210abcdef.tmp": false,
	} {
		if got := ours(name, map[string]bool{"palace": true}); got != want {
			t.Errorf("%s may go: %v", name, got)
		}
	}
}

// Stores send what was stored, to everybody: only what browsers alone fetch is packed.
func TestHeadersAreRightForStoresThatCannotNegotiate(t *testing.T) {
	s := &store.Store{Kind: store.S3}
	for name, want := range map[string]store.Headers{
		"palace/index.html":                  {Type: "text/html; charset=utf-8", Cache: minute},
		"palace/figures.html":                {Type: "text/html; charset=utf-8", Cache: minute},
		"palace/oembed.json":                 {Type: "application/json", Cache: minute},
		"palace/panels/01.0123456789ab.svg":  {Type: "image/svg+xml", Cache: forEver},
		"palace/card.0123456789ab.png":       {Type: "image/png", Cache: forEver},
		"palace/card.png":                    {Type: "image/png", Cache: minute},
		"palace/story.toml":                  {Type: "text/plain; charset=utf-8", Cache: minute},
		"palace/story.0123456789ab.plan":     {Type: "application/octet-stream", Encoding: "gzip", Cache: forEver},
		"assets/player.0123456789.js":        {Type: "text/javascript; charset=utf-8", Encoding: "gzip", Cache: forEver},
		"assets/player.0123456789.css":       {Type: "text/css; charset=utf-8", Encoding: "gzip", Cache: forEver},
		"assets/engine.0123456789ab.wasm":    {Type: "application/wasm", Encoding: "br", Cache: forEver},
		"assets/engine.0123456789ab.wasm.gz": {Type: "application/gzip", Cache: forEver},
		"embed.js":                           {Type: "text/javascript; charset=utf-8", Cache: minute},
	} {
		file := strings.TrimSuffix(name, ".gz")
		all, err := objects(s, File{Name: file, Hashed: hashedName.MatchString(file)}, []byte("some words"))
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(all, func(o object) bool { return o.name == name })
		if i < 0 || all[i].Headers != want {
			t.Errorf("%s is stored as %+v, want %+v", name, all, want)
		}
	}
}

// What is packed already is not packed again: that takes seconds.
func TestWhatIsPackedIsTakenAsItIs(t *testing.T) {
	f := File{Name: "assets/engine.0123456789ab.wasm", Hashed: true, Packed: map[string][]byte{".br": []byte("br"), ".gz": []byte("gz")}}
	for _, s := range []*store.Store{{Kind: store.S3}, {Kind: store.Disk, Folder: t.TempDir()}} {
		all, err := objects(s, f, []byte("wasm"))
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]string{}
		for _, o := range all {
			got[strings.TrimPrefix(o.name, f.Name)] = string(o.data)
		}
		want := map[string]string{"": "br", ".gz": "gz"}
		if s.Folder != "" {
			want = map[string]string{"": "wasm", ".gz": "gz", ".br": "br"}
		}
		if !maps.Equal(got, want) {
			t.Errorf("at %s it is stored as %v, want %v", s.Kind, got, want)
		}
	}
}

// A folder on a disk has what servers of files send packed, beside each file.
func TestAFolderHasPackedFormsBesideItsFiles(t *testing.T) {
	place := storetest.Folder(t)
	s := open(t, place.Address)
	mustPublish(t, s, call("one", "e1", "palace"))
	for _, name := range []string{"palace/index.html.br", "palace/index.html.gz", "embed.js.br"} {
		if _, err := os.Stat(s.Folder + "/" + name); err != nil {
			t.Error(err)
		}
	}
	there, _ := s.List(t.Context(), "", false)
	for name := range there {
		if strings.HasSuffix(name, ".tmp") || strings.HasSuffix(name, ".attrs") {
			t.Errorf("%s was left behind", name)
		}
	}
}
