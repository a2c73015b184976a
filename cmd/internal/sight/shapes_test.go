package sight

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/boardfile"
	"standoff/cmd/internal/panel"
	"standoff/story/problem"
)

// shapesBoard is a story in two languages, of two sides, reporters and a river with a
// raft on it, whose second step each case fills.
const shapesBoard = `title = { en = "Two sides", de = "Zwei Seiten" }
date  = 2024-05-03

[[source]]
id   = "police"
by   = "City police"
kind = "statement"

[[set]]
areas = [
  { id = "square", size = [34, 20] },
  { id = "river", size = [34, 10], ground = "water", below = "square", name = { en = "River", de = "Fluss" } },
  { id = "raft", in = "river", at = "center", size = [28, 8], ground = "floor" },
]
spots = [
  { id = "here", in = "square", at = "left", size = [8, 12] },
  { id = "middle", in = "square", at = "center", size = [8, 12] },
  { id = "there", in = "square", at = "right", size = [8, 12] },
]

[[cast]]
id      = "ones"
name    = { en = "Ones", de = "Einser" }
kind    = "deputy"
color   = "blue"
figures = 20

[[cast]]
id     = "ana"
name   = "Ana"
of     = "ones"
leader = true

[[cast]]
id      = "others"
name    = { en = "Others", de = "Andere" }
kind    = "deputy"
color   = "amber"
figures = 20

[[cast]]
id     = "ben"
name   = "Ben"
of     = "others"
leader = true

[[cast]]
id      = "reporters"
name    = { en = "Reporters", de = "Presse" }
kind    = "press"
figures = 4

[[step]]
title  = { en = "They meet", de = "Sie treffen sich" }
text   = { en = "They meet, city police say.", de = "Sie treffen sich, sagt die Polizei." }
alt    = { en = "They meet.", de = "Sie treffen sich." }
source = "police"
sure   = "reported"
camera = "square"
moves  = [
  { who = "ones", at = "here" },
  { who = "others", at = "there" },
  { who = "reporters", at = "square", side = "top" },
]

[[step]]
title  = { en = "They stay", de = "Sie bleiben" }
text   = { en = "They stay, city police say.", de = "Sie bleiben, sagt die Polizei." }
alt    = { en = "They stay.", de = "Sie bleiben." }
source = "police"
`

const certain, disputed = "sure = \"reported\"\n", "sure = \"disputed\"\n"

// note is a note in doubt in both languages.
func note(about, text string) string {
	return `{ ` + about + `, text = { en = "` + text + `", de = "` + text + `" }, source = "police" }`
}

// TestFaultsOfPictures holds of each fault that a picture which has it brings a warning
// that says so, and of one that has not that it brings none.
func TestFaultsOfPictures(t *testing.T) {
	for name, c := range map[string]struct {
		step, says string
		well       bool
	}{
		"one side is missing": {step: certain + `camera = { on = "here", width = 14 }
moves = [{ who = "ana", do = "speak" }, { who = "ben", do = "speak" }]`,
			says: `step 2: of two sides who act only one is seen: write camera = { on = ["here", "ben"], width = 29 }`},
		"both sides are there": {step: certain + `camera = ["ana", "ben"]
moves = [{ who = "ana", do = "speak" }, { who = "ben", do = "speak" }]`,
			says: `of two sides`, well: true},
		"who speaks is cut off": {step: certain + `camera = { on = "here", width = 14 }
moves = [{ who = "ones", do = "clap" }]
quotes = [{ who = "ben", text = { en = "No.", de = "Nein." }, source = "police" }]`,
			says: `of two sides`},
		"reporters are cut off on a phone": {step: certain + `camera = { on = "ones", width = 26 }
moves = [{ who = "ones", do = "clap" }, { who = "reporters", go = "middle", do = "film" }]`,
			says: `"reporters", who acts, is cut off: 4 of 4 are outside the picture: write camera = { on = ["ones", "reporters"], width = 26 }`},
		"who is there and speaks": {step: "empty = true\n" + certain + `camera = "here"
moves = [{ who = "ana", at = "here" }, { who = "reporters", at = "there", do = "speak" }]`,
			says: `"reporters", who speaks, is cut off: 3 of 4 are outside the picture: write camera = ["here", "reporters"]`},
		"who is only there": {step: "empty = true\n" + certain + `camera = "here"
moves = [{ who = "ana", at = "here", do = "speak" }, { who = "reporters", at = "there" }]`,
			says: `is cut off`, well: true},
		"nobody is there": {step: certain + `camera = "here"
moves = [{ show = "word" }, { who = "ones", do = "clap" }]
quotes = [{ id = "word", who = "ana", text = { en = "Yes.", de = "Ja." }, source = "police" }]`,
			says: "is cut off", well: true},
		"doubt without room": {step: disputed + `camera = { on = "here", width = 14 }
moves = [{ who = "ones", do = "clap" }]
notes = [` + note(`at = "there"`, "Was it so?") + `]`,
			says: `step 2: this step is disputed, and its picture has no room for any doubt: ` +
				`it is about "there", which is outside the picture: add "there" to camera, or put sure`},
		"doubt with room": {step: disputed + `camera = "square"
moves = [{ who = "ones", do = "clap" }]
notes = [` + note(`at = "here"`, "Was it so?") + `]`,
			says: `no room for any doubt`, well: true},
		"doubt in the move": {step: disputed + `camera = { on = "here", width = 14 }
moves = [{ who = "ones", do = "clap", sure = "disputed" }]`, says: `no room for any doubt`, well: true},
		"one accusation is outside": {step: disputed + `camera = { on = "here", width = 14 }
moves = [{ who = "ones", do = "clap" }]
notes = [` + note(`at = "here"`, "They began") + `, ` + note(`at = "there"`, "No, they did") + `]`,
			says: `no room for any doubt`},
		"who is not there": {step: certain + `moves = [{ who = "ones", leave = "left" }, { who = "others", go = "middle" }]
still = "end"
notes = [` + note(`who = "ones"`, "They have gone") + `]`,
			says: `this note is about "ones", who are not there`},
		"who is there": {step: certain + `moves = [{ who = "others", go = "middle" }]
notes = [` + note(`who = "ones"`, "They stay") + `]`,
			says: `who are not there`, well: true},
		"a place left out": {step: certain + `camera = { on = "here", width = 14 }
moves = [{ who = "ones", do = "clap" }, { highlight = "there" }]`,
			says: `the camera leaves out "there", which a move names`},
		"a place within": {step: certain + `camera = ["ones", "others"]
moves = [{ who = "ones", do = "clap" }, { highlight = "there" }]`,
			says: `the camera leaves out`, well: true},
		"places that the camera names": {step: certain + `camera = { on = ["here", "there"], width = 14 }`,
			says: `the camera leaves out "here", which it names: give it a larger width, or none`},
		"places beside people": {step: certain + `camera = ["ana", "there"]
moves = [{ who = "ana", do = "speak" }]`, says: `the camera leaves out`, well: true},
		"a place that a move points out": {step: certain + `moves = [{ who = "ana", do = "speak" }, { highlight = "there" }]`,
			says: `the camera leaves out`, well: true},
	} {
		said := seen(t, shapesBoard+c.step)
		if strings.Contains(said, c.says) == c.well {
			t.Errorf("%s: said %q: want %v:\n%s", name, c.says, !c.well, said)
		}
	}
}

