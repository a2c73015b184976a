package direct

import (
	"cmp"
	"math/rand"
	"slices"
	"testing"

	"standoff/story"
	"standoff/story/plane"
	"standoff/story/storytest"
	"standoff/story/ways"
)

// Points come in the order of their rank, whatever is known of it before.
func TestPointsComeByRank(t *testing.T) {
	r := rand.New(rand.NewSource(9))
	for range 50 {
		points := make([]candidate, r.Intn(400))
		rank := map[plane.Point]float64{}
		for i := range points {
			p := plane.Point{X: float64(i), Y: r.Float64()}
			rank[p] = float64(r.Intn(40)) // many of one rank
			points[i] = candidate{at: p, order: rank[p] * r.Float64(), i: int32(i)}
		}
		want := slices.Clone(points)
		slices.SortStableFunc(want, func(a, b candidate) int { return cmp.Compare(rank[a.at], rank[b.at]) })
		n, all := 0, len(points)
		for p := range inOrder(points, func(p plane.Point) float64 { return rank[p] }) {
			if p != want[n].at {
				t.Fatalf("point %d of %d is %v, want %v", n, all, p, want[n].at)
			}
			n++
		}
		if n != all {
			t.Fatalf("%d of %d points came", n, all)
		}
	}
}

// Whoever is near is found, at the edge of the set and outside of it too.
func TestNearIsNear(t *testing.T) {
	l := storytest.LaidOut(t, &story.Set{ID: "s", Areas: []*story.Area{storytest.Ground("a", 20, 10)}})
	f := &floor{layout: l, ways: ways.NewWays(l)}
	r := rand.New(rand.NewSource(4))
	somewhere := func() plane.Point { return plane.Point{X: r.Float64()*40 - 10, Y: r.Float64()*30 - 10} }
	for range 200 {
		g := newStanding(f, 0)
		for range r.Intn(30) {
			g.stray(somewhere(), r.Float64()*float64(r.Intn(2)))
		}
		p, far := somewhere(), r.Float64()*2
		want := slices.ContainsFunc(g.people, func(q stood) bool { return q.at.Dist(p) < far+q.roam })
		if got := g.near(p, far); got != want {
			t.Fatalf("near %v within %.2f of %v: %v, want %v", p, far, g.people, got, want)
		}
	}
}
