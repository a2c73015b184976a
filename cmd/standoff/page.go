package main

import (
	"path"

	"standoff/scene"
	"standoff/scene/svg"
	"standoff/story"
	"standoff/web"
)

// shared are the addresses of what all pages use, below the site's root.
type shared struct {
	assets []web.Asset
	engine web.Engine // addresses below the site's root
	live   string     // the event stream of serve; else empty
	base   string     // the site's root on the web, ending in a slash; or empty
}

// storyPages renders a story in each of its languages: the first in the
// story's own folder, the others each in a folder below. The keys are paths
// below the site's root. A story that can't be played has one page that says
// why.
func storyPages(b storyboard, plan *story.Plan, with shared) (site, error) {
	if plan == nil {
		return troublePage(b, with)
	}
	pages := site{path.Join(b.id, "story.toml"): b.text}
	for i, lang := range plan.Story.Languages {
		folder, root := languageFolder(b.id, lang, i), "../"
		if i > 0 {
			root = "../../"
		}
		page := newPage(b.id, plan, i, root, with)
		if with.base != "" {
			page.Address = with.base + folder + "/"
		}
		if err := pages.add(folder, page); err != nil {
			return nil, err
		}
	}
	return pages, nil
}

// add puts a page, and what stands beside it for other programs, into a folder.
func (s site) add(folder string, page *web.Page) (err error) {
	if s[path.Join(folder, "index.html")], err = web.Render(page); err != nil {
		return err
	}
	if s[path.Join(folder, web.FiguresName)], err = web.Figures(page); err != nil {
		return err
	}
	if page.Address != "" {
		s[path.Join(folder, web.EmbedName)], err = web.OEmbed(page)
	}
	return err
}

// newPage is the story in its i-th language, for a page from which root leads
// to the site's root.
func newPage(id string, plan *story.Plan, i int, root string, with shared) *web.Page {
	s := plan.Story
	lang := s.Languages[i]
	words := story.WordsIn(lang)
	home := "./"
	if i > 0 {
		home = "../"
	}
	engine := with.engine
	engine.URL = root + engine.URL
	if engine.Gzip != "" {
		engine.Gzip = root + engine.Gzip
	}
	live := ""
	if with.live != "" {
		live = root + with.live
	}
	return &web.Page{
		ID: id, Lang: lang, Dir: story.Direction(lang),
		Title: s.Title.In(lang), Summary: s.Summary.In(lang), By: s.By.In(lang),
		First: web.Day(s.Date.First), Last: web.Day(s.Date.Last),
		Languages: pageLanguages(s, home), Steps: pageSteps(plan, lang),
		Sources: pageSources(s, lang), Legend: legend(plan, lang),
		Words: words, Engine: engine, Storyboard: home + "story.toml",
		Links: web.LinksTo(with.assets, root+"assets/"), Live: live,
		Card: cardFile,
	}
}

// pageLanguages are the story's languages, each with its page's address as
// seen from a page from which home leads to the story's folder.
func pageLanguages(s *story.Story, home string) []web.Language {
	var ls []web.Language
	for i, code := range s.Languages {
		href := home
		if i > 0 {
			href += code + "/"
		}
		ls = append(ls, web.Language{Code: code, Name: story.NativeName(code), Href: href})
	}
	return ls
}

func pageSteps(plan *story.Plan, lang string) []web.Step {
	number := map[*story.Source]int{}
	for i, src := range plan.Story.Sources {
		number[src] = i
	}
	var steps []web.Step
	for i, p := range plan.Steps {
		s := p.Step
		step := web.Step{
			ID: s.ID, Title: s.Title.In(lang), Text: []string{s.Text.In(lang)},
			First: web.Day(s.Date.First), Last: web.Day(s.Date.Last),
			Time: s.Time, When: s.When.In(lang), Sure: string(s.Sure),
			Start: p.Start, End: p.End, Still: p.Still, Alt: s.Alt.In(lang),
			Panels: pagePanels(plan, i, lang),
		}
		for _, src := range s.Sources {
			step.Sources = append(step.Sources, number[src])
		}
		for _, q := range s.Quotes {
			if why := q.Why.In(lang); why != "" {
				step.Why = append(step.Why, why)
			}
		}
		steps = append(steps, step)
	}
	return steps
}

func pageSources(s *story.Story, lang string) []web.Source {
	var sources []web.Source
	for _, src := range s.Sources {
		sources = append(sources, web.Source{
			By: src.By.In(lang), Via: src.Via.In(lang), Kind: string(src.Kind),
			About: src.About.In(lang), Date: web.Day(src.Date), Time: src.Time, URL: src.URL,
		})
	}
	return sources
}

// legendHeight is how tall the people in the legend stand, in CSS pixels.
const legendHeight = 44

// legend shows one person of every group that a reader can tell apart.
func legend(plan *story.Plan, lang string) []web.Figure {
	var rows []web.Figure
	words := story.WordsIn(lang)
	for _, g := range plan.Story.Cast {
		person := firstOf(plan, g)
		if person < 0 {
			continue
		}
		look := scene.LookOf(plan, person)
		pose := scene.Pose{Action: story.Stand, View: scene.FrontView}
		rows = append(rows, web.Figure{
			SVG:  svg.Figure(look, pose, scene.Light, legendHeight),
			Name: g.Name.In(lang), Shape: words["shape."+shape(g)],
		})
	}
	return rows
}

// shape is by what a reader tells the group apart, as a key of our words.
func shape(g *story.Group) string {
	switch {
	case g.Leader:
		return "leader"
	case g.Kind == story.Deputy:
		return "deputy-" + string(g.Cut)
	}
	return string(g.Kind)
}

// firstOf is the index of the first person who belongs to the group itself,
// or to one of its parts, or -1.
func firstOf(plan *story.Plan, g *story.Group) int {
	part := -1
	for i, p := range plan.People {
		if p.Group == g {
			return i
		}
		if part < 0 && p.Group.Of == g {
			part = i
		}
	}
	return part
}
