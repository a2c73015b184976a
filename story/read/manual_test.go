package read_test

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// manual returns the text of the manual.
func manual(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// A sample is a fenced block of the manual: a storyboard, lines to add to the
// one before, or what the program says.
type sample struct {
	kind string // all that stands behind the fence: "toml whole"
	text string
}

// TestManualTutorial does what the tutorial asks for, from the empty file on.
func TestManualTutorial(t *testing.T) {
	board, wholes, adds := "", 0, 0
	for _, s := range samples(manual(t)) {
		switch s.kind {
		case "toml whole":
			board = s.text
			wholes++
		case "toml add", "toml add mistaken":
			board += "\n" + s.text
			adds++
		case "text mistake":
			if got := said(board); got != s.text {
				t.Errorf("the manual shows\n%sand the program says\n%s", s.text, got)
			}
			continue
		case "text like":
			if !slices.Contains(mishaps(board), s.text) {
				t.Errorf("no slip of the tutorial's makes the program say\n%s", s.text)
			}
			continue
		default:
			continue
		}
		if got := said(board); s.kind != "toml add mistaken" && got != "" {
			t.Errorf("a storyboard of the manual's has problems:\n%s", got)
		}
	}
	if wholes < 3 || adds < 3 {
		t.Errorf("%d whole storyboards and %d additions: the tutorial has lost some", wholes, adds)
	}
}

// mishaps are what the program says of the slips that the tutorial speaks of.
func mishaps(board string) []string {
	var all []string
	for _, r := range [][2]string{
		{`who = "residents", at`, `who = "resident", at`},
		{`  { who = "librarian", open = "door" },` + "\n", ""},
	} {
		all = append(all, said(strings.Replace(board, r[0], r[1], 1)))
	}
	return all
}
