package read

import (
	"fmt"
	"slices"
	"strings"

	"standoff/story/grammar"
	"standoff/story/problem"
)

// readLanguages finds the story's languages before any text is read. What is
// wrong with them is said once, and not again with every text: then the
// story's languages are those of its title.
func (p *diagnosis) readLanguages(values map[string]any) {
	p.story.Languages = []string{"en"}
	title, _ := values["title"].(map[string]any)
	given, ok := values["languages"]
	if !ok {
		p.titled(title)
		return
	}
	var all []string
	good := true
	for i, v := range listed(given) {
		at := "languages"
		if _, isList := given.([]any); isList {
			at = fmt.Sprintf("languages.%d", i)
		}
		code, ok := p.language(at, v, all)
		good = good && ok
		if code != "" {
			all = append(all, code)
		}
	}
	if len(all) > grammar.MostLanguages {
		p.Say(problem.OutOfRange, p.places.Span("", "languages"), "the story has %d languages: %d is the most", len(all), grammar.MostLanguages)
		all = all[:grammar.MostLanguages]
	}
	switch {
	case len(listed(given)) == 0:
		p.Say(problem.WrongLanguage, p.places.Span("", "languages"), wantsLanguages)
	case !good && title != nil:
		p.titled(title)
	case len(all) > 0:
		p.story.Languages = all
	}
}

// titled takes the languages of the title for those of the story. Codes in it that
// are none may stand for any: then nothing is said of other texts that would only
// follow from that.
func (p *diagnosis) titled(title map[string]any) {
	if title == nil {
		return
	}
	p.story.Languages = p.written(title)
	for _, code := range sortedKeys(title) {
		if !p.isLanguage(code) {
			p.misnamed = append(p.misnamed, code)
		}
	}
}

const wantsLanguages = `languages needs codes, each in quotes: languages = ["en", "es"]`

// language is the code of one language that is not among those already read,
// or "". It reports false when the value is wrong.
func (p *diagnosis) language(key string, v any, already []string) (string, bool) {
	code, ok := v.(string)
	switch {
	case !ok, strings.ContainsAny(code, ", "):
		p.Say(problem.WrongLanguage, p.places.Span("", key), wantsLanguages)
		if codes := strings.FieldsFunc(code, func(c rune) bool { return c == ',' || c == ' ' }); len(codes) > 0 {
			p.Instead(`["` + strings.Join(codes, `", "`) + `"]`)
		}
		return "", false
	case !p.isLanguage(code):
		fault := p.story.Known().Fault(code)
		p.Say(problem.WrongLanguage, p.places.Span("", key), "%s", fault)
		p.Instead(quoted(meantIn(fault)))
		return "", false
	case slices.Contains(already, code):
		p.Say(problem.Repeated, p.places.Span("", key), "%q stands here twice: once is enough", code)
		p.Mend(p.places.Without("", key)...)
		return "", true
	}
	return code, true
}

// meantIn returns what a message asks whether it is meant, or "".
func meantIn(message string) string {
	_, rest, _ := strings.Cut(message, `did you mean "`)
	word, _, _ := strings.Cut(rest, `"`)
	return word
}

// written returns the languages of the title, in the order in which they stand.
func (p *diagnosis) written(title map[string]any) []string {
	var all []string
	for _, key := range p.text.Keys {
		if len(key) != 2 || key[0] != "title" {
			continue
		}
		if lang := key[1]; title[lang] != nil && p.isLanguage(lang) && !slices.Contains(all, lang) {
			all = append(all, lang)
		}
	}
	if len(all) > grammar.MostLanguages {
		all = all[:grammar.MostLanguages]
	}
	if len(all) == 0 {
		return []string{"en"}
	}
	return all
}

// isLanguage reports whether there is a language of the code.
func (p *diagnosis) isLanguage(code string) bool { return p.story.Known().Fault(code) == "" }
