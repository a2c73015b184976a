package direct

import (
	"fmt"
	"testing"

	"standoff/story/plane"
)

// opposite is a line of guards, and a speaker who comes to so many metres before it.
const opposite = `title = "Two sides"
date  = 2024-05-03

[[source]]
id   = "city"
by   = "City"
kind = "statement"

[[set]]
areas = [{ id = "square", size = [60, 40] }]
spots = [
  { id = "here", in = "square", at = [30, 36], size = [2, 2] },
  { id = "there", in = "square", at = [30, %v], size = [6, 1] },
]

[[cast]]
id      = "guards"
name    = "Guards"
kind    = "security"
figures = 6

[[cast]]
id     = "ana"
name   = "Ana Lind"
leader = true

[[step]]
title  = "A line"
text   = "Guards stand in a line, the city says."
source = "city"
sure   = "reported"
moves  = [{ who = "guards", at = "there", as = "line" }]

[[step]]
title  = "A speech"
text   = "She speaks to them, the city says."
source = "city"
sure   = "reported"
moves  = [{ who = "ana", at = "here"%s, do = "speak" }]
`

// TestTheCameraShowsWhomOneFaces holds that a step without a camera shows those whom its
// people face and who stand near, and no others.
func TestTheCameraShowsWhomOneFaces(t *testing.T) {
	const faces = `, face = "guards"`
	for _, c := range []struct {
		y    int
		face string
		want bool
	}{{26, faces, true}, {26, "", false}, {4, faces, false}} {
		p := planText(t, fmt.Sprintf(opposite, c.y, c.face))
		v := p.Views[1].Shot
		seen := true
		for _, f := range p.At(p.Steps[1].Still).Figures {
			if p.People[f.ID].Group.ID == "guards" {
				seen = seen && v.Region.Contains(f.At) && v.Focus.Grow(1).Contains(f.At)
			}
		}
		if seen != c.want {
			t.Errorf("guards at %d m%s: seen is %v in %v, of which %v is kept", c.y, c.face, seen, v.Region, v.Focus)
		}
		if at := (plane.Point{X: 30, Y: 36}); !v.Region.Contains(at) {
			t.Errorf("the speaker is not in %v", v.Region)
		}
	}
}
