package main

import (
	"bytes"
	"fmt"

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
		"write nothing; name the files that are not in order, and exit with 1")
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
	for _, b := range boards {
		text, err := format.Source(b.Text)
		if err != nil || len(b.Text) >= boardfile.SizeLimit {
			_, problems := author.Parse(b.Name, b.Text, nil)
			diagnostics.NewPrinter(t.Err).Print(problems)
			failed = terminal.ErrProblems
			continue
		}
		if err := tidied(b, text, *check, t); err != nil {
			failed = err
		}
	}
	return failed
}

// tidied writes the formatted text where the storyboard came from, or says
// that it is another one.
func tidied(b board.Storyboard, text []byte, check bool, t terminal.Terminal) error {
	same := bytes.Equal(text, b.Text)
	switch {
	case check && !same:
		fmt.Fprintln(t.Out, b.Name)
		return terminal.ErrProblems
	case check:
		return nil
	case b.Path == "-":
		_, err := t.Out.Write(text)
		return err
	case same:
		return nil
	}
	return boardfile.Rewrite(b.Path, text)
}
