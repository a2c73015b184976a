// Package boardtest has storyboards for tests of the command and of the packages
// below cmd/internal: the README's, the smallest one, and one that holds every right
// sample of the lessons. Nothing but tests imports it.
package boardtest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// ReadmeStoryboard returns the storyboard that the README shows.
func ReadmeStoryboard(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile(fromRoot("README.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, sample, found := strings.Cut(string(text), "```toml\n")
	sample, _, closed := strings.Cut(sample, "```")
	if !found || !closed {
		t.Fatal("the README shows no storyboard")
	}
	return sample
}

// March returns the smallest storyboard that there is.
func March(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(fromRoot("story/testdata/good/smallest.toml"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// InFolder returns a storyboard in a folder of its own, with a file of words beside it.
func InFolder(t *testing.T, board, name, text string) (path, wordsPath string) {
	t.Helper()
	dir := t.TempDir()
	path, wordsPath = filepath.Join(dir, "flood.toml"), filepath.Join(dir, "words", name)
	for file, text := range map[string]string{path: board, wordsPath: text} {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return path, wordsPath
}

// LessonBoard holds every right sample of the lessons.
const LessonBoard = `title     = "Marchers reach the square"
date      = 2024-05-03
languages = ["en"]
flag      = ["blue", "amber"]

[[source]]
id   = "police"
by   = "City police"
kind = "statement"

[[source]]
id   = "clip"
by   = "Ana López"
kind = "video"
url  = "https://example.org/clip"
date = 2024-05-03

[[set]]
id    = "town"
areas = [
  { id = "avenue", ground = "street" },
  { id = "square", size = [30, 20], walls = "all" },
  { id = "park", gap = 10 },
]
doors = [{ id = "gate", between = ["avenue", "square"], closed = false }]
props = [{ id = "podium", kind = "podium", in = "square" }]

[[set]]
id    = "station"
areas = [{ id = "hall" }]
seats = [{ id = "bench", in = "hall", number = 8 }]

[[cast]]
id      = "marchers"
name    = "Marchers"
figures = 24
count   = "about 60"
source  = "police"

[[cast]]
id      = "ruiz"
name    = "Ana Ruiz"
of      = "marchers"
leader  = true
figures = 1

[[cast]]
id      = "guards"
name    = "Guards"
kind    = "police"
color   = "olive"
figures = 8

[[cast]]
id      = "riders"
name    = "Riders"
kind    = "police"
color   = "amber"
figures = 2

[[step]]
title  = "They arrive"
time   = 10:14
text   = "They shout “Out!” and reach the square, city police say."
source = ["police", "clip"]
sure   = "reported"
camera = "square"
moves  = [
  { who = "guards", at = "gate" },
  { who = "riders", at = "park" },
  "then",
  { who = "marchers", from = "avenue", go = "square" },
]
notes  = [{ at = "gate", text = "Open all day" }]

[[step]]
time   = 10:15
title  = "They wait"
text   = "The guards walk about, and Ana Ruiz speaks, city police say."
source = "police"
sure   = "reported"
camera = "podium"
moves  = [
  { who = "guards", go = "gate", as = "lines" },
  "then",
  { who = "guards", go = "podium" },
]
quotes = [
  { who = "ruiz", text = "Until May!", source = "clip", doubt = "May", why = "Police say June" },
]

[[step.notes]]
at   = "square"
text = "Market day"

[[step]]
title  = "They leave"
text   = "The marchers leave by the gate, one witness says; the police say that they stayed."
source = ["police", "clip"]
sure   = "disputed"
moves  = [{ who = "marchers", leave = "gate", sure = "disputed" }]

[[step]]
set    = "station"
title  = "At the station"
text   = "Riders wait at the station, city police say."
source = "police"
sure   = "reported"
hold   = 4
establish = false
moves  = [{ who = "riders", at = "bench" }]
`

// fromRoot returns the path of a file of this module, in whichever of its folders the test runs.
func fromRoot(name string) string {
	root := "."
	for range 8 {
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil {
			break
		}
		root = filepath.Join(root, "..")
	}
	return filepath.Join(root, filepath.FromSlash(name))
}
