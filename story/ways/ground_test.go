package ways

import (
	"math/rand"
	"testing"

	"standoff/story/plane"
)

// Row by row the ground within an outline is the same as point by point.
func TestGroundIsWithinItsOutline(t *testing.T) {
	r := rand.New(rand.NewSource(6))
	for range 300 {
		line := make([]plane.Point, 3+r.Intn(9))
		for i := range line { // corners on the rows too
			line[i] = plane.Point{X: r.Float64() * 10, Y: float64(r.Intn(40)) / 4}
		}
		for y := 0.; y < 10; y += .25 {
			edges := plane.Crossings(line, y, nil)
			for x := -1.; x < 11; x += .5 {
				if got, want := between(edges, x), plane.Within(line, plane.Point{X: x, Y: y}); got != want {
					t.Fatalf("%v is in %v: %v, want %v", plane.Point{X: x, Y: y}, line, got, want)
				}
			}
		}
	}
}
