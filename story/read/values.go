package read

import (
	"fmt"
	"slices"
	"strings"

	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/problem"
	"standoff/story/reading"
)

// value checks the value of a key against what the key takes, and reports
// whether it can be used.
func (p *tables) value(r *row, k *grammar.Key, v any) bool {
	switch k.Takes {
	case grammar.TakesText, grammar.TakesName:
		return p.textValue(r, k, v)
	case grammar.TakesID:
		return p.idValue(r, k, v)
	case grammar.TakesWord, grammar.TakesWords:
		return p.words(r, k, v)
	case grammar.TakesRef, grammar.TakesRefs:
		return p.references(r, k, v)
	case grammar.TakesSpots:
		if pairOf(v) != nil {
			return p.pairValue(r, k, v)
		}
		return p.references(r, k, v)
	case grammar.TakesNumber, grammar.TakesWhole:
		return p.numberValue(r, k, v)
	case grammar.TakesTruth:
		_, ok := v.(bool)
		return ok || p.bad(problem.WrongType, r, k.Name, "%s is true or false, without quotes", k.Name) || p.truths(v)
	case grammar.TakesDay, grammar.TakesDays:
		return p.dayValue(r, k, v)
	case grammar.TakesTime:
		_, ok := grammar.Clock(v)
		return ok || !p.misspelt(problem.WrongType, r, k) &&
			p.bad(problem.WrongType, r, k.Name, "%s needs hours and minutes, such as 10:14", k.Name)
	case grammar.TakesPair:
		return p.pairValue(r, k, v)
	case grammar.TakesPoints:
		return p.pointsValue(r, k, v)
	case grammar.TakesLink:
		return p.linkValue(r, k, v)
	case grammar.TakesRows:
		return p.rowsValue(r, k, v)
	}
	return true
}

func (p *tables) textValue(r *row, k *grammar.Key, v any) bool {
	switch v := v.(type) {
	case string:
		if k.Takes != grammar.TakesName && len(p.languages()) > 1 {
			return p.bad(problem.MissingLanguage, r, k.Name, "%s has one text for %d languages: write %s",
				k.Name,
				len(p.languages()), p.eachLanguage(r, k.Name)) || p.perLanguage(r, k.Name)
		}
		return p.letters(r, k, k.Name, "", v)
	case map[string]any:
		return p.textsValue(r, k, v)
	}
	return p.bad(problem.WrongType, r, k.Name, "%s needs text: %s = \"…\"", k.Name, k.Name) || p.inQuotes(r, k.Name)
}

func (p *tables) textsValue(r *row, k *grammar.Key, texts map[string]any) bool {
	good := true
	for _, lang := range sortedKeys(texts) {
		at := k.Name + "." + lang
		text, ok := texts[lang].(string)
		switch {
		case !slices.Contains(p.languages(), lang):
			good = false
			p.otherLanguage(r, k, lang)
		case !ok:
			good = p.bad(problem.WrongType, r, at, "%s needs text: %s = \"…\"", at, at) || p.inQuotes(r, at)
		default:
			good = p.letters(r, k, at, lang, text) && good
		}
	}
	for _, lang := range p.languages() {
		if _, ok := texts[lang]; !ok && p.misnamed == nil {
			good = p.bad(problem.MissingLanguage, r, k.Name, "%s has no %s %s: add %s.%s", r.called(),
				p.story.LanguageName(lang),
				k.Name, k.Name, lang)
			p.addLanguage(r, k.Name, lang)
		}
	}
	return good
}

// otherLanguage says that a text is in none of the story's languages. What only
// follows from a slip in the title's is not said again.
func (p *tables) otherLanguage(r *row, k *grammar.Key, lang string) {
	at := k.Name + "." + lang
	fault := p.story.Known().Fault(lang)
	switch {
	case fault == "" && p.misnamed == nil:
		p.Say(problem.WrongLanguage, r.Span(at), "%q is not among the story's languages: %s", lang,
			strings.Join(p.languages(), ", "))
		p.drop(r, at)
	case fault != "" && (r.block == grammar.StoryKeys && k.Name == "title" || !slices.Contains(p.misnamed, lang)):
		p.Say(problem.WrongLanguage, r.Span(at), "%s", fault)
		if code := meantIn(fault); code != "" {
			p.Mend(problem.Edit{At: p.places.Key(problem.Join(r.Row, k.Name) + "." + lang), Text: code})
		}
	}
}

// called is what a message calls the row: step "kept-out", the note.
func (r *row) called() string {
	name := strings.TrimPrefix(strings.TrimPrefix(r.block.Name, "a "), "an ")
	if id := r.id(); id != "" {
		return fmt.Sprintf("%s %q", name, id)
	}
	return "the " + name
}

