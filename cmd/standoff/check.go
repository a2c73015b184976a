package main

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"time"

	"standoff/story"
	"standoff/story/plan"
	"standoff/story/problem"

	"golang.org/x/sync/errgroup"
)

// check prints every problem of the storyboards, and one line for each that
// has none that would stop a build.
func check(args []string, t terminal) error {
	f := newFlags("check", t)
	strict := f.Bool("strict", false, "warnings are errors")
	explain := f.Bool("explain", false, "show each kind of mistake wrong and right")
	format := f.String("format", "text", "text, or json for editors and continuous integration")
	if err := parse(f, args); err != nil {
		return err
	}
	if *format != "text" && *format != "json" {
		return misused(t, "-format is %q: want text or json", *format)
	}
	boards, err := readStoryboards(f.Args(), t.in)
	if err != nil {
		return err
	}
	today := latestToday(time.Now())
	if *format == "json" {
		return checkJSON(boards, t, *strict, *explain, today)
	}
	p := newPrinter(t.err)
	p.explain = *explain
	plans, err := inspectAll(boards, p, *strict, today)
	for i, plan := range plans {
		if plan != nil {
			fmt.Fprintf(t.out, "%s: well: %s, %s, %.0f seconds\n", boards[i].name,
				number(len(plan.Steps), "step"), number(len(plan.People), "figure"), plan.Duration)
		}
	}
	if codes := unread(boards, plans); len(codes) > 0 {
		fmt.Fprintf(t.err, "standoff: no editor has read the program's own words in %s yet: standoff words %s\n",
			strings.Join(codes, ", "), codes[0])
	}
	return err
}

// unread are the languages of the stories whose words, ours or a paper's, no
// editor who speaks them has read.
func unread(boards []storyboard, plans []*plan.Plan) (codes []string) {
	for i, plan := range plans {
		if plan == nil {
			continue
		}
		library, _ := boards[i].library()
		for _, lang := range plan.Story.Languages {
			b := library.Book(lang)
			if b.File != "" && !b.Reviewed && !slices.Contains(codes, lang) {
				codes = append(codes, lang)
			}
		}
	}
	return codes
}

func number(n int, of string) string {
	if n != 1 {
		of += "s"
	}
	return fmt.Sprint(n, " ", of)
}

// inspect finds all that is wrong with a storyboard, in its pictures as well.
// Plan is nil when it can't be played.
func inspect(b storyboard) (*plan.Plan, problem.Problems) {
	plan, problems := compile(b)
	if plan != nil {
		problems = append(problems, look(plan)...)
		problems.Sort()
	}
	return plan, problems
}

// inspectOn is inspect on a day: later ones have not come. On no day all have.
func inspectOn(b storyboard, today story.Day) (*plan.Plan, problem.Problems) {
	plan, problems := inspect(b)
	if plan != nil && today != (story.Day{}) {
		problems = append(problems, ahead(plan.Story, today)...)
		problems.Sort()
	}
	return plan, problems
}

// inspectAll inspects every storyboard on a day, several at once, so that all
// problems are told together. The plan of one with errors is nil; where it is strict,
// with warnings too.
func inspectAll(boards []storyboard, p *printer, strict bool, today story.Day) ([]*plan.Plan, error) {
	plans := make([]*plan.Plan, len(boards))
	problems := make([]problem.Problems, len(boards))
	var all errgroup.Group
	all.SetLimit(runtime.GOMAXPROCS(0))
	for i, b := range boards {
		all.Go(func() error {
			plans[i], problems[i] = inspectOn(b, today)
			return nil
		})
	}
	err := all.Wait()
	for i := range boards {
		p.print(problems[i])
		if plans[i] == nil || strict && len(problems[i]) > 0 {
			plans[i], err = nil, errProblems
		}
	}
	return plans, err
}
