package label

import (
	"math"
	"testing"

	"standoff/scene/lettering"
	"standoff/scene/path"
)

// A tag that another is in the way of goes aside, without a jump.
func TestSidestep(t *testing.T) {
	other := path.Rect{X: 200, Y: 100, W: 100, H: 30}
	last := math.NaN()
	for x := 100.; x < 320; x += .5 {
		r := sidestep(path.Rect{X: x, Y: 100, W: 90, H: 30}, other, 1, 600)
		if math.Abs(r.X-x) > 36 {
			t.Fatalf("at %v its pointer no longer reaches its person", x)
		}
		if math.Abs(r.X-last) > 4 {
			t.Fatalf("it jumps from %v to %v", last, r.X)
		}
		last = r.X
	}
	if r := sidestep(path.Rect{X: 120, Y: 100, W: 90, H: 30}, other, 1, 600); path.Gap(r, other) < lettering.KeepApart {
		t.Errorf("%v is still in the way", r)
	}
	if r := sidestep(path.Rect{X: 120, Y: 200, W: 90, H: 30}, other, 1, 600); r.X != 120 {
		t.Error("it goes aside for a tag far below")
	}
}
