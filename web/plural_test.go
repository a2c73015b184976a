package web

import (
	"fmt"
	"testing"
)

func TestWordsGoWithTheirNumber(t *testing.T) {
	for _, at := range []struct {
		lang string
		n    int
		want string
	}{
		{"en", 1, "1 source"}, {"en", 2, "2 sources"}, {"en", 0, "0 sources"},
		{"es", 1, "1 fuente"}, {"es", 14, "14 fuentes"}, {"fr", 0, "0 source"},
		{"ru", 1, "1 источник"}, {"ru", 3, "3 источника"}, {"ru", 11, "11 источников"},
		{"ru", 21, "21 источник"}, {"ru", 104, "104 источника"},
		{"ar", 1, "1 مصدر"}, {"ar", 2, "2 مصدران"}, {"ar", 3, "3 مصادر"}, {"ar", 10, "10 مصادر"},
		{"ar", 11, "11 مصدرًا"}, {"ar", 103, "103 مصادر"},
	} {
		b := newWordbook(at.lang, "ltr", ours(at.lang), nil)
		if got := fmt.Sprint(b.count("source.count", at.n)); got != at.want {
			t.Errorf("%s: %q, want %q", at.lang, got, at.want)
		}
	}
}
