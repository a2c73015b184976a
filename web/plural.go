package web

import (
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// numbers are the ends of keys for the forms that a language has of a word
// beside a number, as the Unicode CLDR calls them.
var numbers = map[plural.Form]string{
	plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Zero: "zero",
}

// pluralKey is the key of the words that go with n of something: "source.one",
// "source.few" where the language has such a form, else "source.many".
func pluralKey(words map[string]string, lang, key string, n int) string {
	form := plural.Cardinal.MatchPlural(language.Make(lang), n, 0, 0, 0, 0)
	if end, ok := numbers[form]; ok {
		if _, ok := words[key+"."+end]; ok {
			return key + "." + end
		}
	}
	return key + ".many"
}
