package sight

import (
	"strings"
	"testing"
)

// hallBoard is a hall with a door to a yard, a child and adults, whose one step each case fills.
const hallBoard = `title = "A hall"
date  = 2024-05-03

[[source]]
id   = "police"
by   = "City police"
kind = "statement"

[[set]]
front = "bottom"
areas = [
  { id = "yard", size = [30, 14] },
  { id = "hall", size = [30, 12], walls = "all", above = "yard", ground = "floor" },
  { id = "beside", size = [10, 12], right-of = "hall" },
]
doors = [{ id = "side", between = ["hall", "beside"] }]
spots = [
  { id = "pier", in = "beside", at = [0.5, 7], size = [1, 1] },
  { id = "way", in = "beside", at = [5, 6], size = [1, 1] },
  { id = "before", in = "yard", at = [15, 6], size = [1, 1] },
  { id = "apart", in = "yard", at = [22, 6.5], size = [3, 1] },
]

[[cast]]
id      = "child"
name    = "Child"
kind    = "child"
figures = 1

[[cast]]
id      = "adults"
name    = "Adults"
figures = 3

[[step]]
title  = "They are there"
text   = "They are there, city police say."
source = "police"
sure   = "reported"
`

// TestWhoActsIsNotHidden holds that it is said of who acts and stands behind a wall or others, who
// leave some of them to be seen, and of nobody else; of others that is advice.
func TestWhoActsIsNotHidden(t *testing.T) {
	waves := func(spot string) string {
		return "camera = [\"side\", \"child\"]\n" + `moves = [{ who = "adults", at = "hall" }, { who = "child", at = "` + spot + `", do = "wave" }]`
	}
	adults := func(where string) string {
		return `moves = [{ who = "child", at = "before", do = "speak" }, { who = "adults", ` + where + `, do = "wave" }]`
	}
	for name, c := range map[string]struct{ step, warning, advice string }{
		"behind a pier":   {waves("pier"), `"child", who acts, is hidden behind a thing`, ""},
		"on the way":      {waves("way"), "", ""},
		"behind others":   {adults(`at = "child", side = "bottom", as = "line"`), "", `"child", who speaks, is hidden behind others`},
		"apart from them": {adults(`at = "apart"`), "", ""},
	} {
		for sort, of := range map[string]struct{ said, want string }{
			"warnings": {seen(t, hallBoard+c.step), c.warning}, "advice": {advised(t, hallBoard+c.step), c.advice},
		} {
			if strings.Contains(of.said, "is hidden") != (of.want != "") || !strings.Contains(of.said, of.want) {
				t.Errorf("%s: want %q in %s:\n%s", name, of.want, sort, of.said)
			}
		}
	}
}

// TestWhoLeavesIsNotHidden holds that it is said too of who leaves and is hidden meanwhile.
func TestWhoLeavesIsNotHidden(t *testing.T) {
	const step = "camera = [\"side\", \"child\", \"adults\"]\nstill = 1\n" +
		`moves = [{ who = "adults", at = "hall", side = "right" }, { who = "child", at = "pier" }, "then", { wait = 3 }, "then", { who = "child", leave = "side" }]`
	if said := seen(t, hallBoard+step); !strings.Contains(said, `"child", who acts, is hidden behind a thing`) {
		t.Errorf("want that the child is hidden:\n%s", said)
	}
}
