package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"standoff/story/author"
	"standoff/story/boards"
	"standoff/story/direct"
	"standoff/story/grammar"
	"standoff/story/plan"
	"standoff/story/problem"
	"standoff/story/tell"
	"standoff/story/words"
)

// sizeLimit is how much of a storyboard is read: a byte more than the language
// allows, so that Parse can say that it is too long.
const sizeLimit = grammar.MostBytes + 1

// A storyboard is one story's text and where it came from.
type storyboard struct {
	path  string // as the author named it; "-" is standard input, "" the embedded one
	name  string // as problems print it
	id    string // the folder that a build writes it to
	text  []byte
	words []wordFile // of the paper's own
}

// readStoryboards reads the named storyboards, or the embedded one.
func readStoryboards(paths []string, in io.Reader) ([]storyboard, error) {
	if len(paths) == 0 {
		return embedded()
	}
	var boards []storyboard
	ids := map[string]string{}
	for _, p := range paths {
		b, err := readStoryboard(p, in)
		if err != nil {
			return nil, err
		}
		if first, ok := ids[b.id]; ok {
			return nil, fmt.Errorf("%s and %s would both be written to %s/: rename one", first, p, b.id)
		}
		ids[b.id] = p
		boards = append(boards, b)
	}
	return boards, nil
}

func readStoryboard(path string, in io.Reader) (storyboard, error) {
	b := storyboard{path: path, name: path, id: storyID(path)}
	if path == "-" {
		b.name, b.id = "standard input", "story"
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
	if b.text, err = io.ReadAll(io.LimitReader(in, sizeLimit)); err == nil && path != "-" {
		b.words, err = readWordFiles(path)
	}
	return b, err
}

// storyID makes a folder's name of a file's: letters, digits and hyphens.
func storyID(path string) string {
	base := strings.TrimSuffix(filepath.Base(path), ".toml")
	id := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '-':
			return r
		case r >= 'A' && r <= 'Z':
			return r - 'A' + 'a'
		}
		return '-'
	}, base)
	if id = strings.Trim(id, "-"); id == "" || id == "assets" {
		return "story"
	}
	return id
}

// compile parses, plans and completes a storyboard. Plan is nil when the story can't be
// played; the problems may all be warnings.
func compile(b storyboard) (*plan.Plan, problem.Problems) {
	library, wrong := b.library()
	s, problems := author.Parse(b.name, b.text, words.Known{})
	if s == nil {
		return nil, append(wrong, problems...)
	}
	plan, more := direct.NewPlan(s)
	problems = append(problems, more...)
	if plan != nil {
		problems = append(problems, tell.Complete(plan, library)...)
	}
	problems.Sort()
	if wrong.Errors() > 0 {
		plan = nil
	}
	return plan, append(wrong, problems...)
}

// mustCompile compiles a storyboard and prints everything that is wrong with
// it. The error is errProblems when the story can't be played.
func mustCompile(b storyboard, t terminal) (*plan.Plan, error) {
	plan, problems := compile(b)
	newPrinter(t.err).print(problems)
	if plan == nil {
		return nil, errProblems
	}
	return plan, nil
}

// embedded are the storyboards that come with the program.
func embedded() ([]storyboard, error) {
	paths, err := fs.Glob(boards.Boards, "*.toml")
	if err != nil {
		return nil, err
	}
	var files []storyboard
	for _, p := range paths {
		text, err := boards.Boards.ReadFile(p)
		if err != nil {
			return nil, err
		}
		files = append(files, storyboard{name: filepath.Base(p), id: storyID(p), text: text})
	}
	return files, nil
}
