package words

import (
	"slices"
	"sync"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// categories are the names that the Unicode CLDR gives to the forms of a word
// beside a number, in its order.
var categories = []struct {
	form plural.Form
	name string
}{
	{plural.Zero, "zero"}, {plural.One, "one"}, {plural.Two, "two"}, {plural.Few, "few"},
	{plural.Many, "many"}, {plural.Other, "other"},
}

// Form returns the name of the form that n takes in the language.
func Form(tag language.Tag, n int) string {
	form := plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)
	for _, c := range categories {
		if c.form == form {
			return c.name
		}
	}
	return "other"
}

// A category is a plural category that a language has.
type category struct {
	name    string
	example []int // a few whole numbers that take it; none where only fractions do
	more    bool  // there are further ones
	lone    bool  // a single number takes it: its form may do without the number
}

// numbersTried are the whole numbers that tell the categories of a language.
const numbersTried = 1200

var categoriesOf = func() func(language.Tag) []category {
	var mu sync.Mutex
	known := map[language.Tag][]category{}
	return func(tag language.Tag) []category {
		mu.Lock()
		defer mu.Unlock()
		if known[tag] == nil {
			known[tag] = newCategories(tag)
		}
		return known[tag]
	}
}()

// newCategories returns those that whole numbers take, and "other", which every
// language has: what a browser of another year finds no form for falls to it.
func newCategories(tag language.Tag) []category {
	found := map[string][]int{}
	for n := range numbersTried {
		name := Form(tag, n)
		found[name] = append(found[name], n)
	}
	var all []category
	for _, c := range categories {
		if numbers, ok := found[c.name]; ok || c.name == "other" {
			all = append(all, category{c.name, numbers[:min(4, len(numbers))], len(numbers) > 4, len(numbers) == 1})
		}
	}
	return all
}

// allowed are the categories that a file may have: those of newer tables too,
// which browsers know.
func allowedForms(tag language.Tag) []string {
	var names []string
	for _, c := range categoriesOf(tag) {
		names = append(names, c.name)
	}
	base, _ := tag.Base()
	for _, name := range newer[base.String()] {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// newer are categories that CLDR has given languages since the tables of
// golang.org/x/text were made (version 32): millions, mostly.
var newer = map[string][]string{
	"es": {"many"}, "fr": {"many"}, "it": {"many"}, "pt": {"many"}, "ca": {"many"}, "mt": {"two"},
	"cs": {"many"}, "sk": {"many"}, "lt": {"many"},
}
