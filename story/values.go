package story

import (
	"fmt"
	"slices"
	"strings"
)

// value checks the value of a key against what the key takes, and reports
// whether it can be used.
func (p *reader) value(r *row, k *key, v any) bool {
	switch k.takes {
	case aText, aName:
		return p.textValue(r, k, v)
	case anID:
		return p.idValue(r, k, v)
	case aWord, someOf:
		return p.words(r, k, v)
	case aRef, refs:
		return p.references(r, k, v)
	case aNumber, aWhole:
		return p.numberValue(r, k, v)
	case aBool:
		_, ok := v.(bool)
		return ok || p.bad(WrongType, r, k.name, "%s wants true or false, without quotes", k.name)
	case aDay, days:
		return p.dayValue(r, k, v)
	case aTime:
		_, ok := clock(v)
		return ok || p.bad(WrongType, r, k.name, "%s wants hours and minutes: 10:14", k.name)
	case aPair:
		return p.pairValue(r, k, v)
	case points:
		return p.pointsValue(r, k, v)
	case aLink:
		return p.linkValue(r, k, v)
	case rowsOf:
		return p.rowsValue(r, k, v)
	}
	return true
}

// bad reports what is wrong with a key's value; it is always false.
func (p *reader) bad(m Mistake, r *row, key, format string, args ...any) bool {
	p.say(m, r.span(key), format, args...)
	return false
}

func (p *reader) textValue(r *row, k *key, v any) bool {
	switch v := v.(type) {
	case string:
		if k.takes == aText && len(p.languages()) > 1 {
			return p.bad(MissingLanguage, r, k.name, "%s has one text for %d languages: write %s",
				k.name,
				len(p.languages()), p.eachLanguage(r, k.name))
		}
		return p.letters(r, k, k.name, "", v)
	case map[string]any:
		return p.textsValue(r, k, v)
	}
	return p.bad(WrongType, r, k.name, "%s wants text: %s = \"…\"", k.name, k.name)
}

// eachLanguage is how a text is written in all languages: a line for each, or
// within a row in braces.
func (p *reader) eachLanguage(r *row, key string) string {
	var lines, words []string
	for _, l := range p.languages() {
		lines = append(lines, fmt.Sprintf("%s.%s = \"…\"", key, l))
		words = append(words, l+" = \"…\"")
	}
	if r.path != "" && !p.where.places[r.path].header {
		return fmt.Sprintf("%s = { %s }", key, strings.Join(words, ", "))
	}
	return strings.Join(lines, " and ")
}

func (p *reader) textsValue(r *row, k *key, texts map[string]any) bool {
	good := true
	for _, lang := range sortedKeys(texts) {
		at := k.name + "." + lang
		text, ok := texts[lang].(string)
		switch {
		case !slices.Contains(p.languages(), lang):
			good = false
			p.otherLanguage(r, k, lang)
		case !ok:
			good = p.bad(WrongType, r, at, "%s wants text: %s = \"…\"", at, at)
		default:
			good = p.letters(r, k, at, lang, text) && good
		}
	}
	for _, lang := range p.languages() {
		if _, ok := texts[lang]; !ok && p.misnamed == nil {
			good = p.bad(MissingLanguage, r, k.name, "%s has no %s %s: add %s.%s", r.called(),
				p.story.languageName(lang),
				k.name, k.name, lang)
		}
	}
	return good
}

// otherLanguage says that a text is in none of the story's languages. What only
// follows from a slip in the title's is not said again.
func (p *reader) otherLanguage(r *row, k *key, lang string) {
	at := k.name + "." + lang
	fault := p.story.known().Fault(lang)
	switch {
	case fault == "" && p.misnamed == nil:
		p.say(WrongLanguage, r.span(at), "%q is not among the story's languages: %s", lang,
			strings.Join(p.languages(), ", "))
	case fault != "" && (r.block == storyKeys && k.name == "title" || !slices.Contains(p.misnamed, lang)):
		p.say(WrongLanguage, r.span(at), "%s", fault)
	}
}

// called is what a message calls the row: step "kept-out", the note.
func (r *row) called() string {
	name := strings.TrimPrefix(strings.TrimPrefix(r.block.name, "a "), "an ")
	if id := r.id(); id != "" {
		return fmt.Sprintf("%s %q", name, id)
	}
	return "the " + name
}

