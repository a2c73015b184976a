package publication

import (
	"context"
	"fmt"
	"slices"
	"time"
)

// A Later is an editor who was second.
type Later struct {
	First *Record
	Story string // that both would change
	busy  bool
}

func (l *Later) Error() string {
	who := "somebody"
	if l.First.By != "" {
		who = l.First.By
	}
	if l.First.Note != "" {
		who += fmt.Sprintf(" (%q)", l.First.Note)
	}
	if l.busy {
		return fmt.Sprintf("%s is publishing right now: %s, begun at %s. Nothing of yours was shown; run this again in a minute",
			who, l.First.ID(), l.First.Time.Format("15:04:05 MST"))
	}
	return fmt.Sprintf("%s was first: %s published %s at %s, while you were at work. Nothing of yours was shown. "+
		"Look at what is there now, and run this again to put yours in its place",
		who, l.First.ID(), l.Story, l.First.Time.Format("15:04:05 MST"))
}

// inTurn fails where somebody else has published one of the stories since this began.
func (d *draft) inTurn() error {
	now := map[string]int{}
	if d.head.last != nil {
		for id, entry := range d.head.last.Stories {
			now[id] = entry.Since
		}
	}
	if d.seen == nil {
		d.seen = now
	}
	for _, s := range d.call.Stories {
		if now[s.ID] != d.seen[s.ID] {
			return &Later{First: d.head.last, Story: s.ID}
		}
	}
	return nil
}

// lease is how long whoever has claimed a number may take to write its pages, by the
// store's clock, until somebody else does it for them; they stop well before.
const lease = 10 * time.Minute

// settle sees to a publication that has not come to its end: where it is this one,
// broken off, it goes on; another's is left to them, and finished once it is old.
func (d *draft) settle(ctx context.Context) error {
	if d.head.done || d.call.DryRun {
		return nil
	}
	if !d.sameAsHead() {
		now, err := d.Store.Now(ctx, clock)
		if err != nil {
			return err
		}
		if now.Sub(d.head.claimed) < lease {
			return &Later{First: d.head.last, busy: true}
		}
	}
	d.Progress.Step("finishing publication " + d.head.last.ID())
	if d.head.last.Did == didPrune {
		return d.markDone(ctx, d.head.last)
	}
	f := finisher{d.Work, d.head.last, nil, nil, nil, time.Now()}
	if err := f.finish(ctx); err != nil {
		return err
	}
	d.report.Finished, d.head.done = d.head.last, true
	return nil
}

// sameAsHead reports whether the last publication is of what this call publishes.
func (d *draft) sameAsHead() bool {
	from := map[string]string{}
	for _, s := range d.call.Stories {
		from[s.ID] = s.From
	}
	for _, c := range d.head.last.Changed {
		now := d.head.last.Stories[c.Story].From
		if !slices.Contains(d.call.Kept, c.Story) && from[c.Story] != now {
			return false
		}
	}
	return d.head.last.Did != didPrune
}
