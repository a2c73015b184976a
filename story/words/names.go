package words

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
	"standoff/story/spell"
)

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }

// sectionNames returns the names of all sections of a file.
func sectionNames() []string {
	names := []string{"about"}
	for _, s := range Sections {
		names = append(names, s.Name)
	}
	return names
}

// names returns the names of the section's keys, without the section's own.
func (s Section) names() []string {
	var names []string
	for _, k := range s.Keys {
		names = append(names, k.Name[len(s.Name)+1:])
	}
	return names
}

// list returns words as a message lists them: a, b or c.
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}

// meant ends a message about a name with what it may be a slip of, or with what
// there is.
func meant(name string, names []string) string {
	if to := spell.Nearest(name, names); to != "" {
		return fmt.Sprintf("; did you mean %q?", to)
	}
	return ": write " + list(names)
}

// Capital returns a text with its first letter as a sentence begins with it, in title case by
// the rules of the language; in Turkish and Azerbaijani i becomes İ.
func Capital(code, s string) string {
	c, n := utf8.DecodeRuneInString(s)
	base, _ := language.Make(code).Base()
	switch base.String() {
	case "tr", "az":
		return string(unicode.TurkishCase.ToTitle(c)) + s[n:]
	}
	return string(unicode.ToTitle(c)) + s[n:]
}
