package board

import (
	"bytes"
	"slices"

	"standoff/story/problem"
	"standoff/story/words"
)

// A WordFile is a file of words that a paper has beside its storyboards, such as
// words/es.toml.
type WordFile struct {
	Name string // as problems print it
	Text []byte
}

// Library hands out our words, those of the paper first. What is wrong with the
// paper's files are its problems; a file with errors is left out.
func (b Storyboard) Library() (*words.Library, problem.Problems) {
	paper := map[string]*words.File{}
	var problems problem.Problems
	for _, f := range b.Words {
		file, more := words.Read(f.Name, f.Text)
		if problems = append(problems, more...); file != nil {
			paper[file.Code] = file
		}
	}
	return words.NewLibrary(paper), problems
}

// Same reports whether two readings of a storyboard found the same.
func (b Storyboard) Same(c Storyboard) bool {
	return bytes.Equal(b.Text, c.Text) && slices.EqualFunc(b.Words, c.Words, func(f, g WordFile) bool {
		return f.Name == g.Name && bytes.Equal(f.Text, g.Text)
	})
}

// Whole returns all that a storyboard was read from, to tell it from another.
func (b Storyboard) Whole() []byte {
	all := bytes.Clone(b.Text)
	for _, f := range b.Words {
		all = append(append(all, "\x00"+f.Name+"\x00"...), f.Text...)
	}
	return all
}
