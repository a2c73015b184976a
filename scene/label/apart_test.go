package label

import (
	"math"
	"testing"

	"standoff/scene/path"
	"standoff/story/plan"
)

// Of two that come together the lesser fades bit by bit and has gone before
// they touch; of two that cross in place, one has gone before the other comes.
func TestSeparate(t *testing.T) {
	leader := &writing{what: "tag", rank: rankTag}
	group := &writing{what: "group", rank: rankGroup}
	s := new(Writer)
	s.letters.notice = &writing{spot: spot{box: path.Rect{X: 0, Y: 500, W: 9, H: 9}}}
	at := func(x, want float64) (tag, label float64) {
		s.letters.shown = append(s.letters.shown[:0],
			shown{writing: group, box: path.Rect{X: 100, Y: 0, W: 50, H: 20}, strength: 1},
			shown{writing: leader, box: path.Rect{X: x, Y: 0, W: 50, H: 20}, strength: want})
		s.separate(&plan.Moment{}, new(sheet))
		return s.letters.shown[0].alpha, s.letters.shown[1].alpha
	}
	last := 1.
	for x := 0.; x < 60; x += .25 {
		tag, label := at(x, 1)
		if tag != 1 {
			t.Fatalf("the tag fades at %v", x)
		}
		if math.Abs(label-last) > .12 {
			t.Fatalf("the label jumps from %v to %v at %v", last, label, x)
		}
		if x+50 >= 100 && label > 0 {
			t.Fatalf("at %v both are there", x)
		}
		last = label
	}
	last = 1
	for want := 0.; want <= 1; want += .02 {
		tag, label := at(90, want)
		if tag > 0 && label > 0 {
			t.Fatalf("both are there while the tag wants %v", want)
		}
		if label > last {
			t.Fatalf("the label comes back while the tag wants %v", want)
		}
		last = label
	}
}
