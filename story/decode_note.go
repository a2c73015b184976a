package story

import (
	"slices"
	"strings"
)

func (p *reader) note(r *row, st *Step) *Note {
	n := &Note{ID: r.str("id"), Who: p.groups[r.str("who")], At: r.list("at"), To: r.str("to"),
		Text: r.text("text"),
		More: r.text("more"), Source: p.cite(r), Sure: Sure(r.or("sure",
			string(st.Sure))), Sound: r.str("sound"),
		origin: r.origin}
	switch {
	case r.given("sound") && !r.given("at"):
		p.say(AboutNothing, r.span("sound"), "a sound is placed with at")
	case r.given("who") && r.given("at"):
		p.say(AboutNothing, r.span("at"), "a note is about someone or something: keep who or at")
	case !r.given("who") && !r.given("at"):
		p.say(AboutNothing, r.row, "a note is about someone or something: add who or at")
	}
	if r.given("to") && len(n.At) == 1 && n.At[0] == n.To && n.To != "" {
		p.say(Repeated, r.span("to"), "the arrow begins and ends at %q: to wants another place",
			n.To)
	}
	return n
}

// cite is the one source of a note or quote.
func (p *reader) cite(r *row) *Source {
	if all := p.use(r.list("source")); len(all) > 0 {
		return all[0]
	}
	return nil
}

func (p *reader) quote(r *row, st *Step) *Quote {
	q := &Quote{ID: r.str("id"), Who: p.groups[r.str("who")], By: r.text("by"), Text: r.text("text"),
		Source: p.cite(r),
		Sure: Sure(r.or("sure",
			string(st.Sure))), Doubt: r.text("doubt"), Why: r.text("why"), origin: r.origin}
	if !r.given("who") && !r.given("by") {
		p.say(NobodyNamed, r.row, "who says this?")
	}
	if r.given("who") && r.given("by") {
		p.say(EitherOr, r.span("by"),
			"who and by together: keep who for people in the cast, by for others")
	}
	p.quoted(r, q)
	p.doubted(r, q)
	q.Translated, q.Retranslated = p.translated(r, "translated"), p.translated(r, "retranslated")
	for _, lang := range q.Retranslated {
		if slices.Contains(q.Translated, lang) {
			p.say(EitherOr, r.span("retranslated"), "%q is translated and retranslated: keep retranslated "+
				"where the words were said in that language, but are known from a translation only", lang)
		}
	}
	return q
}

// quoted says that quotation marks around the words are ours to add.
func (p *reader) quoted(r *row, q *Quote) {
	for _, lang := range p.textLanguages(q.Text) {
		text := strings.TrimSpace(q.Text[lang])
		for _, marks := range []string{"“”", "\"\"", "«»", "„“", "‘’"} {
			m := []rune(marks)
			if strings.HasPrefix(text, string(m[0])) && strings.HasSuffix(text, string(m[1])) {
				p.say(QuoteMarks, r.span(withLanguage("text", lang)),
					"leave out the quotation marks: they are added")
			}
		}
	}
}

// doubted checks that the words in doubt occur, and that it is said why.
func (p *reader) doubted(r *row, q *Quote) {
	if q.Doubt == nil || q.Text == nil {
		if q.Why != nil && !r.given("doubt") {
			p.say(WrongDoubt, r.span("why"),
				"why is for words in doubt: add doubt = \"…\", or leave it out")
		}
		return
	}
	for _, lang := range p.languages() {
		if words := q.Doubt.In(lang); !strings.Contains(q.Text.In(lang), words) {
			p.say(WrongDoubt, r.span(r.nearestKey("doubt", lang)), "%q does not occur in the %s text",
				words,
				p.story.languageName(lang))
		}
	}
	if !r.given("why") {
		p.say(WrongDoubt, r.span("doubt"), "say why %q is in doubt", q.Doubt.In(p.languages()[0]))
	}
}

// nearestKey is the key of the text in the language, or of the text for all.
func (r *row) nearestKey(key, lang string) string {
	if _, ok := r.keys[key+"."+lang]; ok {
		return key + "." + lang
	}
	return key
}

// translated are the languages that a key of a quote names.
func (p *reader) translated(r *row, key string) []string {
	v, given := r.values[key]
	if !given {
		return nil
	}
	var all []string
	for i, v := range listed(v) {
		at := r.span(key)
		if s, ok := r.keys[key+"."+string(rune('0'+i%10))]; ok && i < 10 {
			at = s
		}
		lang, _ := v.(string)
		if !slices.Contains(p.languages(), lang) {
			if p.misnamed != nil && p.isLanguage(lang) {
				continue // it may be the one that the title means
			}
			p.say(WrongLanguage, at, "%q is not among the story's languages: %s", lang,
				strings.Join(p.languages(), ", "))
			continue
		}
		all = append(all, lang)
	}
	return all
}

// textLanguages are the languages of a text, in the story's order.
func (p *reader) textLanguages(t Text) []string {
	var all []string
	if _, ok := t[""]; ok {
		all = append(all, "")
	}
	for _, l := range p.languages() {
		if _, ok := t[l]; ok {
			all = append(all, l)
		}
	}
	return all
}

func withLanguage(key, lang string) string {
	if lang == "" {
		return key
	}
	return key + "." + lang
}
