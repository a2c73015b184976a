package main

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"standoff/cmd/internal/schema"
	"standoff/cmd/internal/terminal"
)

// starters are the storyboards that standoff new writes: story, which is a
// small manual, and those of -from.
//
//go:embed starters/*.toml
var starters embed.FS

// starterNames are the stories that -from knows.
var starterNames = []string{"rally", "vote", "march", "siege"}

// newStory writes a storyboard to begin with, and the schema that its first
// line names. It overwrites nothing.
func newStory(args []string, t terminal.Terminal) error {
	f := newFlags("new", t)
	from := f.String("from", "", "begin with another `story`: "+strings.Join(starterNames, ", "))
	if err := parse(f, args); err != nil {
		return err
	}
	if f.NArg() == 0 {
		return misused(t, "new needs the name of a file: standoff new my-story.toml")
	}
	path := f.Arg(0)
	if err := parse(f, f.Args()[1:]); err != nil { // flags may stand after the name
		return err
	}
	if f.NArg() > 0 {
		return misused(t, "new writes one file, not also %s", f.Arg(0))
	}
	if *from == "" {
		*from = "story"
	} else if !slices.Contains(starterNames, *from) {
		return misused(t, "-from is %q: want %s", *from, strings.Join(starterNames, ", "))
	}
	if filepath.Ext(path) != ".toml" {
		path += ".toml"
	}
	text, err := starters.ReadFile("starters/" + *from + ".toml")
	if err != nil {
		return err
	}
	if err := writeNew(path, []byte(strings.ReplaceAll(string(text), "FILE", path))); err != nil {
		return err
	}
	err = writeNew(filepath.Join(filepath.Dir(path), schemaFile), schema.SchemaText())
	if err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	fmt.Fprintf(t.Out, "%s: written; it is a whole story. Now:\n  standoff serve %s\n", path, path)
	return nil
}

// writeNew writes a file that must not be there yet.
func writeNew(path string, text []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already: nothing was written (%w)", path, fs.ErrExist)
	} else if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no folder %s", filepath.Dir(path))
	} else if err != nil {
		return err
	}
	if _, err := f.Write(text); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
