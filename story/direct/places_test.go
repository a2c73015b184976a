package direct

import (
	"flag"
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"standoff/story/plan"
	"standoff/story/read"
)

// People stand where a move says, whatever the verb, formation, number, place, side and
// wall: within an area or a sized spot, and around its middle; at a door, a prop or
// people on one side of every wall, and near; in formation along the longer side. What
// does not fit is an error with a number that fits. The tests write small boards by
// program and look at the plan of each.

// grounds are sets with doors in walls that lie across and upright, long and wide
// places, a room in a court, a round place, and a narrow one.
var grounds = []string{`
areas = [
  { id = "yard", size = [40, 30] },
  { id = "room", below = "yard", size = [40, 30], walls = "all" },
  { id = "side", right-of = "yard", size = [30, 30], walls = "left" },
]
doors = [{ id = "gate", kind = "gate", between = ["yard", "room"], width = 5 }, { id = "east", kind = "gate", between = ["yard", "side"], width = 5 }]
spots = [{ id = "s", in = "yard", at = [20, 12], size = [10, 8] }, { id = "long", in = "side", at = [15, 15], size = [3, 24] }, { id = "wide", in = "room", at = [20, 15], size = [28, 3] }]
props = [{ id = "desk", kind = "desk", in = "room", at = "top-left" }]
seats = [{ id = "chairs", in = "room", at = "right", size = [12, 10], number = 18 }]
`, `
areas = [
  { id = "square", size = [36, 22], ground = "paving" },
  { id = "round", right-of = "square", shape = "round", size = [26, 26] },
  { id = "hall", above = "square", size = [24, 14], walls = "all", ground = "floor" },
  { id = "alley", below = "square", size = [5, 26], ground = "street" },
  { id = "cell", in = "square", at = "left", size = [9, 9], walls = "all", ground = "floor" },
]
doors = [
  { id = "front", between = ["square", "hall"], width = 4 },
  { id = "back", in = "hall", side = "top", width = 3 },
  { id = "cell-door", between = ["square", "cell"], at = "right", width = 2 },
  { id = "shut", in = "hall", side = "left", closed = true },
]
spots = [
  { id = "small", in = "square", at = "bottom-right", size = [4, 4] },
  { id = "strip", in = "hall", at = "top", size = [20, 2.5] },
  { id = "lane", in = "alley", at = "center", size = [3, 20] },
  { id = "mark", in = "round", at = "center" },
]
props = [
  { id = "statue", kind = "statue", in = "square", at = "top-right" },
  { id = "van", kind = "van", in = "alley", at = "top" },
  { id = "podium", kind = "podium", in = "hall", at = "right" },
]
`}

const story1 = `title = "x"
date  = 2024-05-03
[[source]]
id   = "p"
by   = "P"
kind = "statement"
[[set]]%s
%s
[[step]]
title  = "t"
text   = "They stand."
source = "p"
sure   = "reported"
moves  = [
%s]
`

var formations = []string{"", "crowd", "line", "lines", "rows", "column", "queue", "ring", "half-ring", "lane"}

// boardsTried is how many boards of three groups are tried; 5,000 take a minute.
var boardsTried = flag.Int("boards", 600, "how many random boards of three groups are planned")

// A wish is one move of a board, and what it says.
type wish struct {
	who, verb, target, as, side, face string
	n                                 int
}

func (w wish) String() string {
	s := fmt.Sprintf("  { who = %q, ", w.who)
	for _, k := range [][2]string{{w.verb, w.target}, {"as", w.as}, {"side", w.side}, {"face", w.face}} {
		switch {
		case k[1] == "":
		case strings.HasPrefix(k[0], "from "):
			s += fmt.Sprintf("from = %q, go = %q, ", strings.TrimPrefix(k[0], "from "), k[1])
		default:
			s += fmt.Sprintf("%s = %q, ", k[0], k[1])
		}
	}
	return strings.TrimSuffix(s, ", ") + " },\n"
}

