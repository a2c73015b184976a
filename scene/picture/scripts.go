package picture

import "strings"

// bare returns a Greek letter without the accent that capitals do not bear.
func bare(r rune) rune {
	const pairs = "άαέεήηίιόούυώωΐϊΰϋΆΑΈΕΉΗΊΙΌΟΎΥΏΩςσ"
	accented, odd := false, false
	for _, p := range pairs {
		if odd && accented {
			return p
		}
		accented, odd = p == r, !odd
	}
	return r
}

// Capitals writes words in capitals as the language does. Georgian has them, but
// no one writes words in them.
func Capitals(words, lang string) string {
	switch lang {
	case "ka":
		return words
	case "el":
		words = strings.Map(bare, words)
	case "tr", "az":
		words = strings.ReplaceAll(words, "i", "İ")
	}
	return strings.ToUpper(strings.ReplaceAll(words, "ß", "ss"))
}

// Wide reports whether a letter is one of those of Chinese, Japanese and Korean
// that are as wide as they are high.
func Wide(r rune) bool {
	switch {
	case r < 0x1100:
		return false
	case r <= 0x115f, r >= 0x2e80 && r <= 0x303e, r >= 0x3041 && r <= 0xa4cf,
		r >= 0xa960 && r <= 0xa97f, r >= 0xac00 && r <= 0xd7a3, r >= 0xf900 && r <= 0xfaff,
		r >= 0xfe30 && r <= 0xfe6f, r >= 0xff01 && r <= 0xff60, r >= 0xffe0 && r <= 0xffe6,
		r >= 0x20000 && r <= 0x3fffd:
		return true
	}
	return false
}

// straight reports whether a letter is of a script that knows no slanted form.
func straight(r rune) bool {
	switch {
	case r < 0x590, r >= 0x10a0 && r <= 0x10ff, r >= 0x1c80 && r <= 0x1cbf, r >= 0x1d00 && r <= 0x2bff,
		r >= 0xa640 && r <= 0xa69f, r >= 0xa720 && r <= 0xa7ff, r >= 0xfb00 && r <= 0xfb17:
		return false
	}
	return true
}

// joined reports whether a letter is of a script whose letters hang together or
// stand on one another, so that space between them would tear words apart.
func joined(r rune) bool {
	switch {
	case r < 0x600, r >= 0x10a0 && r <= 0x177f, r >= 0x18b0 && r <= 0x1cff, r >= 0x1d00 && r <= 0xa8ff,
		r >= 0xa960 && r <= 0xa97f, r >= 0xac00 && r <= 0xfb4f, r >= 0xff00 && r < 0x10000, r >= 0x1f000:
		return false
	}
	return true
}

// Joined reports whether any of the letters hangs together with others.
func Joined(words []rune) bool {
	for _, r := range words {
		if joined(r) {
			return true
		}
	}
	return false
}
