package raster

import "unicode/utf8"

// Spaceless reports whether the letter is of a script that puts no spaces
// between words and whose words only a dictionary knows.
func spaceless(r rune) bool {
	return r >= 0x0e00 && r <= 0x0eff || r >= 0x1000 && r <= 0x109f || r >= 0x1780 && r <= 0x17ff
}

// syllable reports whether a syllable certainly ends between what stands before
// and after, in Thai, Lao, Burmese or Khmer. Both begin and end with a letter
// as readers see it, marks included.
func syllable(before, behind string) bool {
	last, n := utf8.DecodeLastRuneInString(before)
	next, size := utf8.DecodeRuneInString(behind)
	if !spaceless(last) || !spaceless(next) {
		return false
	}
	second, size2 := utf8.DecodeRuneInString(behind[size:])
	if second == '\u1037' { // the Burmese dot, which may stand before what follows it
		second, _ = utf8.DecodeRuneInString(behind[size+size2:])
	}
	switch {
	case next < 0x0f00:
		return thaiSyllable(before[:len(before)-n], last, next)
	case next < 0x1100:
		return burmeseSyllable(last, next, second)
	}
	return khmerSyllable(last, next, second)
}

// lao is how much further on the letters of Lao are than the same of Thai.
const lao = 0x80

// thai returns the Thai letter for one of Lao.
func thai(r rune) rune {
	if r >= 0x0e80 && r <= 0x0eff {
		return r - lao
	}
	return r
}

// thaiSyllable goes by the vowels that are written before their consonant, and
// so begin a syllable, and by the signs that end one. The short a ends a word
// where its syllable began with such a vowel; alone it is mostly amid one.
func thaiSyllable(before string, last, next rune) bool {
	last, next = thai(last), thai(next)
	third, _ := utf8.DecodeLastRuneInString(before)
	digits := next >= '๐' && next <= '๙' && last >= '๐' && last <= '๙'
	switch {
	case leading(last), next == 'ๆ', next == 'ฯ', digits:
		return false
	case leading(next):
		return last != 'ฯ' || thai(third) != 'ล'
	}
	return last == 'ๆ' || last == 'ำ' || last == 'ะ' && begun(before)
}

// begun reports whether the syllable that is being written began with a leading
// vowel.
func begun(before string) bool {
	for range 5 {
		r, n := utf8.DecodeLastRuneInString(before)
		if leading(thai(r)) {
			return true
		}
		before = before[:len(before)-n]
	}
	return false
}

// begins reports whether a line may, where there is no other help, begin with
// the letter: it is a consonant, or a vowel that is written before its own.
func begins(last, next rune) bool {
	first := thai(next) >= 'ก' && thai(next) <= 'ฮ' || leading(thai(next))
	burmese := next >= 0x1000 && next <= 0x102a
	khmer := next >= 0x1780 && next <= 0x17b3
	return (first || burmese || khmer) && !leading(thai(last))
}

// leading reports whether the vowel is written before its consonant.
func leading(r rune) bool { return r >= 'เ' && r <= 'ไ' }

// burmeseSyllable: one begins with every consonant that bears its own vowel,
// that is, one that is neither killed nor stacked below another.
func burmeseSyllable(last, next, second rune) bool {
	const killer, stacker = '\u103a', '\u1039'
	begins := next >= 0x1000 && next <= 0x102a || next == 0x103f || next == 0x104e
	return begins && second != killer && second != stacker && last != stacker
}

// khmerSyllable: one begins with a consonant that bears a vowel sign. One that
// bears none may as well end the syllable before it, and one with another below
// it belongs to both.
func khmerSyllable(last, next, second rune) bool {
	const coeng = '\u17d2'
	consonant := next >= 0x1780 && next <= 0x17a2
	vowel := second >= 0x17b6 && second <= 0x17c5
	return consonant && vowel && last != coeng
}
