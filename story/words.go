package story

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"

	"github.com/BurntSushi/toml"
)

//go:embed words/*.toml
var wordFiles embed.FS

// Words are all the words that are ours and not the author's, in one
// language: those of the page, of the picture and of composed descriptions.
// Keys of tables are joined by a dot: "sure.claimed".
type Words map[string]string

// WordsIn returns the words of the language. A language without a file of its
// own gets the English words.
func WordsIn(lang string) Words {
	if w, ok := words[lang]; ok {
		return w
	}
	return words["en"]
}

var words = readWords()

func readWords() map[string]Words {
	all := map[string]Words{}
	files, err := fs.Glob(wordFiles, "words/*.toml")
	if err != nil {
		panic(err)
	}
	for _, f := range files {
		var table map[string]any
		if _, err := toml.DecodeFS(wordFiles, f, &table); err != nil {
			panic(fmt.Sprintf("%s: %v", f, err))
		}
		w := Words{}
		w.add("", table)
		all[strings.TrimSuffix(strings.TrimPrefix(f, "words/"), ".toml")] = w
	}
	return all
}

func (w Words) add(prefix string, table map[string]any) {
	for k, v := range table {
		switch v := v.(type) {
		case string:
			w[prefix+k] = v
		case map[string]any:
			w.add(prefix+k+".", v)
		}
	}
}
