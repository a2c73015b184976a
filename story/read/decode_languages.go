package read

import (
	"slices"
	"sort"
	"strings"

	"standoff/story/problem"
)

// readLanguages finds the story's languages before any text is read. What is
// wrong with them is said once, and not again with every text: then the
// story's languages are those of its title.
func (p *reader) readLanguages(values map[string]any) {
	p.story.Languages = []string{"en"}
	title, _ := values["title"].(map[string]any)
	given, ok := values["languages"]
	if !ok {
		p.titled(title)
		return
	}
	at := p.where.places["languages"].value
	var all []string
	good := true
	for i, v := range listed(given) {
		here := at
		if _, isList := given.([]any); isList {
			here = p.where.places[item("languages", i)].value
		}
		code, ok := p.language(here, v, all)
		good = good && ok
		if code != "" {
			all = append(all, code)
		}
	}
	if len(all) > mostLanguages {
		p.say(problem.OutOfRange, at, "the story has %d languages: %d is the most", len(all), mostLanguages)
		all = all[:mostLanguages]
	}
	switch {
	case len(listed(given)) == 0:
		p.say(problem.WrongLanguage, at, wantsLanguages)
	case !good && title != nil:
		p.titled(title)
	case len(all) > 0:
		p.story.Languages = all
	}
}

// titled takes the languages of the title for those of the story. Codes in it that
// are none may stand for any: then nothing is said of other texts that would only
// follow from that.
func (p *reader) titled(title map[string]any) {
	if title == nil {
		return
	}
	p.story.Languages = p.written("title", title)
	for _, code := range sortedKeys(title) {
		if !p.isLanguage(code) {
			p.misnamed = append(p.misnamed, code)
		}
	}
}

const wantsLanguages = `languages wants codes, each in quotes: languages = ["en", "es"]`

// language is the code of one language that is not among those already read,
// or "". It reports false when the value is wrong.
func (p *reader) language(at problem.Span, v any, already []string) (string, bool) {
	code, ok := v.(string)
	switch {
	case !ok, strings.ContainsAny(code, ", "):
		p.say(problem.WrongLanguage, at, wantsLanguages)
		return "", false
	case !p.isLanguage(code):
		p.say(problem.WrongLanguage, at, "%s", p.story.Known().Fault(code))
		return "", false
	case slices.Contains(already, code):
		p.say(problem.Repeated, at, "%q stands here twice: once is enough", code)
		return "", true
	}
	return code, true
}

// written are the languages of a text, in the order in which they stand.
func (p *reader) written(path string, text map[string]any) []string {
	var all []string
	for _, lang := range sortedKeys(text) {
		if p.isLanguage(lang) {
			all = append(all, lang)
		}
	}
	sort.SliceStable(all, func(i, j int) bool {
		a, b := p.where.places[join(path, all[i])].key, p.where.places[join(path, all[j])].key
		return a.Line < b.Line || a.Line == b.Line && a.Col < b.Col
	})
	if len(all) > mostLanguages {
		all = all[:mostLanguages]
	}
	if len(all) == 0 {
		return []string{"en"}
	}
	return all
}