// planned plans a board of these phases. It returns nil when the board is refused.
func planned(ground string, phases ...[]wish) (*plan.Plan, string) {
	cast, moves := "", ""
	for i, wishes := range phases {
		if i > 0 {
			moves += "  \"then\",\n"
		}
		for _, w := range wishes {
			if i == 0 {
				cast += fmt.Sprintf("[[cast]]\nid = %q\nname = %q\nfigures = %d\n", w.who, w.who, w.n)
			}
			moves += w.String()
		}
	}
	s, problems := read.Parse("board.toml", fmt.Appendf(nil, story1, ground, cast, moves))
	if s == nil {
		return nil, fmt.Sprint(problems)
	}
	p, problems := NewPlan(s)
	if p == nil {
		return nil, fmt.Sprint(problems)
	}
	return p, ""
}

// One group, one place, one formation: the 536 boards with which this was found, and
// more.
func TestPeopleStandWhereTheMoveSays(t *testing.T) {
	places := [][]string{{"yard", "room", "side", "s", "long", "wide", "gate", "east", "desk"},
		{"square", "round", "hall", "alley", "cell", "small", "strip", "lane", "mark", "front", "back", "cell-door", "statue", "van", "podium"}}
	boards, refused := 0, 0
	for i, ground := range grounds {
		for _, verb := range []string{"at", "from left", "from bottom"} {
			for _, target := range places[i] {
				for _, as := range formations {
					for _, n := range []int{3, 12, 30} {
						w := wish{who: "m", verb: verb, target: target, as: as, n: n}
						p, problems := planned(ground, []wish{w})
						boards++
						if p == nil {
							refused++
							if !strings.Contains(problems, "at most") && !strings.Contains(problems, "no way") &&
								!strings.Contains(problems, "cannot get") {
								t.Errorf("%s of %d: %s", w, n, problems)
							}
							continue
						}
						if what := odd(p.At(p.Duration), w, true); what != "" {
							t.Errorf("%s of %d: %s", strings.TrimSpace(w.String()), n, what)
						}
					}
				}
			}
		}
	}
	t.Logf("%d boards, %d of them refused", boards, refused)
	if refused > boards/4 {
		t.Errorf("%d of %d boards are refused", refused, boards)
	}
}

// Three groups and two phases, at random: the second sends one of them elsewhere, or to
// another.
func TestGroupsStandWhereTheirMovesSay(t *testing.T) {
	r := rand.New(rand.NewSource(14))
	pick := func(words ...string) string { return words[r.Intn(len(words))] }
	boards, refused := 0, 0
	for range *boardsTried {
		i := r.Intn(2)
		places := []string{"yard", "room", "side", "s", "long", "wide", "gate", "east", "desk"}
		if i == 1 {
			places = []string{"square", "round", "hall", "alley", "small", "strip", "lane", "mark", "front", "back", "statue", "van", "podium"}
		}
		random := func(who string) wish {
			w := wish{who: who, verb: pick("at", "at", "from left", "from bottom"), target: pick(places...), as: pick(formations...),
				n: []int{1, 2, 5, 9, 16, 24}[r.Intn(6)]}
			if r.Intn(3) == 0 {
				w.side = pick("left", "right", "top", "bottom")
			}
			if r.Intn(3) == 0 {
				w.face = pick("left", "right", "top", "bottom")
			}
			return w
		}
		first := []wish{random("a"), random("b"), random("c")}
		later := first[r.Intn(3)]
		later.verb, later.target, later.as, later.side = "go", pick(append(places, "a", "b", "c")...), pick(formations...), ""
		if later.target == later.who {
			continue
		}
		p, _ := planned(grounds[i], first, []wish{later})
		boards++
		if p == nil {
			refused++
			continue
		}
		m := p.At(p.Duration)
		for _, w := range append(first, later) {
			if w.who == later.who && w.verb != "go" {
				continue
			}
			if later.as == "lane" && later.target == w.who {
				continue // they step aside for a lane, which may take them out of a small place
			}
			if what := odd(m, w, false); what != "" {
				t.Errorf("%sthen %s%s: %s", first, later, w.who, what)
			}
		}
	}
	t.Logf("%d boards, %d of them refused", boards, refused)
	if refused > boards/2 {
		t.Errorf("%d of %d boards are refused", refused, boards)
	}
}
