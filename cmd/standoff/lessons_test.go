package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"

	"standoff/story/problem"
)

// lessonBoard holds every right sample of the lessons.
const lessonBoard = `title     = "Marchers reach the square"
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
moves  = [{ who = "riders", at = "bench" }]
`

// TestEachLessonIsTrue puts the wrong sample in the right one's place.
func TestEachLessonIsTrue(t *testing.T) {
	if got := mistakesOf(lessonBoard); len(got) > 0 {
		t.Fatalf("the lessons' storyboard has problems: %v", got)
	}
	for m, l := range lessons {
		if l.why == "" || len(l.why) > 140 {
			t.Errorf("%s: its reason why is %q", m, l.why)
		}
		if l.wrong == "" {
			continue
		}
		if n := strings.Count(lessonBoard, l.right); n == 0 {
			t.Errorf("%s: the storyboard does not hold\n%s", m, l.right)
			continue
		}
		got := mistakesOf(strings.Replace(lessonBoard, l.right, l.wrong, 1))
		if !strings.Contains(got, string(m)) {
			t.Errorf("%s: it brings %s:\n%s", m, got, l.wrong)
		}
	}
}

// mistakesOf are the mistakes of a storyboard, as check finds them.
func mistakesOf(text string) string {
	_, problems := inspect(storyboard{name: "board.toml", text: []byte(text)})
	var all []string
	for _, p := range problems {
		all = append(all, string(p.Mistake))
	}
	return strings.Join(all, " ")
}

// TestEveryMistakeHasALesson reads the constants of the package story.
func TestEveryMistakeHasALesson(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "../../story/problem/mistakes.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	known := map[problem.Mistake]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		if v, ok := n.(*ast.ValueSpec); ok {
			word, err := strconv.Unquote(v.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			known[problem.Mistake(word)] = true
		}
		return true
	})
	if len(known) < 60 {
		t.Errorf("only %d kinds of mistake", len(known))
	}
	for m := range known {
		if _, ok := lessons[m]; !ok {
			t.Errorf("no lesson about %s", m)
		}
	}
	for m := range lessons {
		if !known[m] {
			t.Errorf("a lesson about %s, which is no mistake", m)
		}
	}
}
