package stage

import (
	"math/rand"
	"slices"
	"testing"

	"standoff/story"
	"standoff/story/plane"
	"standoff/story/storytest"
	"standoff/story/ways"
)

// What is known of where people stand is kept from phase to phase. It is what
// one would find who looked anew, in the same order.
func TestStandingIsKept(t *testing.T) {
	l := storytest.LaidOut(t, &story.Set{ID: "s", Areas: []*story.Area{storytest.Ground("a", 20, 10)}})
	r := rand.New(rand.NewSource(7))
	s := Scene{&Stage{Postures: make([]Posture, 160)}, &Floor{Layout: l, Ways: ways.NewWays(l)}}
	var kept *Standing
	for round := range 40 {
		moving := make([]bool, len(s.Postures))
		for p := range s.Postures {
			moving[p] = r.Intn(5) == 0
			if n := &s.Postures[p]; r.Intn(3) == 0 {
				n.Set = r.Intn(2) - 1
				n.At, n.Roam = plane.Point{X: r.Float64() * 20, Y: r.Float64() * 10}, r.Float64()*float64(r.Intn(2))
			}
		}
		kept = s.Crowded(kept, moving)
		anew := s.Crowded(nil, moving)
		for square := range anew.first {
			if k, a := kept.on(square), anew.on(square); !slices.Equal(k, a) {
				t.Fatalf("round %d, square %d: %v stand there, want %v", round, square, k, a)
			}
		}
		if kept.roam != anew.roam {
			t.Fatalf("round %d: they stray %.2f m, want %.2f", round, kept.roam, anew.roam)
		}
		kept.Add(plane.Point{X: 3, Y: 3}) // a place that is taken in the phase
	}
}

// on are those who stand on a square, as they are found.
func (g *Standing) on(square int) (all []stood) {
	for i := g.first[square]; i > 0; i = g.people[i-1].next {
		all = append(all, g.people[i-1])
	}
	return all
}

// What is done to a clone's people leaves the others alone, and the other way
// round.
func TestCloneIsApart(t *testing.T) {
	l := storytest.LaidOut(t, &story.Set{ID: "s", Areas: []*story.Area{storytest.Ground("a", 20, 10)}})
	f := &Floor{Layout: l, Ways: ways.NewWays(l)}
	g, p := NewStanding(f, 0), plane.Point{X: 5, Y: 5}
	g.Add(p)
	var old *Standing
	for range 3 { // anew, and twice in the room of the one before
		c := g.Clone(old)
		g.Drop(p)
		if !c.Near(p, 1) || g.Near(p, 1) {
			t.Fatal("who goes is gone from the clone, or is still there")
		}
		g.Add(p)
		c.Drop(p)
		if c.Near(p, 1) || !g.Near(p, 1) {
			t.Fatal("who goes from the clone is still there, or gone")
		}
		old = c
	}
}

// Whoever is near is found, at the edge of the set and outside of it too.
func TestNearIsNear(t *testing.T) {
	l := storytest.LaidOut(t, &story.Set{ID: "s", Areas: []*story.Area{storytest.Ground("a", 20, 10)}})
	f := &Floor{Layout: l, Ways: ways.NewWays(l)}
	r := rand.New(rand.NewSource(4))
	somewhere := func() plane.Point { return plane.Point{X: r.Float64()*40 - 10, Y: r.Float64()*30 - 10} }
	for range 200 {
		g := NewStanding(f, 0)
		for range r.Intn(30) {
			g.Stray(somewhere(), r.Float64()*float64(r.Intn(2)))
		}
		p, far := somewhere(), r.Float64()*2
		want := slices.ContainsFunc(g.people, func(q stood) bool { return q.at.Dist(p) < far+q.roam })
		if got := g.Near(p, far); got != want {
			t.Fatalf("near %v within %.2f of %v: %v, want %v", p, far, g.people, got, want)
		}
	}
}
