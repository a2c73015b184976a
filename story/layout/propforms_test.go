package layout

import (
	"testing"

	"standoff/story"
	"standoff/story/plane"
)

// TestEveryPropHasAForm holds that each kind of prop has a row of its own, whose
// numbers can be used.
func TestEveryPropHasAForm(t *testing.T) {
	const table = "propForms of story/layout/propforms.go"
	for _, kind := range story.PropKinds {
		f, ok := propForms[kind]
		switch {
		case !ok:
			t.Errorf("%s has no row for %q", table, kind)
		case f.Width <= 0 || f.Depth <= 0 || f.Gap < 0:
			t.Errorf("%s: %q has no size", table, kind)
		case f.Stops < 0 || f.Stops > 1 || f.Top < 0:
			t.Errorf("%s: %q stops people at %v of its size, and one stands on it at %v m", table, kind, f.Stops, f.Top)
		case f.Deck != [2]float64{} && (f.Deck[0] < 0 || f.Deck[1] > 1 || f.Deck[0] >= f.Deck[1]) || f.Rim < 0 || f.Rim >= .5:
			t.Errorf("%s: one stands on %v of %q, off %v of each side", table, f.Deck, kind, f.Rim)
		case f.Top == 0 && (f.Stage || f.Deck != [2]float64{}):
			t.Errorf("%s: people go onto %q, and it has no top", table, kind)
		}
	}
	if len(propForms) != len(story.PropKinds) {
		t.Errorf("%s has %d rows, and PropKinds of story/vocabulary.go %d kinds", table, len(propForms), len(story.PropKinds))
	}
}

func TestEverySeatHasAForm(t *testing.T) {
	for _, kind := range story.SeatKinds {
		if f := seatForms[kind]; f.width <= 0 || f.pitch < f.least {
			t.Errorf("seatForms of story/layout/seating.go has no size for %q", kind)
		}
	}
}

// TestDeck holds that people stand behind the cab of a truck, whichever way it lies,
// before the cabin of a boat, and all over a bus.
func TestDeck(t *testing.T) {
	r := plane.Rect{Min: plane.Point{X: 10, Y: 20}, Max: plane.Point{X: 20, Y: 22}}
	down := plane.Rect{Min: r.Min, Max: plane.Point{X: 12, Y: 30}}
	for _, c := range []struct {
		kind     string
		at, want plane.Rect
	}{
		{"bus", r, r},
		{"boat", r, plane.Rect{Min: plane.Point{X: 15.6, Y: 20.4}, Max: plane.Point{X: 18.6, Y: 21.6}}},
		{"truck", r, plane.Rect{Min: r.Min, Max: plane.Point{X: 17, Y: 22}}},
		{"truck", down, plane.Rect{Min: r.Min, Max: plane.Point{X: 12, Y: 27}}},
	} {
		x := PlacedProp{Prop: &story.Prop{Kind: c.kind}, Rect: c.at}
		if got := x.Deck(); got.Min.Dist(c.want.Min) > 1e-9 || got.Max.Dist(c.want.Max) > 1e-9 {
			t.Errorf("%s at %v: people stand on %v, want %v", c.kind, c.at, got, c.want)
		}
	}
}
