package direct

import (
	"math"
	"strings"
	"testing"

	"standoff/story/plane"
)

const ledBoard = `
title = "A crowd"
date = 2024-03-15

[[source]]
id = "me"
by = "Me"
kind = "document"

[[set]]
areas = [{ id = "square", size = [40, 30] }, { id = "yard", size = [20, 30] }]
doors = [{ id = "gate", between = ["square", "yard"], width = 6, kind = "opening" }]

[[cast]]
id = "crowd"
name = "A crowd"
kind = "deputy"
figures = 60
color = "blue"

[[cast]]
id = "head"
name = "The head"
of = "crowd"
leader = true

[[cast]]
id = "guard"
name = "Guards"
kind = "soldier"
figures = 20

[[cast]]
id = "pair"
name = "Two"
figures = 2

[[step]]
title = "A"
text = "A"
source = "me"
sure = "established"
moves = [
  { who = "guard", at = "gate", side = "left", as = "lines", do = "stand" },
  { who = "pair", at = "square", side = "top" },
  MOVE,
]
`

// Nobody of their own people is within a metre of a leader who pushes, waits or only stands there,
// and nobody right before a leader as the viewer looks; and of two people neither hides the other.
func TestLeadersHaveRoom(t *testing.T) {
	for _, move := range []string{
		`{ who = "crowd", from = "square", go = "guard", do = "push" }`,
		`{ who = "crowd", at = "square", do = "wait" }`,
		`{ who = "crowd", at = "square", do = "sing" }`,
		`{ who = "crowd", at = "square", side = "bottom" }`,
	} {
		p := planText(t, strings.Replace(ledBoard, "MOVE", move, 1))
		m := p.At(p.Duration)
		var lead plane.Point
		var own, pair []plane.Point
		for _, f := range m.Figures {
			switch g := p.People[f.ID].Group; {
			case g.Leader:
				lead = f.At
			case g.ID == "crowd":
				own = append(own, f.At)
			case g.ID == "pair":
				pair = append(pair, f.At)
			}
		}
		if len(own) != 59 || len(pair) != 2 {
			t.Fatalf("%s: %d of the crowd, %d of the pair", move, len(own), len(pair))
		}
		for _, q := range own {
			off := q.Sub(lead)
			if off.Len() < 1 || off.Len() < 1.5 && off.Y > 0 && math.Abs(off.X) < .25*off.Y {
				t.Errorf("%s: somebody stands %.2f from the leader", move, off)
			}
		}
		if off := pair[0].Sub(pair[1]); off.Len() < 1 || math.Abs(off.X) < .3 && off.Len() < 1.6 {
			t.Errorf("%s: two people stand %.2f from one another", move, off)
		}
	}
}
