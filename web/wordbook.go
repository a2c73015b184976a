package web

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A wordbook hands out our words and remembers those that it lacks.
type wordbook struct {
	words   map[string]string
	missing map[string]bool
}

func newWordbook(words map[string]string) wordbook {
	return wordbook{words, map[string]bool{}}
}

func (b wordbook) word(key string) string {
	w, ok := b.words[key]
	if !ok {
		b.missing[key] = true
	}
	return w
}

// err names the words that were asked for and are not there.
func (b wordbook) err() error {
	if len(b.missing) == 0 {
		return nil
	}
	return fmt.Errorf("no words for %s", strings.Join(slices.Sorted(maps.Keys(b.missing)), ", "))
}
