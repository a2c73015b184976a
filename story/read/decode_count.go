package read

import (
	"strings"
	"unicode"

	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/problem"
)

// count reads a number of people: bare, with words that the program knows in all its
// languages, or in the author's own.
func (p *castReader) count(r *row) (c story.Count, ok bool) {
	c.Sources = p.use(r.list("source"))
	k := r.block.Key("count")
	switch v := r.values["count"].(type) {
	case nil:
		return c, false
	case int64:
		c.Number = int(min(max(v, 0), 1e9))
	case string:
		known := false
		if c.Quality, known = quality(v); !known {
			c.Said = story.Text{"": v}
		}
		c.Number = numberIn(v)
	case map[string]any:
		if !p.textValue(r, k, v) {
			return c, false
		}
		c.Said = textOf(v)
		c.Number = numberIn(c.Said.In(p.story.Languages[0]))
	}
	switch {
	case c.Number < 1 || c.Number > grammar.MostCount:
		p.Say(problem.BadCount, r.Span("count"),
			`count needs a number: 100, "about 100", "at least 100", "up to 100", or other words with a number in them`)
	case c.Said[""] != "" && len(p.languages()) > 1:
		p.Say(problem.MissingLanguage, r.Span("count"), "count = %q is not known in every language: write %s, "+
			`or "about", "at least" or "up to" before the number`, c.Said[""], p.eachLanguage(r, "count"))
		p.perLanguage(r, "count")
	case c.Said[""] != "":
		return c, p.letters(r, k, "count", "", c.Said[""])
	default:
		return c, true
	}
	return c, false
}

// quality returns the words before a number that the program knows in all its
// languages, and whether there are no others.
func quality(text string) (known string, ok bool) {
	for _, q := range []string{"about ", "at least ", "up to ", ""} {
		if rest, found := strings.CutPrefix(text, q); found && strings.Trim(rest, "0123456789., ") == "" {
			return strings.TrimSpace(q), true
		}
	}
	return "", false
}

// numberIn returns the first number in a text, in digits of any script, with or without
// signs between its thousands; without one it is 0.
func numberIn(text string) (n int) {
	runes := []rune(text)
	for i := 0; i < len(runes); i++ {
		for ; i < len(runes) && unicode.IsDigit(runes[i]); i++ {
			n = min(n*10+digit(runes[i]), 2*grammar.MostCount)
			if thousands(runes[i+1:]) {
				i++
			}
		}
		if n > 0 {
			return n
		}
	}
	return 0
}

// thousands reports whether a text begins with a sign and three digits, and no more.
func thousands(text []rune) bool {
	if len(text) < 4 || !strings.ContainsRune(".,'’\u00a0\u202f٬ ", text[0]) ||
		len(text) > 4 && unicode.IsDigit(text[4]) {
		return false
	}
	return unicode.IsDigit(text[1]) && unicode.IsDigit(text[2]) && unicode.IsDigit(text[3])
}

// digit returns the value of a digit of any script: Unicode has each script's ten in a
// row.
func digit(c rune) int {
	zero := c
	for zero > c-9 && unicode.IsDigit(zero-1) {
		zero--
	}
	return int(c - zero)
}
