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

func TestDashed(t *testing.T) {
	got := Dashed([]Point{{0, 0}, {5, 0}, {5, 5}}, 4, 2)
	want := [][]Point{{{0, 0}, {4, 0}}, {{5, 1}, {5, 5}}}
	if len(got) != len(want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	for i := range want {
		for j := range want[i] {
			if got[i][j] != want[i][j] {
				t.Errorf("dash %d: got %v, want %v", i, got[i], want[i])
			}
		}
	}
	across := Dashed([]Point{{0, 0}, {3, 0}, {3, 3}}, 4, 2)
	if len(across) != 1 || len(across[0]) != 3 {
		t.Errorf("a dash around a corner is cut: %v", across)
	}
}

func TestStrokeOutlineCoversTheLine(t *testing.T) {
	line := []Point{{0, 0}, {10, 0}, {10, 10}, {2, 3}}
	closed := []Point{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}
	tests := []struct {
		name   string
		line   []Point
		round  bool
		at     Point
		inside bool
	}{
		{"on the line", line, false, Point{5, .9}, true},
		{"beside it", line, false, Point{5, -1.1}, false},
		{"outer corner", line, false, Point{10.6, -.6}, true},
		{"beyond the round corner", line, false, Point{10.9, -.9}, false},
		{"inner corner", line, false, Point{9.5, .5}, true},
		{"before a butt end", line, false, Point{-.5, 0}, false},
		{"in a round end", line, true, Point{-.5, 0}, true},
		{"closed, on its last side", closed, false, Point{.5, 5}, true},
		{"closed, in its middle", closed, false, Point{5, 5}, false},
		{"closed, outer corner", closed, false, Point{-.6, -.6}, true},
	}
	for _, c := range tests {
		if got := winds(StrokeOutline(c.line, 2, .01, c.round), c.at); got != c.inside {
			t.Errorf("%s: covered is %v, want %v", c.name, got, c.inside)
		}
	}
}

func TestSwellGrowsBothWaysRound(t *testing.T) {
	ell := []Point{{0, 0}, {4, 0}, {4, 1}, {1, 1}, {1, 4}, {0, 4}}
	for _, poly := range [][]Point{ell, reversed(ell)} {
		out := [][]Point{Swell(poly, .5, .01)}
		for at, want := range map[Point]bool{{-.4, 2}: true, {1.4, 1.4}: true, {.5, .5}: true,
			{2, 2}: false, {-.45, -.45}: false, {4.3, .5}: true} {
			if got := winds(out, at); got != want {
				t.Errorf("at %v: inside is %v, want %v", at, got, want)
			}
		}
	}
}

// winds reports whether the polygons wind around a point.
func winds(polys [][]Point, at Point) bool {
	n := 0
	for _, poly := range polys {
		q := poly[len(poly)-1]
		for _, p := range poly {
			side := (p.X-q.X)*(at.Y-q.Y) - (p.Y-q.Y)*(at.X-q.X)
			if q.Y <= at.Y && p.Y > at.Y && side > 0 {
				n++
			} else if q.Y > at.Y && p.Y <= at.Y && side < 0 {
				n--
			}
			q = p
		}
	}
	return n != 0
}
