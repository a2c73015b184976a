package main

import (
	"context"
	"errors"
	"fmt"

	"standoff/cmd/internal/store"
	"standoff/cmd/internal/terminal"
)

// share lets the pages of all hosts fetch what is in the bucket, by one rule more; those that
// are there stay as they are.
func (p *publishing) share(ctx context.Context, files []string) error {
	if len(files) > 0 {
		return misused(p.t, "-cors takes no storyboard: it is about all that is in the bucket")
	}
	s, out := p.work.Store, p.t.Out
	p.work.Progress.Step("asking what the store lets fetch")
	now, err := s.Sharing(ctx)
	p.work.Progress.(*terminal.Progress).Done()
	if err != nil {
		return p.notShared(err)
	}
	fmt.Fprintf(out, "%s has %d %s which pages may fetch its files (CORS)\n", now.Of, len(now.Rules),
		plural(len(now.Rules), "rule that says", "rules that say"))
	for _, r := range now.Rules {
		fmt.Fprintln(out, "  "+r.String())
	}
	switch {
	case now.Open():
		fmt.Fprintln(out, "all pages may fetch them: nothing is changed")
		return nil
	case p.dry:
		fmt.Fprintf(out, "would be added behind them: %s\n", store.Everybody)
		return nil
	}
	if _, err = s.Share(ctx, now); err != nil {
		return p.notShared(err)
	}
	fmt.Fprintf(out, "added behind them: %s\n", store.Everybody)
	return nil
}

// notShared says who can do what could not be done.
func (p *publishing) notShared(err error) error {
	var refused *store.Refused
	if errors.Is(err, store.ErrNotShared) || errors.As(err, &refused) && refused.Rights {
		return fmt.Errorf("%w. Whoever runs it can: %s", err, p.work.Store.Command())
	}
	return err
}

// shareRemedy says how the store is told to let all pages fetch.
func (p *publishing) shareRemedy() string {
	s := p.work.Store
	if s.Folder != "" {
		return "Where it is nginx: add_header Access-Control-Allow-Origin *;"
	}
	return fmt.Sprintf("Who may change the bucket's rules can have standoff publish -cors %s add this one, or: %s.", s.Where, s.Command())
}
