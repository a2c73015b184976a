package seating

import (
	"testing"

	"standoff/story"
)

// TestAllSeatsAreDrawn holds that no kind of seats is drawn as another one.
func TestAllSeatsAreDrawn(t *testing.T) {
	like := map[seatForm]string{}
	for _, kind := range story.SeatKinds {
		f, ok := seatForms[kind]
		if !ok {
			t.Errorf("seatForms of scene/scenery/seating/seats.go has no row for %q", kind)
		} else if like[f] != "" {
			t.Errorf("seatForms of scene/scenery/seating/seats.go: %q is drawn as %q is", kind, like[f])
		}
		like[f] = kind
	}
}
