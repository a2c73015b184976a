package formation

import (
	"cmp"
	"math/rand"
	"slices"
	"testing"

	"standoff/story/plane"
)

// Points come in their order, whatever is known of it before.
func TestPointsComeInOrder(t *testing.T) {
	r := rand.New(rand.NewSource(9))
	for range 50 {
		points := make([]candidate, r.Intn(400))
		order := map[plane.Point]float64{}
		for i := range points {
			p := plane.Point{X: float64(i), Y: r.Float64()}
			order[p] = float64(r.Intn(40)) // many of one order
			points[i] = candidate{at: p, order: order[p] * r.Float64(), i: int32(i)}
		}
		want := slices.Clone(points)
		slices.SortStableFunc(want, func(a, b candidate) int { return cmp.Compare(order[a.at], order[b.at]) })
		n, all := 0, len(points)
		for p := range inOrder(points, func(p plane.Point) float64 { return order[p] }) {
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
