package layout

import (
	"fmt"
	"math"
	"testing"

	"standoff/story"
	"standoff/story/plane"
)

func TestOutlines(t *testing.T) {
	r := plane.Rect{Min: plane.Point{X: 10, Y: 20}, Max: plane.Point{X: 44, Y: 42}}
	for _, a := range []*story.Area{
		{Shape: story.Rectangle}, {Shape: story.Round}, {Shape: story.HalfRound, Flat: story.Top}, {Shape: story.HalfRound,
			Flat: story.Bottom},
		{Shape: story.HalfRound, Flat: story.Left}, {Shape: story.HalfRound, Flat: story.Right},
		{Points: [][2]float64{{0, 0}, {0, 22}, {34, 22}}},
	} {
		name := fmt.Sprint(a.Shape, " ", a.Flat)
		line := outlineOf(a, r)
		got := plane.Bounds(line)
		if got.Min.Dist(r.Min) > 1e-6 || got.Max.Dist(r.Max) > 1e-6 {
			t.Errorf("%s: fills %v, want %v", name, got, r)
		}
		flat := 0.
		for i, p := range line {
			q := line[(i+1)%len(line)]
			if a.Flat != "" && sideOf(p, q) == a.Flat {
				flat += p.Dist(q)
			}
			// what lies to the right of an edge, going clockwise, is inside
			in := p.Lerp(q, .5).Add(plane.Point{X: p.Y - q.Y, Y: q.X - p.X}.Mul(.01 / p.Dist(q)))
			if p.Dist(q) > 1e-9 && !plane.Within(line, in) {
				t.Errorf("%s: runs the wrong way", name)
				break
			}
		}
		want := map[story.Side]float64{story.Top: 34, story.Bottom: 34, story.Left: 22, story.Right: 22}[a.Flat]
		if math.Abs(flat-want) > 1e-6 {
			t.Errorf("%s: the flat side is %v long, want %v", name, flat, want)
		}
	}
}