// TestAdvice holds of all advice that it is given, and where an answer is that it is not.
func TestAdvice(t *testing.T) {
	at := `{ who = "ones", at = "here" }`
	for name, c := range map[string]struct{ old, new, says string }{
		"an empty picture": {at, `{ who = "ones", at = "here" } ]
[[step]]
title  = { en = "From far", de = "Von fern" }
text   = { en = "They stay, city police say.", de = "Sie bleiben, sagt die Polizei." }
alt    = { en = "They stay.", de = "Sie bleiben." }
source = "police"
sure   = "reported"
camera = { on = "raft", width = 40, tilt = 0 }
moves  = [ { who = "ones", do = "clap" }`, "of the picture is empty in one piece"},
		"a queue": {at, `{ who = "ones", at = "here", as = "queue" }`, "a queue says that they waited"},
		"counts that differ": {"figures = 20", "figures = 20\ncount = 40\nsource = \"police\"",
			`"others" are drawn as 20 and "ones" as 20, but are said to be 10 and 40`},
		"one side speaks": {`source = "police"` + "\nsure", `source = "police"
quotes = [{ who = "ana", text = { en = "Yes.", de = "Ja." }, source = "police" }]` + "\nsure", `"ones" speak in this story and "others" never do`},
	} {
		text := shapesBoard + certain + `moves = [{ who = "ones", do = "clap" }]`
		if name == "counts that differ" {
			text = strings.Replace(text, "color   = \"amber\"\nfigures = 20",
				"color   = \"amber\"\nfigures = 20\ncount = 10\nsource = \"police\"", 1)
		}
		if strings.Contains(advised(t, text), c.says) && name != "counts that differ" && name != "an empty picture" {
			t.Errorf("%s: it is said of a story without", name)
		}
		text = strings.Replace(text, c.old, c.new, 1)
		if said := advised(t, text); !strings.Contains(said, c.says) {
			t.Errorf("%s: want %q:\n%s", name, c.says, said)
		}
		answered := "fair = \"Both were asked\"\n" + text
		if said := advised(t, answered); strings.Contains(said, c.says) != (name == "an empty picture") {
			t.Errorf("%s: with an answer:\n%s", name, said)
		}
	}
}

// TestEachCauseIsToldOnce holds that shapes with one fault are named together, and that
// each tells where it is seen.
func TestEachCauseIsToldOnce(t *testing.T) {
	plan, _ := compiled(t, shapesBoard+certain+`camera = { on = "here", width = 14 }
moves = [{ who = "ana", do = "speak" }, { who = "ben", do = "speak" }]`)
	all := Look(plan)
	i := slices.IndexFunc(all, func(p problem.Problem) bool { return p.Mistake == problem.SideMissing })
	if i < 0 {
		t.Fatalf("no side is missing: %v", all)
	}
	for _, p := range all[i+1:] {
		if p.Mistake == problem.SideMissing {
			t.Errorf("it is told twice: %s", p.Message)
		}
	}
	for _, s := range all[i].Sights {
		if s.Step != "they-stay" || s.Shape == "" || s.Size[0] < 300 || s.Lang != "en" {
			t.Errorf("it is seen in %+v", s)
		}
	}
	if n := len(all[i].Sights); n < len(panel.Shapes)-1 {
		t.Errorf("it is seen in %d shapes", n)
	}
}

// TestTheBoardsOfTheProgram holds that what comes with the program brings no warning:
// in no shape and no language.
func TestTheBoardsOfTheProgram(t *testing.T) {
	boards, err := boardfile.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	starters, err := filepath.Glob("../../standoff/starters/*.toml")
	if err != nil || len(starters) < 5 {
		t.Fatal(starters, err)
	}
	for _, name := range starters {
		b, err := boardfile.ReadStoryboard(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		boards = append(boards, b)
	}
	for _, b := range boards {
		plan, _ := board.Compile(b)
		if _, warnings := Look(plan).Advice(); len(warnings) > 0 {
			t.Errorf("%s: %v", b.Name, warnings)
		}
	}
}
