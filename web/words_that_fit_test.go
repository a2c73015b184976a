package web

import (
	"strings"
	"testing"
)

// What stands behind a grade is so of the step's own sources.
func TestAGradeSaysWhatItRestsOn(t *testing.T) {
	p := flood(t, "en")
	p.Sources[0].Kind = "photo"
	p.Steps[3].Sources = []int{0, 1}
	for i, want := range []string{"Photo", "", "", "2 sources"} {
		if got := newView(p).Steps[i].Means; want != "" && got != want {
			t.Errorf("%s rests on %q, want %q", p.Steps[i].ID, got, want)
		}
	}
	p.Steps[0].Sources, p.Steps[3].Sources = []int{0, 1}, []int{0}
	v := newView(p)
	for _, i := range []int{0, 3} {
		if want := ours("en")["sure-means."+p.Steps[i].Sure]; v.Steps[i].Means != want {
			t.Errorf("%s rests on %q, want %q", p.Steps[i].ID, v.Steps[i].Means, want)
		}
	}
}

// No second stop stands behind a title that ends in a mark of its own.
func TestATitleThatAsksHasNoSecondStop(t *testing.T) {
	p := flood(t, "en")
	p.Steps[0].Title = "What do the pictures say?"
	text, err := Figures(p)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(text); !strings.Contains(got, "say?</b>") || !strings.Contains(got, "The river.</b>") {
		t.Error("the stops are wrong behind “say?” or “The river”")
	}
}
