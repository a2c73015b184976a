package main

import (
	"path"

	"standoff/story"
	"standoff/web"
)

// newShelf is the page that lists the stories, in the first one's language.
func newShelf(boards []storyboard, plans []*story.Plan, with shared) *web.Shelf {
	words := story.WordsIn("en")
	shelf := &web.Shelf{Lang: "en", Dir: story.Direction("en"), Words: words, Links: with.links("")}
	for i, b := range boards {
		s := plans[i].Story
		lang := s.Languages[0]
		shelf.Stories = append(shelf.Stories, web.Entry{
			Title: s.Title.In(lang), Summary: s.Summary.In(lang), Href: b.id + "/",
			Lang: lang, Dir: story.Direction(lang), Steps: len(plans[i].Steps),
			First: web.Day(s.Date.First), Last: web.Day(s.Date.Last),
			Panels: shelfPanels(b.id, plans[i], lang), Languages: pageLanguages(s, b.id+"/"),
		})
	}
	return shelf
}

// shelfPanels are the panels of the step that shows a story best, as seen from
// the site's root.
func shelfPanels(id string, plan *story.Plan, lang string) []web.Panel {
	step := strongest(plan, lang)
	var ps []web.Panel
	for _, k := range panelKinds {
		ps = append(ps, web.Panel{URL: path.Join(id, k.file(step)), Width: k.width, Height: k.height,
			Dark: k.dark})
	}
	return ps
}
