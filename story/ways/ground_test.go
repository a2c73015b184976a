package ways

import (
	"math/rand"
	"testing"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// Row by row the ground within an outline is the same as point by point.
func TestGroundIsWithinItsOutline(t *testing.T) {
	r := rand.New(rand.NewSource(6))
	for range 300 {
		line := make([]plane.Point, 3+r.Intn(9))
		for i := range line { // corners on the rows too
			line[i] = plane.Point{X: r.Float64() * 10, Y: float64(r.Intn(80)) / 8}
		}
		pond := layout.PlacedArea{Area: &story.Area{Ground: story.Water}, Rect: plane.Bounds(line), Outline: line}
		bounds := plane.Rect{Min: plane.Point{X: -.125}, Max: plane.Point{X: 10.125, Y: 10}} // on a column too
		w := NewWays(&layout.Layout{Bounds: bounds, Areas: []layout.PlacedArea{pond}})
		for i, got := range w.ground {
			p := w.middle(i%w.cols, i/w.cols)
			if want := bounds.Contains(p) && !plane.Within(line, p); got != want {
				t.Fatalf("on %v round %v one walks: %v, want %v", p, line, got, want)
			}
		}
	}
}

// What is near to an obstacle is found in the buckets as it is among all of them.
func TestFreeIsFarFromAllObstacles(t *testing.T) {
	r := rand.New(rand.NewSource(8))
	somewhere := func() plane.Point { return plane.Point{X: r.Float64()*14 - 2, Y: r.Float64()*9 - 2} }
	for range 40 {
		l := &layout.Layout{Bounds: plane.Rect{Max: plane.Point{X: 10, Y: 5}}}
		for range r.Intn(12) {
			l.Walls = append(l.Walls, layout.Wall{A: somewhere(), B: somewhere(), Thickness: .3})
		}
		w := NewWays(l)
		for range 400 {
			p, reach := somewhere(), r.Float64()*1.5
			want := true
			for _, wall := range l.Walls {
				want = want && plane.ToSegment(p, wall.A, wall.B)-wall.Thickness/2 >= reach
			}
			if got := w.Free(p, reach); got != want {
				t.Fatalf("%v is free within %v: %v, want %v", p, reach, got, want)
			}
		}
	}
}
