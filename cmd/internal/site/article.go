package site

import (
	"standoff/cmd/internal/board"
	"standoff/story/plan"
	"standoff/web"
)

// AddHost puts in what articles need: the script for the element and, with the
// story that comes with the program, an article that shows every way to embed
// it. The article tells of that story, and so of no other.
func (s Site) AddHost(boards []board.Storyboard, plans []*plan.Plan, with Shared) (err error) {
	if s[web.HostScriptName], err = web.HostScript(); err != nil {
		return err
	}
	if len(boards) == 0 || boards[0].Path != "" || plans[0] == nil {
		return nil
	}
	assets, err := web.DemoAssets()
	if err != nil {
		return err
	}
	s.AddAssets(assets)
	board, plan, err := publish(boards[0], plans[0])
	if err != nil {
		return err
	}
	id := board.ID
	page := newPage(board, plan, 0, "", with)
	if with.base != "" {
		page.Address = with.base + id + "/"
	}
	s["article.html"], err = web.Article(&web.Demo{
		Page: page, Folder: id + "/", Sandboxed: with.Guests + id + "/",
		Links: web.Links{Script: "assets/" + assets[0].Name, Style: "assets/" + assets[1].Name},
	})
	return err
}
