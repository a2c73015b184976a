package label

import (
	"testing"

	"standoff/scene/path"
)

// TestOnlyTheTipOfATailIsOutsideItsBubble holds that a bubble's outline keeps to its box but for the tip of its
// tail, which it touches once, and that a bubble without a tail keeps to it altogether.
func TestOnlyTheTipOfATailIsOutsideItsBubble(t *testing.T) {
	box := path.Rect{X: 100, Y: 100, W: 200, H: 80}
	for _, mouth := range []path.Point{{X: 200, Y: 20}, {X: 400, Y: 130}, {X: 180, Y: 300}, {X: 20, Y: 150}, {X: 350, Y: 260}, {X: 30, Y: 30}} {
		var p path.Path
		bubble(&p, box, tailTo(pin{figure: -1}, mouth, box))
		tips := 0
		for _, q := range p.Points {
			if q == mouth {
				tips++
			} else if q.X < box.X-.1 || q.X > box.X+box.W+.1 || q.Y < box.Y-.1 || q.Y > box.Y+box.H+.1 {
				t.Errorf("mouth %v: %v is outside the box", mouth, q)
			}
		}
		if tips != 1 {
			t.Errorf("mouth %v: the outline touches it %d times", mouth, tips)
		}
	}
	var p path.Path
	bubble(&p, box, tailTo(pin{none: true}, path.Point{X: 20, Y: 20}, box))
	for _, q := range p.Points {
		if path.Gap(box, path.Rect{X: q.X, Y: q.Y, W: 0, H: 0}) > 0 {
			t.Errorf("a bubble without a tail reaches %v", q)
		}
	}
}
