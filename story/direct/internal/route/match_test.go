package route

import (
	"math"
	"math/rand"
	"slices"
	"testing"

	"standoff/story/direct/internal/stage"
	"standoff/story/layout"
	"standoff/story/plane"
)

func somewhere(r *rand.Rand, n int) []plane.Point {
	all := make([]plane.Point, n)
	for i := range all {
		all[i] = plane.Point{X: r.Float64() * 20, Y: r.Float64() * 10}
	}
	return all
}

// A few people are given the places that make their ways together the shortest.
func TestWaysAreShortest(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	for range 60 {
		who, places := somewhere(r, 1+r.Intn(6)), somewhere(r, 6)
		places = places[:len(who)]
		sum := 0.
		for _, p := range assign(who, places) {
			sum += who[p.Who].Dist(places[p.Where])
		}
		if least := shortest(who, places); sum > least+1e-9 {
			t.Fatalf("the ways from %v to %v are %.3f m, want %.3f", who, places, sum, least)
		}
	}
}

// shortest tries all assignments.
func shortest(who, places []plane.Point) float64 {
	if len(who) == 0 {
		return 0
	}
	least := math.Inf(1)
	for i, p := range places {
		rest := slices.Delete(slices.Clone(places), i, i+1)
		least = min(least, who[0].Dist(p)+shortest(who[1:], rest))
	}
	return least
}

// However many they are, and through a door too, everybody has one place of their own.
func TestEverybodyHasOnePlace(t *testing.T) {
	r := rand.New(rand.NewSource(5))
	door := layout.PlacedDoor{A: plane.Point{X: 10, Y: 4}, B: plane.Point{X: 10, Y: 6}}
	through := &Trunk{floor: &stage.Floor{Layout: &layout.Layout{Doors: []layout.PlacedDoor{door}}}, doors: []int{0}}
	for _, k := range []*Trunk{{}, through} {
		for _, n := range []int{0, 1, 7, 60, 221, 400} {
			where, who := make([]int, n), make([]int, n)
			for _, p := range k.Match(somewhere(r, n), somewhere(r, n)) {
				who[p.Who]++
				where[p.Where]++
			}
			if slices.ContainsFunc(append(who, where...), func(times int) bool { return times != 1 }) {
				t.Errorf("of %d with doors %v somebody has no place, or two", n, k.doors)
			}
		}
	}
}
