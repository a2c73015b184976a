package spell_test

import (
	"slices"
	"strings"
	"testing"

	"standoff/story/grammar"
	"standoff/story/spell"
)

// TestEverydayWordsMeanWords holds that what is suggested for an everyday word is a
// word of the language.
func TestEverydayWordsMeanWords(t *testing.T) {
	var all []string
	for _, b := range grammar.Blocks {
		for _, k := range b.Keys {
			all = append(append(all, k.Name), k.Words...)
		}
	}
	n := 0
	for _, word := range spell.EverydayWords() {
		n++
		for _, meant := range strings.Fields(spell.Everyday(word)) {
			if !slices.Contains(all, meant) {
				t.Errorf("%q is suggested for %q, and the language has no such word", meant, word)
			}
		}
	}
	if n < 100 {
		t.Errorf("only %d everyday words are known", n)
	}
}

func TestNearest(t *testing.T) {
	for _, c := range []struct{ wrong, want string }{
		{"polise", "police"}, {"cop", "police"}, {"deptuy", "deputy"}, {"soldier", "soldier"}, {"zebra", ""},
	} {
		if got := spell.Nearest(c.wrong, grammar.Kinds); got != c.want {
			t.Errorf("for %q it suggests %q, want %q", c.wrong, got, c.want)
		}
	}
}

// Somebody's role is never proposed for another one.
func TestKnown(t *testing.T) {
	for wrong, want := range map[string]string{
		"polise": "police", "solider": "soldier", "cop": "police", "journalist": "press", "nurse": "medic",
		"guard": "", "priest": "", "manager": "official", "officer": "", "delegate": "", "official ": "official",
	} {
		if got := spell.Known(wrong, grammar.Kinds); got != want {
			t.Errorf("for %q it suggests %q, want %q", wrong, got, want)
		}
	}
}
