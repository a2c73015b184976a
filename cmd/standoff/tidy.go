package main

import (
	"bytes"
	"fmt"
	"os"

	"standoff/story/author"
	"standoff/story/format"
)

// tidy is standoff fmt: it formats storyboards where they stand, or standard
// input to standard output.
func tidy(args []string, t terminal) error {
	f := newFlags("fmt", t)
	check := f.Bool("check", false,
		"write nothing; name the files that are not in order, and exit with 1")
	if err := parse(f, args); err != nil {
		return err
	}
	if f.NArg() == 0 {
		return misused(t, "fmt needs a storyboard, or - for standard input")
	}
	boards, err := readStoryboards(f.Args(), t.in)
	if err != nil {
		return err
	}
	var failed error
	for _, b := range boards {
		text, err := format.Source(b.text)
		if err != nil || len(b.text) >= sizeLimit {
			_, problems := author.Parse(b.name, b.text, nil)
			newPrinter(t.err).print(problems)
			failed = errProblems
			continue
		}
		if err := b.tidied(text, *check, t); err != nil {
			failed = err
		}
	}
	return failed
}

// tidied writes the formatted text where the storyboard came from, or says
// that it is another one.
func (b storyboard) tidied(text []byte, check bool, t terminal) error {
	same := bytes.Equal(text, b.text)
	switch {
	case check && !same:
		fmt.Fprintln(t.out, b.name)
		return errProblems
	case check:
		return nil
	case b.path == "-":
		_, err := t.out.Write(text)
		return err
	case same:
		return nil
	}
	return rewrite(b.path, text)
}

// rewrite writes a file anew, whole or not at all, with the rights it had.
func rewrite(path string, text []byte) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	beside := path + ".tidy"
	if err := os.WriteFile(beside, text, info.Mode().Perm()); err != nil {
		return err
	}
	if err := os.Rename(beside, path); err != nil {
		os.Remove(beside)
		return err
	}
	return nil
}
