package site

import (
	"path"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/panel"
	"standoff/story/plan"
	"standoff/story/words"
	"standoff/web"
)

// newShelf returns the page that lists the stories.
func newShelf(boards []board.Storyboard, plans []*plan.Plan, with Shared) *web.Shelf {
	library := words.NewLibrary(nil)
	if len(boards) > 0 {
		library, _ = boards[0].Library()
	}
	book := library.Book(shelfLanguage(plans))
	shelf := &web.Shelf{Lang: book.Lang, Dir: words.Direction(book.Lang), Words: book.Texts,
		English: book.English, Links: with.Links("")}
	for i, b := range boards {
		s := plans[i].Story
		lang := s.Languages[0]
		shelf.Stories = append(shelf.Stories, web.Entry{
			Title: s.Title.In(lang), Summary: s.Summary.In(lang), Href: b.ID + "/",
			Lang: lang, Dir: words.Direction(lang), Steps: s.Number(len(s.Steps) - 1),
			First: web.Day(s.Date.First), Last: web.Day(s.Date.Last),
			Panels: shelfPanels(b.ID, plans[i], lang, with.named), Languages: PageLanguages(s, b.ID+"/"),
		})
	}
	return shelf
}

// shelfLanguage returns the main language of all stories, where they share one and there
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

// shelfPanels returns the panels of the step that shows a story best, as seen from
// the site's root.
func shelfPanels(id string, plan *plan.Plan, lang string, named names) []web.Panel {
	step := panel.CardStep(plan, lang)
	var ps []web.Panel
	for _, k := range panel.PanelKinds {
		ps = append(ps, web.Panel{URL: named.of(path.Join(id, k.File(step))), Width: k.Width, Height: k.Height,
			Dark: k.Dark})
	}
	return ps
}
