package reading

import (
	"strings"
	"unicode"
)

// A counting is how texts are counted in languages whose readers do not go by
// the spaces between words.
type counting struct {
	minute float64 // how many letters are read in a minute beside a picture
	most   int     // how many letters of a caption a phone shows
	marks  bool    // vowels and tones that stand on a letter are read, too
}

// countings are by letters where a language is not read by words. Trauzettel-
// Klosinski and Dietz (see speeds) measured 255 characters a minute in Chinese
// and 357 in Japanese, English being 228 words; Korean letters are syllables, of
// which people read 370 a minute in the 17 languages measured. For Thai, Lao,
// Khmer and Burmese nobody has published the like: they are taken to be read as
// alphabets are, by 68 ms a character, marks included. All less by as much as
// usualSpeed is.
//
// What a phone shows are seven lines, as mostWords are in English.
var countings = map[string]counting{
	"zh": {minute: 255 * slower, most: 125},
	"ja": {minute: 357 * slower, most: 125},
	"ko": {minute: 370 * slower, most: 125},
	"th": {minute: 882 * slower, most: 240, marks: true},
	"lo": {minute: 882 * slower, most: 240, marks: true},
	"km": {minute: 882 * slower, most: 170, marks: true},
	"my": {minute: 882 * slower, most: 130, marks: true},
}

// slower is how much slower people read beside a picture that moves.
const slower = usualSpeed / 228

// countingOf returns how texts of a language are counted, if not by words.
func countingOf(lang string) (counting, bool) {
	primary, _, _ := strings.Cut(lang, "-")
	c, ok := countings[primary]
	return c, ok
}

// letters returns how many letters a text has to its readers. Spaces and stops are
// none.
func letters(text string, marks bool) (n int) {
	for _, r := range text {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r):
			n++
		case marks && unicode.IsMark(r):
			n++
		}
	}
	return n
}

// Written returns how many letters a text has, without the marks on them, and how
// many of those are as wide as they are high.
func Written(text string) (n, wide int) {
	for _, r := range text {
		if unicode.IsMark(r) {
			continue
		}
		n++
		if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) {
			wide++
		}
	}
	return n, wide
}

// mostLetters is how many letters of a caption a phone shows in any other
// language, for those of long words: Finnish with 45 words has fewer, Tamil and
// Malayalam may have more.
const mostLetters = 400

// wideScripts are those of which a letter is wider than it is high in others.
var wideScripts = []*unicode.RangeTable{unicode.Tamil, unicode.Malayalam, unicode.Sinhala,
	unicode.Telugu, unicode.Kannada, unicode.Oriya, unicode.Ethiopic, unicode.Bengali,
	unicode.Devanagari, unicode.Gurmukhi, unicode.Gujarati}

// breadth returns how many letters of the Latin alphabet take as much room, about.
func breadth(text string) int {
	n, wide := 0, 0
	for _, r := range text {
		switch {
		case unicode.IsMark(r):
		case unicode.In(r, wideScripts...):
			wide++
		default:
			n++
		}
	}
	return n + wide*3/2
}
