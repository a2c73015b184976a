// Package tell says things about a story in a language: when it happened, and
// what its pictures show, for readers who do not see them. It composes sentences
// only in languages whose grammar is known, and never mixes two.
package tell

import (
	"strconv"
	"strings"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/problem"
	"standoff/story/words"
)

// Complete fills in, in the story's languages, what its author left to the program: the
// summary, words for when, what each step's picture shows, and all words around them. Where
// it has no words for something, a warning asks the author for them.
func Complete(p *plan.Plan, lib *words.Library) (problems problem.Problems) {
	s := p.Story
	s.Words = map[string]story.Words{}
	for _, lang := range s.Languages {
		s.Words[lang] = lib.Book(lang).Texts
	}
	if s.Summary == nil {
		s.Summary = story.Text{}
		for _, lang := range s.Languages {
			s.Summary[lang] = summary(s, lib.Book(lang))
		}
	}
	c := completer{story: s, library: lib}
	for _, step := range p.Steps {
		c.when(step.Step)
		c.alt(step.Step)
	}
	c.words()
	return c.problems
}

// summary is the date, in a language that has words for days, and else the title.
// Wherever a summary stands, the title stands above it.
func summary(s *story.Story, b *words.Book) string {
	if s.Date == (story.Dates{}) || b.English["month.1"] {
		return s.Title.In(b.Lang)
	}
	return Days(s.Date, b.Texts)
}

// Days returns a day, or several, in words of a language.
func Days(d story.Dates, w story.Words) string {
	pattern := "date.day"
	switch {
	case d.First == d.Last:
	case d.First.Year != d.Last.Year:
		pattern = "date.years"
	case d.First.Month != d.Last.Month:
		pattern = "date.months"
	default:
		pattern = "date.days"
	}
	number := func(n int) string { return w.Digits(strconv.Itoa(n)) }
	day := func(n int) string {
		if first := w["date.first"]; n == 1 && first != "" {
			return first
		}
		return number(n)
	}
	month := func(n int) string { return w["month."+strconv.Itoa(n)] }
	return strings.NewReplacer("{y2}", number(d.Last.Year), "{d2}", day(d.Last.Day),
		"{month2}", month(d.Last.Month), "{y}", number(d.First.Year), "{d}", day(d.First.Day),
		"{month}", month(d.First.Month)).Replace(w[pattern])
}

// Move returns a sentence of these words that says what a move of the step shows, with names
// in the language. It is empty for moves that only show words, point somebody out or
// dim them, and where the words have no sentences.
func Move(s *story.Story, st *story.Step, m *story.Move, lang string, w story.Words) string {
	d := &describer{st, s, lang, w}
	if !d.grammatical() {
		return ""
	}
	said := d.move(m)
	if said == "" {
		return ""
	}
	return d.sentence(said)
}

// Called returns what readers are told that places or groups are. The
// story has been completed.
func Called(s *story.Story, st *story.Step, refs []story.Ref, lang string) string {
	d := &describer{st, s, lang, s.Words[lang]}
	return d.places(refs)
}
