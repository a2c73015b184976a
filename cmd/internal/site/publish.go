package site

import (
	"context"
	"fmt"
	"maps"
	"path"
	"runtime"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"
	"standoff/cmd/internal/board"
	"standoff/cmd/internal/panel"
	"standoff/story/plan"
	"standoff/story/planfile"
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
	known   map[string]string // see [Build]
	bare    bool              // nothing is packed

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

// site writes the whole site: what all stories share, and the stories; last what lists
// them, so that it names only what is there.
func (p *publisher) site(ctx context.Context, common Site, boards []board.Storyboard, plans []*plan.Plan) (err error) {
	p.say.Step("compressing what all stories share")
	if err := p.files(ctx, common.files()); err != nil {
		return err
	}
	p.say.Step("drawing the stories")
	if err := p.stories(ctx, boards, plans); err != nil {
		return err
	}
	lists, with := Site{}, p.with
	with.named = p.made.names()
	if lists["index.html"], err = web.Index(newShelf(boards, plans, with)); err != nil {
		return err
	}
	if err := lists.AddHost(boards, plans, with); err != nil {
		return err
	}
	if err := p.files(ctx, lists.files()); err != nil {
		return err
	}
	maps.Copy(common, lists)
	return common.removeStale(p.out)
}

// onlyStories writes the stories and what they need.
func (p *publisher) onlyStories(ctx context.Context, common Site, boards []board.Storyboard, plans []*plan.Plan) (err error) {
	p.bare = true
	if common[web.HostScriptName], err = web.HostScript(); err != nil {
		return err
	}
	if err := p.files(ctx, common.files()); err != nil {
		return err
	}
	p.say.Step("drawing the stories")
	return p.stories(ctx, boards, plans)
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
	if err := all.Wait(); err != nil || p.bare {
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
	if p.known[b.ID] == now.From || before.whole(p.out, now.From) {
		p.mu.Lock()
		defer p.mu.Unlock()
		p.kept++
		return nil
	}
	if out, plan, err = publish(b, plan); err != nil {
		return err
	}
	if err := p.edition(ctx, out, plan, &now); err != nil {
		return err
	}
	if err := before.forget(p.out, now.Files); err != nil {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.made[b.ID] = now
	return nil
}

// edition writes a story as it is published, what its pages name before the pages, and
// notes in now which files it has.
func (p *publisher) edition(ctx context.Context, b board.Storyboard, plan *plan.Plan, now *made) error {
	shown := panel.Pictures(b.ID, plan)
	shown[path.Join(b.ID, planName)] = func() ([]byte, error) { return planfile.Encode(plan) }
	with := p.with
	var err error
	if with.named, err = p.hashed(ctx, shown); err != nil {
		return err
	}
	pages, err := storyPages(b, plan, with)
	if err != nil {
		return err
	}
	for plain, named := range with.named {
		if path.Base(plain) == panel.CardFile { // articles name it for good
			if pages[plain], err = p.out.ReadFile(named); err != nil {
				return err
			}
		}
		now.Files = append(now.Files, named)
	}
	if err := p.files(ctx, pages.files()); err != nil {
		return err
	}
	now.Files = append(now.Files, pages.names()...)
	slices.Sort(now.Files)
	if p.bare {
		return nil
	}
	now.Pages, err = pages.weights(len(plan.Steps), with.named, p.packed)
	return err
}

// hashed makes files and writes each under a name with its hash, and returns the names.
func (p *publisher) hashed(ctx context.Context, files panel.Gallery) (names, error) {
	var mu sync.Mutex
	named := names{}
	return named, p.each(ctx, files, func(name string, data []byte) error {
		to := hashedName(name, data)
		mu.Lock()
		named[name] = to
		mu.Unlock()
		return p.write(to, data)
	})
}

// files makes files and writes each with its packed siblings, until the context
// ends.
func (p *publisher) files(ctx context.Context, files panel.Gallery) error {
	return p.each(ctx, files, p.write)
}

// write writes a file, with its packed siblings where any are wanted.
func (p *publisher) write(name string, data []byte) error {
	if p.bare {
		return p.out.WriteFile(name, data)
	}
	return writePacked(p.out, name, data, p.ready)
}

// each makes files, several at once, and has each written, until the context ends.
func (p *publisher) each(ctx context.Context, files panel.Gallery, write func(name string, data []byte) error) error {
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
			return write(name, data)
		})
	}
	return all.Wait()
}

// packed returns how large a written file is after brotli.
func (p *publisher) packed(name string) (int, error) {
	n, err := p.out.Size(name + ".br")
	return int(n), err
}
