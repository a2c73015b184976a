package stage

import (
	"slices"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
	"standoff/story/ways"
)

// newFloor returns the floor of a set.
func newFloor(set int, l *layout.Layout, open []bool) *Floor {
	wet := slices.ContainsFunc(l.Areas, func(a layout.PlacedArea) bool { return a.Area.Ground == story.Water })
	f := &Floor{Set: set, Layout: l, Ways: ways.NewWays(l), Open: open, wet: wet}
	for i := range l.Props {
		if x := &l.Props[i]; wet && x.Form().Top > 0 && f.Water(x.Rect.Center()) >= 0 {
			f.decks = append(f.decks, x.Rect)
		}
	}
	return f
}

// Afloat returns the same floor for people who swim in some of its waters. It is kept.
func (f *Floor) Afloat(waters []int) *Floor {
	if len(waters) == 0 {
		return f
	}
	for _, sea := range f.seas {
		if slices.Equal(sea.Swum, waters) {
			return sea
		}
	}
	sea := &Floor{Set: f.Set, Layout: f.Layout, Ways: ways.NewWays(f.Layout, waters...), Open: f.Open, Swum: waters, wet: true, decks: f.decks}
	f.seas = append(f.seas, sea)
	return sea
}

// Wet reports whether there is any water.
func (f *Floor) Wet() bool { return f.wet }

// Water returns the area of water at a point, or -1 where there is none, or a boat on it.
// Beyond the set's edge it is as at the edge.
func (f *Floor) Water(at plane.Point) int {
	if !f.wet {
		return -1
	}
	for _, deck := range f.decks {
		if deck.Contains(at) {
			return -1
		}
	}
	b := f.Layout.Bounds
	at.X, at.Y = max(b.Min.X, min(b.Max.X, at.X)), max(b.Min.Y, min(b.Max.Y, at.Y))
	if i := layout.AreaAt(f.Layout, at); i >= 0 && f.Layout.Areas[i].Area.Ground == story.Water {
		return i
	}
	return -1
}

// bank is how far from the edge of the water one stays in it, metres.
const bank = .7

// Deep reports whether a point lies in the water in which people swim on this floor, and
// not at its edge.
func (f *Floor) Deep(at plane.Point) bool {
	for _, off := range [...]plane.Point{{}, {X: bank}, {X: -bank}, {Y: bank}, {Y: -bank}} {
		if !slices.Contains(f.Swum, f.Water(at.Add(off))) {
			return false
		}
	}
	return true
}

// WaterOf returns the area of water that a place is, or in which it lies, or -1.
func (f *Floor) WaterOf(of story.Ref) int {
	place, ok := f.Layout.Place(of.To)
	switch {
	case !ok || !f.wet:
		return -1
	case place.Area >= 0:
		if f.Layout.Areas[place.Area].Area.Ground == story.Water {
			return place.Area
		}
	case place.Spot != nil:
		return f.Water(place.Rect.Center())
	}
	return -1
}
