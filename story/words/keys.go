package words

import "strings"

// A Key is one of the words that a file has, and what a translator has to know
// of it.
type Key struct {
	Name    string // "page.close"
	Means   string
	Letters int    // the most that there is room for
	Holds   string // the names in braces that have to be in it: "{n} {of}"
	May     string // those that may be in it too
	Forms   forms
	// Figure is true where the number stands in a place of its own, and is never
	// said as a word.
	Figure bool
	// Mark is true of punctuation, which may begin or end with a space and may be
	// empty.
	Mark bool
}

// forms says in which forms a key may be given.
type forms int

const (
	oneForm   forms = iota
	byNumber        // a form for each plural category of the language
	byPersons       // one form, or { single, group }
)

// A Section is a table of a file.
type Section struct {
	Name     string
	Means    string
	Keys     []Key
	Sentence bool // of composed sentences: all of these sections or none
}

// k returns a key with one form.
func k(name, means string, letters int, holds ...string) Key {
	return Key{Name: name, Means: means, Letters: letters, Holds: strings.Join(holds, " ")}
}

// plural is a key with a form for each plural category.
func plurals(name, means string, letters int, holds ...string) Key {
	key := k(name, means, letters, holds...)
	key.Forms = byNumber
	return key
}

// figures returns a key whose number is never said as a word.
func figures(name, means string, letters int, holds ...string) Key {
	key := plurals(name, means, letters, holds...)
	key.Figure = true
	return key
}

// persons returns a key that may have one form for one person and one for several.
func persons(name, means string, letters int, holds ...string) Key {
	key := k(name, means, letters, holds...)
	key.Forms = byPersons
	return key
}

// mark returns a key of punctuation.
func mark(name, means string, letters int, holds ...string) Key {
	key := k(name, means, letters, holds...)
	key.Mark = true
	return key
}

// date returns a pattern of a date, which must hold some names and may hold others.
func date(name, means, holds string) Key {
	key := k(name, means, 60, holds)
	key.May = "{weekday}"
	return key
}

// Sections are all that a file has, in the order of a file.
var Sections = named(slicesOf(pictureSections, pageSections, dateSections, storySections, sentenceSections))

// slicesOf returns the sections of all lists, one after another.
func slicesOf(all ...[]Section) (s []Section) {
	for _, part := range all {
		s = append(s, part...)
	}
	return s
}

// named gives every key its whole name.
func named(sections []Section) []Section {
	for _, s := range sections {
		for i := range s.Keys {
			s.Keys[i].Name = s.Name + "." + s.Keys[i].Name
		}
	}
	return sections
}
