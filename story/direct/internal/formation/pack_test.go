package formation

import (
	"testing"

	"standoff/story"
)

// A crowd that pushes raises no arm: nobody said that anyone did.
func TestNobodyInAPushRaisesAnArm(t *testing.T) {
	for depth := 0.; depth < 6; depth += .1 {
		for luck := 0.; luck < 1; luck += .01 {
			if a := pushing(depth, luck); a != story.Push && a != story.Stand {
				t.Fatalf("%.1f m from the line somebody does %q", depth, a)
			}
		}
	}
	for _, luck := range []float64{0, .5, .99} {
		if pushing(1, luck) != story.Push || pushing(5, luck) != story.Stand {
			t.Error("who is at the line pushes, who is far from it stands")
		}
	}
}
