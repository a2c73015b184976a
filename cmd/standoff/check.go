package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/boardfile"
	"standoff/cmd/internal/diagnostics"
	"standoff/cmd/internal/terminal"
	"standoff/story/plan"
)

// check prints every problem of the storyboards, and one line for each that
// has none that would stop a build.
func check(args []string, t terminal.Terminal) error {
	f := newFlags("check", t)
	strict := f.Bool("strict", false, "warnings are errors")
	explain := f.Bool("explain", false, "show each kind of mistake wrong and right")
	composed := f.Bool("composition", false, "print how each picture is composed, step by step and shape by shape")
	format := f.String("format", "text", "text, or json for editors and continuous integration")
	if err := parse(f, args); err != nil {
		return err
	}
	if *format != "text" && *format != "json" {
		return misused(t, "-format is %q: want text or json", *format)
	}
	if *composed && *format == "json" {
		return misused(t, "-composition prints a table: leave out -format json")
	}
	boards, err := boardfile.ReadStoryboards(f.Args(), t.In)
	if err != nil {
		return err
	}
	today := diagnostics.LatestToday(time.Now())
	if *format == "json" {
		return diagnostics.CheckJSON(boards, t, *strict, *explain, today)
	}
	p := diagnostics.NewPrinter(t.Err)
	p.Explain = *explain
	plans, err := diagnostics.InspectAll(boards, p, *strict, today)
	for i, plan := range plans {
		if plan != nil {
			fmt.Fprintf(t.Out, "%s: well: %s, %s, %.0f seconds\n", boards[i].Name,
				number(plan.Story.Number(len(plan.Steps)-1), "step"), number(len(plan.People), "figure"), plan.Duration)
		}
	}
	if codes := unread(boards, plans); len(codes) > 0 {
		fmt.Fprintf(t.Err, "standoff: no editor has read the program's own words in %s yet: standoff words %s\n",
			strings.Join(codes, ", "), codes[0])
	}
	if *composed {
		err = cmp.Or(err, compositions(boards, plans, *strict, t))
	}
	return err
}

// unread returns the languages of the stories whose words, ours or a paper's, no
// editor who speaks them has read.
func unread(boards []board.Storyboard, plans []*plan.Plan) (codes []string) {
	for i, plan := range plans {
		if plan == nil {
			continue
		}
		library, _ := boards[i].Library()
		for _, lang := range plan.Story.Languages {
			b := library.Book(lang)
			if b.File != "" && !b.Reviewed && !slices.Contains(codes, lang) {
				codes = append(codes, lang)
			}
		}
	}
	return codes
}

// number returns a number of things: "1 problem", "2 problems".
func number(n int, of string) string {
	if n != 1 {
		of += "s"
	}
	return fmt.Sprint(n, " ", of)
}
