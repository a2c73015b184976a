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

func (p *diagnosis) everyday(word string) string {
	if p.help.Everyday == nil {
		return ""
	}
	return p.help.Everyday(word)
}

// didYouMean ends a message with the word that the author may have meant, or
// with nothing.
func (p *diagnosis) didYouMean(wrong string, words []string) string {
	if w := p.nearest(wrong, words); w != "" {
		return fmt.Sprintf("; did you mean %q?", w)
	}
	return ""
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

// wrongWord says that a word is not on the key's list, and which one is meant
// or, where none comes near, the list.
func (p *diagnosis) wrongWord(k *grammar.Key, word string) string {
	said := fmt.Sprintf("%s = %q", k.Name, word)
	if k.Wants != "" {
		said += " " + k.Wants
	}
	if strings.Contains(k.Wants, "want ") {
		if hint := p.everyday(word); slices.Contains(k.Words, hint) {
			return fmt.Sprintf("%s = %q; did you mean %q?", k.Name, word, hint)
		}
		return said
	}
	if k.Name == "sure" { // how sure it is must never be guessed
		return said + ": want " + grammar.OrList(k.Words)
	}
	if hint := p.didYouMean(word, k.Words); hint != "" {
		return said + hint
	}
	return said + ": want " + grammar.OrList(k.Words)
}
