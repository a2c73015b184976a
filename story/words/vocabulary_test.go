package words_test

import (
	"slices"
	"strings"
	"testing"

	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/words"
)

// named are the words of the language that have a name each, by the section of the
// words in which it stands.
func named() map[string][]string {
	return map[string][]string{
		"source-kind": list(story.SourceKinds), "credit": list(story.SourceKinds), "sure": list(story.Grades),
		"sure-means": list(story.Grades), "sentence-do": list(story.Actions), "when": grammar.Whens,
		"sentence-thing": slices.Concat(list(story.Grounds), story.DoorKinds, story.PropKinds),
	}
}

// TestEveryWordHasAKey holds that all that an author can write has a key: a word
// without one can be translated nowhere.
func TestEveryWordHasAKey(t *testing.T) {
	of := named()
	for _, s := range words.Sections {
		var keys []string
		for _, k := range s.Keys {
			_, key, _ := strings.Cut(k.Name, ".")
			keys = append(keys, key)
		}
		for _, w := range of[s.Name] {
			key := strings.ReplaceAll(w, " ", "-")
			if !slices.Contains(keys, key) {
				t.Errorf("story/words/keys_*.go: section [%s] has no key for %q", s.Name, w)
			}
		}
		if s.Name == "shape" {
			for _, kind := range story.Kinds {
				if !slices.ContainsFunc(keys, func(k string) bool { return strings.HasPrefix(k, string(kind)) }) {
					t.Errorf("story/words/keys_*.go: section [shape] has no key for %q", kind)
				}
			}
		}
		delete(of, s.Name)
	}
	for section := range of {
		t.Errorf("story/words/keys_*.go: there is no section [%s]", section)
	}
}

// TestEveryWordHasANameInEveryLanguage names each word, and the file in which its name
// is missing. A language has all sentences or none; in English a thing goes by its id.
func TestEveryWordHasANameInEveryLanguage(t *testing.T) {
	for _, code := range words.Languages() {
		book := words.In(code)
		for section, all := range named() {
			sentence := strings.HasPrefix(section, "sentence-")
			english := strings.HasPrefix(code, "en") && section == "sentence-thing"
			if sentence && !book.Sentences || english {
				continue
			}
			for _, w := range all {
				key := section + "." + strings.ReplaceAll(w, " ", "-")
				base, _, regional := strings.Cut(code, "-")
				if regional && book.Sentences && !hasName(words.In(base), key) {
					continue // once it is there, the region has it from it
				}
				if !hasName(book, key) {
					t.Errorf("story/words/languages/%s.toml has in [%s] no name for %q", code, section, w)
				}
			}
		}
	}
}

// hasName reports whether a language has the words of a key, in one form or more,
// and not the English ones.
func hasName(book *words.Book, key string) bool {
	for _, form := range []string{"", ".single", ".other"} {
		if k := key + form; book.Texts[k] != "" && !book.English[k] {
			return true
		}
	}
	return false
}

func list[W ~string](words []W) (all []string) {
	for _, w := range words {
		all = append(all, string(w))
	}
	return all
}
