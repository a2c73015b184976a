package layout_test

import (
	"testing"

	"standoff/story"
	"standoff/story/layout"
	"standoff/story/storytest"
)

// A set's front is where one comes in, unless its author says otherwise.
func TestFront(t *testing.T) {
	room := func(change ...func(*story.Area)) *story.Set {
		hall := storytest.Ground("hall", 10, 10, storytest.Of(story.Floor), storytest.Walled(story.Sides...))
		return &story.Set{Areas: []*story.Area{storytest.Ground("yard", 20, 10, change...), hall}}
	}
	with := func(s *story.Set, doors ...*story.Door) *story.Set { s.Doors = doors; return s }
	said := with(room(), storytest.Door("d", "yard", "hall", 2))
	said.Front = story.Top
	for _, c := range []struct {
		name string
		set  *story.Set
		want story.Side
	}{
		{"the palace", storytest.FirstStory("palace"), story.Left},
		{"no door", room(), story.Bottom},
		{"from a yard", with(room(), storytest.Door("d", "yard", "hall", 2)), story.Left},
		{"the other way round", with(room(), storytest.Door("d", "hall", "yard", 2)), story.Left},
		{"to the outside", with(room(), storytest.Exit("d", "hall", story.Right, 2)), story.Right},
		{"a gate comes after a door", with(room(storytest.Walled(story.Top)), storytest.Exit("g", "yard", story.Top, 2),
			storytest.Exit("d", "hall", story.Bottom, 2)), story.Bottom},
		{"a gate alone", with(room(storytest.Walled(story.Top)), storytest.Exit("g", "yard", story.Top, 2)), story.Top},
		{"the author's", said, story.Top},
	} {
		l, problems := layout.NewLayout(&story.Story{}, c.set)
		if l == nil {
			t.Fatalf("%s: %v", c.name, problems)
		}
		if l.Front != c.want {
			t.Errorf("%s: front is %q, want %q", c.name, l.Front, c.want)
		}
	}
}
