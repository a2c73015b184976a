package main

import "fmt"

// check prints every problem of the storyboards, and one line for each that
// has none that would stop a build.
func check(args []string, t terminal) error {
	f := newFlags("check", t)
	if err := parse(f, args); err != nil {
		return err
	}
	boards, err := readStoryboards(f.Args(), t.in)
	if err != nil {
		return err
	}
	var failed error
	for _, b := range boards {
		plan, err := mustCompile(b, t)
		if err != nil {
			failed = err
			continue
		}
		fmt.Fprintf(t.out, "%s: well: %d steps, %d people, %.0f seconds\n",
			b.name, len(plan.Steps), len(plan.People), plan.Duration)
	}
	return failed
}
