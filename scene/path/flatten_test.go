package path

import (
	"math"
	"testing"
)

func TestFlattenKeepsWithinTolerance(t *testing.T) {
	var p Path
	p.Move(10, 0) // a quarter of a circle of radius 10
	const k = 5.5228475
	p.Cubic(10, k, k, 10, 0, 10)
	for _, tol := range []float64{1, .1, .01} {
		line := Flatten(p, tol)[0]
		for i := 1; i < len(line); i++ {
			mid := Point{(line[i-1].X + line[i].X) / 2, (line[i-1].Y + line[i].Y) / 2}
			if d := math.Abs(math.Hypot(mid.X, mid.Y) - 10); d > tol+.003 {
				t.Errorf("tolerance %g: %g off at %v", tol, d, mid)
			}
		}
	}
	if a, b := len(Flatten(p, 1)[0]), len(Flatten(p, .01)[0]); a >= b {
		t.Errorf("%d points for a rough curve, %d for a fine one", a, b)
	}
}

func TestFlattenShutsParts(t *testing.T) {
	var p Path
	for range 2 {
		p.Move(0, 0)
		p.Line(4, 0)
		p.Quad(4, 4, 0, 4)
		p.Shut()
	}
	lines := Flatten(p, .1)
	if len(lines) != 2 {
		t.Fatalf("%d parts, want 2", len(lines))
	}
	if l := lines[1]; l[0] != l[len(l)-1] {
		t.Error("a shut part does not end where it began")
	}
}
