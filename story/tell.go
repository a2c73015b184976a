package story

import "strings"

// Tell says in a sentence what a move of the step shows. It is empty for moves
// that only show words, point somebody out or dim them.
func (s *Story) Tell(st *Step, m *Move, lang string) string {
	d := &describer{step: st, story: s, lang: lang, words: WordsIn(lang)}
	said := d.move(m)
	if said == "" {
		return ""
	}
	return upperFirst(strings.TrimSuffix(said, ".")) + "."
}

// Called is what readers are told that a place or group of the step's set is.
func (s *Story) Called(st *Step, id, lang string) string {
	d := &describer{step: st, story: s, lang: lang, words: WordsIn(lang)}
	return d.place(id)
}
