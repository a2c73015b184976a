package story

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Words are the program's own words in one language, by key: "page.close". They
// are no part of this package, nor of any that draws: whoever knows them, see
// package words, hands them in.
type Words map[string]string

// Leftward reports whether the language is read from right to left.
func (w Words) Leftward() bool { return w["about.direction"] == "rtl" }

// Fill returns the words of a key with a value in the place of a name in braces.
func (w Words) Fill(key, name, value string) string {
	return strings.Replace(w[key], name, value, 1)
}

// Count is how many people somebody says there are, in a language: "about 100".
func (w Words) Count(c Count, lang string) string {
	if c.Said != nil {
		return c.Said.In(lang)
	}
	n := w.Number(c.Number)
	if c.Quality == "" {
		return n
	}
	if form := w.Fill("count."+strings.ReplaceAll(c.Quality, " ", "-"), "{n}", n); form != "" {
		return form
	}
	return n
}

// stops are marks at the end of a sentence.
const stops = ".!?…。！？｡।॥؟۔։။።។\u037e"

// Ended reports whether what is said in a language is a whole sentence already, also
// one in quotation marks: none of the languages puts a second stop behind those.
func (w Words) Ended(lang, said string) bool {
	said = strings.TrimSuffix(said, w["mark.close"])
	if lang == "el" && strings.HasSuffix(said, ";") { // the Greek question mark
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(said)
	return strings.ContainsRune(stops, last) || strings.HasSuffix(said, w["mark.stop"])
}

// Credit returns how a picture names a source: "video by Crónica Uno, 10:14".
func (w Words) Credit(src *Source, lang string) string {
	by := src.By.In(lang)
	s := by
	if form := w.Fill("credit."+string(src.Kind), "{by}", by); form != "" {
		s = form
	}
	if src.Time != "" {
		s += w["mark.comma"] + w.Digits(src.Time)
	}
	return s
}

// Credited returns how many people somebody says there are, and who says so: "about 60,
// statement by City police".
func (w Words) Credited(c Count, lang string) string {
	s := w.Count(c, lang)
	for _, src := range c.Sources {
		s += w["mark.comma"] + w.Credit(src, lang)
	}
	return s
}

// Digits writes the digits 0 to 9 of a text as the language does.
func (w Words) Digits(text string) string {
	ten := []rune(w["number.digits"])
	if len(ten) != 10 || ten[0] == '0' {
		return text
	}
	return strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' {
			return ten[c-'0']
		}
		return c
	}, text)
}

// Number writes a whole number, 0 or more, with what the language puts between
// thousands.
func (w Words) Number(n int) string {
	s, least, size := strconv.Itoa(n), 4, 3
	if w["number.from"] == "5" {
		least = 5
	}
	if len(s) < least {
		return w.Digits(s)
	}
	out := ""
	for len(s) > size {
		out = w["number.group"] + s[len(s)-size:] + out
		s = s[:len(s)-size]
		if w["number.groups"] == "3-2" {
			size = 2
		}
	}
	return w.Digits(s + out)
}
