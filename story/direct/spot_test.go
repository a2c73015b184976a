package direct

import (
	"testing"

	"standoff/story/layout"
	"standoff/story/read"
)

// TestNobodyStandsThroughADoor holds that people at a spot beside an open door stand on
// its side of the wall only.
func TestNobodyStandsThroughADoor(t *testing.T) {
	for _, size := range []string{"", ", size = [8, 8]"} {
		for _, as := range []string{"crowd", "line", "rows", "queue", "ring"} {
			s, problems := read.Parse("door.toml", []byte(`title = "Door"
date  = 2024-05-03
[[source]]
id   = "clip"
by   = "Ana"
kind = "video"
[[set]]
areas = [{ id = "park", size = [30, 20] }, { id = "hall", size = [12, 20], walls = "all" }]
doors = [{ id = "door", between = ["park", "hall"] }]
spots = [{ id = "near", in = "park", at = [28.5, 10]`+size+` }]
[[cast]]
id      = "nurses"
name    = "Nurses"
figures = 12
[[step]]
title  = "They stand"
text   = "They stand."
source = "clip"
sure   = "established"
moves  = [{ who = "nurses", at = "near", as = "`+as+`" }]
`))
			if s == nil {
				t.Fatal(problems)
			}
			p, _ := NewPlan(s)
			if p == nil {
				continue // no room, which the author is told
			}
			for _, f := range p.At(p.Duration).Figures {
				if in := layout.AreaAt(p.Layouts[0], f.At); p.Layouts[0].Areas[in].Area.ID != "park" {
					t.Errorf("as %s%s somebody stands at %v", as, size, f.At)
				}
			}
		}
	}
}
