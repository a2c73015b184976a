package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"

	"standoff/story/problem"
	"standoff/story/words"
)

// A wordFile is a file of words that a paper has beside its storyboards, such as
// words/es.toml.
type wordFile struct {
	name string // as problems print it
	text []byte
}

// readWordFiles reads the files of words that lie beside a storyboard, in the
// folder words. There need be none.
func readWordFiles(board string) (files []wordFile, err error) {
	names, err := filepath.Glob(filepath.Join(filepath.Dir(board), "words", "*.toml"))
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		text, err := io.ReadAll(io.LimitReader(f, sizeLimit))
		if err != nil {
			return nil, err
		}
		files = append(files, wordFile{filepath.ToSlash(name), text})
	}
	return files, nil
}

// library hands out our words, those of the paper first. What is wrong with the
// paper's files are its problems; a file with errors is left out.
func (b storyboard) library() (*words.Library, problem.Problems) {
	paper := map[string]*words.File{}
	var problems problem.Problems
	for _, f := range b.words {
		file, more := words.Read(f.name, f.text)
		if problems = append(problems, more...); file != nil {
			paper[file.Code] = file
		}
	}
	return words.NewLibrary(paper), problems
}

// same reports whether two readings of a storyboard found the same.
func (b storyboard) same(c storyboard) bool {
	return bytes.Equal(b.text, c.text) && slices.EqualFunc(b.words, c.words, func(f, g wordFile) bool {
		return f.name == g.name && bytes.Equal(f.text, g.text)
	})
}

// whole is all that a storyboard was read from, to tell it from another.
func (b storyboard) whole() []byte {
	all := bytes.Clone(b.text)
	for _, f := range b.words {
		all = append(append(all, "\x00"+f.name+"\x00"...), f.text...)
	}
	return all
}
