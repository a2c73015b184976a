package tell

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"standoff/story"
	"standoff/story/author"
	"standoff/story/direct"
	"standoff/story/plan"
	"standoff/story/words"
)

func planned(t *testing.T, file string) *plan.Plan {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return plannedText(t, filepath.Base(file), text)
}

func plannedText(t *testing.T, name string, text []byte) *plan.Plan {
	t.Helper()
	s, problems := author.Parse(name, text, words.Known{})
	if s == nil {
		t.Fatal(problems)
	}
	p, problems := direct.NewPlan(s)
	if p == nil {
		t.Fatal(problems)
	}
	return p
}

func TestDescriptions(t *testing.T) {
	// The first story's author wrote descriptions: without them they are composed.
	p := planned(t, "../boards/assembly-standoff.toml")
	for _, s := range p.Steps {
		s.Step.Alt = nil
	}
	if problems := Complete(p, words.NewLibrary(nil)); len(problems) > 0 {
		t.Error(problems)
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
		{"let-in-kept-out", "en", "Guaidó’s faction: kept out. Parra’s faction: allowed in. In the plan: "},
		{"a-shot", "en", "Unconfirmed: street, court, hall and Chamber: "},
		{"a-shot", "es", "Sin confirmar: "},
		{"kept-out", "en", "Guaidó’s faction go from street to National Guard and push."},
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
	p := plannedText(t, "board.toml", []byte(text))
	Complete(p, words.NewLibrary(nil))
	for i, want := range []story.Text{
		{"en": "Hall: Open. In the plan: Claimed: People go from court to hall.",
			"es": "La sala: Abierta. En el plano: Afirmación: Personas, del patio a la sala."},
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

// TestComplete holds that words for when, and a summary that nobody gave, are in
// every language of the story, and that what there are no words for is asked for.
func TestComplete(t *testing.T) {
	p := planned(t, "../boards/assembly-standoff.toml")
	p.Story.Summary = nil
	Complete(p, words.NewLibrary(nil))
	for lang, want := range map[string][2]string{
		"en": {"Meanwhile", "7 January 2020"}, "es": {"Mientras tanto", "7 de enero de 2020"},
	} {
		if got := p.Story.Summary.In(lang); got != want[1] {
			t.Errorf("%s: the summary is %q", lang, got)
		}
		for _, s := range p.Steps {
			if s.Step.ID == "kept-out" && s.Step.When.In(lang) != want[0] {
				t.Errorf("%s: meanwhile is %v", lang, s.Step.When)
			}
		}
	}
}

// TestNoWordsInALanguage holds that an author is asked for what the program
// cannot say in a language, and that nothing of it is said in English instead.
func TestNoWordsInALanguage(t *testing.T) {
	text, err := os.ReadFile("../testdata/good/smallest.toml")
	if err != nil {
		t.Fatal(err)
	}
	board := "languages = [\"yo\"]\n" + strings.Replace(string(text), "[[step]]", "[[step]]\nwhen = \"then\"", 1)
	p := plannedText(t, "smallest.toml", []byte(board))
	got := ""
	for _, problem := range Complete(p, words.NewLibrary(nil)) {
		if !problem.Warning {
			t.Errorf("%v stops a build", problem)
		}
		got += problem.Error() + "\n"
	}
	for _, want := range []string{
		"smallest.toml:1:13: warning: the buttons of the Yoruba page will be English",
		`warning: there is no Yoruba for "then": write it in each language, when = { yo = "…" }`,
		`needs a description of its picture: there are no sentences in Yoruba to compose one of; add alt = "…"`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("nobody says %q in\n%s", want, got)
		}
	}
	if got := p.Story.Summary.In("yo"); got != "Marchers reach the square" {
		t.Errorf("the summary is %q", got)
	}
	st := p.Steps[0].Step
	if st.Alt.In("yo") != "" || st.When.In("yo") != "" {
		t.Errorf("it says %q and %q", st.Alt.In("yo"), st.When.In("yo"))
	}
}

// TestSentencesOfEveryLanguage holds that in every language that has sentences
// each verb and each action makes one, of one person and of several, with all
// its blanks filled.
func TestSentencesOfEveryLanguage(t *testing.T) {
	one := &story.Group{Name: story.Text{"": "Ada"}, Figures: 1}
	many := &story.Group{ID: "crew", Name: story.Text{"": "Crew"}, Figures: 9}
	s := &story.Story{Cast: []*story.Group{one, many}}
	st := &story.Step{Set: &story.Set{ID: "bank", Name: story.Text{"": "Bank"}}}
	lib := words.NewLibrary(nil)
	with := 0
	for _, lang := range words.Languages() {
		b := lib.Book(lang)
		if !b.Sentences {
			continue
		}
		with++
		s.Words = map[string]story.Words{lang: b.Texts}
		for _, who := range [][]*story.Group{{one}, {many}, {one, many}} {
			for _, m := range everyMove(who) {
				said := Move(s, st, m, lang, s.Words[lang])
				if said == "" || strings.ContainsAny(said, "{}") || !strings.Contains(said, who[0].Name[""]) {
					t.Errorf("%s, %s %s: %q", lang, m.Verb, m.Do, said)
				}
			}
		}
	}
	if with < 6 {
		t.Errorf("only %d languages have sentences", with)
	}
}

func everyMove(who []*story.Group) (all []*story.Move) {
	for _, verb := range []story.Verb{story.Go, story.At, story.Leave, story.On, story.Face, story.OpenDoor, story.ShutDoor} {
		all = append(all, &story.Move{Verb: verb, Who: who, Object: "bank"},
			&story.Move{Verb: verb, Who: who, Object: "left", Do: story.Sing})
	}
	all = append(all, &story.Move{Verb: story.Go, Who: who, From: "crew", Object: "bank"},
		&story.Move{Verb: story.Between, Who: who, Between: [2]string{"crew", "bank"}})
	for _, section := range words.Sections {
		if section.Name == "sentence-do" {
			for _, key := range section.Keys {
				do := story.Action(strings.TrimPrefix(key.Name, "sentence-do."))
				all = append(all, &story.Move{Verb: story.Do, Who: who, Do: do})
			}
		}
	}
	return all
}

// TestFirstOfTheMonth holds that days are said as newspapers say them.
func TestFirstOfTheMonth(t *testing.T) {
	d := story.Dates{First: story.Day{Year: 2024, Month: 5, Day: 31}, Last: story.Day{Year: 2024, Month: 6, Day: 1}}
	for lang, want := range map[string]string{
		"fr": "31 mai – 1er juin 2024", "pt-BR": "31 de maio a 1º de junho de 2024", "de": "31. Mai – 1. Juni 2024",
	} {
		if got := Days(d, words.In(lang).Texts); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}

// TestOneStopEndsASentence holds that nothing ends twice: not behind a quotation that
// has its stop, nor behind a question.
func TestOneStopEndsASentence(t *testing.T) {
	for _, c := range []struct{ lang, said, want string }{
		{"en", "Mora: “Come in!”", "Mora: “Come in!”"},
		{"en", "Mora: “Come in”", "Mora: “Come in”."},
		{"fr", "Mora : «\u00a0Entrez.\u00a0»", "Mora : «\u00a0Entrez.\u00a0»"},
		{"de", "Mora: „Herein.“", "Mora: „Herein.“"},
		{"zh-Hans", "米娜：“进来。”", "米娜：“进来。”"},
		{"ja", "ミナ：「どうぞ」", "ミナ：「どうぞ」。"},
		{"el", "Άνοιξε η πύλη;", "Άνοιξε η πύλη;"},
		{"hi", "मीना: “आइए।”", "मीना: “आइए।”"},
		{"th", "มินา: “เชิญ”", "มินา: “เชิญ”"},
	} {
		d := &describer{lang: c.lang, words: words.In(c.lang).Texts}
		if got := d.sentence(c.said); got != c.want {
			t.Errorf("%s: %q, want %q", c.lang, got, c.want)
		}
	}
	for lang, want := range map[string]string{"en": "Open? No.", "zh-Hans": "Open?No."} {
		d := &describer{lang: lang, words: words.In(lang).Texts}
		n := &story.Note{Text: story.Text{"": "Open?"}, More: story.Text{"": "No."}}
		if got := d.note(n); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}

// TestAccountsSayWhoseTheyAre holds that what is drawn of an account is attributed, once.
func TestAccountsSayWhoseTheyAre(t *testing.T) {
	p := planned(t, "../boards/turned-away.toml")
	for _, s := range p.Steps {
		s.Step.Alt = nil
	}
	Complete(p, words.NewLibrary(nil))
	found := 0
	for _, s := range p.Steps {
		if s.Step.Of == nil {
			continue
		}
		found++
		alt, head := s.Step.Alt.In("en"), "Claimed, "+s.Step.Title.In("en")+": "
		if !strings.HasPrefix(alt, head) || strings.Contains(alt[len(head):], "Claimed") {
			t.Errorf("%s: %q, want it to begin with %q", s.Step.ID, alt, head)
		}
	}
	if found != 2 {
		t.Errorf("%d accounts", found)
	}
}
