package publication

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"standoff/cmd/internal/store"
	"standoff/cmd/internal/store/storetest"
)

// quick tries as often as an editor's program does, and waits less.
var quick = store.Pace{Tries: 7, First: 5 * time.Millisecond, Most: 50 * time.Millisecond, Limit: 2 * time.Second}

func open(t testing.TB, address string) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	s.Pace = quick
	t.Cleanup(func() { s.Close() })
	return s
}

func named(name string, data []byte) File {
	sum := sha256.Sum256(data)
	ext := path.Ext(name)
	return File{Name: strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:6]) + ext, Hashed: true,
		Read: func() ([]byte, error) { return data, nil }}
}

func stable(name, text string) File {
	return File{Name: name, Read: func() ([]byte, error) { return []byte(text), nil }}
}

// call is what there is to publish of so many stories, each in two languages: a word
// makes another edition, and another engine another program.
func call(word, engine string, ids ...string) Call {
	wasm := named("assets/engine.wasm", []byte(strings.Repeat(engine, 1000)))
	script := named("assets/player.js", []byte("script "+strings.Repeat(engine, 100)))
	c := Call{Common: []File{wasm, script, stable("embed.js", "embed "+engine), stable("licences.txt", "free")}}
	for _, id := range ids {
		s := Story{ID: id, Title: "The story of " + id, From: id + word + engine}
		plan := named(id+"/story.plan", []byte("plan "+word+id))
		s.Files = append(s.Files, plan, stable(id+"/story.toml", "title = "+word))
		for _, folder := range []string{id, id + "/es"} {
			root := strings.Repeat("../", strings.Count(folder, "/")+1)
			var panels strings.Builder
			for i := range 6 {
				panel := named(fmt.Sprintf("%s/panels/%02d.svg", folder, i), fmt.Appendf(nil, "<svg>%s %s %d</svg>", word, folder, i/3*i))
				s.Files = append(s.Files, panel)
				fmt.Fprintf(&panels, `<img src="panels/%s">`, path.Base(panel.Name))
			}
			s.Files = append(s.Files, stable(folder+"/index.html", fmt.Sprintf(
				`<!doctype html><title>%s</title><script src="%s"></script><a href="%s">es</a><a href="%s">en</a><a href="oembed.json"></a>`+
					`<i data-plan="%s" data-engine="%s" data-gzip="%s.gz"></i>%s%s`,
				word, root+script.Name, root+id+"/es/", root+id+"/", root+plan.Name, root+wasm.Name, root+wasm.Name, panels.String(),
				strings.Repeat("words ", 4000))))
			s.Files = append(s.Files, stable(folder+"/oembed.json", `{"html":"<a href='./'>`+word+`"}`))
		}
		c.Stories = append(c.Stories, s)
	}
	return c
}

var names = regexp.MustCompile(`(?:src|href|data-plan|data-engine|data-gzip)=["']([^"']+)["']`)

// walk looks at every page that can be fetched, as readers come to it, and at all that it
// names: it must be there, be what its hash says, and the page must be of one edition. It
// returns the editions by page.
func walk(t testing.TB, s *store.Store) map[string]string {
	t.Helper()
	there, err := s.List(t.Context(), "", false)
	if err != nil {
		t.Fatal(err)
	}
	read := map[string]bool{}
	editions := map[string]string{}
	for name := range there {
		if strings.HasPrefix(name, folder) || path.Ext(name) != ".html" && path.Ext(name) != ".json" {
			continue
		}
		text, err := s.Read(t.Context(), name)
		if err != nil {
			t.Fatal(err)
		}
		if string(text) == waiting {
			continue
		}
		if title := regexp.MustCompile(`<title>(.*?)</title>`).FindSubmatch(text); title != nil {
			editions[name] = string(title[1])
		}
		for _, m := range names.FindAllStringSubmatch(string(text), -1) {
			to := path.Join(path.Dir(name), m[1])
			if strings.HasSuffix(m[1], "/") {
				to = path.Join(to, "index.html")
			}
			if _, ok := there[to]; !ok {
				t.Errorf("%s names %s, which is not there", name, to)
			} else if !read[to] && hashedName.MatchString(to) {
				read[to] = true
				holds(t, s, to)
			}
		}
	}
	return editions
}

// holds fails unless a file is what its name says.
func holds(t testing.TB, s *store.Store, name string) {
	t.Helper()
	data, err := s.Read(t.Context(), name)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	want := hashedName.FindStringSubmatch(name)[1]
	for _, form := range forms(data) {
		sum := sha256.Sum256(form)
		if strings.HasPrefix(hex.EncodeToString(sum[:]), want) {
			return
		}
	}
	t.Errorf("%s is not what its name says", name)
}

// forms are what stored bytes may stand for.
func forms(data []byte) (all [][]byte) {
	all = append(all, data)
	if r, err := gzip.NewReader(bytes.NewReader(data)); err == nil {
		if plain, err := io.ReadAll(r); err == nil {
			all = append(all, plain)
		}
	}
	if plain, err := io.ReadAll(brotli.NewReader(bytes.NewReader(data))); err == nil {
		all = append(all, plain)
	}
	return all
}

func publish(ctx context.Context, s *store.Store, c Call, by, note string) (*Report, error) {
	return Work{Store: s, By: by, Note: note, Progress: quiet{}}.Publish(ctx, c)
}

func mustPublish(t testing.TB, s *store.Store, c Call) *Report {
	t.Helper()
	r, err := publish(t.Context(), s, c, "", "")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// shows fails unless all pages of a story are of one edition.
func shows(t testing.TB, s *store.Store, word string, ids ...string) {
	t.Helper()
	got := walk(t, s)
	for _, id := range ids {
		for _, page := range []string{id + "/index.html", id + "/es/index.html"} {
			if got[page] != word {
				t.Errorf("%s shows %q, want %q", page, got[page], word)
			}
		}
	}
}

// A witness is a test that only notes what it is told.
type witness struct {
	testing.TB
	said []string
}

func (w *witness) Errorf(format string, args ...any) {
	w.said = append(w.said, fmt.Sprintf(format, args...))
}

// The walker on which the other tests rely sees what lacks, and what is not what its name says.
func TestTheWalkerSees(t *testing.T) {
	s := open(t, storetest.Folder(t).Address)
	c := call("one", "e1", "palace")
	mustPublish(t, s, c)
	spoilt, gone := c.Stories[0].Files[2].Name, c.Stories[0].Files[3].Name
	if err := errors.Join(s.Remove(t.Context(), gone), s.Write(t.Context(), spoilt, []byte("other"), store.Headers{Type: "image/svg+xml"})); err != nil {
		t.Fatal(err)
	}
	w := &witness{TB: t}
	walk(w, s)
	if all := strings.Join(w.said, "\n"); !strings.Contains(all, gone+", which is not there") || !strings.Contains(all, spoilt+" is not what") {
		t.Errorf("it saw only %s", all)
	}
}
