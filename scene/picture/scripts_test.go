package picture

import (
	"testing"

	"standoff/story/words"
)

func TestCapitalsAreThoseOfTheLanguage(t *testing.T) {
	for _, c := range []struct{ lang, words, want string }{
		{"en", "Main square", "MAIN SQUARE"},
		{"tr", "Kızılay meydanı, istasyon", "KIZILAY MEYDANI, İSTASYON"},
		{"el", "Πλατεία Συντάγματος, προαύλιο", "ΠΛΑΤΕΙΑ ΣΥΝΤΑΓΜΑΤΟΣ, ΠΡΟΑΥΛΙΟ"},
		{"el", "αρχαΐζω", "ΑΡΧΑΪΖΩ"},
		{"de", "Große Straße", "GROSSE STRASSE"},
		{"ka", "მოედანი", "მოედანი"},
		{"hi", "चौक", "चौक"}, {"zh", "广场", "广场"}, {"ru", "площадь", "ПЛОЩАДЬ"},
	} {
		if got := Capitals(c.words, c.lang); got != c.want {
			t.Errorf("%s: %q, want %q", c.lang, got, c.want)
		}
	}
}

// Space between letters would tear apart what hangs together, and only some
// alphabets have slanted letters.
func TestOnlySomeScriptsAreSpacedAndSlanted(t *testing.T) {
	f := Font{Size: 13, Italic: true, Track: 1.75}
	for _, c := range []struct {
		lang, words     string
		spaced, slanted bool
	}{
		{"en", "Square", true, true}, {"ru", "Площадь", true, true}, {"el", "Πλατεία", true, true},
		{"vi", "Quảng trường", true, true}, {"hy", "Հրապարակ", true, true}, {"ka", "მოედანი", true, true},
		{"zh", "广场", true, false}, {"ja", "ひろば", true, false}, {"ko", "광장", true, false},
		{"am", "አደባባይ", true, false}, {"hi", "चौक", false, false}, {"bn", "চত্বর", false, false},
		{"th", "จัตุรัส", false, false}, {"my", "ရင်ပြင်", false, false}, {"km", "ទីលាន", false, false},
		{"he", "כיכר", false, false}, {"ar", "ساحة", false, false}, {"en", "the चौक", false, false},
	} {
		g := View{Lang: c.lang, Words: words.In(c.lang).Texts}.Font(c.words, f)
		if g.Track > 0 != c.spaced || g.Italic != c.slanted || g.Lang != c.lang {
			t.Errorf("%s: %+v", c.words, g)
		}
	}
}
