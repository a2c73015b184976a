package web

import (
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// forms are the forms that a language has of a word beside a number, as the
// Unicode CLDR calls them.
var forms = map[plural.Form]string{
	plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many",
}

// pluralForm returns the name of the form that goes with n in the language.
func pluralForm(tag language.Tag, n int) string {
	if form, ok := forms[plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)]; ok {
		return form
	}
	return "other"
}
