package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"standoff/cmd/internal/diagnostics"
	"standoff/cmd/internal/terminal"
	"standoff/story/words"
)

// wordsOf prints the file of a language, checks one, or lists the languages.
func wordsOf(args []string, t terminal.Terminal) error {
	f := newFlags("words", t)
	file := f.String("check", "", "say what is wrong with a `file` of words, such as words/de.toml; of a language that\nthe program has no words for, also what is missing")
	if err := parse(f, args); err != nil {
		return err
	}
	switch {
	case *file != "" && f.NArg() == 0:
		return checkWords(*file, t)
	case *file != "" || f.NArg() > 1:
		return misused(t, "words wants one language, such as standoff words de, or -check and a file")
	case f.NArg() == 0:
		return listLanguages(t)
	}
	text, err := words.Print(f.Arg(0))
	if err != nil {
		return misused(t, "%v", err)
	}
	if said := words.Private(f.Arg(0)); said != "" {
		fmt.Fprintln(t.Err, "standoff: warning:", said)
	}
	_, err = t.Out.Write(text)
	return err
}

// checkWords prints what is wrong with a file and, of a language that the program
// does not speak, what is missing in it.
func checkWords(file string, t terminal.Terminal) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	problems := words.Check(file, text)
	diagnostics.NewPrinter(t.Err).Print(problems)
	if problems.Errors() > 0 {
		return terminal.ErrProblems
	}
	code := strings.TrimSuffix(filepath.Base(file), ".toml")
	if words.Spoken(code) {
		fmt.Fprintf(t.Err, "%s: well; what it does not hold is said in the program’s own %s\n", file, words.English(code))
	} else {
		fmt.Fprintf(t.Err, "%s: well\n", file)
	}
	return nil
}

// listLanguages prints the languages that come with the program, and how far
// each is.
func listLanguages(t terminal.Terminal) error {
	for _, code := range words.Languages() {
		b := words.In(code)
		state := []string{"unread"}
		if b.Reviewed {
			state[0] = "read by an editor"
		}
		if b.Sentences {
			state = append(state, "describes pictures")
		}
		if _, err := fmt.Fprintf(t.Out, "%-8s %-24s %s (%s)\n", code, words.English(code), b.Name,
			strings.Join(slices.Clip(state), ", ")); err != nil {
			return err
		}
	}
	return nil
}
