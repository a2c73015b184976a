package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"

	"standoff/cmd/internal/publication"
	"standoff/cmd/internal/store"
	"standoff/cmd/internal/terminal"
)

// history lists what was published in a place: every publication, or all of one.
func history(args []string, t terminal.Terminal) error {
	f := newFlags("history", t)
	if err := parse(f, args); err != nil {
		return err
	}
	if f.NArg() == 0 || f.NArg() > 2 {
		return misused(t, "history wants where it was published, and may be told a publication's number")
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	s, err := store.Open(ctx, f.Arg(0))
	if err != nil {
		return err
	}
	defer s.Close()
	return printHistory(ctx, t, s, f.Args()[1:])
}

func printHistory(ctx context.Context, t terminal.Terminal, s *store.Store, ids []string) error {
	if len(ids) > 0 {
		return printPublication(ctx, t, s, ids[0])
	}
	all, err := publication.History(ctx, s)
	if err != nil {
		return err
	}
	if len(all) == 0 {
		fmt.Fprintf(t.Out, "nothing was published in %s\n", s.Where)
	}
	for _, r := range all {
		printRecord(t, r)
	}
	return nil
}

func printRecord(t terminal.Terminal, r *publication.Record) {
	line := fmt.Sprintf("%s  %s  %s", r.ID(), r.Time.Format("2006-01-02 15:04 MST"), r.Did)
	if r.By != "" {
		line += "  by " + r.By
	}
	if r.Note != "" {
		line += fmt.Sprintf("  %q", r.Note)
	}
	fmt.Fprintln(t.Out, line)
	for _, c := range r.Changed {
		fmt.Fprintf(t.Out, "        %s: %s, %d files, %d new, %d kB\n", c.Story, c.Title, c.Files, c.New, c.Bytes/1000)
	}
}

// printPublication prints a publication with its files and where its storyboards are kept.
func printPublication(ctx context.Context, t terminal.Terminal, s *store.Store, id string) error {
	r, files, err := publication.Files(ctx, s, id)
	if err != nil {
		return err
	}
	printRecord(t, r)
	for _, c := range r.Changed {
		fmt.Fprintf(t.Out, "%s: its storyboard, as it was published, is %s\n", c.Story, c.Storyboard)
		for _, line := range files[c.Story] {
			fmt.Fprintf(t.Out, "  %s %10d  %s\n", line.Hash, line.Bytes, line.Name)
		}
	}
	return nil
}
