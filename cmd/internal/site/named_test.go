package site

import (
	"path"
	"regexp"
	"strings"
	"testing"

	"standoff/cmd/internal/board"
)

// madeSite is a small story in two languages and all that it needs, as it is published.
func madeSite(t *testing.T, text string) *Memory {
	t.Helper()
	var out Memory
	_, err := MakeStories(t.Context(), Build{
		Player:   Player{Wasm: []byte("\x00asm"), Script: []byte("globalThis.Go = class {};")},
		Licences: []byte("licences"), Base: "https://example.org/",
		Boards: []board.Storyboard{{Name: "corrected.toml", ID: "corrected", Text: []byte(text)}},
	}, &out)
	if err != nil {
		t.Fatal(err)
	}
	return &out
}

// shown are the files that a browser or another program fetches because a page, or
// what stands beside it, names them.
var shown = regexp.MustCompile(`(?:\b(?:src|srcset|content|poster)="?|"(?:url|plan|gzip|runtime|thumbnail_url)":")([^" >]+)` +
	`|<link rel="?(?:stylesheet|icon|preload)"?[^>]* href="?([^" >]+)`)

// Everything that a page shows has its hash in its name, and is there: an edition's
// pages never get the pictures of another.
func TestPagesNameOnlyWhatHasItsHash(t *testing.T) {
	out := madeSite(t, twoLanguages)
	names, _ := out.Names()
	counted := map[string]int{}
	for _, name := range names {
		if ext := path.Ext(name); ext != ".html" && ext != ".json" {
			continue
		}
		text, _ := out.ReadFile(name)
		for _, match := range shown.FindAllStringSubmatch(string(text), -1) {
			to := strings.TrimPrefix(match[1]+match[2], "https://example.org/")
			if to == match[1]+match[2] {
				to = path.Join(path.Dir(name), to)
			}
			if path.Ext(to) == "" || strings.ContainsAny(to, ",;:") {
				continue // another page, or words
			}
			counted[path.Ext(to)]++
			if !Hashed(to) && !strings.HasSuffix(to, ".wasm.gz") {
				t.Errorf("%s names %s", name, to)
			}
			if _, err := out.Size(strings.TrimSuffix(to, ".gz")); err != nil {
				t.Errorf("%s names %s, which is not there", name, to)
			}
		}
	}
	for _, ext := range []string{".svg", ".png", ".plan", ".js", ".css", ".wasm", ".gz"} {
		if counted[ext] == 0 {
			t.Errorf("no page names a file of the kind %s: %v", ext, counted)
		}
	}
}

// What articles, feeds and the manual name for good keeps its name.
func TestOldAddressesGoOn(t *testing.T) {
	out := madeSite(t, twoLanguages)
	for _, name := range []string{"embed.js", "corrected/card.png", "corrected/es/card.png", "corrected/story.toml",
		"corrected/figures.html", "corrected/oembed.json"} {
		if _, err := out.Size(name); err != nil {
			t.Errorf("%s is not there", name)
		}
	}
	for _, name := range []string{"index.html", "article.html", "stories.json", "corrected/index.html.br"} {
		if _, err := out.Size(name); err == nil {
			t.Errorf("%s is there, which belongs to who owns the place", name)
		}
	}
}

// A word that changes changes the names of what shows it, and no others.
func TestNamesChangeWithWhatTheyShow(t *testing.T) {
	before, after := madeSite(t, twoLanguages), madeSite(t, strings.Replace(twoLanguages, "They arrive", "They come", 1))
	b, _ := before.Names()
	a, _ := after.Names()
	old, now := plainNames(b), plainNames(a)
	if old["corrected/panels/01.svg"] == now["corrected/panels/01.svg"] {
		t.Error("the panel with another title has the same name")
	}
	if old["corrected/es/panels/01.svg"] != now["corrected/es/panels/01.svg"] {
		t.Error("the panel of the other language has another name")
	}
}

const twoLanguages = `title.en = "Marchers reach the square"
title.es = "La marcha llega a la plaza"
date  = 2024-05-03
[[source]]
id   = "police"
by.en   = "City police"
by.es   = "Policía"
kind = "statement"
[[set]]
areas = [{ id = "avenue" }, { id = "square" }]
[[cast]]
id   = "marchers"
name.en = "Marchers"
name.es = "Manifestantes"
[[step]]
title.en  = "They arrive"
title.es  = "Llegan"
text.en   = "The marchers reach the square, city police say."
text.es   = "La marcha llega a la plaza, según la policía."
source = "police"
sure   = "reported"
moves  = [{ who = "marchers", from = "avenue", go = "square" }]
`
