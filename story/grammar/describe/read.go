package describe

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/BurntSushi/toml"
)

var (
	//go:embed keys.toml
	keysText string
	//go:embed words.toml
	wordsText string
)

// descriptions are all descriptions in the order of their files: of keys by the name of
// their block, of words by that of their list.
type descriptions struct {
	keys  map[string][]Key
	words map[string][]Word
}

// told returns the descriptions that come with the program.
var told = sync.OnceValue(func() descriptions {
	keys, err := readTables(keysText, func(name string, k Key) Key { k.Name = name; return k })
	if err != nil {
		panic(fmt.Sprintf("story/grammar/describe/keys.toml: %v", err)) // a test reads it
	}
	words, err := readTables(wordsText, func(name string, w Word) Word { w.Name = name; return w })
	if err != nil {
		panic(fmt.Sprintf("story/grammar/describe/words.toml: %v", err))
	}
	return descriptions{keys, words}
})

// readTables returns what stands in the tables of a file, in its order. named gives an
// entry its name.
func readTables[E any](text string, named func(string, E) E) (map[string][]E, error) {
	var tables map[string]map[string]E
	meta, err := toml.Decode(text, &tables)
	if err != nil {
		return nil, err
	}
	if odd := meta.Undecoded(); len(odd) > 0 {
		return nil, fmt.Errorf("there is no %s", odd[0])
	}
	all := map[string][]E{}
	for _, path := range meta.Keys() {
		if len(path) == 2 {
			all[path[0]] = append(all[path[0]], named(path[1], tables[path[0]][path[1]]))
		}
	}
	return all, nil
}

// UnmarshalTOML takes what a word means, or a table.
func (w *Word) UnmarshalTOML(value any) error {
	switch value := value.(type) {
	case string:
		w.Means = value
		return nil
	case map[string]any:
		for key, said := range value {
			text, _ := said.(string)
			switch {
			case text == "":
				return fmt.Errorf("%s wants a text", key)
			case key == "means":
				w.Means = text
			case key == "note":
				w.Note = text
			case key == "more":
				w.More = text
			default:
				return fmt.Errorf("a word has no %s", key)
			}
		}
		return nil
	}
	return fmt.Errorf("a word wants a text or a table, not %v", value)
}
