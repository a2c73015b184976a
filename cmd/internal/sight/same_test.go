package sight

import (
	"strings"
	"testing"
)

// againBoard is a story of two sides whose second step comes back to the first.
const againBoard = `title = "Two sides"
date  = 2024-05-03

[[source]]
id   = "police"
by   = "City police"
kind = "statement"

[[set]]
areas = [{ id = "square" }]
spots = [
  { id = "here", in = "square", at = "left", size = [8, 12] },
  { id = "there", in = "square", at = "right", size = [8, 12] },
]

[[cast]]
id      = "ones"
name    = "Ones"
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
name    = "Others"
kind    = "deputy"
color   = "amber"
figures = 20

[[cast]]
id     = "ben"
name   = "Ben"
of     = "others"
leader = true

[[step]]
title  = "They meet"
text   = "They meet, city police say."
source = "police"
sure   = "reported"
camera = "set"
moves  = [{ who = "ones", at = "here" }, { who = "others", at = "there" }]

[[step]]
title  = "They stay"
text   = "They stay, city police say."
source = "police"
sure   = "reported"
camera = "set"
moves  = [{ who = "ana", do = "speak" }]
`

const (
	sameSays  = `this step’s picture is the same as that of step 1, "they-meet"`
	sidesSays = `"others" are always drawn smaller than "ones"`
)

// TestTheSamePicture holds that only what nobody could tell apart is the same.
func TestTheSamePicture(t *testing.T) {
	speaks := `moves  = [{ who = "ana", do = "speak" }]`
	for name, c := range map[string]struct {
		moves string
		same  bool
	}{
		"somebody speaks":  {speaks, false},
		"they stand still": {`moves  = [{ who = ["ones", "others"], do = "stand" }]`, true},
		"a new start": {`empty  = true
moves  = [{ who = "ones", at = "here" }, { who = "others", at = "there" }]`, true},
		"a note":             {`notes  = [{ at = "square", text = "Market day" }]`, false},
		"from near":          {"", false},
		"they turn":          {`moves  = [{ who = "ones", face = "left" }]`, false},
		"one is pointed out": {`moves  = [{ highlight = "ben" }]`, false},
		"they are in doubt":  {`moves  = [{ who = "ones", go = "here", sure = "claimed" }]`, false},
	} {
		board := strings.Replace(againBoard, speaks, c.moves, 1)
		if c.moves == "" {
			i := strings.LastIndex(board, `camera = "set"`)
			board = board[:i] + `camera = { on = "ones", width = 16 }` + "\n" + "moves = []\n"
		}
		if said := seen(t, board); strings.Contains(said, sameSays) != c.same {
			t.Errorf("%s: the same: want %v:\n%s", name, c.same, said)
		}
	}
}

// TestSidesAreDrawnAlike holds that only a side of which no source says that it
// was smaller brings a warning.
func TestSidesAreDrawnAlike(t *testing.T) {
	others := "kind    = \"deputy\"\ncolor   = \"amber\"\nfigures = 20\n"
	for name, c := range map[string]struct {
		with string
		says bool
	}{
		"alike":           {others, false},
		"nearly alike":    {"kind = \"deputy\"\nfigures = 17\n", false},
		"smaller":         {"kind = \"deputy\"\nfigures = 8\n", true},
		"said so":         {"kind = \"deputy\"\nfigures = 8\ncount = 8\nsource = \"police\"\n", false},
		"of another kind": {"kind = \"police\"\nfigures = 8\n", false},
	} {
		if said := seen(t, strings.Replace(againBoard, others, c.with, 1)); strings.Contains(said, sidesSays) != c.says {
			t.Errorf("%s: warned: want %v:\n%s", name, c.says, said)
		}
	}
	led := strings.Replace(againBoard, "of     = \"others\"\nleader = true", "of     = \"others\"", 1)
	led = strings.Replace(led, others, "kind = \"deputy\"\nfigures = 8\n", 1)
	if said := seen(t, led); strings.Contains(said, sidesSays) {
		t.Errorf("a group without a leader is no side:\n%s", said)
	}
}
