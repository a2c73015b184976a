package formation

import (
	"testing"

	"standoff/story"
	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
)

// A crowd that pushes raises no arm: nobody said that anyone did.
func TestNobodyInAPushRaisesAnArm(t *testing.T) {
	p := NewPress(&stage.Row{Half: 6, Along: plane.Point{X: 1}, Out: plane.Point{Y: 1}}, 100)
	for b := 0.; b < 6; b += .1 {
		for luck := 0.; luck < 1; luck += .01 {
			if a := p.does(b, luck); a != story.Push && a != story.Stand {
				t.Fatalf("%.1f m behind the front somebody does %q", b, a)
			}
		}
	}
	for _, luck := range []float64{0, .5, .99} {
		if p.does(.1, luck) != story.Push || p.does(5, luck) != story.Stand {
			t.Error("who is in front pushes, who is far behind stands")
		}
	}
}