// letters checks one text in one language.
func (p *reader) letters(r *row, k *key, at, lang, text string) bool {
	if strings.TrimSpace(text) == "" {
		if k.need != "" || lang != "" { // the others go on needing it
			return p.bad(EmptyText, r, at, "%s is empty: write some text", at)
		}
		return p.bad(EmptyText, r, at, "%s is empty: write some text, or leave it out", at)
	}
	for _, c := range text {
		if c < ' ' && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0 ||
			c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 {
			return p.bad(UnseenLetter, r, at,
				"%s holds a character that cannot be seen, U+%04X: take it out", at, c)
		}
	}
	n, wide := written(text)
	most := k.letters
	if r.block == noteKeys && k.name == "text" {
		if most = 40; r.given("who") {
			most = 60
		}
	}
	if wide > n/2 && k.name != "alt" { // each takes the room of two
		most /= 2
	}
	if most > 0 && n > most {
		return p.bad(TextTooLong, r, at, "%s has %d letters: %d is the most%s", r.saying(k, lang, p),
			n, most,
			k.most)
	}
	return true
}

// saying is what a message about a text's length calls it: the Spanish note.
func (r *row) saying(k *key, lang string, p *reader) string {
	name := k.name
	switch k.name {
	case "text":
		name = strings.TrimPrefix(r.block.name, "a ")
	case "when", "more": // no names of things
		return withLanguage(k.name, lang)
	}
	if lang != "" && len(p.languages()) > 1 {
		return "the " + p.story.languageName(lang) + " " + name
	}
	if name == "alt" {
		return name
	}
	return "the " + name
}

func (p *reader) idValue(r *row, k *key, v any) bool {
	id, ok := v.(string)
	if !ok {
		return p.bad(WrongType, r, k.name, "an id wants quotes: id = \"%s\"", plain(fmt.Sprint(v)))
	}
	if problem := badID(id); problem != "" {
		return p.bad(WrongID, r, k.name, "%s", problem)
	}
	return true
}

func (p *reader) words(r *row, k *key, v any) bool {
	all := listed(v)
	if _, isList := v.([]any); isList && k.takes == aWord {
		return p.bad(WrongType, r, k.name, "%s wants one of %s, without brackets", k.name,
			orList(k.words))
	}
	good := len(all) > 0
	for i, x := range all {
		at := k.name
		if _, isList := v.([]any); isList {
			at = fmt.Sprintf("%s.%d", k.name, i)
		}
		word, ok := x.(string)
		if !ok {
			good = p.bad(WrongType, r, at, "%s wants one of %s, in quotes", k.name, orList(k.words))
		} else if !slices.Contains(k.words, word) {
			good = p.bad(WrongWord, r, at, "%s", wrongWord(k, word))
			p.allow(k.words)
		}
	}
	return good
}

// wrongWord says that a word is not on the key's list, and which one is meant
// or, where none comes near, the list.
func wrongWord(k *key, word string) string {
	said := fmt.Sprintf("%s = %q", k.name, word)
	if k.wants != "" {
		said += " " + k.wants
	}
	if hint := everyday[strings.ToLower(word)]; strings.Contains(k.wants, "want ") {
		if slices.Contains(k.words, hint) {
			return fmt.Sprintf("%s = %q; did you mean %q?", k.name, word, hint)
		}
		return said
	}
	if k.name == "sure" { // how sure it is must never be guessed
		return said + ": want " + orList(k.words)
	}
	if hint := didYouMean(word, k.words); hint != "" {
		return said + hint
	}
	return said + ": want " + orList(k.words)
}

func orList(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}

func (p *reader) linkValue(r *row, k *key, v any) bool {
	if s, _ := v.(string); !isLink(s) {
		return p.bad(WrongLink, r, k.name, "%s wants a link that starts with https:// or http://", k.name)
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

func (p *reader) rowsValue(r *row, k *key, v any) bool {
	switch v.(type) {
	case []map[string]any, []any:
		return true
	case map[string]any:
		if r.block == storyKeys {
			return p.bad(WrongHeader, r, k.name, "write [[%s]] with two brackets on each side",
				k.name)
		}
	case string:
		if k.name == "notes" {
			return p.bad(WrongType, r, k.name,
				`a step has no key "notes" of text: write notes = [{ text = "…" }]`)
		}
	}
	return p.bad(WrongType, r, k.name, "%s wants brackets around its row: %s = [{ … }]", k.name,
		k.name)
}
