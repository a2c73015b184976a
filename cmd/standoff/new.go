package main

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
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
var starterNames = []string{"rally", "vote", "march", "siege", "dispute"}

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
	if f.NArg() > 1 {
		return misused(t, "new writes one file, not also %s", f.Arg(1))
	}
	if *from == "" {
		*from = "story"
	} else if !slices.Contains(starterNames, *from) {
		return misused(t, "-from is %q: want %s", *from, strings.Join(starterNames, ", "))
	}
	path, err := begin(path, *from, t)
	if err != nil {
		return err
	}
	fmt.Fprintf(t.Out, "Now:\n  %s serve %s\n", called(os.Args[0]), quoted(path))
	return nil
}

// begin writes one of the starters to a path, to which it adds an ending that lacks, and
// the schema beside it, where none is. It says what it has written, and returns the path.
func begin(path, starter string, t terminal.Terminal) (string, error) {
	if filepath.Ext(path) != ".toml" {
		path += ".toml"
	}
	text, err := starters.ReadFile("starters/" + starter + ".toml")
	if err != nil {
		return "", err
	}
	name := path
	if filepath.IsAbs(path) { // where it lies on this machine is nothing for its text
		name = filepath.Base(path)
	}
	if err := writeNew(path, []byte(strings.ReplaceAll(string(text), "FILE", name))); err != nil {
		return "", err
	}
	fmt.Fprintf(t.Out, "%s: written; it is a whole story.\n", path)
	beside := filepath.Join(filepath.Dir(path), schemaFile)
	switch err := writeNew(beside, schema.SchemaText()); {
	case err == nil:
		fmt.Fprintf(t.Out, "%s: written, too; editors that know TOML explain keys and words by it.\n", beside)
	case !errors.Is(err, fs.ErrExist):
		return "", err
	}
	return path, nil
}

// called returns how the program was called, as its name can be typed again: built for
// one run by the go command it is that command.
func called(program string) string {
	switch dir := filepath.Dir(program); {
	case strings.Contains(program, "go-build"):
		return "go run ./cmd/standoff"
	case dir != "." && inPath(program):
		return filepath.Base(program)
	}
	return program
}

// inPath reports whether a shell finds the program by its name alone.
func inPath(program string) bool {
	found, err := exec.LookPath(filepath.Base(program))
	return err == nil && sameFile(found, program)
}

// sameFile reports whether two paths lead to the same file or folder.
func sameFile(a, b string) bool {
	infoA, errA := os.Stat(a)
	infoB, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(infoA, infoB)
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
