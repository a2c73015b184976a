// Package words is all that Standoff says by itself, in every language that it
// speaks: buttons and grades, days and numbers, and, where it has the grammar,
// sentences about what a picture shows.
//
// A language is a file, languages/de.toml; [Sections] says what is in it, and
// README.md how to write one. Languages are named by BCP 47 tags, and a region
// has what its file lacks from the language above it: es-MX from es-419, that
// from es. A paper may bring files of its own; see [Library].
//
// Only the author's command knows this package. A page carries the words of its
// own languages, and the engine none: it is told those of the picture.
package words

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"standoff/story"
	"standoff/story/problem"
)

//go:embed languages/*.toml
var files embed.FS

// fallback is the language of whatever a language has no words for.
const fallback = "en"

// A Book is our words for one language.
type Book struct {
	Lang string // as it was asked for: "es-MX"
	File string // the language of the file it comes from: "es-419", or "" where there is none
	Own  language.Tag
	// Texts are all words by key, "page.close"; forms have their name after the
	// key: "source.count.one".
	Texts story.Words
	// English are the keys whose words are English, since the language has none.
	English map[string]bool

	Name      string // what the language calls itself
	Reviewed  bool   // by an editor who speaks it
	Sentences bool   // it has the grammar for sentences about pictures
}

// own returns the file of a language that comes with the program, or nil. Each is read
// once, when somebody asks for it.
func own(code string) *File {
	known.Lock()
	defer known.Unlock()
	f, ok := known.files[code]
	if !ok {
		if b := text(code); b != nil {
			var problems problem.Problems
			if f, problems = Read("languages/"+code+".toml", b); f == nil {
				panic(fmt.Sprint(problems))
			}
		}
		known.files[code] = f
	}
	return f
}

var known = struct {
	sync.Mutex
	files map[string]*File
}{files: map[string]*File{}}

// Languages returns the codes of the languages that come with the program.
func Languages() (codes []string) {
	entries, err := files.ReadDir("languages")
	if err != nil {
		panic(err)
	}
	for _, e := range entries {
		codes = append(codes, strings.TrimSuffix(e.Name(), ".toml"))
	}
	return codes
}

// text returns a file that comes with the program, or nil.
func text(code string) []byte {
	b, err := files.ReadFile("languages/" + code + ".toml")
	if err != nil {
		return nil
	}
	return b
}
