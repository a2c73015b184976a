package mend

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Sign is a character that has no place in ids, words and numbers, and that looks
// like one that has, or like nothing.
type Sign struct {
	At     int    // where it begins, in bytes
	Letter rune   // the character
	Name   string // "a no-break space"
	Plain  string // what it stands for, or ""
}

// Code returns how a message names the sign: "a no-break space (U+00A0)".
func (s Sign) Code() string { return fmt.Sprintf("%s (U+%04X)", s.Name, s.Letter) }

// named are the signs that have a name of their own.
var named = map[rune][2]string{
	'\t':     {"a tab", " "},
	'\u00a0': {"a no-break space", " "}, '\u202f': {"a narrow no-break space", " "},
	'\u3000': {"a full-width space", " "}, '\u2028': {"a line separator", " "}, '\u2029': {"a line separator", " "},
	'\u200b': {"a zero-width space", ""}, '\u200c': {"a zero-width non-joiner", ""},
	'\u200d': {"a zero-width joiner", ""}, '\u2060': {"a word joiner", ""},
	'\ufeff': {"a byte order mark", ""}, '\u00ad': {"a soft hyphen", ""},
	'‐': {"a hyphen of another kind", "-"}, '\u2011': {"a no-break hyphen", "-"}, '‒': {"a figure dash", "-"},
	'–': {"a long dash", "-"}, '—': {"a very long dash", "-"}, '−': {"a minus sign", "-"},
	'“': {"a curly quote", `"`}, '”': {"a curly quote", `"`}, '„': {"a curly quote", `"`}, '‟': {"a curly quote", `"`},
	'«': {"an angled quote", `"`}, '»': {"an angled quote", `"`}, '″': {"a double prime", `"`},
	'‘': {"a curly quote", "'"}, '’': {"a curly quote", "'"}, '‚': {"a curly quote", "'"}, '′': {"a prime", "'"},
	'´': {"an accent", "'"}, '`': {"a backquote", "'"}, '、': {"a full-width comma", ","}, '。': {"a full-width stop", "."},
	'٫': {"an Arabic decimal sign", "."}, '٬': {"an Arabic thousands sign", ","}, '∶': {"a ratio sign", ":"},
}

// alike are letters of other scripts, each before the Latin letter that it looks like.
const (
	cyrillic = "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwАAВBЕEКKМMНHОOРPСCТTХXІIЈJЅS"
	greek    = "οoνvιiκkρpαaΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX"
)

// sign returns what is known of a character, and whether it is a sign.
func sign(c rune) (s Sign, ok bool) {
	s.Letter = c
	if n, known := named[c]; known {
		s.Name, s.Plain = n[0], n[1]
		return s, true
	}
	switch {
	case c < 0x80:
		return s, false
	case c >= 0xff01 && c <= 0xff5e:
		s.Name, s.Plain = fmt.Sprintf("a full-width %c", c-0xfee0), string(c-0xfee0)
	case unicode.Is(unicode.Zs, c):
		s.Name, s.Plain = "a space of another width", " "
	case unicode.Is(unicode.Cf, c), unicode.Is(unicode.Cc, c), c == 0xfe0f:
		s.Name = "a sign that cannot be seen"
	case unicode.Is(unicode.Nd, c):
		s.Name, s.Plain = "a digit of another script", string('0'+digit(c))
	default:
		return likeLatin(s)
	}
	return s, true
}

// likeLatin returns the Latin letter that a Cyrillic or Greek one looks like.
func likeLatin(s Sign) (Sign, bool) {
	for script, pairs := range map[string]string{"Cyrillic": cyrillic, "Greek": greek} {
		letters := []rune(pairs)
		for i := 0; i < len(letters); i += 2 {
			if letters[i] == s.Letter {
				s.Name, s.Plain = fmt.Sprintf("a %s %c", script, s.Letter), string(letters[i+1])
				return s, true
			}
		}
	}
	return s, false
}

// digit returns the value of a digit of any script: Unicode has each script's ten in
// a row, and each row begins with its zero.
func digit(c rune) rune {
	for _, r := range unicode.Nd.R16 {
		if lo, hi := rune(r.Lo), rune(r.Hi); c >= lo && c <= hi {
			return (c - lo) % 10
		}
	}
	for _, r := range unicode.Nd.R32 {
		if lo, hi := rune(r.Lo), rune(r.Hi); c >= lo && c <= hi {
			return (c - lo) % 10
		}
	}
	return 0
}

// FirstSign returns the first sign of a text, and whether there is one. A letter that
// looks like a Latin one is a sign beside Latin letters only.
func FirstSign(text string) (Sign, bool) {
	latin := strings.ContainsFunc(text, func(c rune) bool { return c < 0x80 && unicode.IsLetter(c) })
	for i, c := range text {
		s, ok := sign(c)
		if s.At = i; ok && (latin || !unicode.IsLetter(c) || unicode.Is(unicode.Latin, c)) {
			return s, true
		}
	}
	return Sign{}, false
}

// Plain returns a text with what its signs stand for in their place, and without
// blanks at its ends.
func Plain(text string) string {
	var b strings.Builder
	for _, c := range text {
		if s, ok := sign(c); ok {
			b.WriteString(s.Plain)
		} else {
			b.WriteRune(c)
		}
	}
	return strings.TrimSpace(b.String())
}

// Signs returns how many bytes the signs take at the beginning of a text, one after
// another, and what they stand for.
func Signs(text string) (length int, plain string) {
	for length < len(text) {
		c, size := utf8.DecodeRuneInString(text[length:])
		s, ok := sign(c)
		if !ok || c == utf8.RuneError {
			break
		}
		plain += s.Plain
		length += size
	}
	return length, plain
}

// Told returns what is said of a text that is spelt with a sign, and the text without
// it; said is "" when it has none.
func Told(text string) (said, plain string) {
	s, ok := FirstSign(text)
	if !ok {
		return "", ""
	}
	before, after := text[:s.At], text[s.At+utf8.RuneLen(s.Letter):]
	where := fmt.Sprintf("behind %q", before)
	switch {
	case before == "":
		where = "at its beginning"
	case after == "":
		where = "at its end"
	}
	return fmt.Sprintf("%s has %s %s", Shown(text), s.Code(), where), Plain(text)
}

// Shown returns a text in quotes, with a dot for what cannot be seen.
func Shown(text string) string {
	return `"` + strings.Map(func(c rune) rune {
		if s, ok := sign(c); ok && strings.TrimSpace(s.Plain) == "" {
			return '·'
		}
		return c
	}, text) + `"`
}
