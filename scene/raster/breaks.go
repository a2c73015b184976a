package raster

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
	"standoff/scene/picture"
)

// Breaks returns the places at which lines may end in words, in their order, by
// Unicode annex 14: between Chinese and Japanese characters, but never before a
// stop or after an opening bracket. Korean has spaces between words, and newspapers
// keep a headline's words whole. Thai, Lao, Khmer and Burmese have no
// spaces between words, and there is no dictionary of them here: lines end
// between syllables that can be told apart without one, or, where the author
// has put any, only at zero-width spaces.
//
// A browser has dictionaries; see web/player/engine/breaks.js, which decides the same
// of all other scripts.
func Breaks(words, _ string) []picture.Break {
	if !utf8.ValidString(words) {
		return picture.PlainBreaks(words)
	}
	var s segmenter.Segmenter
	s.Init([]rune(words))
	lines := map[int]bool{}
	for i := s.LineIterator(); i.Next(); {
		lines[i.Line().Offset] = true
	}
	marked := strings.ContainsRune(words, '\u200b')
	var all []picture.Break
	var last rune
	at := 0
	for i := s.GraphemeIterator(); i.Next(); {
		g := i.Grapheme()
		if g.Offset > 0 && !picture.Blank(g.Text[0]) {
			if kind, ok := breakBetween(words[:at], words[at:], last, lines[g.Offset], marked); ok {
				all = append(all, picture.Break{At: at, Kind: kind})
			}
		}
		at += len(string(g.Text))
		last = g.Text[len(g.Text)-1]
	}
	return all
}

// breakBetween returns how good a place for a line's end it is between two letters:
// line is what annex 14 says, marked whether the author marks words.
func breakBetween(before, behind string, last rune, line, marked bool) (kind picture.BreakKind, ok bool) {
	next, _ := utf8.DecodeRuneInString(behind)
	switch wide := picture.Wide(last) || picture.Wide(next); {
	case picture.Blank(last):
		return picture.AfterSpace, line
	case wide && strings.ContainsRune(pauses, last):
		return picture.AfterSpace, line
	case korean(last, next):
		return picture.AfterLetter, line && !low(next)
	case wide:
		return picture.AfterWord, line && !low(next)
	case line && picture.Hyphen(last):
		return picture.AfterWord, true
	case !marked && syllable(before, behind):
		return picture.AfterWord, true
	case spaceless(last) && spaceless(next):
		return picture.AfterLetter, begins(last, next)
	}
	return picture.AfterLetter, true
}

// korean reports whether two letters stand in one Korean word: a number is part
// of the word after it, which counts.
func korean(last, next rune) bool {
	part := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	return (unicode.Is(unicode.Hangul, last) || unicode.Is(unicode.Hangul, next)) && part(last) && part(next)
}

// pauses are stops after which readers of Chinese and Japanese pause, as others
// do at spaces.
const pauses = "、。，．：；！？"

// low reports whether no line begins with the sign though annex 14 takes it for
// a letter: the dot between the parts of a foreign name, the wave between numbers.
func low(r rune) bool { return r == '·' || r == '‧' || r == '～' }
