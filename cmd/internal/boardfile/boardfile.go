// Package boardfile reads storyboards and the words beside them from files, from
// standard input, or from those that come with the program. The commands and the
// preview call it; it does not look into what it reads. All of it is here and in
// package board.
package boardfile

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"standoff/cmd/internal/board"
	"standoff/story/boards"
	"standoff/story/grammar"
)

// SizeLimit is how much of a storyboard is read: a byte more than the language
// allows, so that Parse can say that it is too long.
const SizeLimit = grammar.MostBytes + 1

// ReadStoryboards reads the named storyboards, or the embedded one.
func ReadStoryboards(paths []string, in io.Reader) ([]board.Storyboard, error) {
	if len(paths) == 0 {
		return Embedded()
	}
	var boards []board.Storyboard
	ids := map[string]string{}
	for _, p := range paths {
		b, err := ReadStoryboard(p, in)
		if err != nil {
			return nil, err
		}
		if first, ok := ids[b.ID]; ok {
			return nil, fmt.Errorf("%s and %s would both be written to %s/: rename one", first, p, b.ID)
		}
		ids[b.ID] = p
		boards = append(boards, b)
	}
	return boards, nil
}

// ReadStoryboard reads a storyboard from a file or, where the path is -, from in, with what lies
// beside it.
func ReadStoryboard(path string, in io.Reader) (board.Storyboard, error) {
	b := board.Storyboard{Path: path, Name: path, ID: board.StoryID(path)}
	if path == "-" {
		b.Name, b.ID = "standard input", "story"
	} else {
		f, err := os.Open(path)
		if errors.Is(err, fs.ErrNotExist) {
			return b, fmt.Errorf("there is no file %s", path)
		} else if err != nil {
			return b, err
		}
		defer f.Close()
		in = f
	}
	var err error
	if b.Text, err = io.ReadAll(io.LimitReader(in, SizeLimit)); err == nil && path != "-" {
		b.Words, err = readWordFiles(path)
	}
	return b, err
}

// Embedded returns the storyboards that come with the program.
func Embedded() ([]board.Storyboard, error) {
	paths, err := fs.Glob(boards.Boards, "*.toml")
	if err != nil {
		return nil, err
	}
	var files []board.Storyboard
	for _, p := range paths {
		text, err := boards.Boards.ReadFile(p)
		if err != nil {
			return nil, err
		}
		files = append(files, board.Storyboard{Name: filepath.Base(p), ID: board.StoryID(p), Text: text})
	}
	return files, nil
}

// readWordFiles reads the files of words that lie beside a storyboard, in the
// folder words. There need be none.
func readWordFiles(sb string) (files []board.WordFile, err error) {
	names, err := filepath.Glob(filepath.Join(filepath.Dir(sb), "words", "*.toml"))
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		text, err := io.ReadAll(io.LimitReader(f, SizeLimit))
		if err != nil {
			return nil, err
		}
		files = append(files, board.WordFile{Name: filepath.ToSlash(name), Text: text})
	}
	return files, nil
}
