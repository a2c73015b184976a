package main

import (
	"os"

	"standoff/cmd/internal/terminal"
	"standoff/story/planfile"
)

// writePlan writes what the player plays of a story, for pages that bring the player
// alone. It is the author's own story: build writes what is published of it.
func writePlan(args []string, t terminal.Terminal) error {
	f := newFlags("plan", t)
	out := f.String("o", "", "the `file` to write; none is standard output")
	if err := parse(f, args); err != nil {
		return err
	}
	if f.NArg() != 1 {
		return misused(t, "plan wants one storyboard")
	}
	plan, err := planOf(f.Args(), t)
	if err != nil {
		return err
	}
	file, err := planfile.Encode(plan)
	if err != nil {
		return err
	}
	if *out == "" {
		_, err := t.Out.Write(file)
		return err
	}
	return os.WriteFile(*out, file, 0o644)
}
