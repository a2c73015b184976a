package main

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"standoff/cmd/internal/boardfile"
	"standoff/cmd/internal/diagnostics"
	"standoff/cmd/internal/engine"
	"standoff/cmd/internal/site"
	"standoff/story"
)

// secret stands in every place of leakingStory that readers are not shown, and
// in the folders above the file, each time with another number.
const secret = "zqsecret"

// told stands in places that readers are shown.
const told = "zqtold"

// leakingStory is a storyboard that holds a secret wherever one can be.
//
//go:embed testdata/leaking.toml
var leakingStory string

// publishedSite builds a site of the storyboard in a folder with a secret name, with
// an engine that is not there, and returns its folder.
func publishedSite(t *testing.T, text string) string {
	t.Helper()
	private := filepath.Join(t.TempDir(), secret+"70", secret+"71")
	file := filepath.Join(private, "march.toml")
	if err := os.MkdirAll(private, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	boards, err := boardfile.ReadStoryboards([]string{file}, nil)
	if err != nil {
		t.Fatal(err)
	}
	plans, err := diagnostics.InspectAll(boards, diagnostics.NewPrinter(t.Output()), false, story.Day{})
	if err != nil {
		t.Fatal(err)
	}
	script, err := engine.StartScript()
	if err != nil {
		t.Fatal(err)
	}
	texts, err := engine.Licences(true)
	if err != nil {
		t.Fatal(err)
	}
	dist := filepath.Join(private, "dist")
	if _, err := site.Make(t.Context(), site.Build{Player: site.Player{Wasm: []byte("engine"), Script: script}, Licences: texts,
		Boards: boards, Plans: plans, Base: "https://example.org/"}, folder(dist)); err != nil {
		t.Fatal(err)
	}
	return dist
}

// TestNothingUnpublishedLeaks looks for what readers are not shown in every byte
// that is published.
func TestNothingUnpublishedLeaks(t *testing.T) {
	t.Parallel()
	dist := publishedSite(t, leakingStory)
	private := regexp.MustCompile(`(?i)` + secret + `\d*`)
	if n := len(private.FindAllString(leakingStory, -1)); n < 70 {
		t.Fatalf("only %d secrets are planted", n)
	}
	paths := machinePaths(t)
	shown, files := "", 0
	err := filepath.WalkDir(dist, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		files++
		name, _ := filepath.Rel(dist, path)
		data := unpacked(t, path)
		for _, found := range private.FindAll(append([]byte(name+"\n"), data...), -1) {
			t.Errorf("%s holds %s", name, found)
		}
		for _, dir := range paths {
			if bytes.Contains(data, []byte(dir)) {
				t.Errorf("%s tells of this machine: %s", name, dir)
			}
		}
		if bytes.Contains(data, []byte("sourceMappingURL")) {
			t.Errorf("%s names a map of its source", name)
		}
		shown += string(data)
		return nil
	})
	if err != nil || files < 40 {
		t.Fatalf("%d files are published: %v", files, err)
	}
	for _, mark := range regexp.MustCompile(told+`\d+`).FindAllString(leakingStory, -1) {
		if !strings.Contains(shown, mark) {
			t.Errorf("readers are not shown %s", mark)
		}
	}
}

// unpacked is what a published file holds. Of packed files the headers must be
// empty, and pictures must hold nothing but themselves.
func unpacked(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	switch filepath.Ext(path) {
	case ".br":
		data, err = io.ReadAll(brotli.NewReader(bytes.NewReader(data)))
	case ".gz":
		var r *gzip.Reader
		if r, err = gzip.NewReader(bytes.NewReader(data)); err != nil {
			break
		}
		if r.Name != "" || r.Comment != "" || len(r.Extra) > 0 || !r.ModTime.IsZero() {
			t.Errorf("%s has a header: %+v", path, r.Header)
		}
		data, err = io.ReadAll(r)
	case ".png":
		err = onlyPicture(data)
	}
	if err != nil {
		t.Errorf("%s: %v", path, err)
	}
	return data
}

// onlyPicture reports a chunk of a PNG that is none of those that make its pixels.
func onlyPicture(data []byte) error {
	for data = data[8:]; len(data) >= 12; {
		n, kind := int(binary.BigEndian.Uint32(data)), string(data[4:8])
		if !slices.Contains([]string{"IHDR", "PLTE", "tRNS", "IDAT", "IEND"}, kind) {
			return fmt.Errorf("it has a chunk %q: %q", kind, data[8:8+n])
		}
		data = data[12+n:]
	}
	if len(data) > 0 {
		return fmt.Errorf("%q stands behind its end", data)
	}
	return nil
}

// TestWhatIsPublishedIsUnpacked holds that the search above sees what there is.
func TestWhatIsPublishedIsUnpacked(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.html")
	text := []byte(strings.Repeat("a page ", 99) + secret)
	for path, pack := range map[string]func(io.Writer) io.WriteCloser{
		file + ".gz": func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) },
		file + ".br": func(w io.Writer) io.WriteCloser { return brotli.NewWriter(w) },
	} {
		var b bytes.Buffer
		w := pack(&b)
		w.Write(text)
		if err := errors.Join(w.Close(), os.WriteFile(path, b.Bytes(), 0o644)); err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(unpacked(t, path), []byte(secret)) {
			t.Errorf("%s is not unpacked", path)
		}
	}
	chunk := append(binary.BigEndian.AppendUint32(make([]byte, 8), 2), "tEXthiCRC0"...)
	if onlyPicture(chunk) == nil {
		t.Error("a PNG may hold a text")
	}
}
