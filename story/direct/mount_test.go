package direct

import (
	"math"
	"testing"

	"standoff/story"
	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plane"
)

// rooftops is a square with things on which one can stand.
const rooftops = `title = "Roofs"
date  = 2024-05-03
source = [{ id = "clip", by = "Ana López", kind = "video" }]

[[set]]
areas = [{ id = "square", size = [60, 34] }]
props = [
  { id = "building", kind = "building", in = "square", at = [16, 12], size = [18, 8] },
  { id = "cottage", kind = "building", in = "square", at = [34, 12], size = [5, 4] },
  { id = "bus", kind = "bus", in = "square", at = [44, 10] },
  { id = "van", kind = "van", in = "square", at = [44, 18] },
  { id = "upright", kind = "van", in = "square", at = [54, 14], size = [2.1, 5.6] },
  { id = "truck", kind = "truck", in = "square", at = [30, 22] },
  { id = "car", kind = "car", in = "square", at = [20, 22] },
  { id = "platform", kind = "platform", in = "square", at = [10, 22] },
]

[[cast]]
id      = "crowd"
name    = "Crowd"
figures = FIGURES

[[step]]
title  = "Up"
text   = "Up."
source = "clip"
sure   = "established"
moves  = [
MOVES
]
`

// TestPeopleStandOnTheRoof holds that who is on a thing is within its deck, and as high
// as it is there; that nobody is within a thing that stands in the way, but on it or
// climbing at its edge; and that they come down to the ground again.
func TestPeopleStandOnTheRoof(t *testing.T) {
	for _, x := range []string{"building", "cottage", "bus", "van", "upright", "truck", "car", "platform"} {
		for _, from := range []string{"left", "square", x} {
			for _, n := range []int{1, 3} {
				p, problem := boardOf(t, rooftops, n, `{ who = "crowd", from = "`+from+`", on = "`+x+`" }`,
					`"then"`, `{ wait = 1 }`, `{ who = "crowd", go = "square", side = "bottom" }`)
				if p == nil {
					t.Fatalf("%d on %s: %s", n, x, problem)
				}
				up := 0
				for at := 0.; at < p.Duration; at += .05 {
					for _, f := range p.At(at).Figures {
						for i := range p.Layouts[0].Props {
							q := &p.Layouts[0].Props[i]
							if !q.Rect.Contains(f.At) {
								continue
							}
							if q.Prop.ID != x {
								t.Fatalf("%s: at %.2f somebody is in %s", x, at, q.Prop.ID)
							}
							level := q.Level(f.At)
							edge := !q.Rect.Grow(-1).Contains(f.At) && !q.Deck().Grow(-.3).Contains(f.At)
							switch {
							case f.Action == story.Scaling || edge:
							case !q.Deck().Contains(f.At):
								t.Fatalf("%s: at %.2f somebody stands off its deck, at %v", x, at, f.At)
							case math.Abs(f.Z-level) > .5:
								t.Fatalf("%s: at %.2f somebody is %.2f m high where it is %.2f", x, at, f.Z, level)
							}
							if f.Action == story.Stand && q.Deck().Contains(f.At) && math.Abs(f.Z-level) < .03 {
								up++
							}
						}
						if f.Z > .02 && f.Action != story.Scaling && !onAny(p.Layouts[0].Props, f.At, .6) {
							t.Fatalf("%s: at %.2f somebody walks on air, %.2f m high at %v", x, at, f.Z, f.At)
						}
					}
				}
				if up == 0 {
					t.Errorf("nobody stands on %s", x)
				}
				for _, f := range p.At(p.Duration).Figures {
					if f.Z > .02 {
						t.Errorf("%s: somebody has not come down", x)
					}
				}
			}
		}
	}
}

// TestWhoIsOnItAlreadyDoesNotClimb holds that people who come from a thing onto itself are
// there when the step opens.
func TestWhoIsOnItAlreadyDoesNotClimb(t *testing.T) {
	p, problem := boardOf(t, rooftops, 8, `{ who = "crowd", from = "building", on = "building", do = "film" }`)
	if p == nil {
		t.Fatal(problem)
	}
	for at := .0; at < p.Duration; at += .1 {
		all := p.At(at).Figures
		for i, f := range all {
			if f.Z < 1 || f.Action != story.Film {
				t.Fatalf("at %.1f somebody is %.2f m high and does %q", at, f.Z, f.Action)
			}
			for _, g := range all[:i] {
				if f.At.Dist(g.At) < stage.Apart {
					t.Fatalf("two stand %.2f m apart", f.At.Dist(g.At))
				}
			}
		}
	}
}

// onAny reports whether a point is on one of the props, or so near to it.
func onAny(all []layout.PlacedProp, at plane.Point, near float64) bool {
	for i := range all {
		if all[i].Rect.Grow(near).Contains(at) {
			return true
		}
	}
	return false
}
