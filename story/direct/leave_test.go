package direct

import (
	"testing"

	"standoff/story/plan"
	"standoff/story/storytest"
)

// corner is a hall behind a street that alone reaches the left edge of the set.
const corner = byPolice + `[[set]]
areas = [
  { id = "street", size = [40, 14], ground = "street" },
  { id = "hall", size = [30, 20], walls = "all", above = "street" },
]
doors = [{ id = "front", between = ["street", "hall"], width = 4 }]

[[cast]]
id      = "shoppers"
name    = "Shoppers"
figures = 12

[[step]]
title  = "Out"
text   = "They leave, city police say."
source = "police"
sure   = "reported"
moves  = [
  { who = "shoppers", at = "hall" },
  "then",
  { who = "shoppers", leave = "left" },
]
`

// Who leaves over an edge of the set does it where an area reaches that edge.
func TestLeavesOverTheStreet(t *testing.T) {
	p := planText(t, corner)
	l := p.Layouts[0]
	street := storytest.Footprint(l, "street")
	for i, legs := range p.Legs {
		for _, g := range legs {
			for _, q := range g.Line {
				if q.X < l.Bounds.Min.X+1 && (q.Y < street.Min.Y || q.Y > street.Max.Y) {
					t.Errorf("person %d goes out at %v, beside the street", i, q)
				}
			}
		}
	}
	if legs := p.Legs[0]; legs[len(legs)-1].Set != plan.Nowhere {
		t.Error("nobody leaves")
	}
}
