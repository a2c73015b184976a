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
	return named(nil, "article.js", "article.css")
}

// Article makes the article's page.
func Article(d *Demo) ([]byte, error) {
	if err := d.Page.check(); err != nil {
		return nil, fmt.Errorf("article: %w", err)
	}
	v := newDemoView(d)
	out, err := execute("article.html", v.wordbook, v)
	if err == nil {
		err = v.err()
	}
	if err != nil {
		return nil, fmt.Errorf("article: %w", err)
	}
	return out, nil
}

// A demoView is a view of the story with what only the article needs.
type demoView struct {
	*view
	Folder, Sandboxed string
	Article           Links
	HostScript        string
	DemoPolicy        template.HTMLAttr // a string would have its quotes escaped
	Where             string            // the story's address for others to copy
	Lines             func(way, query string) (string, error)
}

func newDemoView(d *Demo) demoView {
	v := demoView{view: newView(d.Page), Folder: d.Folder, Sandboxed: d.Sandboxed, Article: d.Links, HostScript: HostScriptName,
		DemoPolicy: template.HTMLAttr(`content="` + DemoPolicy + `"`), Where: d.Page.Address}
	if v.Where == "" {
		v.Where = Placeholder + d.Folder
	}
	v.Lines = v.lines
	return v
}

// lines returns the lines for a way into an article, to the story's address with a query.
func (v demoView) lines(way, query string) (string, error) {
	site := strings.TrimSuffix(v.Where, v.Folder)
	text, err := newWayIn(v.Page, v.Where, site).with(query).lines(way)
	return strings.TrimSpace(text), err
}
