package repair

import (
	"strings"
	"unicode/utf8"
)

// openBrackets returns the places of the brackets that are open at the end of the
// text, those in texts and comments left out.
func openBrackets(text string) []int {
	open := []int{}
	quote := byte(0)
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quote != 0:
			if c == '\\' && quote == '"' {
				i++
			} else if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '#':
			for i+1 < len(text) && text[i+1] != '\n' {
				i++
			}
		case c == '[' || c == '{':
			open = append(open, i)
		case (c == ']' || c == '}') && len(open) > 0:
			open = open[:len(open)-1]
		}
	}
	return open
}

// withoutComments returns the text without the comments, blanks and commas at its end.
func withoutComments(text string) string {
	for {
		trimmed := strings.TrimRight(text, " \t\r\n,")
		begin := strings.LastIndexByte(trimmed, '\n') + 1
		if strings.HasPrefix(strings.TrimLeft(trimmed[begin:], " \t"), "#") {
			text = trimmed[:begin]
			continue
		}
		if i := strings.LastIndex(trimmed[begin:], " #"); i >= 0 &&
			!strings.ContainsAny(trimmed[begin+i:], `"'`) {
			return trimmed[:begin+i]
		}
		return trimmed
	}
}

// firstRune returns the first character, or nothing.
func firstRune(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return s[:size]
}

// word returns how many bytes the word at the beginning of the text has, at least 1.
func word(s string) int {
	i := strings.IndexAny(s, " \t\r\n,]}=\"'#")
	if i < 0 {
		i = len(s)
	}
	return max(i, len(firstRune(s)))
}

// lastWord returns the word or value in which the text ends.
func lastWord(s string) string {
	s = s[strings.LastIndexByte(s, '\n')+1:]
	return strings.TrimLeft(s[strings.LastIndexAny(s, " \t[{,=")+1:], " ")
}

// lastKey returns the key in which the text ends, with or without its =.
func lastKey(s string) string {
	s = strings.TrimRight(s, " \t=")
	return s[strings.LastIndexAny(s, " \t{,[")+1:]
}

// beginsKey reports whether the text begins with a key and its =.
func beginsKey(s string) bool {
	i := strings.IndexFunc(s, func(c rune) bool {
		return !(c == '-' || c == '_' || c == '.' || c >= '0' && c <= '9' || letter(string(c)))
	})
	return i > 0 && strings.HasPrefix(strings.TrimLeft(s[i:], " \t"), "=")
}

// letter reports whether the text begins with a letter, accented or not.
func letter(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > 0xbf &&
		c != utf8.RuneError
}

// joins reports whether the text begins with what joins values in a sentence,
// and another value.
func joins(s string) bool {
	n := word(s)
	switch s[:n] {
	case "and", "or", "to", "y", "o", "a", "x", "×", "&", "+", "-", "–":
		next := strings.TrimLeft(s[n:], " \t")
		return next != "" && strings.ContainsAny(next[:1], `"'[0123456789`)
	}
	return false
}

// header returns the header of the block in which the text ends, or "".
func header(text string) string {
	i := strings.LastIndex(text, "\n[[")
	if i < 0 {
		return ""
	}
	line, _, _ := strings.Cut(text[i+1:], "\n")
	line, _, _ = strings.Cut(line, "#")
	return strings.TrimSpace(line)
}

// digit reports whether a digit stands there.
func digit(s string, at int) bool {
	return at >= 0 && at < len(s) && s[at] >= '0' && s[at] <= '9'
}

// inRow reports whether the text ends within a row in braces.
func inRow(text string) bool {
	open := openBrackets(text)
	return len(open) > 0 && text[open[len(open)-1]] == '{'
}
