package lettering

import (
	"strings"
	"testing"
	"unicode/utf8"

	"standoff/scene/picture"
)

// tens is the width of words in which every letter is ten wide.
func tens(s string) float64 { return 10 * float64(utf8.RuneCountInString(s)) }

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		words string
		most  float64
		want  string
	}{
		{"", 100, ""},
		{"Press", 100, "Press"},
		{"Press workers", 200, "Press workers"},
		{"Press workers", 100, "Press|workers"},
		// As even as two lines can be, not one long and one short.
		{"Members of the diplomatic corps", 280, "Members of the|diplomatic corps"},
		{"we all go to the Assembly", 200, "we all go to|the Assembly"},
		// A word too long for a line is broken; no letter is lost.
		{"Bundesversammlung", 100, "Bundesvers|ammlung"},
		{"国民議会の対峙", 40, "国民議会|の対峙"},
		{"é", 5, "é"},
	} {
		var got []string
		for _, r := range Wrap(c.words, picture.PlainBreaks(c.words), c.most, tens) {
			got = append(got, c.words[r.From:r.To])
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q in %v: %q, want %q", c.words, c.most, s, c.want)
		}
	}
}

func TestWrapKeepsEveryWord(t *testing.T) {
	words := "Let’s mobilize on the streets on Thursday, Friday and Saturday. Extraordinarily!"
	for most := 10.; most < 900; most += 7 {
		lines := Wrap(words, picture.PlainBreaks(words), most, tens)
		var all strings.Builder
		for _, r := range lines {
			line := words[r.From:r.To]
			if tens(line) > most {
				t.Fatalf("in %v a line is %v wide: %q", most, tens(line), line)
			}
			all.WriteString(strings.ReplaceAll(line, " ", ""))
		}
		if got, want := all.String(), strings.ReplaceAll(words, " ", ""); got != want {
			t.Fatalf("in %v: %q", most, got)
		}
	}
}
