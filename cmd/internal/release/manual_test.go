package release

import (
	"bytes"
	"net/url"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	leads = regexp.MustCompile(`(?:href|src)="([^"]*)"`)
	named = regexp.MustCompile(`\bid="([^"]*)"`)
)

// TestManualIsWhole holds that each link of the manual leads somewhere, that its pictures are
// there, and that it speaks to who has no sources.
func TestManualIsWhole(t *testing.T) {
	files, err := manualOf(filepath.Join("..", "..", ".."), Commit{Version: "1.2"})
	if err != nil {
		t.Fatal(err)
	}
	there, pictures := map[string]string{}, 0
	for _, f := range files {
		there[strings.TrimPrefix(f.name, manualFolder+"/")] = string(f.data)
		if path.Ext(f.name) == ".png" {
			pictures++
		}
	}
	if there["index.html"] == "" || pictures < 20 {
		t.Fatalf("%d files with %d pictures", len(files), pictures)
	}
	for _, name := range manualPages {
		checkPage(t, name, there)
	}
}

// checkPage says what is wrong with a page of the manual; there is what lies in its folder.
func checkPage(t *testing.T, name string, there map[string]string) {
	t.Helper()
	html := there[name]
	links := leads.FindAllStringSubmatch(html, -1)
	if len(links) < 3 {
		t.Errorf("%s has %d links", name, len(links))
	}
	for _, link := range links {
		to, err := url.Parse(link[1])
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if to.Scheme == "https" {
			continue
		}
		if to.Path == "" {
			to.Path = name
		}
		in, ok := there[to.Path]
		if !ok {
			t.Errorf("%s leads to %s, which is not there", name, link[1])
		} else if to.Fragment != "" && !hasID(in, to.Fragment) {
			t.Errorf("%s leads to %s, and there is no such heading", name, link[1])
		}
	}
	for _, never := range []string{"go run", "go test", "<!-- ", "<script", "README", "cmd/standoff"} {
		if strings.Contains(html, never) {
			_, rest, _ := strings.Cut(html, never)
			t.Errorf("%s says %s%.80s", name, never, rest)
		}
	}
	if strings.Count(html, `<div class="wide" tabindex="0"><table>`) != strings.Count(html, "<table") || !strings.Contains(html, "standoff ") {
		t.Errorf("%s has tables that do not scroll, or no commands", name)
	}
}

// hasID reports whether a page has an element of that id.
func hasID(html, id string) bool {
	for _, m := range named.FindAllStringSubmatch(html, -1) {
		if m[1] == id {
			return true
		}
	}
	return false
}

// TestManualIsAlwaysTheSame: a release is the same from the same sources.
func TestManualIsAlwaysTheSame(t *testing.T) {
	root := filepath.Join("..", "..", "..")
	first, err := manualOf(root, Commit{Version: "1.2"})
	if err != nil {
		t.Fatal(err)
	}
	for range 5 { // maps go in another order each time
		again, _ := manualOf(root, Commit{Version: "1.2"})
		if len(again) != len(first) {
			t.Fatalf("%d files, and then %d", len(first), len(again))
		}
		for i, f := range again {
			if f.name != first[i].name || !bytes.Equal(f.data, first[i].data) {
				t.Errorf("%s and then %s differ", first[i].name, f.name)
			}
		}
	}
}

// TestHeadingsHaveTheirIDsOfGitHub: links to them are written for both.
func TestHeadingsHaveTheirIDsOfGitHub(t *testing.T) {
	ids := headingIDs{}
	for _, h := range [][2]string{
		{"How do I …?", "how-do-i-"}, {"What is refused, and why", "what-is-refused-and-why"},
		{"A `do` of one’s own_", "a-do-of-ones-own_"}, {"How do I …?", "how-do-i--1"}, {"Über – alles", "über--alles"},
	} {
		if got := string(ids.Generate([]byte(h[0]), 0)); got != h[1] {
			t.Errorf("%s has the id %s, want %s", h[0], got, h[1])
		}
	}
}

// TestLinksOutOfTheManual: what is not in an archive is named, and not linked; what is has to be there.
func TestLinksOutOfTheManual(t *testing.T) {
	p := page{root: t.TempDir(), source: "story/README.md", named: map[string]string{}}
	html, err := p.render([]byte("# A\n\n[the *read* me](../README.md#see-it), [b](boards/b.toml), [w](words/README.md#x), [h](https://h.example/)\n"), Commit{})
	want := `<p>the <em>read</em> me, <a href="b.toml">b</a>, <a href="words.html#x">w</a>, <a href="https://h.example/">h</a></p>`
	if err != nil || !strings.Contains(string(html), want) || p.named["b.toml"] != "story/boards/b.toml" {
		t.Errorf("%v, it names %v and says %s", err, p.named, html)
	}
	if _, err := p.render([]byte("![A picture](manual/none.png)\n"), Commit{}); err == nil {
		t.Error("a picture is missing, and nobody says so")
	}
}
