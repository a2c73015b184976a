package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/publication"
	"standoff/cmd/internal/terminal"
)

// bringBack shows an older edition again.
func (p *publishing) bringBack(ctx context.Context, files []string) error {
	var ids []string
	for _, f := range files {
		ids = append(ids, board.StoryID(f))
	}
	r, err := p.work.Rollback(ctx, p.rollback, ids)
	p.work.Progress.(*terminal.Progress).Done()
	if err != nil {
		return p.broken(err, &publication.Report{Record: r})
	}
	fmt.Fprintf(p.t.Out, "publication %s: as in %s again\n", r.ID(), strings.TrimPrefix(r.Did, "rollback to "))
	for _, c := range r.Changed {
		fmt.Fprintf(p.t.Out, "  %s: %s\n", c.Story, c.Title)
	}
	return nil
}

// takeAway lists what nobody needs any more, and takes it away when that is agreed to.
func (p *publishing) takeAway(ctx context.Context) error {
	age, err := publication.ParseAge(p.prune)
	if err != nil {
		return misused(p.t, "%v", err)
	}
	asked := false
	gone, err := p.work.Prune(ctx, time.Now().Add(-age), func(waste []publication.Waste) bool {
		asked = true
		return p.agree(waste)
	})
	p.work.Progress.(*terminal.Progress).Done()
	if err != nil {
		return err
	}
	if !asked {
		fmt.Fprintln(p.t.Out, "there is nothing that readers were not shown for so long")
	} else if len(gone) > 0 {
		fmt.Fprintf(p.t.Out, "%d files are gone\n", len(gone))
	}
	return nil
}

// agree prints a list, and returns whether it may go.
func (p *publishing) agree(waste []publication.Waste) bool {
	p.work.Progress.(*terminal.Progress).Done()
	sum := int64(0)
	for _, f := range waste {
		fmt.Fprintf(p.t.Out, "%10d  %s\n", f.Bytes, f.Name)
		sum += f.Bytes
	}
	fmt.Fprintf(p.t.Out, "%d files, %d kB, that no publication of the last %s shows\n", len(waste), sum/1000, p.prune)
	switch {
	case p.dry:
		return false
	case p.yes:
		return true
	case !isTerminalIn(p.t.In):
		fmt.Fprintln(p.t.Out, "nothing was taken away: say -yes to take these away")
		return false
	}
	fmt.Fprint(p.t.Out, "take them away? Those editions cannot be brought back then. [y/N] ")
	line, _ := bufio.NewReader(p.t.In).ReadString('\n')
	return strings.EqualFold(strings.TrimSpace(line), "y")
}

// isTerminalIn reports whether somebody can answer.
func isTerminalIn(in io.Reader) bool {
	f, ok := in.(*os.File)
	return ok && terminal.IsTerminal(f)
}
