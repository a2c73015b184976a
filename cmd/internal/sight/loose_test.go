package sight

import (
	"strings"
	"testing"

	"standoff/scene/picture"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/problem"
)

// TestALooseNoteIsTold holds that a note without its pointer, off what it is about, is
// no whole note, and one that has it is.
func TestALooseNoteIsTold(t *testing.T) {
	for _, loose := range []bool{true, false} {
		s := &shot{gaze: &gaze{}, step: plan.PlannedStep{Step: &story.Step{}}, picture: &picture.Picture{
			Labels: []picture.LabelBox{{What: "note:0", Alpha: 1, Loose: loose}}}}
		s.whole()
		told := len(s.faults) == 1 && s.faults[0].mistake == problem.NotWhole &&
			strings.HasPrefix(s.faults[0].message, "note 1 stands off what it is about")
		if told != loose {
			t.Errorf("loose %v: %v", loose, s.faults)
		}
	}
}
