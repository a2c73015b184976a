package path

import "testing"

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

func TestOffsettingGrowsBothWaysRound(t *testing.T) {
	ell := []Point{{0, 0}, {4, 0}, {4, 1}, {1, 1}, {1, 4}, {0, 4}}
	for _, poly := range [][]Point{ell, reversed(ell)} {
		out := [][]Point{new(Offsetter).Grow(poly, .5, .01)}
		for at, want := range map[Point]bool{{-.4, 2}: true, {1.4, 1.4}: true, {.5, .5}: true,
			{2, 2}: false, {-.45, -.45}: false, {4.3, .5}: true} {
			if got := winds(out, at); got != want {
				t.Errorf("at %v: inside is %v, want %v", at, got, want)
			}
		}
	}
}
