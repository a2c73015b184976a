package web

import (
	"strconv"
	"testing"
)

func TestWordsGoWithTheirNumber(t *testing.T) {
	for _, at := range []struct {
		lang string
		n    int
		want string
	}{
		{"en", 1, "1 source"}, {"en", 2, "2 sources"}, {"en", 0, "0 sources"},
		{"es", 1, "1 fuente"}, {"es", 14, "14 fuentes"},
		{"ar", 1, "1 مصدر"}, {"ar", 2, "2 مصدران"}, {"ar", 3, "3 مصادر"}, {"ar", 10, "10 مصادر"},
		{"ar", 11, "11 مصدرًا"}, {"ar", 103, "103 مصادر"},
	} {
		words := flood(t, at.lang).Words
		got := fill(words[pluralKey(words, at.lang, "source", at.n)], "n", strconv.Itoa(at.n))
		if got != at.want {
			t.Errorf("%s: %q, want %q", at.lang, got, at.want)
		}
	}
}
