package path

import "testing"

func TestRunsThrough(t *testing.T) {
	r := Rect{X: 10, Y: 10, W: 10, H: 10}
	for _, c := range []struct {
		a, b Point
		want bool
	}{
		{Point{X: 0, Y: 15}, Point{X: 30, Y: 15}, true},
		{Point{X: 0, Y: 5}, Point{X: 30, Y: 5}, false},
		{Point{X: 0, Y: 0}, Point{X: 9, Y: 9}, false},
		{Point{X: 12, Y: 12}, Point{X: 14, Y: 14}, true},
		{Point{X: 15, Y: 0}, Point{X: 15, Y: 30}, true},
		{Point{X: 0, Y: 25}, Point{X: 25, Y: 0}, true},
		{Point{X: 0, Y: 18}, Point{X: 18, Y: 0}, false},
	} {
		if got := runsThrough(c.a, c.b, r); got != c.want {
			t.Errorf("%v to %v: %v", c.a, c.b, got)
		}
		if d := Clearance(c.a, c.b, r); (d == 0) != c.want {
			t.Errorf("%v to %v: %v away", c.a, c.b, d)
		}
	}
	if d := Clearance(Point{X: 0, Y: 0}, Point{X: 30, Y: 0}, r); d != 10 {
		t.Errorf("a line beside the box is %v away, want 10", d)
	}
}
