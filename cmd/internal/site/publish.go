package site

import (
	"context"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"
	"standoff/cmd/internal/board"
	"standoff/cmd/internal/panel"
	"standoff/story/plan"
	"standoff/web"
)

// A publisher writes stories to a target, several at once, and holds no more of
// them in memory than are being made. A story that is there already, made from
// the same, is left as it is.
type publisher struct {
	out     Target
	with    Shared
	program string        // tells this program from one that draws otherwise
	slots   chan struct{} // one for every file that may be made at a time
	say     Progress
	ready   map[string][]byte // files that are packed already, by name

	mu   sync.Mutex
	made manifest
	done int // stories
	kept int // stories that were there already
}

// Progress is told what is being done. Its methods return at once.
type Progress interface {
	// Step begins something, and ends what was being done.
	Step(doing string)
	// Count says how many of the things that are being done are done.
	Count(n, of int)
}

func newPublisher(out Target, with Shared, program string, say Progress) *publisher {
	return &publisher{
		out: out, with: with, program: program, say: say, ready: map[string][]byte{},
		slots: make(chan struct{}, runtime.GOMAXPROCS(0)), made: readManifest(out),
	}
}

// site writes the whole site: what all stories share, and the stories.
func (p *publisher) site(ctx context.Context, common Site, boards []board.Storyboard, plans []*plan.Plan) (err error) {
	if common["index.html"], err = web.Index(newShelf(boards, plans, p.with)); err != nil {
		return err
	}
	if err := common.AddHost(boards, plans, p.with); err != nil {
		return err
	}
	p.say.Step("compressing what all stories share")
	if err := p.files(ctx, common.files()); err != nil {
		return err
	}
	p.say.Step("drawing the stories")
	if err := p.stories(ctx, boards, plans); err != nil {
		return err
	}
	return common.removeStale(p.out)
}

// stories writes all stories, and which there are now.
func (p *publisher) stories(ctx context.Context, boards []board.Storyboard, plans []*plan.Plan) error {
	all, ctx := errgroup.WithContext(ctx)
	all.SetLimit(cap(p.slots))
	for i, b := range boards {
		all.Go(func() error {
			if err := p.story(ctx, b, plans[i]); err != nil {
				return fmt.Errorf("%s: %w", b.Name, err)
			}
			p.mu.Lock()
			defer p.mu.Unlock()
			p.done++
			p.say.Count(p.done, len(boards))
			return nil
		})
	}
	if err := all.Wait(); err != nil {
		return err
	}
	return p.made.write(p.out)
}

// story publishes one story, unless its files are still those that would be written.
func (p *publisher) story(ctx context.Context, b board.Storyboard, plan *plan.Plan) error {
	p.mu.Lock()
	before := p.made[b.ID]
	p.mu.Unlock()
	out, err := published(b)
	if err != nil {
		return err
	}
	now := made{From: fingerprint(out, p.with, p.program)}
	if before.whole(p.out, now.From) {
		p.mu.Lock()
		defer p.mu.Unlock()
		p.kept++
		return nil
	}
	if out, plan, err = publish(b, plan); err != nil {
		return err
	}
	pages, err := storyPages(out, plan, p.with)
	if err != nil {
		return err
	}
	files := pages.files()
	maps.Copy(files, panel.Pictures(b.ID, plan))
	if err := p.files(ctx, files); err != nil {
		return err
	}
	now.Files = slices.Sorted(maps.Keys(files))
	if err := before.forget(p.out, now.Files); err != nil {
		return err
	}
	if now.Pages, err = pages.weights(len(plan.Steps), p.packed); err != nil {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.made[b.ID] = now
	return nil
}

// files makes files and writes each with its packed siblings, until the context
// ends.
func (p *publisher) files(ctx context.Context, files panel.Gallery) error {
	all, ctx := errgroup.WithContext(ctx)
	for name, draw := range files {
		all.Go(func() error {
			p.slots <- struct{}{}
			defer func() { <-p.slots }()
			if err := ctx.Err(); err != nil {
				return err
			}
			data, err := draw()
			if err != nil {
				return err
			}
			return writePacked(p.out, name, data, p.ready)
		})
	}
	return all.Wait()
}

// packed returns how large a written file is after brotli.
func (p *publisher) packed(name string) (int, error) {
	n, err := p.out.Size(name + ".br")
	return int(n), err
}
