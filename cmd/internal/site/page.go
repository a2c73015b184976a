package site

import (
	"path"
	"slices"
	"sync"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/panel"
	"standoff/scene/figure"
	"standoff/scene/svg"
	"standoff/story"
	"standoff/story/plan"
	"standoff/story/planfile"
	"standoff/story/words"
	"standoff/web"
)

// Shared are the addresses of what all pages use, below the site's root.
type Shared struct {
	Assets []web.Asset
	Engine web.Engine  // addresses below the site's root
	base   string      // the site's root on the web, ending in a slash; or empty
	Author []web.Asset // what only serve has; else none
	Stamp  string      // of the storyboard in serve, with a leading "?"; else empty
	Guests string      // the root for frames that may only run scripts, where it is another; else empty
	named  names       // the files of stories that carry their hash; none do in serve
}

// storyPages renders a story in each of its languages: the first in the
// story's own folder, the others each in a folder below. The keys are paths
// below the site's root.
func storyPages(b board.Storyboard, plan *plan.Plan, with Shared) (Site, error) {
	pages := Site{}
	for name, render := range pageFiles(b, plan, with) {
		data, err := render()
		if err != nil {
			return nil, err
		}
		pages[name] = data
	}
	return pages, nil
}

// planName is the file, in a story's folder, that the player plays, before it gets its hash.
const planName = "story.plan"

// pageFiles returns the pages of a story as it is published, what stands beside them
// for other programs, its storyboard, and its plan unless that has another name.
func pageFiles(b board.Storyboard, plan *plan.Plan, with Shared) panel.Gallery {
	files := panel.Gallery{
		path.Join(b.ID, "story.toml"): func() ([]byte, error) { return b.Text, nil },
	}
	if name := path.Join(b.ID, planName); with.named.of(name) == name {
		files[name] = func() ([]byte, error) { return planfile.Encode(plan) }
	}
	for i, lang := range plan.Story.Languages {
		folder, root := panel.LanguageFolder(b.ID, lang, i), "../"
		if i > 0 {
			root = "../../"
		}
		page := sync.OnceValues(func() (*web.Page, error) {
			page := newPage(b, plan, i, root, with)
			if with.base != "" {
				page.Address = with.base + folder + "/"
			}
			return page, nil
		})
		rendered := func(render func(*web.Page) ([]byte, error)) func() ([]byte, error) {
			return func() ([]byte, error) {
				page, err := page()
				if err != nil {
					return nil, err
				}
				return render(page)
			}
		}
		files[path.Join(folder, "index.html")] = rendered(web.Render)
		files[path.Join(folder, web.FiguresName)] = rendered(web.Figures)
		if with.base != "" {
			files[path.Join(folder, web.EmbedName)] = rendered(web.OEmbed)
		}
	}
	return files
}

// newPage returns the story in its i-th language, for a page from which root leads
// to the site's root.
func newPage(b board.Storyboard, plan *plan.Plan, i int, root string, with Shared) *web.Page {
	s := plan.Story
	lang := s.Languages[i]
	library, _ := b.Library()
	book := library.Book(lang)
	home, folder := "./", panel.LanguageFolder(b.ID, lang, i)
	if i > 0 {
		home = "../"
	}
	engine := with.Engine
	engine.URL, engine.Runtime = root+engine.URL, root+engine.Runtime
	if engine.Gzip != "" {
		engine.Gzip = root + engine.Gzip
	}
	return &web.Page{
		ID: b.ID, Lang: lang, Dir: words.Direction(lang),
		Title: s.Title.In(lang), Summary: s.Summary.In(lang), By: s.By.In(lang),
		First: web.Day(s.Date.First), Last: web.Day(s.Date.Last), Updated: web.Day(s.Updated),
		Corrections: pageCorrections(s, lang),
		Languages:   PageLanguages(s, home), Steps: with.steps(plan, lang, folder),
		Sources: pageSources(s, lang), Legend: legend(plan, lang), Ways: waysSaid(plan),
		Words: book.Texts, English: book.English, Engine: engine, Plan: home + with.named.from(b.ID, planName) + with.Stamp,
		Links: with.Links(root),
		Card:  with.named.from(folder, panel.CardFile),
	}
}

// steps returns the steps of the page in the folder, with the names that their panels have.
func (w Shared) steps(plan *plan.Plan, lang, folder string) []web.Step {
	steps := pageSteps(plan, lang, w.Stamp)
	for i := range steps {
		for k := range steps[i].Panels {
			p := &steps[i].Panels[k]
			p.URL = w.named.from(folder, p.URL)
		}
	}
	return steps
}

