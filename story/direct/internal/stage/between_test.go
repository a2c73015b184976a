package stage

import (
	"math/rand"
	"testing"

	"standoff/story"
	"standoff/story/plane"
	"standoff/story/storytest"
	"standoff/story/ways"
)

// Who stands in the way is found on the squares along it as on all of them.
func TestWhoStandsInTheWay(t *testing.T) {
	l := storytest.LaidOut(t, &story.Set{ID: "s", Areas: []*story.Area{storytest.Ground("a", 40, 30)}})
	f := &Floor{Layout: l, Ways: ways.NewWays(l)}
	r := rand.New(rand.NewSource(2))
	somewhere := func() plane.Point { return plane.Point{X: r.Float64()*60 - 10, Y: r.Float64()*50 - 10} }
	found := 0
	for range 3000 {
		g := NewStanding(f, 0)
		a, b := somewhere(), somewhere()
		if r.Intn(4) == 0 {
			b.Y = a.Y
		}
		for range 1 + r.Intn(24) {
			g.Add(somewhere())
		}
		along := a.Toward(b)
		who, ok := g.Between(a, b, a, b)
		any := false
		for _, q := range g.people {
			u, off := along.Dot(q.at.Sub(a)), along.Across().Dot(q.at.Sub(a))
			any = any || u > .8 && u < a.Dist(b)-.8 && off > -.4 && off < .4
		}
		if any && !ok {
			t.Fatalf("nobody is found from %v to %v among %v", a, b, g.people)
		}
		if off := along.Across().Dot(who.Sub(a)); ok && (off > ElbowRoom || off < -ElbowRoom) {
			t.Fatalf("%v stands %.2f m off the way from %v to %v", who, off, a, b)
		}
		if ok {
			found++
		}
	}
	if found < 200 {
		t.Fatalf("only %d were found", found)
	}
}
