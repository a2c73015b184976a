package read

import (
	"strings"

	"standoff/story/problem"
)

// inQuotes notes that a value stands in quotes; it is always false.
func (p *tables) inQuotes(r *row, key string) bool {
	if raw := p.places.Raw(r.Span(key)); raw != "" && !strings.ContainsAny(raw, `[{"'`) {
		p.Instead(quoted(raw))
	}
	return false
}

// truths notes what may stand for a wrong truth; it is always false.
func (p *tables) truths(v any) bool {
	switch v {
	case "no", "No", "false", "False", "off":
		p.Instead("false")
	case "yes", "Yes", "true", "True", "on":
		p.Instead("true")
	default:
		p.Instead("true", "false")
	}
	return false
}

// bracket notes that a value that is a row stands in brackets.
func (p *diagnosis) bracket(r *row, key string) {
	if raw := p.places.Raw(r.Span(key)); strings.HasSuffix(raw, "}") {
		p.Instead("[" + raw + "]")
	}
}

// noteOf notes how a text becomes a note; it is always false.
func (p *tables) noteOf(r *row) bool {
	if raw := p.places.Raw(r.Span("notes")); raw != "" {
		p.Instead("[{ text = " + raw + " }]")
	}
	return false
}

// perLanguage notes how a text is told in each language, the one that is there in the
// first; it is always false.
func (p *diagnosis) perLanguage(r *row, key string) bool {
	raw := p.places.Raw(r.Span(key))
	if raw == "" || strings.HasPrefix(raw, `"""`) {
		return false
	}
	var words []string
	for i, l := range p.languages() {
		if i > 0 {
			raw = `"…"`
		}
		words = append(words, l+" = "+raw)
	}
	p.Instead("{ " + strings.Join(words, ", ") + " }")
	return false
}

// addLanguage notes where a text in another language goes.
func (p *diagnosis) addLanguage(r *row, key, lang string) {
	if in := (problem.Origin{Row: problem.Join(r.Row, key), Places: r.Places}); strings.HasPrefix(p.places.Raw(r.Span(key)), "{") {
		p.Mend(in.Adding(lang + ` = "…"`)...)
		return
	}
	p.put(r, key+"."+lang+` = "…"`)
}

// put notes what may be added to a row, each as a remedy of its own.
func (p *diagnosis) put(r *row, texts ...string) {
	for _, t := range texts {
		p.Mend(r.Adding(t)...)
	}
}

// drop notes which keys may be left out of a row, each as a remedy of its own.
func (p *diagnosis) drop(r *row, keys ...string) {
	for _, k := range keys {
		p.Mend(r.Without(k)...)
	}
}
