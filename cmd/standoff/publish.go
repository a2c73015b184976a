package main

import (
	"fmt"
	"maps"
	"path/filepath"
	"runtime"
	"slices"
	"sync"

	"golang.org/x/sync/errgroup"
	"standoff/story/plan"
	"standoff/web"
)

// A publisher writes stories into a folder, several at once, and holds no more
// of them in memory than are being made. A story that is there already, made
// from the same, is left as it is.
type publisher struct {
	dir     string
	with    shared
	program string
	slots   chan struct{} // one for every file that may be made at a time
	say     *progress

	mu   sync.Mutex
	made manifest
	done int // stories
	kept int // stories that were there already
}

func newPublisher(dir string, with shared, say *progress) (*publisher, error) {
	program, err := programHash()
	return &publisher{
		dir: dir, with: with, program: program, say: say,
		slots: make(chan struct{}, runtime.GOMAXPROCS(0)), made: readManifest(dir),
	}, err
}

// site writes the whole site: what all stories share, and the stories.
func (p *publisher) site(common site, boards []storyboard, plans []*plan.Plan) (err error) {
	if common["index.html"], err = web.Index(newShelf(boards, plans, p.with)); err != nil {
		return err
	}
	if err := common.addHost(boards, plans, p.with); err != nil {
		return err
	}
	p.say.step("compressing what all stories share")
	if err := p.files(common.files()); err != nil {
		return err
	}
	p.say.step("drawing the stories")
	if err := p.stories(boards, plans); err != nil {
		return err
	}
	return common.removeStale(p.dir)
}

// stories writes all stories, and which there are now.
func (p *publisher) stories(boards []storyboard, plans []*plan.Plan) error {
	var all errgroup.Group
	all.SetLimit(cap(p.slots))
	for i, b := range boards {
		all.Go(func() error {
			if err := p.story(b, plans[i]); err != nil {
				return fmt.Errorf("%s: %w", b.name, err)
			}
			p.mu.Lock()
			defer p.mu.Unlock()
			p.done++
			p.say.count(p.done, len(boards))
			return nil
		})
	}
	if err := all.Wait(); err != nil {
		return err
	}
	return p.made.write(p.dir)
}

func (p *publisher) story(b storyboard, plan *plan.Plan) error {
	p.mu.Lock()
	before := p.made[b.id]
	p.mu.Unlock()
	out, err := published(b)
	if err != nil {
		return err
	}
	now := made{From: fingerprint(out, p.with, p.program)}
	if before.whole(p.dir, now.From) {
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
	maps.Copy(files, pictures(b.id, plan))
	if err := p.files(files); err != nil {
		return err
	}
	now.Files = slices.Sorted(maps.Keys(files))
	if err := before.forget(p.dir, now.Files); err != nil {
		return err
	}
	if now.Pages, err = pages.weights(len(plan.Steps), p.packed); err != nil {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.made[b.id] = now
	return nil
}

// files makes files and writes each with its packed siblings.
func (p *publisher) files(files gallery) error {
	var all errgroup.Group
	for name, draw := range files {
		all.Go(func() error {
			p.slots <- struct{}{}
			defer func() { <-p.slots }()
			data, err := draw()
			if err != nil {
				return err
			}
			return writePacked(filepath.Join(p.dir, filepath.FromSlash(name)), data)
		})
	}
	return all.Wait()
}

// packed is how large a written file is after brotli.
func (p *publisher) packed(name string) (int, error) {
	sizes, err := packedSizes(p.dir, name)
	return int(sizes[2]), err
}
