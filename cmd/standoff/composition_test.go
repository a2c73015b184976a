package main

import (
	"strings"
	"testing"

	"standoff/cmd/internal/boardtest"
	"standoff/cmd/internal/panel"
)

// The table has a line for each step in each shape, the card once; with -strict a picture
// over the limits is a problem, and without one it is not.
func TestCheckPrintsHowPicturesAreComposed(t *testing.T) {
	small := boardtest.ReadmeStoryboard(t)
	code, out, errOut := call(small, "check", "-composition", "-")
	steps := strings.Count(small, "[[step]]")
	if rows := strings.Count(out, " px "); code != 0 || rows != steps*(len(panel.Shapes)-1)+1 {
		t.Errorf("exit %d, %d rows of %d steps in %d shapes:\n%s%s", code, rows, steps, len(panel.Shapes), out, errOut)
	}
	for _, column := range []string{"step", "shape", "bare", "in one piece", "off its line", "figure", "tags on heads", "over"} {
		if !strings.Contains(out, column) {
			t.Errorf("there is no column %q:\n%s", column, out)
		}
	}
	over := !strings.Contains(out, "\n0 pictures over")
	if code, _, _ = call(small, "check", "-composition", "-strict", "-"); (code == 1) != over {
		t.Errorf("-strict: exit %d, over the limits: %v", code, over)
	}
	if code, _, _ = call(small, "check", "-composition", "-format", "json", "-"); code != 2 {
		t.Errorf("with -format json: exit %d, want 2", code)
	}
}
