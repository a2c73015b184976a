package read

import (
	"fmt"
	"slices"
	"strings"

	"standoff/story"
	"standoff/story/problem"
)

func (p *stepReader) note(r *row, st *story.Step) *story.Note {
	n := &story.Note{ID: r.str("id"), Who: p.groups[r.str("who")], At: r.list("at"), To: r.str("to"),
		Text: r.text("text"),
		More: r.text("more"), Sources: p.use(r.list("source")), Sure: story.Sure(r.or("sure",
			string(st.Sure))), Sound: r.str("sound"),
		In: r.str("in"), Origin: r.Origin}
	if r.has("at") {
		n.Point = pairOf(r.values["at"])
	}
	switch {
	case r.given("in") && n.Point == nil && (!r.given("at") || r.has("at")):
		n.In = ""
		p.Say(problem.StrayKey, r.Span("in"), "in says from whose corner a point counts: add at = [right, down], or leave it out")
	case r.given("sound") && !r.given("at"):
		p.Say(problem.AboutNothing, r.Span("sound"), "a sound is placed with at")
		p.put(r, `at = "…"`)
	case r.given("who") && r.given("at"):
		p.Say(problem.AboutNothing, r.Span("at"), "a note is about someone or something: keep who or at")
		p.drop(r, "at", "who")
	case !r.given("who") && !r.given("at"):
		p.Say(problem.AboutNothing, r.Span(""), "a note is about someone or something: add who or at")
		p.put(r, `who = "…"`, `at = "…"`)
	}
	if r.given("to") && len(n.At) == 1 && n.At[0] == n.To && n.To != "" {
		p.Say(problem.Repeated, r.Span("to"), "the arrow begins and ends at %q: to needs another place",
			n.To)
		p.drop(r, "to")
	}
	return n
}

// cite is the one source of a quote.
func (p *stepReader) cite(r *row) *story.Source {
	if all := p.use(r.list("source")); len(all) > 0 {
		return all[0]
	}
	return nil
}

func (p *stepReader) quote(r *row, st *story.Step) *story.Quote {
	q := &story.Quote{ID: r.str("id"), Who: p.groups[r.str("who")], By: r.text("by"), Text: r.text("text"),
		Source: p.cite(r),
		Sure: story.Sure(r.or("sure",
			string(st.Sure))), Doubt: r.text("doubt"), Why: r.text("why"), Origin: r.Origin}
	if !r.given("who") && !r.given("by") {
		p.Say(problem.NobodyNamed, r.Span(""), "who says this? Add who for people in the cast, or by")
		p.put(r, `who = "…"`, `by = "…"`)
	}
	if r.given("who") && r.given("by") {
		p.Say(problem.EitherOr, r.Span("by"),
			"who and by together: keep who for people in the cast, by for others")
		p.drop(r, "by", "who")
	}
	p.quoted(r, q)
	p.doubted(r, q)
	q.Translated, q.Retranslated = p.translated(r, "translated"), p.translated(r, "retranslated")
	for _, lang := range q.Retranslated {
		if slices.Contains(q.Translated, lang) {
			p.Say(problem.EitherOr, r.Span("retranslated"), "%q is translated and retranslated: keep retranslated "+
				"where the words were said in that language, but are known from a translation only", lang)
			p.drop(r, "translated", "retranslated")
		}
	}
	return q
}

// quoted says that quotation marks around the words are ours to add.
func (p *stepReader) quoted(r *row, q *story.Quote) {
	for _, lang := range p.story.TextLanguages(q.Text) {
		text := strings.TrimSpace(q.Text[lang])
		for _, marks := range []string{"“”", "\"\"", "«»", "„“", "‘’"} {
			m := []rune(marks)
			if strings.HasPrefix(text, string(m[0])) && strings.HasSuffix(text, string(m[1])) {
				p.Say(problem.QuoteMarks, r.Span(story.TextKey("text", lang)),
					"leave out the quotation marks: they are added")
				p.Instead(quoted(strings.TrimSpace(text[len(string(m[0])) : len(text)-len(string(m[1]))])))
			}
		}
	}
}

// doubted checks that the words in doubt occur, and that it is said why.
func (p *stepReader) doubted(r *row, q *story.Quote) {
	if q.Doubt == nil || q.Text == nil {
		if q.Why != nil && !r.given("doubt") {
			p.Say(problem.WrongDoubt, r.Span("why"),
				"why is for words in doubt: add doubt = \"…\", or leave it out")
			p.put(r, `doubt = "…"`)
			p.drop(r, "why")
		}
		return
	}
	for _, lang := range p.languages() {
		if words := q.Doubt.In(lang); !strings.Contains(q.Text.In(lang), words) {
			p.Say(problem.WrongDoubt, r.Span(r.nearestKey("doubt", lang)), "%q does not occur in the %s text",
				words,
				p.story.LanguageName(lang))
		}
	}
	if !r.given("why") {
		p.Say(problem.WrongDoubt, r.Span("doubt"), "say why %q is in doubt: add why = \"…\"", q.Doubt.In(p.languages()[0]))
		p.put(r, `why = "…"`)
	}
}

// nearestKey is the key of the text in the language, or of the text for all.
func (r *row) nearestKey(key, lang string) string {
	if texts, _ := r.values[key].(map[string]any); texts[lang] != nil {
		return key + "." + lang
	}
	return key
}

// translated returns the languages that a key of a quote names.
func (p *stepReader) translated(r *row, key string) []string {
	v := r.values[key]
	var all []string
	for i, x := range listed(v) {
		lang, _ := x.(string)
		switch {
		case slices.Contains(p.languages(), lang):
			all = append(all, lang)
		case p.misnamed != nil && p.isLanguage(lang): // it may be the one that the title means
		default:
			at := key
			if _, isList := v.([]any); isList {
				at = fmt.Sprintf("%s.%d", key, i)
			}
			p.Say(problem.WrongLanguage, r.Span(at), "%q is not among the story's languages: %s", lang,
				strings.Join(p.languages(), ", "))
			p.Allow(p.languages())
		}
	}
	return all
}
