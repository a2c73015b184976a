package figure

import (
	"testing"

	"standoff/story"
)

// idle are the ways to be there, or to walk there, of who is told to do nothing else.
var idle = []story.Action{story.Stand, story.Wait, story.Mill, story.Sit, story.Walking, story.StepBack}

// TestIdlePeopleKeepTheirHandsDown holds that nobody who only stands or walks there seems
// to raise a hand, to wave or to cheer: a story says so, or it is not drawn.
func TestIdlePeopleKeepTheirHandsDown(t *testing.T) {
	for _, k := range story.Kinds {
		for _, a := range idle {
			for f := range Frames(a) {
				for gear := range uint8(3) {
					for _, seated := range []bool{false, true} {
						l, p := Look{Kind: k, Gear: gear}, Pose{Action: a, Frame: uint8(f), Seated: seated}
						for i, arm := range puppetOf(l, p).arms {
							if arm.end.u > arm.root.u-.03 || arm.joint.u > arm.root.u {
								t.Errorf("%s with gear %d, %s %d, seated %v: hand %d is %.3f above its shoulder, the elbow %.3f",
									k, gear, a, f, seated, i, arm.end.u-arm.root.u, arm.joint.u-arm.root.u)
							}
						}
					}
				}
			}
		}
	}
}
