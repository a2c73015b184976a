package story

import "strings"

// Languages knows the languages of the world. Whoever only plays a story does
// without: then every code that is written like one is a language's.
type Languages interface {
	// Fault says what is wrong with a language's code, and which was probably
	// meant. It is "" for one that is right.
	Fault(code string) string
	// English is what a language is called in English: "Spanish".
	English(code string) string
}

// anyLanguage takes every code for a language's.
type anyLanguage struct{}

func (anyLanguage) English(code string) string { return code }

// Fault returns what is wrong with the form of a code, or "": whether there is such a language is
// not known here.
func (anyLanguage) Fault(code string) string {
	for i, part := range strings.Split(code, "-") {
		if len(part) > 8 || i == 0 && len(part) < 2 || strings.Trim(part, alphanumeric) != "" {
			return "no language code: " + code
		}
	}
	return ""
}

const alphanumeric = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

// Known returns the languages as whoever reads the story knows them.
func (s *Story) Known() Languages {
	if s.Codes == nil {
		return anyLanguage{}
	}
	return s.Codes
}

// LanguageName returns what a language is called in English.
func (s *Story) LanguageName(code string) string { return s.Known().English(code) }

// TextLanguages returns the languages of a text, in the story's order.
func (s *Story) TextLanguages(t Text) []string {
	var all []string
	for _, l := range append([]string{""}, s.Languages...) {
		if _, ok := t[l]; ok {
			all = append(all, l)
		}
	}
	return all
}

// TextKey returns the key of a text in one language: "text.es".
func TextKey(key, lang string) string {
	if lang == "" {
		return key
	}
	return key + "." + lang
}
