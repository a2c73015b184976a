package direct

import (
	"math"
	"strings"
	"testing"

	"standoff/story/plan"
	"standoff/story/plane"
)

// opened3 is an avenue, a court and a hall in a row, and a line of guards before the gate.
const opened3 = byPolice + `[[set]]
areas = [
  { id = "avenue", size = [24, 20], ground = "street" },
  { id = "court",  size = [20, 20], ground = "paving", walls = "left" },
  { id = "hall",   size = [20, 20], walls = "all" },
]
doors = [
  { id = "gate", between = ["avenue", "court"], kind = "opening", width = 5 },
  { id = "one",  between = ["court", "hall"], kind = "opening", width = 3, at = 5 },
  { id = "two",  between = ["court", "hall"], kind = "opening", width = 3, at = 15 },
]

[[cast]]
id      = "guard"
name    = "Guards"
figures = 12

[[cast]]
id      = "marchers"
name    = "Marchers"
figures = 24

[[step]]
title  = "They open"
text   = "The line opens, city police say, and the marchers go in."
source = "police"
sure   = "reported"
moves  = [
  { who = "guard", at = "gate", side = "left", as = "line" },
  { who = "marchers", from = "left", go = "avenue" },
  "then",
  { who = "guard", go = "gate", side = ["top", "bottom"] },
  "then",
  MOVE,
]
`

// A way is told where the storyboard names all that it leads through: else the program found it.
func TestWaysThatNobodyTells(t *testing.T) {
	for move, untold := range map[string]bool{
		`{ who = "marchers", go = "court", trail = true }`:                             false,
		`{ who = "marchers", go = "hall", trail = true }`:                              true,
		`{ who = "marchers", go = "hall", through = "court", trail = true }`:           true, // by which door?
		`{ who = "marchers", go = "hall", through = ["court", "one"], trail = true }`:  false,
		`{ who = "marchers", go = "hall", through = ["gate", "two"], trail = true }`:   false,
		`{ who = "marchers", go = "court", sure = "claimed", trail = true }`:           false,
		`{ who = "marchers", go = "one", side = "left", through = "gate", trail=true}`: false,
	} {
		p := planText(t, strings.Replace(opened3, "MOVE", move, 1))
		all := p.Views[0].Trails
		r := all[len(all)-1]
		if r.Untold != untold {
			t.Errorf("%s: nobody tells of the way: %v, want %v", move, r.Untold, untold)
		}
		if len(r.Width) != len(r.Line) || r.Open[0] > r.Open[1] {
			t.Errorf("%s: %d widths of %d points, open from %v", move, len(r.Width), len(r.Line), r.Open)
		}
		for i, w := range r.Width {
			if w < .5 || w > 20 {
				t.Errorf("%s: the ribbon is %v m wide at %v", move, w, r.Line[i])
			}
		}
	}
}

// Where a line stood that went to two sides is noted, with both its halves.
func TestALineThatOpens(t *testing.T) {
	p := planText(t, strings.Replace(opened3, "MOVE", `{ who = "marchers", go = "court" }`, 1))
	if n := len(p.Views[0].Gave); n != 1 {
		t.Fatalf("%d lines have opened, want one", n)
	}
	g := p.Views[0].Gave[0]
	if long := g.Line[0].Dist(g.Line[1]); long < 3 || g.To[0].Dist(g.To[1]) < 2 {
		t.Errorf("the line was %v m long, and its halves went to %v", long, g.To)
	}
	if p.At(g.From-.1).Gave != nil || len(p.At(g.From+1).Gave) != 1 {
		t.Error("it is seen before it opens, or not then")
	}
}

// The head of a ribbon keeps ahead of the foremost as far as in the end, also where they go
// through water or over something: such a way is several legs.
func TestHeadsOfTrailsKeepWithTheForemost(t *testing.T) {
	for _, move := range swims {
		if !strings.Contains(move, "from =") {
			continue
		}
		p, problem := boardOf(t, harbour, 6, strings.Replace(move, `who = "crowd", from`, `who = "crowd", trail = true, from`, 1))
		if p == nil {
			t.Fatalf("%s: %s", move, problem)
		}
		if len(p.Views[0].Trails) == 0 {
			continue
		}
		r := &p.Views[0].Trails[0]
		way := plan.NewLeg(0, 1, r.Line)
		most := 0.
		for at := r.Start + 1; at < r.End; at += .25 {
			head := way.At(r.Gone(at-r.Start, way.Length()))
			nearest := math.Inf(1)
			for _, f := range p.At(at).Figures {
				if p.People[f.ID].Group == r.Group {
					nearest = math.Min(nearest, f.At.Dist(head))
				}
			}
			most = math.Max(most, nearest)
		}
		if most > 7 {
			t.Errorf("%s: the head is %.1f m from the nearest of them", move, most)
		}
	}
}

// Who goes a short way is shown so: where there are no seats all of a ribbon is drawn.
func TestShortTrailsAreOpen(t *testing.T) {
	p := planText(t, strings.Replace(opened3, "MOVE", `{ who = "marchers", go = "court" }`, 1))
	short := []plane.Point{{X: 3, Y: 3}, {X: 4.5, Y: 3}}
	if open := opened(p.Layouts[0], short, false); open != [2]float64{0, 1.5} {
		t.Errorf("of a way of 1.5 m %v is drawn", open)
	}
}
