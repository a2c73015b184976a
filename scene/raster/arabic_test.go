package raster

import (
	"slices"
	"testing"

	"standoff/scene/path"
	"standoff/scene/picture"
)

var arabicFont = picture.Font{Size: 20, Leftward: true}

// Letters take another shape beside others: a word is not its letters in a row.
func TestArabicLettersJoin(t *testing.T) {
	apart := 0.
	for _, r := range "سلام" {
		apart += Measure(string(r), arabicFont).Width
	}
	if joined := Measure("سلام", arabicFont).Width; joined > .9*apart {
		t.Errorf("the word is %.1f px wide, its letters are %.1f: they do not join", joined, apart)
	}
}

// What is read first stands at the right, and numbers keep their order.
func TestArabicRunsFromTheRight(t *testing.T) {
	for _, at := range []struct {
		words string
		want  []string // from left to right
	}{
		{"باب 14:12", []string{"14:12", "باب "}},
		{"قال (نعم)", []string{"(", "نعم", ")", "قال "}},
	} {
		var got []string
		for _, part := range pieces(at.words, arabicFont) {
			got = append(got, string(part.words))
		}
		if !slices.Equal(got, at.want) {
			t.Errorf("%s stands as %q, want %q", at.words, got, at.want)
		}
	}
}

// A line is as wide as what it sets, and all of it is drawn.
func TestArabicIsDrawn(t *testing.T) {
	for _, bold := range []bool{false, true} {
		f := arabicFont
		f.Bold = bold
		right, drawn := 0., 0
		width := settingOf("مخطط توضيحي، بلا مقياس رسم", f).set(func(p path.Path, x, y float64) {
			if len(p.Verbs) > 0 {
				drawn++
			}
			right = max(right, x)
		})
		if drawn < 18 || right > width {
			t.Errorf("bold %v: %d letters, the last at %.1f of %.1f px", bold, drawn, right, width)
		}
	}
}
