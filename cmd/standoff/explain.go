package main

import (
	"standoff/cmd/internal/claims"
	"standoff/cmd/internal/terminal"
)

// explain prints a story as text for those who answer for it: fact-checkers,
// lawyers, editors.
func explain(args []string, t terminal.Terminal) error {
	f := newFlags("explain", t)
	asCSV := f.Bool("csv", false, "a spreadsheet of claims and sources")
	code := langFlag(f)
	if err := parse(f, args); err != nil {
		return err
	}
	if f.NArg() != 1 {
		return misused(t, "explain wants one storyboard")
	}
	plan, err := planOf(f.Args(), t)
	if err != nil {
		return err
	}
	lang, err := chosenLanguage(plan.Story, *code)
	if err != nil {
		return misused(t, "%v", err)
	}
	a := claims.Account{Story: plan.Story, Plan: plan, Lang: lang}
	if *asCSV {
		return claims.ClaimsCSV(t.Out, a)
	}
	return claims.Timetable(t.Out, a)
}
