package plane

import (
	"math/rand/v2"
	"testing"
)

// All points lie within their hull, whose corners are some of them and turn one way.
func TestHullIsAroundItsPoints(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		points := make([]Point, 3+r.IntN(40))
		for i := range points {
			points[i] = Point{X: float64(r.IntN(9)), Y: float64(r.IntN(9))}
		}
		hull := Hull(points)
		if Bounds(hull) != Bounds(points) {
			t.Fatalf("%v is not around %v", hull, points)
		}
		for i, a := range hull {
			b := hull[(i+1)%len(hull)]
			for _, p := range points {
				if len(hull) > 2 && turns(a, b, p) < 0 {
					t.Fatalf("%v lies outside of %v", p, hull)
				}
			}
		}
	}
}
