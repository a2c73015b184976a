package main

import (
	"path"

	"standoff/story/plan"
	"standoff/story/words"
	"standoff/web"
)

// newShelf is the page that lists the stories.
func newShelf(boards []storyboard, plans []*plan.Plan, with shared) *web.Shelf {
	library := words.NewLibrary(nil)
	if len(boards) > 0 {
		library, _ = boards[0].library()
	}
	book := library.Book(shelfLanguage(plans))
	shelf := &web.Shelf{Lang: book.Lang, Dir: words.Direction(book.Lang), Words: book.Texts,
		English: book.English, Links: with.links("")}
	for i, b := range boards {
		s := plans[i].Story
		lang := s.Languages[0]
		shelf.Stories = append(shelf.Stories, web.Entry{
			Title: s.Title.In(lang), Summary: s.Summary.In(lang), Href: b.id + "/",
			Lang: lang, Dir: words.Direction(lang), Steps: len(plans[i].Steps),
			First: web.Day(s.Date.First), Last: web.Day(s.Date.Last),
			Panels: shelfPanels(b.id, plans[i], lang), Languages: pageLanguages(s, b.id+"/"),
		})
	}
	return shelf
}

// shelfLanguage is the main language of all stories, where they share one and there
// are words in it; else English.
func shelfLanguage(plans []*plan.Plan) string {
	lang := ""
	for _, p := range plans {
		switch main := p.Story.Languages[0]; {
		case lang == "":
			lang = main
		case lang != main:
			return "en"
		}
	}
	if lang == "" || words.In(lang).File == "" {
		return "en"
	}
	return lang
}

// shelfPanels are the panels of the step that shows a story best, as seen from
// the site's root.
func shelfPanels(id string, plan *plan.Plan, lang string) []web.Panel {
	step := strongest(plan, lang)
	var ps []web.Panel
	for _, k := range panelKinds {
		ps = append(ps, web.Panel{URL: path.Join(id, k.file(step)), Width: k.width, Height: k.height,
			Dark: k.dark})
	}
	return ps
}
