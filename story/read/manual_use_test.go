package read_test

import (
	"strings"
	"testing"

	"standoff/story/grammar"
	"standoff/story/grammar/describe"
	"standoff/story/read"

	"github.com/BurntSushi/toml"
)

// TestLinesOfUse tries what authors are shown of every key, in the manual and in their
// editors.
func TestLinesOfUse(t *testing.T) {
	board := ""
	for _, s := range samples(manual(t)) {
		if s.kind == "toml whole" {
			board = s.text // the last is the whole story
		}
	}
	// The tutorial's library has nothing to climb over.
	board = strings.Replace(board, "props = [", `props = [{ id = "fence", kind = "fence", in = "street" }, `, 1)
	var decoded map[string]any
	if _, err := toml.Decode(board, &decoded); err != nil {
		t.Fatal(err)
	}
	for _, b := range grammar.Blocks {
		for i := range b.Keys {
			k := &b.Keys[i]
			use := describe.Of(b, k).Use
			if said := tried(decoded, b, k, use); said != "" {
				t.Errorf("story/grammar/describe/keys.toml: %s of %s: %s brings\n%s", k.Name, b.Name, use, said)
			}
		}
	}
}

// tried is what the program says of a line of use, in the tutorial's story.
func tried(board map[string]any, b *grammar.Block, k *grammar.Key, use string) string {
	var values map[string]any
	if _, err := toml.Decode(use, &values); err != nil {
		return err.Error()
	}
	if _, ok := values[k.Name]; !ok || len(values) != 1 {
		return "it does not use the key"
	}
	return read.Try(board, b, k, values)
}
