package main

import (
	"bytes"
	"fmt"
	"maps"

	"standoff/story"
	"standoff/web"
)

// build makes the whole site for the first time.
func (p *preview) build(plans []*story.Plan, say *progress) error {
	s, with, err := commonFiles(shared{live: changesPath}, say)
	if err != nil {
		return err
	}
	p.site, p.with, p.pictures = s, with, gallery{}
	for i, plan := range plans {
		pages, err := storyPages(p.boards[i], plan, with)
		if err != nil {
			return fmt.Errorf("%s: %w", p.boards[i].name, err)
		}
		maps.Copy(s, pages)
		if plan != nil {
			maps.Copy(p.pictures, pictures(p.boards[i].id, plan))
		}
		p.whole = append(p.whole, plan != nil)
	}
	if err := s.addHost(p.boards, plans, with); err != nil {
		return err
	}
	s["index.html"], err = web.Index(newShelf(p.boards, plans, with))
	return err
}

// refresh reads a storyboard again and, when its text has changed, renders
// its pages anew. While it has problems the last good pages stay as they were, and
// the problems stand in the terminal.
func (p *preview) refresh(i int) {
	old := p.boards[i]
	if old.path == "" || old.path == "-" {
		return
	}
	b, err := readStoryboard(old.path, nil)
	if err != nil || len(b.text) == 0 || bytes.Equal(b.text, old.text) {
		return // being written, or the same
	}
	p.boards[i] = b
	plan, err := mustCompile(b, p.term)
	if err != nil && p.whole[i] {
		return
	}
	p.whole[i] = plan != nil
	pages, err := storyPages(b, plan, p.with)
	if err != nil {
		fmt.Fprintln(p.term.err, "standoff:", err)
		return
	}
	if plan != nil {
		fmt.Fprintf(p.term.err, "%s: well, shown\n", b.name)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.site = maps.Clone(p.site)
	maps.Copy(p.site, pages)
	if plan != nil {
		all := gallery{}
		maps.Copy(all, p.pictures)
		maps.Copy(all, pictures(b.id, plan))
		p.pictures = all
	}
	p.version++
	close(p.changed)
	p.changed = make(chan struct{})
}
