package story

import (
	"strings"
	"testing"
)

// laidOut is the layout of a set that must have no problem.
func laidOut(t *testing.T, set *Set) *Layout {
	t.Helper()
	l, problems := newLayout(&Story{name: "board.toml"}, set)
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

// eachSet runs a test over all the test sets.
func eachSet(t *testing.T, test func(*testing.T, *Layout)) {
	for _, set := range testSets() {
		t.Run(set.ID, func(t *testing.T) { test(t, laidOut(t, set)) })
	}
}
