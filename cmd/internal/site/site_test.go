package site

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

func TestSiteIsWrittenPackedAndOnce(t *testing.T) {
	out := &counted{}
	text := []byte(strings.Repeat("a page of many words ", 200))
	s := Site{"story/index.html": text, "card.png": text, "assets/player.abc.js": text}
	p := testPublisher(t, out)
	if err := p.files(t.Context(), s.files()); err != nil {
		t.Fatal(err)
	}
	unpack := map[string]func(io.Reader) (io.Reader, error){
		"":    func(r io.Reader) (io.Reader, error) { return r, nil },
		".gz": func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) },
		".br": func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil },
	}
	for ext, open := range unpack {
		data, err := out.ReadFile("story/index.html" + ext)
		if err != nil {
			t.Fatal(err)
		}
		r, err := open(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := io.ReadAll(r); err != nil || !bytes.Equal(got, text) {
			t.Errorf("index.html%s does not unpack to the page: %v", ext, err)
		}
	}
	if out.has("card.png.br") {
		t.Error("a picture was compressed again")
	}

	const own, other, named = "assets/own.txt", "assets/engine.0123456789ab.wasm", "older.html"
	delete(s, "assets/player.abc.js")
	s["assets/player.def.js"] = text
	if err := errors.Join(out.WriteFile(own, nil), out.WriteFile(other, nil),
		out.WriteFile(named, []byte(`"../assets/engine.0123456789ab.wasm"`))); err != nil {
		t.Fatal(err)
	}
	out.written = nil
	if err := errors.Join(p.files(t.Context(), s.files()), s.removeStale(out)); err != nil {
		t.Fatal(err)
	}
	if !out.has(other) {
		t.Error("the engine of a story that an earlier build made was taken away")
	}
	if err := errors.Join(out.Remove(named), s.removeStale(out)); err != nil || out.has(other) {
		t.Errorf("an engine that no page names is still there: %v", err)
	}
	if slices.Contains(out.written, "story/index.html") {
		t.Error("an unchanged page was written again")
	}
	if out.has("assets/player.abc.js.br") {
		t.Error("the script of an earlier build is still there")
	}
	if !out.has(own) {
		t.Error("somebody else's file was taken away")
	}
}
