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
		{"some-walk-in", "en", "PSUV deputies go to seats."},
		{"a-shot", "en", "Unconfirmed: court: "},
		{"a-shot", "es", "Sin confirmar: "},
		{"parra-opens", "es", "van del patio a los asientos"},
		{"kept-out", "en", "Opposition deputies go from street to National Guard and push."},
	} {
		for _, s := range p.Steps {
			if s.Step.ID == want.step && !strings.Contains(strings.ToLower(s.Step.Alt.In(want.lang)), strings.ToLower(want.words)) {
				t.Errorf("%s: %q does not say %q", want.step, s.Step.Alt.In(want.lang), want.words)
			}
		}
	}
}
