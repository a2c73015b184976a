package label

import (
	"math"
	"testing"

	"standoff/story/plan"
)

// TestTailsKeepOffWhoSpeaks holds that the tail of a quotation ends beside the head of whoever
// speaks and lies over nothing of them.
func TestTailsKeepOffWhoSpeaks(t *testing.T) {
	all := 0
	stills(t, func(when string, s *Writer, _ *plan.Moment, sh *sheet) {
		b := &drafting{writer: s, sheet: sh}
		for i := range sh.writings {
			w := &sh.writings[i]
			if w.quote == nil || w.pin.figure < 0 || w.lost {
				continue
			}
			all++
			body := b.speaker(w)
			if tailTo(w.pin, w.tip, bubbleIn(w, w.box)).over(body) {
				t.Errorf("%s: the tail of %s lies over who speaks", when, w.what)
			}
			if low := body.Y + .35*body.H; w.tip.Y > low {
				t.Errorf("%s: the tail of %s ends %.0f px below the shoulder", when, w.what, w.tip.Y-low)
			}
		}
	})
	if all < 20 {
		t.Errorf("only %d quotations are shown", all)
	}
}

// TestNotesOnGroundPinNothing holds that a note about ground lies on it or near, without a dot: those that
// are about a room are in the room.
func TestNotesOnGroundPinNothing(t *testing.T) {
	all, led := 0, 0
	stills(t, func(when string, _ *Writer, m *plan.Moment, sh *sheet) {
		for i := range sh.writings {
			w := &sh.writings[i]
			if w.note == nil || w.lost || !w.still {
				continue
			}
			if w.lies {
				if all++; leaderFrom(w, w.box, w.tip).Dist(w.tip) > looseFrom {
					led++
				}
				continue
			}
			if w.group == nil && w.pin.figure < 0 && !w.pin.none && w.note.Point != nil && !drawnAt(m, w.pin.at) {
				t.Errorf("%s: %s pins bare ground", when, w.what)
			}
		}
	})
	if t.Logf("%d of %d notes about ground have a leader", led, all); all < 20 || led > all/3 {
		t.Errorf("%d of %d notes about ground have a leader", led, all)
	}
}

// TestNamesOfPlacesKeepOffPeople holds that nobody stands on the name of a place, or nearer than its letters
// to it, in any still.
func TestNamesOfPlacesKeepOffPeople(t *testing.T) {
	all := 0
	stills(t, func(when string, s *Writer, _ *plan.Moment, sh *sheet) {
		for i := range sh.writings {
			w := &sh.writings[i]
			if w.shape != flatShape || w.lost {
				continue
			}
			all++
			if s.letters.spare.bodies.touch(w.box, nameAir) {
				t.Errorf("%s: somebody stands on %s", when, w.what)
			}
			if s.letters.spare.crowdings[2].in(w.box) > 1 && w.pin.z == 0 {
				t.Errorf("%s: %s lies over a wall, a thing or a ribbon", when, w.what)
			}
		}
	})
	if all < 200 {
		t.Errorf("only %d names of places are shown", all)
	}
}

// TestStemsRunOverFew holds that the stem from a tag runs over few other people, and that it and the plate
// are on the picture.
func TestStemsRunOverFew(t *testing.T) {
	all, over := 0, 0
	stills(t, func(when string, s *Writer, _ *plan.Moment, sh *sheet) {
		for i := range sh.writings {
			w := &sh.writings[i]
			if w.shape != plateShape || !w.still {
				continue
			}
			tip := w.on[0]
			if (&search{&drafting{writer: s, view: s.View}}).offPicture(tip) {
				continue
			}
			from := stemFrom(w.inner(w.box), tip, w.box.Y+w.box.H)
			all++
			n := s.letters.spare.bodies.crossed(from, tip, w.group)
			if over += n; n > 6 {
				t.Errorf("%s: the stem of %s runs over %d people", when, w.what, n)
			}
			if far := from.Dist(tip); far > .3*math.Hypot(s.View.Width, s.View.Height) {
				t.Errorf("%s: the stem of %s is %.0f px long", when, w.what, far)
			}
		}
	})
	if t.Logf("%d people under %d stems", over, all); all < 100 || over > 2*all {
		t.Errorf("%d people are under %d stems", over, all)
	}
}
