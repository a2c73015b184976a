package story

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestDescriptions(t *testing.T) {
	// The first story's author wrote descriptions: without them they are composed.
	s := parsed(t, "boards/assembly-standoff.toml")
	for _, step := range s.Steps {
		step.Alt = nil
	}
	p, problems := NewPlan(s)
	if p == nil {
		t.Fatal(problems)
	}
	for _, s := range p.Steps {
		for _, lang := range p.Story.Languages {
			alt := s.Step.Alt.In(lang)
			t.Logf("%s %s: %s", s.Step.ID, lang, alt)
			if alt == "" || utf8.RuneCountInString(alt) > mostAlt || strings.ContainsAny(alt, "{}") {
				t.Errorf("%s: the %s description is not right: %q", s.Step.ID, lang, alt)
			}
		}
	}
	for _, want := range []struct{ step, lang, words string }{
		{"parra-session", "en", "In the plan: Parra’s faction are at seats."},
		{"let-in-kept-out", "en", "Opposition deputies: kept out. Parra’s faction: allowed in. In the plan: "},
		{"a-shot", "en", "Unconfirmed: street: "},
		{"a-shot", "es", "Sin confirmar: "},
		{"kept-out", "es", "En el plano: Guardia Nacional están en el paso."},
		{"kept-out", "en", "Opposition deputies go from street to National Guard and push."},
	} {
		for _, s := range p.Steps {
			if s.Step.ID == want.step && !strings.Contains(strings.ToLower(s.Step.Alt.In(want.lang)), strings.ToLower(want.words)) {
				t.Errorf("%s: %q does not say %q", want.step, s.Step.Alt.In(want.lang), want.words)
			}
		}
	}
}

// TestDescriptionsTellDrawnFromKnown holds that what is known comes first, so
// that it is never cut, and that the rest is said to be drawn.
func TestDescriptionsTellDrawnFromKnown(t *testing.T) {
	const text = `title = { en = "A day", es = "Un día" }
date = 2024-05-03
source = [{ id = "a", by = "A", kind = "video" }]
set = [{ areas = [{ id = "court" }, { id = "hall", ground = "floor" }] }]
cast = [{ id = "people", name = { en = "People", es = "Personas" } }]

[[step]]
title = { en = "They come", es = "Llegan" }
text = { en = "They come.", es = "Llegan." }
source = "a"
sure = "claimed"
moves = [{ who = "people", from = "court", go = "hall", sure = "claimed" }]
notes = [{ at = "hall", text = { en = "Open", es = "Abierta" }, sure = "reported" }]

[[step]]
title = { en = "Nobody", es = "Nadie" }
text = { en = "Nobody is there.", es = "No hay nadie." }
empty = true
source = "a"
sure = "reported"
camera = "hall"
`
	s, problems := Parse("board.toml", []byte(text))
	p, more := NewPlan(s)
	if p == nil {
		t.Fatal(problems, more)
	}
	for i, want := range []Text{
		{"en": "Hall: Open. In the plan: claimed: People go from court to hall.",
			"es": "La sala: Abierta. En el plano: una versión: Personas van del patio a la sala."},
		{"en": "In the plan: hall, with nobody in it.", "es": "En el plano: la sala, sin nadie."},
	} {
		for lang, alt := range want {
			if got := p.Steps[i].Step.Alt.In(lang); got != alt {
				t.Errorf("step %d: %q, want %q", i+1, got, alt)
			}
		}
		if p.Steps[i].Step.Described() {
			t.Errorf("step %d: nobody wrote its description", i+1)
		}
	}
}
