package web

import (
	"fmt"
	"html/template"
	"strings"
)

// A Demo is an article about the first story that embeds it in every way there
// is, each with the lines that an article needs for it.
type Demo struct {
	Page      *Page  // the story in the article's language, as seen from its folder
	Folder    string // of the story, as seen from the article: "assembly-standoff/"
	Sandboxed string // the same for a frame that may only run scripts
	Links     Links  // of the article itself; it has no styles of print
}

// DemoPolicy is the content security policy of the article: stricter than the
// story's, as no engine ever runs in an article.
const DemoPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; " +
	"img-src 'self' data:; connect-src 'self'; frame-src 'self'"

// Placeholder stands in the lines for articles in place of an address that is not known yet.
const Placeholder = "https://graphics.example/"

// DemoAssets returns the script and the styles of the article.
func DemoAssets() ([]Asset, error) {
	script, err := bundle("demo/main.js")
	if err != nil {
		return nil, err
	}
	style, err := stylesheet("style/article")
	if err != nil {
		return nil, err
	}
	return named([]Asset{
		{"article.%s.js", "text/javascript", script}, {"article.%s.css", "text/css", style},
	})
}

// Article makes the article's page.
func Article(d *Demo) ([]byte, error) {
	if err := d.Page.check(); err != nil {
		return nil, fmt.Errorf("article: %w", err)
	}
	v := demoView{newView(d.Page), d}
	out, err := execute("article.html", v.wordbook, v)
	if err == nil {
		err = v.err()
	}
	if err != nil {
		return nil, fmt.Errorf("article: %w", err)
	}
	return out, nil
}

type demoView struct {
	*view
	demo *Demo
}

func (v demoView) Folder() string     { return v.demo.Folder }
func (v demoView) Sandboxed() string  { return v.demo.Sandboxed }
func (v demoView) Article() Links     { return v.demo.Links }
func (v demoView) HostScript() string { return HostScriptName }

// DemoPolicy returns an attribute: a string would have its quotes escaped.
func (v demoView) DemoPolicy() template.HTMLAttr {
	return template.HTMLAttr(`content="` + DemoPolicy + `"`)
}

// Where returns the story's address for others to copy, and Site that of all.
func (v demoView) Where() string {
	if v.Address != "" {
		return v.Address
	}
	return Placeholder + v.demo.Folder
}

// Lines returns the lines for a way into an article, to the story's address with a query.
func (v demoView) Lines(way, query string) (string, error) {
	text, err := newWayIn(v.Page, v.Where(), v.Site()).with(query).lines(way)
	return strings.TrimSpace(text), err
}

func (v demoView) Site() string { return strings.TrimSuffix(v.Where(), v.demo.Folder) }
