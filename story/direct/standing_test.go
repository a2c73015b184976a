package direct

import (
	"slices"
	"testing"

	"standoff/story"
	"standoff/story/plane"
	"standoff/story/storytest"
	"standoff/story/ways"
)

// What is known of where people stand is kept from step to step. It is what
// one would find who looked anew, in the same order.
func TestStandingIsKept(t *testing.T) {
	for seed := range int64(4) {
		d := newDirector(madeUp(seed, 8, 160))
		for i := range d.plan.Story.Steps {
			d.direct(i)
			for _, who := range []*standing{d.kept.here, d.kept.stay} {
				s := scene{d.on, who.floor}
				kept, anew := s.crowded(who, nil), s.crowded(nil, nil)
				for square := range anew.first {
					if k, a := kept.on(square), anew.on(square); !slices.Equal(k, a) {
						t.Fatalf("seed %d, step %d, square %d: %v stand there, want %v",
							seed, i, square, k, a)
					}
				}
				if kept.roam != anew.roam {
					t.Fatalf("seed %d, step %d: they stray %.2f m, want %.2f", seed, i, kept.roam, anew.roam)
				}
			}
		}
	}
}

// on are those who stand on a square, as they are found.
func (g *standing) on(square int) (all []stood) {
	for i := g.first[square]; i > 0; i = g.people[i-1].next {
		all = append(all, g.people[i-1])
	}
	return all
}

// What is done to a clone's people leaves the others alone, and the other way
// round.
func TestCloneIsApart(t *testing.T) {
	l := storytest.LaidOut(t, &story.Set{ID: "s", Areas: []*story.Area{storytest.Ground("a", 20, 10)}})
	f := &floor{layout: l, ways: ways.NewWays(l)}
	g, p := newStanding(f, 0), plane.Point{X: 5, Y: 5}
	g.add(p)
	var old *standing
	for range 3 { // anew, and twice in the room of the one before
		c := g.clone(old)
		g.drop(p)
		if !c.near(p, 1) || g.near(p, 1) {
			t.Fatal("who goes is gone from the clone, or is still there")
		}
		g.add(p)
		c.drop(p)
		if c.near(p, 1) || !g.near(p, 1) {
			t.Fatal("who goes from the clone is still there, or gone")
		}
		old = c
	}
}

// A crowd that pushes raises no arm: nobody said that anyone did.
func TestNobodyInAPushRaisesAnArm(t *testing.T) {
	for depth := 0.; depth < 6; depth += .1 {
		for luck := 0.; luck < 1; luck += .01 {
			if a := pushing(depth, luck); a != story.Push && a != story.Stand {
				t.Fatalf("%.1f m from the line somebody does %q", depth, a)
			}
		}
	}
	for _, luck := range []float64{0, .5, .99} {
		if pushing(1, luck) != story.Push || pushing(5, luck) != story.Stand {
			t.Error("who is at the line pushes, who is far from it stands")
		}
	}
}