// letters checks one text in one language.
func (p *tables) letters(r *row, k *grammar.Key, at, lang, text string) bool {
	if strings.TrimSpace(text) == "" {
		if k.Need != "" || lang != "" { // the others go on needing it
			p.bad(problem.EmptyText, r, at, "%s is empty: write some text", at)
			p.Instead(`"…"`)
			return false
		}
		p.bad(problem.EmptyText, r, at, "%s is empty: write some text, or leave it out", at)
		p.Instead(`"…"`)
		p.drop(r, at)
		return false
	}
	for _, c := range text {
		if c < ' ' && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0 ||
			c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 {
			p.bad(problem.UnseenLetter, r, at,
				"%s holds a character that cannot be seen, U+%04X: take it out", at, c)
			if raw := p.places.Raw(r.Span(at)); strings.ContainsRune(raw, c) {
				p.Instead(strings.ReplaceAll(raw, string(c), ""))
			}
			return false
		}
	}
	n, wide := reading.Written(text)
	most := k.Letters
	if r.block == grammar.NoteKeys && k.Name == "text" {
		if most = grammar.MostLabelLetters; r.given("who") {
			most = grammar.MostLineLetters
		}
	}
	if wide > n/2 && k.Name != "alt" { // each takes the room of two
		most /= 2
	}
	if most > 0 && n > most {
		return p.bad(problem.TextTooLong, r, at, "%s has %d letters: %d is the most%s", r.saying(k, lang, p),
			n, most,
			k.Most)
	}
	return true
}

// saying is what a message about a text's length calls it: the Spanish note.
func (r *row) saying(k *grammar.Key, lang string, p *tables) string {
	name := k.Name
	switch k.Name {
	case "text":
		name = strings.TrimPrefix(r.block.Name, "a ")
	case "when", "more": // no names of things
		return story.TextKey(k.Name, lang)
	}
	if lang != "" && len(p.languages()) > 1 {
		return "the " + p.story.LanguageName(lang) + " " + name
	}
	if name == "alt" {
		return name
	}
	return "the " + name
}

func (p *tables) idValue(r *row, k *grammar.Key, v any) bool {
	id, ok := v.(string)
	if !ok {
		p.bad(problem.WrongType, r, k.Name, "an id needs quotes: id = \"%s\"", plain(fmt.Sprint(v)))
		p.Instead(quoted(plain(fmt.Sprint(v))))
		return false
	}
	if found := badID(id); found != "" {
		meant := p.meantID(id)
		if seen, _ := p.unseen(id); seen != "" && meant != "" {
			found = fmt.Sprintf("%s: write %q", seen, meant)
		}
		p.bad(problem.WrongID, r, k.Name, "%s", found)
		p.Instead(quoted(meant))
		return false
	}
	return true
}

func (p *tables) words(r *row, k *grammar.Key, v any) bool {
	all := listed(v)
	if _, isList := v.([]any); isList && k.Takes == grammar.TakesWord {
		return p.bad(problem.WrongType, r, k.Name, "%s is one of %s, without brackets", k.Name,
			grammar.OrList(k.Words))
	}
	good := len(all) > 0
	for i, x := range all {
		at := k.Name
		if _, isList := v.([]any); isList {
			at = fmt.Sprintf("%s.%d", k.Name, i)
		}
		word, ok := x.(string)
		if !ok {
			good = p.bad(problem.WrongType, r, at, "%s is one of %s, in quotes", k.Name, grammar.OrList(k.Words))
		} else if !slices.Contains(k.Words, word) {
			if said := p.byItself(k, word); said != "" {
				good = p.bad(problem.WrongWord, r, at, "%s", said)
				p.drop(r, k.Name)
				continue
			}
			said, meant := p.wrongWord(k, word)
			good = p.bad(problem.WrongWord, r, at, "%s", said)
			p.Allow(k.Words)
			p.Instead(quoted(meant))
		}
	}
	return good
}

func (p *tables) linkValue(r *row, k *grammar.Key, v any) bool {
	if s, _ := v.(string); !isLink(s) {
		p.bad(problem.WrongLink, r, k.Name, "%s needs a link that starts with https:// or http://", k.Name)
		if whole := "https://" + s; strings.Contains(s, ".") && isLink(whole) {
			p.Instead(quoted(whole))
		}
		return false
	}
	return true
}

// isLink reports whether the text is an address on the web: a scheme, a host,
// and nothing that would have to be escaped. Package url knows more of it, and
// every reader would have to fetch what it knows.
func isLink(s string) bool {
	rest, ok := strings.CutPrefix(s, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(s, "http://")
	}
	host, _, _ := strings.Cut(strings.NewReplacer("?", "/", "#", "/").Replace(rest), "/")
	name, port, _ := strings.Cut(host, ":")
	return ok && strings.Trim(name, ".") != "" && strings.Trim(port, "0123456789") == "" &&
		!strings.ContainsAny(s, " \t\n\r\"<>\\") && !strings.ContainsAny(host, "@%[]{}|^`")
}

func (p *tables) rowsValue(r *row, k *grammar.Key, v any) bool {
	switch v.(type) {
	case []map[string]any, []any:
		return true
	case map[string]any:
		if r.block == grammar.StoryKeys {
			p.bad(problem.WrongHeader, r, k.Name, "write [[%s]] with two brackets on each side", k.Name)
			p.Instead("[[" + k.Name + "]]")
			return false
		}
	case string:
		if k.Name == "notes" {
			return p.bad(problem.WrongType, r, k.Name,
				`a step has no key "notes" of text: write notes = [{ text = "…" }]`) || p.noteOf(r)
		}
	}
	p.bad(problem.WrongType, r, k.Name, "%s needs brackets around its row: %s = [{ … }]", k.Name,
		k.Name)
	p.bracket(r, k.Name)
	return false
}
