// Package panel draws what of a story stands still: a panel for every step in each
// shape and theme, and the card for social networks. What makes a site and what looks
// at pictures call it. It writes no files: a Gallery is drawn when it is called for.
// Begin with shapes.go, the table of sizes, then panel.go.
package panel

import (
	"fmt"
	"path"
	"sync"

	"standoff/scene"
	"standoff/scene/picture"
	"standoff/scene/raster"
	"standoff/scene/svg"
	"standoff/scene/theme"
	"standoff/story/plan"
	"standoff/web"
)

// A PanelKind is one of the shapes and colours in which every step is drawn.
type PanelKind struct {
	suffix        string // of the file's name
	Width, Height int    // CSS pixels
	Dark          bool
}

// PanelKinds are all there are, those for a wide page in light colours first:
// without a script they are what a page shows. They are as large as the stage
// is in most articles and on most phones, so that the engine, which composes
// for the size it finds, takes over with the same picture.
var PanelKinds = []PanelKind{
	{"", int(Article.Width), int(Article.Height), false},
	{"-narrow", int(Phone.Width), int(Phone.Height), false},
	{"-dark", int(Article.Width), int(Article.Height), true},
	{"-narrow-dark", int(Phone.Width), int(Phone.Height), true},
}

func (k PanelKind) Theme() *theme.Theme {
	if k.Dark {
		return theme.Dark
	}
	return theme.Light
}

// File returns the panel's address as seen from the page in its language.
func (k PanelKind) File(step int) string {
	return fmt.Sprintf("panels/%02d%s.svg", step+1, k.suffix)
}

// DrawPanel returns a step's still as SVG. Ids in it begin with the prefix.
func DrawPanel(plan *plan.Plan, step int, k PanelKind, lang, prefix string) []byte {
	s := plan.Steps[step]
	p := scene.Compose(plan.At(s.Still), picture.View{
		Width: float64(k.Width), Height: float64(k.Height), Theme: k.Theme(), Lang: lang,
		Words:   plan.Story.Words[lang],
		Measure: raster.Measure, Breaks: raster.Breaks,
	})
	return svg.Paint(p, k.Theme(), svg.Options{
		Title: s.Step.Title.In(lang), Desc: s.Step.Alt.In(lang), Lang: lang, Prefix: prefix,
		Measure: raster.Measure, Light: true,
	})
}

// PagePanels returns a step's panels as its page finds them, the stamp at the end of
// their addresses. The drawing of the very first stands in the page itself, unless it
// may be another before it is seen.
func PagePanels(plan *plan.Plan, step int, lang, stamp string) []web.Panel {
	var ps []web.Panel
	for _, k := range PanelKinds {
		ps = append(ps, web.Panel{URL: k.File(step) + stamp, Width: k.Width, Height: k.Height, Dark: k.Dark})
	}
	if step == 0 && stamp == "" {
		ps[0].SVG = string(DrawPanel(plan, 0, PanelKinds[0], lang, "panel-"))
	}
	return ps
}

// A Gallery is files, by their paths below the site's root, that are made when
// they are called for.
type Gallery map[string]func() ([]byte, error)

// Remembered has each file drawn once.
func Remembered(files Gallery) Gallery {
	once := Gallery{}
	for name, draw := range files {
		once[name] = sync.OnceValues(draw)
	}
	return once
}

// Pictures returns all pictures of a story.
func Pictures(id string, plan *plan.Plan) Gallery {
	files := Gallery{}
	for i, lang := range plan.Story.Languages {
		folder := LanguageFolder(id, lang, i)
		for step := range plan.Steps {
			for _, k := range PanelKinds {
				files[path.Join(folder, k.File(step))] = func() ([]byte, error) {
					return DrawPanel(plan, step, k, lang, ""), nil
				}
			}
		}
		files[path.Join(folder, CardFile)] = func() ([]byte, error) { return DrawCard(plan, lang) }
	}
	return files
}

// LanguageFolder returns where the page in a story's i-th language lies.
func LanguageFolder(id, lang string, i int) string {
	if i == 0 {
		return id
	}
	return path.Join(id, lang)
}
