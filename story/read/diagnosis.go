package read

import (
	"fmt"
	"slices"
	"strings"

	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/problem"
)

// A diagnosis is what all parts of the reader need to say what is wrong, and where.
type diagnosis struct {
	problem.Report
	help     Help
	text     Text
	places   Places
	story    *story.Story
	misnamed []string // codes in the title that are no languages
}

// nearest returns the word that a wrong one is most likely a slip of, or "".
func (p *diagnosis) nearest(wrong string, words []string) string {
	if p.help.Nearest == nil {
		return ""
	}
	return p.help.Nearest(wrong, words)
}

func (p *diagnosis) everyday(word string, words []string) string {
	if p.help.Everyday == nil {
		return ""
	}
	return p.help.Everyday(word, words)
}

// unseen says of a text that it has a sign in it that cannot be seen or looks like
// another, and returns the text without it; or "".
func (p *diagnosis) unseen(text string) (said, plain string) {
	if p.help.Unseen == nil {
		return "", ""
	}
	return p.help.Unseen(text)
}

// misspelt says of a key's value that is written in another way how it is written
// here, and reports whether it knew.
func (p *diagnosis) misspelt(m problem.Mistake, r *row, k *grammar.Key) bool {
	if p.help.Misspelt == nil {
		return false
	}
	said, instead := p.help.Misspelt(k, p.places.Raw(r.Span(k.Name)))
	if said != "" {
		p.Say(m, r.Span(k.Name), "%s", said)
		p.Instead(instead...)
	}
	return said != ""
}

// didYouMean ends a message with the word that the author may have meant, or
// with nothing.
func (p *diagnosis) didYouMean(wrong string, words []string) string {
	return orMeant(p.nearest(wrong, words))
}

func orMeant(word string) string {
	if word == "" {
		return ""
	}
	return fmt.Sprintf("; did you mean %q?", word)
}

// quoted returns a word as it stands in a storyboard; of none it is "".
func quoted(word string) string {
	if word == "" {
		return ""
	}
	return `"` + word + `"`
}

func (p *diagnosis) languages() []string { return p.story.Languages }

// keySpan returns where a key of the row itself stands.
func (p *diagnosis) keySpan(r *row, key string) problem.Span {
	return p.places.Key(problem.Join(r.Row, key))
}

// bad reports what is wrong with a key's value; it is always false.
func (p *diagnosis) bad(m problem.Mistake, r *row, key, format string, args ...any) bool {
	p.Say(m, r.Span(key), format, args...)
	return false
}

// eachLanguage is how a text is written in all languages: a line for each, or
// within a row in braces.
func (p *diagnosis) eachLanguage(r *row, key string) string {
	var lines, words []string
	for _, l := range p.languages() {
		lines = append(lines, fmt.Sprintf("%s.%s = \"…\"", key, l))
		words = append(words, l+" = \"…\"")
	}
	if r.Row != "" && !p.places.Headed(r.Row) {
		return fmt.Sprintf("%s = { %s }", key, strings.Join(words, ", "))
	}
	return strings.Join(lines, " and ")
}

// byItself says of a word that is not on the key's list why none is needed, or "".
func (p *diagnosis) byItself(k *grammar.Key, word string) string {
	if p.help.Misspelt == nil || k.Takes != grammar.TakesWord {
		return ""
	}
	said, _ := p.help.Misspelt(k, word)
	return said
}

// wrongWord says that a word is not on the key's list, and returns which one is meant
// or, where none comes near, says the list.
func (p *diagnosis) wrongWord(k *grammar.Key, word string) (said, meant string) {
	said = fmt.Sprintf("%s = %q", k.Name, word)
	if seen, plain := p.unseen(word); seen != "" && slices.Contains(k.Words, plain) {
		return fmt.Sprintf("%s: write %q", seen, plain), plain
	}
	if k.Wants != "" {
		said += " " + k.Wants
	}
	if strings.Contains(k.Wants, "write ") {
		if meant = p.everyday(word, k.Words); meant != "" {
			return fmt.Sprintf("%s = %q", k.Name, word) + orMeant(meant), meant
		}
		return said, ""
	}
	switch {
	case k.Name == "sure": // how sure it is must never be guessed
	case k == grammar.CastKeys.Key("kind"): // nor what somebody is
		meant = p.everyday(word, k.Words)
	default:
		meant = p.nearest(word, k.Words)
	}
	if meant != "" {
		return said + orMeant(meant), meant
	}
	return said + ": write " + grammar.OrList(k.Words), ""
}
