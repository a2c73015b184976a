package layout

import (
	"testing"

	"standoff/story"
)

func TestEveryPropHasAForm(t *testing.T) {
	for _, kind := range story.PropKinds {
		if f := propForms[kind]; f.width <= 0 || f.depth <= 0 {
			t.Errorf("propForms of package layout has no size for %q", kind)
		} else if f.top <= 0 || f.stops < 0 || f.stops > 1 {
			t.Errorf("propForms of package layout has for %q a top of %v and stops %v", kind, f.top, f.stops)
		}
	}
	if len(propForms) != len(story.PropKinds) {
		t.Errorf("package layout has %d forms of props, and there are %d kinds", len(propForms), len(story.PropKinds))
	}
	for _, kind := range story.SeatKinds {
		if f := seatForms[kind]; f.width <= 0 || f.pitch < f.least {
			t.Errorf("seatForms of package layout has no size for %q", kind)
		}
	}
}
