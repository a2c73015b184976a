package describe

import (
	"slices"
	"strings"
	"testing"

	"standoff/story"
	"standoff/story/grammar"
)

const (
	keysFile  = "story/grammar/describe/keys.toml"
	wordsFile = "story/grammar/describe/words.toml"
)

// blockOf returns the block of whose keys a table of keys.toml tells, or nil.
func blockOf(table string) *grammar.Block {
	for _, b := range grammar.Blocks {
		if tableName(b) == table {
			return b
		}
	}
	return nil
}

func TestEveryKeyIsDescribed(t *testing.T) {
	for table, keys := range told().keys {
		b := blockOf(table)
		for _, d := range keys {
			if b == nil || b.Key(d.Name) == nil {
				t.Errorf("%s: [%s.%s] describes a key that is not in package grammar", keysFile, table, d.Name)
			}
		}
	}
	for _, b := range grammar.Blocks {
		for i := range b.Keys {
			k := &b.Keys[i]
			if d := Of(b, k); d.Name == "" {
				t.Errorf("%s: say what the key %q of %s takes: [%s.%s] is missing", keysFile, k.Name, b.Name, Name(b), k.Name)
			}
		}
	}
}

// TestDescriptionsSayWhatHolds holds each description to its key's limits, lists and kind.
func TestDescriptionsSayWhatHolds(t *testing.T) {
	for table, keys := range told().keys {
		b := blockOf(table)
		if b == nil {
			continue // TestEveryKeyIsDescribed names it
		}
		for _, d := range keys {
			if k := b.Key(d.Name); k != nil {
				for _, wrong := range mistakes(b, k, d) {
					t.Errorf("%s: [%s.%s] %s", keysFile, table, d.Name, wrong)
				}
			}
		}
	}
}

// mistakes are what is wrong with a description as it stands in the file.
func mistakes(b *grammar.Block, k *grammar.Key, d Key) (all []string) {
	verb := b == grammar.MoveKeys && slices.Contains(story.Verbs, story.Verb(k.Name))
	numeric := k.Takes == grammar.TakesNumber || k.Takes == grammar.TakesWhole && k.Max < 1e6
	all = missing(d, verb)
	if k.Needed() && !strings.HasPrefix(d.Without, "an error") {
		all = append(all, "without: is an error")
	}
	if numeric && (!strings.Contains(d.Takes, "{most}") || k.Min != 0 && !strings.Contains(d.Takes, "{least}")) {
		all = append(all, "takes: says no {least} and {most}")
	}
	if k.Letters > 0 && !strings.Contains(d.Takes, "{letters}") {
		all = append(all, "takes: says no {letters}")
	}
	if k.Takes == grammar.TakesText && !strings.HasPrefix(d.Takes, "text") ||
		k.Takes == grammar.TakesName && !strings.HasPrefix(d.Takes, "name") {
		all = append(all, "takes: begins with "+string(k.Takes))
	}
	// Of a still and of a place along an edge the manual tells in a sentence.
	telling := k.Takes == grammar.TakesStill || k.Takes == grammar.TakesAlong
	if said := strings.NewReplacer("{choice}", "", "{list}", "", "](#", "").Replace(d.Takes); len(k.Words) > 0 && !telling && said == d.Takes {
		all = append(all, "takes: says no {choice} or {list}, and has no link to one")
	}
	if filled := d.of(k).Takes; strings.ContainsAny(filled, "{}") {
		all = append(all, "takes: has a name in braces that is none: "+filled)
	}
	return all
}

// missing are the texts that a description lacks, or has in spite of what it is of.
func missing(d Key, verb bool) (all []string) {
	for name, wrong := range map[string]bool{
		"takes": d.Takes == "", "use": d.Use == "", "without": (d.Without == "") != verb, "means": (d.Means == "") == verb,
	} {
		if wrong {
			all = append(all, name+": is missing, or stands where it has no meaning")
		}
	}
	return all
}

// TestEveryWordIsDescribed holds the lists of words.toml to those that keys take.
func TestEveryWordIsDescribed(t *testing.T) {
	used := map[string]bool{}
	for _, b := range grammar.Blocks {
		for i := range b.Keys {
			k := &b.Keys[i]
			d := Of(b, k)
			for _, list := range d.Lists {
				used[list] = true
			}
			checkWords(t, b, k, d)
		}
	}
	for list, words := range told().words {
		if !used[list] {
			t.Errorf("%s: no key takes words of [%s]", wordsFile, list)
		}
		for _, w := range words {
			if w.Means == "" {
				t.Errorf("%s: say what %q of [%s] means", wordsFile, w.Name, list)
			}
		}
	}
}

// checkWords holds the lists of a key's description to its words.
func checkWords(t *testing.T, b *grammar.Block, k *grammar.Key, d Key) {
	t.Helper()
	if len(k.Words) > 0 && len(d.Lists) == 0 {
		t.Errorf("%s: [%s.%s] words: name the lists of words.toml that it takes", keysFile, Name(b), k.Name)
		return
	}
	lists := "[" + strings.Join(d.Lists, "], [") + "]"
	var told []string
	for _, w := range d.Words() {
		told = append(told, w.Name)
		if !slices.Contains(k.Words, w.Name) {
			t.Errorf("%s: %q of %s is no word of the key %q of %s", wordsFile, w.Name, lists, k.Name, b.Name)
		}
	}
	for _, w := range k.Words {
		if !slices.Contains(told, w) {
			t.Errorf("%s: say what the word %q means, of the key %q of %s, in %s", wordsFile, w, k.Name, b.Name, lists)
		}
	}
	if len(told) == len(k.Words) && !slices.Equal(told, k.Words) {
		t.Errorf("%s: %s has the order %q, and the key %q of %s %q", wordsFile, lists, told, k.Name, b.Name, k.Words)
	}
}
