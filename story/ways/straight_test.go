package ways

import (
	"math"
	"math/rand"
	"testing"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
	"standoff/story/storytest"
)

// The quick look at one place of a straight way never bars one that is free, and it
// sees much of what is in the way.
func TestBarredAtBarsNoFreeWay(t *testing.T) {
	l := storytest.LaidOut(t, storytest.Parliament())
	w := NewWays(l)
	ground := w.Passing(allOpen(l), nil)
	r := rand.New(rand.NewSource(12))
	somewhere := func() plane.Point { // on edges and corners of cells too
		p := plane.Point{X: r.Float64()*94 - 2, Y: r.Float64()*34 - 2}
		if r.Intn(2) == 0 {
			p.X = math.Round(p.X*4) / 4
		}
		if r.Intn(2) == 0 {
			p.Y = math.Round(p.Y*4) / 4
		}
		return p
	}
	seen, stopped := 0, 0
	for range 50_000 {
		a, b := somewhere(), somewhere()
		free, barred := w.straight(a, b, ground), w.barredAt(a, b, r.Float64()*a.Dist(b), ground)
		if free && barred {
			t.Fatalf("the way from %v to %v is free, and barred", a, b)
		}
		if !free {
			stopped++
		}
		if barred {
			seen++
		}
	}
	if stopped < 1000 || seen < stopped/20 {
		t.Errorf("of %d ways that are not free %d are seen to be barred", stopped, seen)
	}
}

func BenchmarkTaut(b *testing.B) {
	l, _ := layout.NewLayout(&story.Story{}, storytest.Parliament())
	w := NewWays(l)
	f := w.Field(l.Props[0].Rect.Center(), allOpen(l))
	line, _ := f.Slack(plane.Point{X: 2, Y: 2})
	for b.Loop() {
		w.Taut(line, f.pass)
	}
}
