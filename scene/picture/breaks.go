package picture

// A Break is a place at which a line may end: before the byte At.
type Break struct {
	At   int
	Kind BreakKind
}

// BreakKind is how good a place is for a line to end; the smaller the better.
type BreakKind uint8

// The kinds of break.
const (
	AfterSpace  BreakKind = iota // after a space, or a Chinese or Japanese stop
	AfterWord                    // after a hyphen, a word, a Chinese character
	AfterLetter                  // within what is wider than a line
)

// LineBreaks returns all places at which a line may end, in their order. For
// alphabets with spaces between words they are those of PlainBreaks, in every painter; where a
// letter is of another script, the view's Breaks finds them, if it has any.
func (v View) LineBreaks(words string) []Break {
	if v.Breaks != nil {
		for _, r := range words {
			if r >= 0x590 && (r < 0x1e00 || r > 0x20cf) {
				return v.Breaks(words, v.Lang)
			}
		}
	}
	return PlainBreaks(words)
}

// PlainBreaks returns the places at which a line may end in Latin, Greek and
// Cyrillic letters: some of those of Unicode annex 14, and never others.
func PlainBreaks(words string) []Break {
	var all []Break
	var last, before rune // before is the letter before last, or before the spaces
	for i, r := range words {
		switch {
		case i == 0, Blank(r), Combining(r), last == '\u200d':
		case Blank(last):
			if !closing(r) && !Opening(before) {
				all = append(all, Break{i, AfterSpace})
			}
		case Hyphen(last) && letter(before) && letter(r):
			all = append(all, Break{i, AfterWord})
		default:
			all = append(all, Break{i, AfterLetter})
		}
		if !Blank(r) || !Blank(last) {
			before = last
		}
		last = r
	}
	return all
}

// Blank reports whether a line may end after the sign, which is then not seen:
// a space, but not one that holds together what is around it.
func Blank(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\u200b', '\u205f', '\u3000':
		return true
	}
	return r >= '\u2000' && r <= '\u200a' && r != '\u2007'
}

// Hyphen reports whether a line may end after the sign between two letters.
func Hyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '–' || r == '—' }

// closing reports whether no line begins with the sign, not even after a space
// as French puts one (Unicode annex 14, rule LB13).
func closing(r rune) bool {
	switch r {
	case '!', '?', ':', ';', '.', ',', ')', ']', '}', '»', '›':
		return true
	}
	return false
}

// Opening reports whether no line ends with the sign, nor with a space after it: an opening
// bracket, quotation mark or the like (Unicode annex 14, rule LB14).
func Opening(r rune) bool {
	switch r {
	case '(', '[', '{', '«', '‹', '¿', '¡':
		return true
	}
	return false
}

// letter reports whether the sign is a letter of an alphabet.
func letter(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 0xc0 && r < 0x2000 && r != '×' && r != '÷'
}

// Combining reports whether the sign stands on or joins the letter before it.
func Combining(r rune) bool {
	return r >= 0x300 && r <= 0x36f || r >= 0x483 && r <= 0x489 || r == '\u200c' || r == '\u200d' ||
		r >= 0x20d0 && r <= 0x20ff || r >= 0xfe00 && r <= 0xfe0f
}
