package label

import (
	"math"
	"testing"

	"standoff/scene/path"
)

func TestCrowding(t *testing.T) {
	c := newCrowding(120, 60)
	c.add(path.Rect{X: 12, Y: 12, W: 12, H: 12}, 1)
	c.add(path.Rect{X: -20, Y: -20, W: 30, H: 30}, 1) // only a corner of it is in the picture
	c.add(path.Rect{X: 500, Y: 500, W: 10, H: 10}, 1)
	c.total()
	for _, q := range []struct {
		r    path.Rect
		want float64
	}{
		{path.Rect{X: 0, Y: 0, W: 120, H: 60}, 144 + 100},
		{path.Rect{X: 12, Y: 12, W: 12, H: 12}, 144},
		{path.Rect{X: 30, Y: 30, W: 60, H: 30}, 0},
		{path.Rect{X: -50, Y: -50, W: 10, H: 10}, 0},
	} {
		if got := c.in(q.r); math.Abs(got-q.want) > 1e-9 {
			t.Errorf("%v: %v, want %v", q.r, got, q.want)
		}
	}
	far := math.Inf(1)
	if c.along(path.Point{X: 40, Y: 40}, path.Point{X: 110, Y: 50}, far) != 0 || c.along(path.Point{X: 0, Y: 18}, path.Point{X: 40, Y: 18}, far) == 0 {
		t.Error("along misses what lies on the line, or finds what does not")
	}
}
