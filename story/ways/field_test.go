package ways

import (
	"math"
	"math/rand"
	"slices"
	"testing"

	"standoff/story"
	"standoff/story/plane"
	"standoff/story/storytest"
)

// far is how far it is to a cell from everywhere, worked out in the plainest
// way: over and over again until nothing changes.
func far(w *Ways, goal int, ground pass) []float64 {
	dist := make([]float64, len(ground))
	for i := range dist {
		dist[i] = math.Inf(1)
	}
	dist[goal] = 0
	for changed := true; changed; {
		changed = false
		for i := range dist {
			for _, s := range [][2]int{{-1, 0}, {1, 0}, {0, -1}, {0, 1},
				{-1, -1}, {1, -1}, {-1, 1}, {1, 1}} {
				x, y := i%w.cols, i/w.cols
				n, cost := (y+s[1])*w.cols+x+s[0], float64(straightCost)
				if !ground[i] || !w.has(x+s[0], y+s[1]) || !ground[n] {
					continue
				}
				if s[0] != 0 && s[1] != 0 {
					cost = acrossCost
					if !ground[y*w.cols+x+s[0]] || !ground[(y+s[1])*w.cols+x] {
						continue
					}
				}
				if dist[n]+cost < dist[i] {
					dist[i], changed = dist[n]+cost, true
				}
			}
		}
	}
	return dist
}

// However a field grows, and whatever was asked before, it knows how far it is.
func TestAFieldKnowsHowFar(t *testing.T) {
	l := storytest.LaidOut(t, &story.Set{ID: "s", Areas: []*story.Area{storytest.Ground("a", 12, 9)}})
	w := NewWays(l)
	r := rand.New(rand.NewSource(3))
	somewhere := func() plane.Point { return plane.Point{X: r.Float64()*14 - 1, Y: r.Float64()*11 - 1} }
	for range 20 {
		var bars []Bar
		for range r.Intn(4) {
			bars = append(bars, Bar{somewhere(), somewhere(), .4})
		}
		to, ground := somewhere(), w.Passing(nil, bars)
		goal := w.index(to)
		if goal < 0 || !ground[goal] {
			continue
		}
		f, want := w.Field(to, nil, bars...), far(w, goal, ground)
		for range 300 {
			p := somewhere()
			i := w.index(p)
			if i < 0 || !ground[i] {
				continue
			}
			if got := f.Distance(p); got != want[i]/straightCost*w.cell {
				t.Fatalf("from %v to %v it is %v m, want %v", p, to, got, want[i]/straightCost*w.cell)
			}
		}
	}
}

// Ways come out as if they were always pulled four times more, from all points
// forwards.
func TestTautIsTaut(t *testing.T) {
	l := storytest.LaidOut(t, storytest.Parliament())
	w := NewWays(l)
	pull := func(line []plane.Point, ground pass) []plane.Point {
		out := []plane.Point{line[0]}
		for i := 0; i < len(line)-1; {
			next := i + 1
			for j := i + 4; j < len(line); j += 4 {
				if w.straight(line[i], line[j], ground) {
					next = j
				}
			}
			for j := next + 1; j < min(next+4, len(line)); j++ {
				if w.straight(line[i], line[j], ground) {
					next = j
				}
			}
			out, i = append(out, line[next]), next
		}
		return out
	}
	places := append(goals(l, w), l.Seats[0].Places[0].Point, l.Seats[0].Places[40].Point)
	for _, to := range places {
		f := w.Field(to, allOpen(l))
		for _, from := range places {
			line, ok := f.Slack(from)
			if !ok || len(line) < 3 {
				continue
			}
			want := pull(line, f.pass)
			for turn := 0; turn < 4 && (len(want) > 2 || turn%2 > 0); turn++ {
				slices.Reverse(want)
				want = pull(w.dense(want, f.pass, nil), f.pass)
			}
			if got := w.Taut(line, f.pass); !slices.Equal(got, want) {
				t.Fatalf("from %v to %v: %v, want %v", from, to, got, want)
			}
		}
	}
}
