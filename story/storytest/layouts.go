package storytest

import (
	"strings"
	"testing"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// LaidOut returns the layout of a set that must have no problem.
func LaidOut(t *testing.T, set *story.Set) *layout.Layout {
	t.Helper()
	l, problems := layout.NewLayout(&story.Story{File: "board.toml"}, set)
	for _, p := range problems {
		if set.ID != "smallest" && !strings.Contains(p.Message, "in no wall") {
			t.Error(p)
		}
	}
	if l == nil {
		t.Fatal("no layout")
	}
	return l
}

// EachSet runs a test over all the test sets.
func EachSet(t *testing.T, test func(*testing.T, *layout.Layout)) {
	for _, set := range TestSets() {
		t.Run(set.ID, func(t *testing.T) { test(t, LaidOut(t, set)) })
	}
}

// Footprint returns where the thing with the id is. It panics when there is none.
func Footprint(l *layout.Layout, id string) plane.Rect {
	for name, thing := range l.Set.Things() {
		if place, ok := l.Place(thing); ok && name == id {
			return place.Rect
		}
	}
	panic("no " + id)
}
