package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/composition"
	"standoff/cmd/internal/terminal"
	"standoff/story/plan"
)

// compositions prints how every picture of the stories is composed. With strict it is a
// problem when one of them is over the limits.
func compositions(boards []board.Storyboard, plans []*plan.Plan, strict bool, t terminal.Terminal) error {
	over := 0
	for i, p := range plans {
		if p == nil {
			continue
		}
		fmt.Fprintf(t.Out, "\n%s\n", boards[i].Name)
		table := tabwriter.NewWriter(t.Out, 0, 0, 2, ' ', 0)
		fmt.Fprintln(table, "step\tshape\tbare\tin one piece\toff its line\tfigure\ttags on heads\tover")
		for _, r := range composition.Measure(p) {
			off := "-"
			if r.Aims {
				off = fmt.Sprintf("%.0f %%", 100*r.Off)
			}
			faults := r.Over()
			if len(faults) > 0 {
				over++
			}
			fmt.Fprintf(table, "%s\t%.0fx%.0f\t%.0f %%\t%.0f %%\t%s\t%.0f px\t%d\t%s\n", r.Step, r.Shape.Width,
				r.Shape.Height, 100*r.Bare, 100*r.Piece, off, r.Tall, r.Heads, strings.Join(faults, ", "))
		}
		table.Flush()
	}
	fmt.Fprintf(t.Out, "\n%s over: bare %.0f %% (a room with a stage %.0f), in one piece %.0f, off a third or the middle %.0f, figure %.0f px, no head under another’s tag\n",
		number(over, "picture"), 100*composition.MostBare, 100*composition.MostRoom, 100*composition.MostPiece,
		100*composition.MostOff, composition.Shortest)
	if strict && over > 0 {
		return terminal.ErrProblems
	}
	return nil
}
