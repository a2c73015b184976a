package main

import (
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"standoff/story/grammar"
)

// tellingBoard has every key of notes, quotes, moves and corrections that a picture
// shows or a reader is told.
const tellingBoard = `title = { en = "They march", fr = "Marche" }
date  = 2024-05-03

[[source]]
id   = "clip"
by   = "Ana López"
kind = "video"

[[set]]
areas = [
  { id = "avenue", ground = "street", name = "Avenue" },
  { id = "square", size = [30, 20], walls = "left", name = "Square" },
  { id = "park", name = "Park" },
]
doors = [{ id = "gate", kind = "gate", between = ["avenue", "square"], name = "Gate" }]
props = [
  { id = "podium", kind = "platform", in = "square", name = "Podium" },
  { id = "fence", kind = "fence", in = "square", at = "right", as = "column", number = 3, shift = [-9, 0], name = "Fence" },
]

[[cast]]
id      = "marchers"
name    = "Marchers"
figures = 24
count   = "about 12,000"
source  = "clip"

[[cast]]
id      = "guards"
name    = "Guards"
kind    = "police"
figures = 4

[[cast]]
id      = "riders"
name    = "Riders"
kind    = "press"
figures = 2

[[step]]
title  = { en = "They come", fr = "Ils arrivent" }
text   = { en = "They come, as the video shows.", fr = "Ils arrivent, selon la vidéo." }
source = "clip"
sure   = "established"
moves  = [
  { who = "guards", at = "podium", side = "top", face = "left" },
  { who = "marchers", from = "left", go = "square", through = "gate", as = "rows", pace = "run", after = 1.5, take = 9, sure = "claimed" },
  "then",
  { shut = "gate" },
  { open = "gate" },
  { who = "guards", on = "podium" },
  "then",
  { wait = 1 },
  { who = "guards", between = ["podium", "gate"] },
  { who = "marchers", do = "chant", seated = true },
  { highlight = "podium" },
  { dim = ["marchers", "guards"] },
  { show = "bell" },
  { show = "shout" },
  "then",
  { who = "guards", go = "square", side = "right", over = "fence" },
  "then",
  { who = "riders", leave = "right", from = "podium", trail = true, file = true },
]

[[step.notes]]
id     = "bell"
at     = ["square", "park"]
to     = "avenue"
text   = { en = "Bells", fr = "Cloches" }
more   = { en = "At noon", fr = "À midi" }
sound  = "bell"
source = "clip"
sure   = "disputed"

[[step.notes]]
who  = "guards"
text = { en = "Six, later", fr = "Six" }

[[step.notes]]
in   = "square"
at   = [20, 4.5]
text = { en = "Found here", fr = "Ici" }

[[step.quotes]]
id           = "shout"
by           = { en = "A passer-by", fr = "Un passant" }
text         = { en = "They are many", fr = "Ils sont nombreux" }
source       = "clip"
sure         = "unconfirmed"
doubt        = { en = "many", fr = "nombreux" }
why          = { en = "Others say few", fr = "D’autres disent peu" }
translated   = "en"
retranslated = "fr"

[[step.quotes]]
who    = "guards"
text   = { en = "Back", fr = "Reculez" }
source = "clip"

[[correction]]
date = 2024-05-05
text = { en = "It was noon.", fr = "Il était midi." }
step = "they-come"
`

// whereTold is where each key of the board above is told. What is only of the file, or
// is told by what it brings, is "".
var whereTold = map[string]string{
	"a note who": "Guards: Six, later", "a note at": "Square and Park: Bells", "a note to": "with an arrow to: Avenue",
	"a note in":   "Square: Found here (at a point: 20 m right, 4.5 m down from the corner of Square)",
	"a note text": "Bells", "a note more": "Bells – At noon", "a note source": "[clip]",
	"a note sure": "DISPUTED: Square", "a note sound": "drawn as a sound: bell", "a note id": "",
	"a quote who": "Guards: “Back”", "a quote by": "A passer-by: “", "a quote text": "“They are many”",
	"a quote source": "[clip]", "a quote sure": "UNCONFIRMED: A passer-by", "a quote doubt": "in doubt: “many”",
	"a quote why": "Others say few", "a quote translated": "translated: English;",
	"a quote retranslated": "retranslated: French)", "a quote id": "",
	"a move who": "Guards", "a move at": "Guards are at Podium.", "a move go": "Marchers go from the edge to Square.",
	"a move leave": "Riders leave by the edge.", "a move do": "and chant.",
	"a move between": "between Podium and Gate", "a move on": "Guards climb onto Podium.", "a move face": "facing: the left",
	"a move open": "Gate: open", "a move shut": "Gate: shut", "a move show": "",
	"a move highlight": "Pointed out: Podium.", "a move dim": "Less to be seen: Marchers, Guards.", "a move wait": "",
	"a move from": "from: the left", "a move as": "as: rows", "a move side": "side: top",
	"a move through": "by way of: Gate", "a move pace": "pace: run", "a move take": "in 9 s", "a move after": "after 1.5 s",
	"a move way":  "", // of what is published only
	"a move sure": "CLAIMED: Marchers", "a move trail": "(from: Podium; to: the right; with a trail; in single file)", "a move file": "in single file", "a move seated": "Marchers sit down and chant. (seated)", "a move over": "climbing over: Fence",
	"a correction date": "Correction of 5 May 2024", "a correction text": "It was noon.", "a correction step": "step 1:",
}

// TestEverythingShownIsTold holds that whoever reads only what explain prints learns
// of all that readers see of notes, quotes, moves and corrections.
func TestEverythingShownIsTold(t *testing.T) {
	code, out, said := call(tellingBoard, "explain", "-")
	if code != 0 {
		t.Fatalf("exit %d:\n%s", code, said)
	}
	flat := strings.Join(strings.Fields(out), " ")
	_, text, _ := call(tellingBoard, "explain", "-csv", "-")
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	sheet := fmt.Sprint(rows)
	for _, f := range forms(grammar.StoryKeys) {
		if f.Name != "a note" && f.Name != "a quote" && f.Name != "a move" && f.Name != "a correction" {
			continue
		}
		for _, k := range f.Keys {
			want, ok := whereTold[f.Name+" "+k.Name]
			if !ok {
				t.Errorf("nobody knows how %s of %s is told", k.Name, f.Name)
			}
			if !strings.Contains(flat, want) {
				t.Errorf("%s of %s: %q is not told in\n%s", k.Name, f.Name, want, out)
			}
		}
	}
	for _, want := range []string{"Marchers: about 12,000 [clip]", "Updated 5 May 2024 Correction of 5 May 2024"} {
		if !strings.Contains(flat, want) {
			t.Errorf("%q is not told in\n%s", want, out)
		}
	}
	for _, want := range []string{"with an arrow to: Avenue", "translated: English; retranslated: French", "about 12,000",
		"with a trail"} {
		if !strings.Contains(sheet, want) {
			t.Errorf("the spreadsheet lacks %q:\n%s", want, text)
		}
	}
}

// forms are all tables of the language.
func forms(f *grammar.Block) []*grammar.Block {
	all := []*grammar.Block{f}
	for _, k := range f.Keys {
		if k.Rows != nil {
			all = append(all, forms(k.Rows)...)
		}
	}
	return all
}
