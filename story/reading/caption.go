package reading

import (
	"fmt"
	"strings"
)

// mostWords is how many words of a caption a phone shows.
const mostWords = 45

// TooLong returns how many words or letters a caption has, "50 words", and how many a
// phone shows, where it has more.
func TooLong(lang, text string) (has string, most int) {
	if c, ok := countingOf(lang); ok {
		if n := letters(text, false); n > c.most {
			return fmt.Sprintf("%d letters", n), c.most
		}
		return "", 0
	}
	words := 0
	for _, w := range strings.Fields(text) {
		if strings.Trim(w, "-–—") != "" {
			words++
		}
	}
	if words > mostWords {
		return fmt.Sprintf("%d words", words), mostWords
	}
	if n := breadth(text); n > mostLetters {
		return fmt.Sprintf("words as broad as %d letters", n), mostLetters
	}
	return "", 0
}
