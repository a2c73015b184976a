package main

import (
	"fmt"
	"slices"
	"strings"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/boardfile"
	"standoff/cmd/internal/diagnostics"
	"standoff/cmd/internal/site"
	"standoff/cmd/internal/terminal"
	"standoff/story/plan"
	"standoff/web"
)

// embedWays prints the lines that an article, or the system that it is written in, takes to show
// a story, for each way in.
func embedWays(args []string, t terminal.Terminal) error {
	f := newFlags("embed", t)
	base := f.String("base", "", "the `address` at which the folder is published")
	way := f.String("way", "", "print the lines of one `way` only, such as element or frame")
	lang := langFlag(f)
	if err := parse(f, args); err != nil {
		return err
	}
	if f.NArg() > 1 {
		return misused(t, "embed takes one storyboard, not %d", f.NArg())
	}
	at, err := site.ParseBase(*base)
	if err != nil {
		return misused(t, "%v", err)
	}
	boards, err := boardfile.ReadStoryboards(f.Args(), t.In)
	if err != nil {
		return err
	}
	plan, err := diagnostics.MustCompile(boards[0], t)
	if err != nil {
		return err
	}
	chosen, err := chosenLanguage(plan.Story, *lang)
	if err != nil {
		return misused(t, "%v", err)
	}
	return printWays(t, boards[0], plan, chosen, at, *way)
}

// printWays prints the ways into an article of a story at a site's root: all of them, or
// the lines alone of the one that is named.
func printWays(t terminal.Terminal, b board.Storyboard, plan *plan.Plan, lang, base, only string) error {
	ways, err := site.Ways(b, plan, lang, base)
	if err != nil {
		return err
	}
	if base == "" {
		fmt.Fprintf(t.Err, "standoff: without -base the address is none yet: put your own in the place of %s\n", web.Placeholder)
	}
	if only != "" {
		i := slices.IndexFunc(ways, func(w web.Way) bool { return w.ID == only })
		if i < 0 {
			var ids []string
			for _, w := range ways {
				ids = append(ids, w.ID)
			}
			return misused(t, "-way is %q: want %s", only, strings.Join(ids, ", "))
		}
		_, err := fmt.Fprint(t.Out, ways[i].Lines)
		return err
	}
	for i, w := range ways {
		gap := "\n"
		if i == 0 {
			gap = ""
		}
		if _, err := fmt.Fprintf(t.Out, "%s── %s (-way %s). %s\n\n%s", gap, w.Name, w.ID, w.For, w.Lines); err != nil {
			return err
		}
	}
	return nil
}

// printAllWays prints the ways into an article of stories, each in its first language.
func printAllWays(t terminal.Terminal, boards []board.Storyboard, plans []*plan.Plan, base string) error {
	for i, b := range boards {
		fmt.Fprintln(t.Out)
		if err := printWays(t, b, plans[i], plans[i].Story.Languages[0], base, ""); err != nil {
			return err
		}
	}
	return nil
}
