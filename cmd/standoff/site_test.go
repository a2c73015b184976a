package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
)

func TestSiteIsWrittenPackedAndOnce(t *testing.T) {
	dir := t.TempDir()
	text := []byte(strings.Repeat("a page of many words ", 200))
	s := site{"story/index.html": text, "card.png": text, "assets/player.abc.js": text}
	p := testPublisher(t, dir)
	if err := p.files(s.files()); err != nil {
		t.Fatal(err)
	}
	unpack := map[string]func(io.Reader) (io.Reader, error){
		"":    func(r io.Reader) (io.Reader, error) { return r, nil },
		".gz": func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) },
		".br": func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil },
	}
	for ext, open := range unpack {
		data, err := os.ReadFile(filepath.Join(dir, "story", "index.html"+ext))
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
	if exists(filepath.Join(dir, "card.png.br")) {
		t.Error("a picture was compressed again")
	}

	page := filepath.Join(dir, "story", "index.html")
	old := time.Date(2020, 1, 7, 10, 14, 0, 0, time.UTC)
	if err := os.Chtimes(page, old, old); err != nil {
		t.Fatal(err)
	}
	own := filepath.Join(dir, "assets", "own.txt")
	if err := os.WriteFile(own, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	delete(s, "assets/player.abc.js")
	s["assets/player.def.js"] = text
	other := filepath.Join(dir, "assets", "engine.0123456789ab.wasm")
	named := filepath.Join(dir, "older.html")
	if err := errors.Join(os.WriteFile(other, nil, 0o644),
		os.WriteFile(named, []byte(`"../assets/engine.0123456789ab.wasm"`), 0o644)); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(p.files(s.files()), s.removeStale(dir)); err != nil {
		t.Fatal(err)
	}
	if !exists(other) {
		t.Error("the engine of a story that an earlier build made was taken away")
	}
	if err := errors.Join(os.Remove(named), s.removeStale(dir)); err != nil || exists(other) {
		t.Errorf("an engine that no page names is still there: %v", err)
	}
	if info, err := os.Stat(page); err != nil || !info.ModTime().Equal(old) {
		t.Error("an unchanged page was written again")
	}
	if exists(filepath.Join(dir, "assets", "player.abc.js.br")) {
		t.Error("the script of an earlier build is still there")
	}
	if !exists(own) {
		t.Error("somebody else's file was taken away")
	}
}

func TestLicencesNameWhatIsLinked(t *testing.T) {
	texts, err := licences(true)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"\ngithub.com/hajimehoshi/ebiten/v2 v2.10.4\n", "\ngithub.com/BurntSushi/toml v1.6.0\n",
		"\nGo go1.", "\nstandoff\n",
		"Changed by Standoff", "Apache License", "Copyright (c) 2009 The Go Authors", "NOTICE",
	} {
		if !strings.Contains(string(texts), want) {
			t.Errorf("licences.txt does not hold %q", want)
		}
	}
}
