package story

import (
	"math/rand"
	"testing"
)

// Row by row the ground within an outline is the same as point by point.
func TestGroundIsWithinItsOutline(t *testing.T) {
	r := rand.New(rand.NewSource(6))
	for range 300 {
		line := make([]Point, 3+r.Intn(9))
		for i := range line { // corners on the rows too
			line[i] = Point{r.Float64() * 10, float64(r.Intn(40)) / 4}
		}
		for y := 0.; y < 10; y += .25 {
			edges := crossings(line, y, nil)
			for x := -1.; x < 11; x += .5 {
				if got, want := between(edges, x), within(line, Point{x, y}); got != want {
					t.Fatalf("%v is in %v: %v, want %v", Point{x, y}, line, got, want)
				}
			}
		}
	}
}
