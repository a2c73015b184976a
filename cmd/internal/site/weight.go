package site

import (
	"path"
	"regexp"
	"strings"

	"standoff/cmd/internal/panel"
	"standoff/web"
)

// PageBudget is what a story's page may weigh before the engine, in bytes as
// brotli packs them: HTML, script, styles and the first panel. It was 60,000 until the stage got
// buildings, streets and people who can be told apart: they were given 4,000.
const PageBudget = 64_000

// PanelsBudget is what all panels that one reader sees may weigh, of one shape,
// theme and language, in bytes as brotli packs them.
const PanelsBudget = 300_000

// fetched are the parts of a page that every browser fetches to show it.
var fetched = regexp.MustCompile(`<(?:script[^>]* src|link rel="?stylesheet"?[^>]* href)="([^"]+)"`)

// opening is the first step's picture on the stage, and panelFile a file of
// which a browser takes one: the drawing in the page itself is for some only.
var (
	opening   = regexp.MustCompile(`(?s)data-role="panel".*?data-role="engine"`)
	panelFile = regexp.MustCompile(`<(?:source srcset|img src)="([^"]+)"`)
)

// weight returns what a page weighs before the engine, for the reader who has to
// fetch most. Size says how large a file of the site is, packed.
func (s Site) weight(page string, size func(name string) (int, error)) (int, error) {
	html := string(s[page])
	at := func(match []string) (int, error) { return size(path.Join(path.Dir(page), match[1])) }
	sum, err := size(page)
	if err != nil {
		return 0, err
	}
	for _, match := range fetched.FindAllStringSubmatch(html, -1) {
		n, err := at(match)
		if err != nil {
			return 0, err
		}
		sum += n
	}
	most := 0
	for _, match := range panelFile.FindAllStringSubmatch(opening.FindString(html), -1) {
		n, err := at(match)
		if err != nil {
			return 0, err
		}
		most = max(most, n)
	}
	return sum + most, nil
}

// A Weight is what a page makes a reader fetch before the engine, in bytes as
// brotli packs them.
type Weight struct {
	Page   string `json:"page"`   // its folder
	Whole  int    `json:"whole"`  // until it is complete: with its first panel
	Panels int    `json:"panels"` // all panels, of the shape and theme that weigh most
	Steps  int    `json:"steps"`
}

// weights returns the weights of a story's pages. Size says how large a file is, packed.
func (s Site) weights(steps int, named names, size func(name string) (int, error)) ([]Weight, error) {
	var all []Weight
	for _, page := range s.storyNames() {
		whole, err := s.weight(page, size)
		if err != nil {
			return nil, err
		}
		w := Weight{Page: path.Dir(page), Whole: whole, Steps: steps}
		for _, k := range panel.PanelKinds {
			sum := 0
			for step := range steps {
				n, err := size(named.of(path.Join(w.Page, k.File(step))))
				if err != nil {
					return nil, err
				}
				sum += n
			}
			w.Panels = max(w.Panels, sum)
		}
		all = append(all, w)
	}
	return all, nil
}

// storyNames returns the pages of stories, by name.
func (s Site) storyNames() []string {
	var names []string
	for _, name := range s.names() {
		if path.Base(name) == "index.html" && s[path.Join(path.Dir(name), web.FiguresName)] != nil &&
			strings.Contains(name, "/") {
			names = append(names, name)
		}
	}
	return names
}
