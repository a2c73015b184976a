package path

import "testing"

func TestGap(t *testing.T) {
	a := Rect{X: 0, Y: 0, W: 10, H: 10}
	for _, c := range []struct {
		b    Rect
		want float64
	}{
		{Rect{X: 15, Y: 0, W: 5, H: 5}, 5},
		{Rect{X: 0, Y: 12, W: 5, H: 5}, 2},
		{Rect{X: 20, Y: 13, W: 5, H: 5}, 10},
		{Rect{X: 10, Y: 0, W: 5, H: 5}, 0},
		{Rect{X: 8, Y: 8, W: 5, H: 5}, -2},
	} {
		if got := Gap(a, c.b); got != c.want {
			t.Errorf("%v: %v, want %v", c.b, got, c.want)
		}
		if (Gap(a, c.b) < 0) != a.Overlaps(c.b) {
			t.Errorf("%v: gap and Overlaps differ", c.b)
		}
	}
}
