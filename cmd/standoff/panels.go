package main

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

// A panelKind is one of the shapes and colours in which every step is drawn.
type panelKind struct {
	suffix        string // of the file's name
	width, height int    // CSS pixels
	dark          bool
}

// panelKinds are all there are, those for a wide page in light colours first:
// without a script they are what a page shows. They are as large as the stage
// is in most articles and on most phones, so that the engine, which composes
// for the size it finds, takes over with the same picture.
var panelKinds = []panelKind{
	{"", 720, 405, false},
	{"-narrow", 375, 375, false},
	{"-dark", 720, 405, true},
	{"-narrow-dark", 375, 375, true},
}

func (k panelKind) theme() *theme.Theme {
	if k.dark {
		return theme.Dark
	}
	return theme.Light
}

// file is the panel's address as seen from the page in its language.
func (k panelKind) file(step int) string {
	return fmt.Sprintf("panels/%02d%s.svg", step+1, k.suffix)
}

// drawPanel is a step's still as SVG. Ids in it begin with the prefix.
func drawPanel(plan *plan.Plan, step int, k panelKind, lang, prefix string) []byte {
	s := plan.Steps[step]
	p := scene.Compose(plan.At(s.Still), picture.View{
		Width: float64(k.width), Height: float64(k.height), Theme: k.theme(), Lang: lang,
		Words:   plan.Story.Words[lang],
		Measure: raster.Measure, Breaks: raster.Breaks,
	})
	return svg.Paint(p, k.theme(), svg.Options{
		Title: s.Step.Title.In(lang), Desc: s.Step.Alt.In(lang), Lang: lang, Prefix: prefix,
		Measure: raster.Measure,
	})
}

// pagePanels are a step's panels as its page finds them, the stamp behind their
// addresses. The drawing of the very first stands in the page itself, unless it
// may be another before it is seen.
func pagePanels(plan *plan.Plan, step int, lang, stamp string) []web.Panel {
	var ps []web.Panel
	for _, k := range panelKinds {
		ps = append(ps, web.Panel{URL: k.file(step) + stamp, Width: k.width, Height: k.height, Dark: k.dark})
	}
	if step == 0 && stamp == "" {
		ps[0].SVG = string(drawPanel(plan, 0, panelKinds[0], lang, "panel-"))
	}
	return ps
}

// A gallery is files, by their paths below the site's root, that are made when
// they are called for.
type gallery map[string]func() ([]byte, error)

// remembered has each file drawn once.
func remembered(files gallery) gallery {
	once := gallery{}
	for name, draw := range files {
		once[name] = sync.OnceValues(draw)
	}
	return once
}

// pictures are all pictures of a story.
func pictures(id string, plan *plan.Plan) gallery {
	files := gallery{}
	for i, lang := range plan.Story.Languages {
		folder := languageFolder(id, lang, i)
		for step := range plan.Steps {
			for _, k := range panelKinds {
				files[path.Join(folder, k.file(step))] = func() ([]byte, error) {
					return drawPanel(plan, step, k, lang, ""), nil
				}
			}
		}
		files[path.Join(folder, cardFile)] = func() ([]byte, error) { return drawCard(plan, lang) }
	}
	return files
}

// languageFolder is where the page in a story's i-th language lies.
func languageFolder(id, lang string, i int) string {
	if i == 0 {
		return id
	}
	return path.Join(id, lang)
}
