package main

import (
	"fmt"
	"path"
	"regexp"
	"strings"

	"standoff/web"
)

// pageBudget is what a story's page may weigh before the engine, in bytes as
// brotli packs them: HTML, script, styles and the first panel.
const pageBudget = 60_000

// fetched are the parts of a page that a browser fetches to show it whole.
var fetched = regexp.MustCompile(`<(?:script[^>]* src|link rel="?stylesheet"?[^>]* href)="([^"]+)"`)

// firstPanel is the first step's picture on the stage, where it is not drawn
// in the page itself.
var firstPanel = regexp.MustCompile(`<img src="([^"]+)"[^>]* fetchpriority`)

// weight is what a page weighs before the engine. Size says how large a file
// of the site is, packed.
func (s site) weight(page string, size func(name string) (int, error)) (int, error) {
	names := map[string]bool{page: true}
	html := string(s[page])
	for _, found := range append(fetched.FindAllStringSubmatch(html, -1),
		firstPanel.FindAllStringSubmatch(html, -1)...) {
		names[path.Join(path.Dir(page), found[1])] = true
	}
	sum := 0
	for name := range names {
		n, err := size(name)
		if err != nil {
			return 0, fmt.Errorf("%s of %s: %w", name, page, err)
		}
		sum += n
	}
	return sum, nil
}

// storyNames are the pages of stories, by name.
func (s site) storyNames() []string {
	var names []string
	for _, name := range s.names() {
		if path.Base(name) == "index.html" && s[path.Join(path.Dir(name), web.FiguresName)] != nil &&
			strings.Contains(name, "/") {
			names = append(names, name)
		}
	}
	return names
}
