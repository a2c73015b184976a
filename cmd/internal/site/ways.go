package site

import (
	"cmp"
	"slices"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/panel"
	"standoff/story/plan"
	"standoff/web"
)

// Ways returns the ways into an article of a story in one of its languages, published at a
// site's root; an empty one has an address in its place that says that it is none.
func Ways(b board.Storyboard, plan *plan.Plan, lang, base string) ([]web.Way, error) {
	b, plan, err := publish(b, plan)
	if err != nil {
		return nil, err
	}
	base = cmp.Or(base, web.Placeholder)
	i := max(0, slices.Index(plan.Story.Languages, lang))
	page := newPage(b, plan, i, "", Shared{Assets: make([]web.Asset, web.AssetCount)}) // no link of it is used
	return web.Ways(page, base+panel.LanguageFolder(b.ID, lang, i)+"/", base)
}
