package story

import (
	"fmt"
	"math"
	"testing"
)

func TestOutlines(t *testing.T) {
	r := Rect{Point{10, 20}, Point{44, 42}}
	for _, a := range []*Area{
		{Shape: Rectangle}, {Shape: Round}, {Shape: HalfRound, Flat: Top}, {Shape: HalfRound,
			Flat: Bottom},
		{Shape: HalfRound, Flat: Left}, {Shape: HalfRound, Flat: Right},
		{Points: [][2]float64{{0, 0}, {0, 22}, {34, 22}}},
	} {
		name := fmt.Sprint(a.Shape, " ", a.Flat)
		line := outlineOf(a, r)
		got := bounds(line)
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
			in := p.Lerp(q, .5).Add(Point{p.Y - q.Y, q.X - p.X}.Mul(.01 / p.Dist(q)))
			if p.Dist(q) > 1e-9 && !within(line, in) {
				t.Errorf("%s: runs the wrong way", name)
				break
			}
		}
		want := map[Side]float64{Top: 34, Bottom: 34, Left: 22, Right: 22}[a.Flat]
		if math.Abs(flat-want) > 1e-6 {
			t.Errorf("%s: the flat side is %v long, want %v", name, flat, want)
		}
	}
}
