package words_test

import (
	"slices"
	"strings"
	"testing"

	"standoff/story"
	"standoff/story/grammar"
	"standoff/story/words"
)

// toldAsPlace are the kinds that have no name of their own: a text that tells what
// is seen says “place” of one that has none in its language.
var toldAsPlace = []string{"flag", "sign", "screen", "column", "barrier", "fence", "fire"}

// TestEveryWordHasAName holds that all that an author can write is called something
// in every language: a word without a key can be translated nowhere.
func TestEveryWordHasAName(t *testing.T) {
	of := map[string][]string{
		"source-kind": list(story.SourceKinds), "credit": list(story.SourceKinds), "sure": list(story.Grades),
		"sure-means": list(story.Grades), "sentence-do": list(story.Actions), "when": grammar.Whens,
		"sentence-thing": slices.Concat(list(story.Grounds), story.DoorKinds, story.PropKinds),
	}
	for _, s := range words.Sections {
		var keys []string
		for _, k := range s.Keys {
			_, key, _ := strings.Cut(k.Name, ".")
			keys = append(keys, key)
		}
		for _, w := range of[s.Name] {
			key := strings.ReplaceAll(w, " ", "-")
			if !slices.Contains(keys, key) && !(s.Name == "sentence-thing" && slices.Contains(toldAsPlace, w)) {
				t.Errorf("[%s] of package words has no key for %q", s.Name, w)
			}
		}
		if s.Name == "shape" {
			for _, kind := range story.Kinds {
				if !slices.ContainsFunc(keys, func(k string) bool { return strings.HasPrefix(k, string(kind)) }) {
					t.Errorf("[shape] of package words has no key for %q", kind)
				}
			}
		}
		delete(of, s.Name)
	}
	for section := range of {
		t.Errorf("package words has no section [%s]", section)
	}
}

func list[W ~string](words []W) (all []string) {
	for _, w := range words {
		all = append(all, string(w))
	}
	return all
}