// waysSaid returns what the legend says of ways: that their pace is drawn, where there are any, and
// what dashes mean, where the program found one.
func waysSaid(p *plan.Plan) (keys []string) {
	ways, untold := false, false
	for i := range p.Views {
		for _, r := range p.Views[i].Trails {
			ways, untold = true, untold || r.Untold
		}
	}
	if ways {
		keys = append(keys, "picture.pace")
	}
	if untold {
		keys = append(keys, "picture.untold")
	}
	return keys
}

// Links returns the addresses of the assets in a page from which root leads to the
// site's root.
func (w Shared) Links(root string) web.Links {
	links := web.LinksTo(w.Assets, root+"assets/")
	if w.Author != nil {
		links = links.ForAuthors(w.Author, root+"assets/")
	}
	return links
}

// PageLanguages returns the story's languages, each with its page's address as
// seen from a page from which home leads to the story's folder.
func PageLanguages(s *story.Story, home string) []web.Language {
	var ls []web.Language
	for i, code := range s.Languages {
		href := home
		if i > 0 {
			href += code + "/"
		}
		ls = append(ls, web.Language{Code: code, Name: words.NameOf(code), Href: href})
	}
	return ls
}

// pageSteps returns the steps as the page has them. Sources are named by their index.
func pageSteps(plan *plan.Plan, lang, stamp string) []web.Step {
	number := map[*story.Source]int{}
	for i, src := range plan.Story.Sources {
		number[src] = i
	}
	var steps []web.Step
	for i, p := range plan.Steps {
		s := p.Step
		step := web.Step{
			ID: s.ID, Account: s.Account(), Title: s.Title.In(lang), Text: []string{s.Text.In(lang)},
			First: web.Day(s.Date.First), Last: web.Day(s.Date.Last),
			Time: s.Time, When: s.When.In(lang), Sure: string(s.Sure),
			Start: p.Start, End: p.End, Still: p.Still, Alt: s.Alt.In(lang),
			Panels: panel.PagePanels(plan, i, lang, stamp),
		}
		for _, src := range s.Cited() {
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
			By: src.By.In(lang), Unnamed: src.Unnamed, Via: src.Via.In(lang), Kind: string(src.Kind),
			About: src.About.In(lang), Date: web.Day(src.Date), Time: src.Time, URL: src.URL,
			Archive: src.Archive,
		})
	}
	return sources
}

func pageCorrections(s *story.Story, lang string) []web.Correction {
	var all []web.Correction
	for _, c := range s.Corrections {
		all = append(all, web.Correction{Date: web.Day(c.Date), Text: c.Text.In(lang),
			Step: slices.Index(s.Steps, c.Step)})
	}
	return all
}

// legendHeight is how tall the people in the legend stand, in CSS pixels.
const legendHeight = 44

// legendTurn is how people in the legend face: the reader, and a little to the right.
const legendTurn = figure.Turns/4 - 1

// legend shows one person of every group that a reader can tell apart: groups that are drawn
// alike share a row, under both their names. Leaders have a row each, as the picture names them.
func legend(plan *plan.Plan, lang string) []web.Figure {
	var rows []web.Figure
	var looks []figure.Look // of the rows
	for _, g := range plan.Story.Cast {
		person := firstOf(plan, g)
		if person < 0 {
			continue
		}
		row := web.Figure{Name: g.Name.In(lang), Shape: plan.Story.Words[lang]["shape."+shape(g)]}
		named := func(r web.Figure) bool { return r.Name == row.Name && r.Shape == row.Shape }
		if slices.ContainsFunc(rows, named) {
			continue // a part that goes by its group's name
		}
		look := figure.LookOf(plan, person)
		alike := slices.IndexFunc(looks, func(l figure.Look) bool { return figure.Alike(l, look) })
		if alike >= 0 && !look.Leader {
			rows[alike].Name += plan.Story.Words[lang]["mark.comma"] + row.Name
			continue
		}
		row.SVG = svg.Figure(look, figure.Pose{Action: story.Stand, Turn: legendTurn}, legendHeight)
		rows, looks = append(rows, row), append(looks, look)
	}
	return rows
}

// shape returns what readers know the group by when they see it, as a key of our words.
func shape(g *story.Group) string {
	switch {
	case g.Leader:
		return "leader"
	case g.Kind == story.Deputy:
		return "deputy-" + string(g.Cut)
	case g.Kind == story.Soldier && g.NoShield:
		return "soldier-plain"
	}
	return string(g.Kind)
}

// firstOf returns the index of the first person who belongs to the group itself,
// or to one of its parts, best to one that is no leader, who looks otherwise; or -1.
func firstOf(plan *plan.Plan, g *story.Group) int {
	part := -1
	for i, p := range plan.People {
		if p.Group == g {
			return i
		}
		if p.Group.Of == g && (part < 0 || plan.People[part].Group.Leader && !p.Group.Leader) {
			part = i
		}
	}
	return part
}
