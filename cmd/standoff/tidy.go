package main

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"strings"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/boardfile"
	"standoff/cmd/internal/diagnostics"
	"standoff/cmd/internal/terminal"
	"standoff/story/author"
	"standoff/story/format"
)

// tidy runs standoff fmt: it formats storyboards where they stand, or standard
// input to standard output.
func tidy(args []string, t terminal.Terminal) error {
	f := newFlags("fmt", t)
	check := f.Bool("check", false,
		"write nothing; print the names of the files that are not in order, and exit with 1")
	if err := parse(f, args); err != nil {
		return err
	}
	if f.NArg() == 0 {
		return misused(t, "fmt needs a storyboard, or - for standard input")
	}
	boards, err := boardfile.ReadStoryboards(f.Args(), t.In)
	if err != nil {
		return err
	}
	var failed error
	var loose []string
	for _, b := range boards {
		text, err := format.Source(b.Text)
		if err != nil || len(b.Text) >= boardfile.SizeLimit {
			_, problems := author.Parse(b.Name, b.Text, nil)
			diagnostics.NewPrinter(t.Err).Print(problems)
			failed = terminal.ErrProblems
			continue
		}
		if !*check {
			failed = cmp.Or(tidied(b, text, t), failed)
		} else if !bytes.Equal(text, b.Text) {
			fmt.Fprintln(t.Out, b.Name)
			loose = append(loose, quoted(b.Path))
		}
	}
	if loose != nil {
		fmt.Fprintf(t.Err, "standoff: not in order; nothing was written. To put keys, signs and blanks in order:\n  %s fmt %s\n",
			called(os.Args[0]), strings.Join(loose, " "))
		failed = terminal.ErrProblems
	}
	return failed
}

// tidied writes the formatted text where the storyboard came from, if it is another one.
func tidied(b board.Storyboard, text []byte, t terminal.Terminal) error {
	switch {
	case b.Path == "-":
		_, err := t.Out.Write(text)
		return err
	case bytes.Equal(text, b.Text):
		return nil
	}
	return boardfile.Rewrite(b.Path, text)
}
