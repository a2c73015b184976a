package release

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// manualFolder is where the manual lies in an archive.
const manualFolder = "manual"

// manualPages are the texts in the sources that the manual is made of, and its pages.
var manualPages = map[string]string{
	"story/README.md":       "index.html",
	"story/words/README.md": "words.html",
}

// manualOf returns the manual of the sources at root, as pages for a browser with what they show
// and name, in a folder of the archive.
func manualOf(root string, c Commit) ([]entry, error) {
	var files []entry
	named := map[string]string{} // what the pages show and lead to, by its name in the folder
	for _, source := range slices.Sorted(maps.Keys(manualPages)) {
		data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(source)))
		if err != nil {
			return nil, err
		}
		p := page{root: root, source: source, named: named}
		html, err := p.render(forRelease(data), c)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", source, err)
		}
		files = append(files, entry{manualFolder + "/" + manualPages[source], html, false})
	}
	for name, source := range named {
		data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(source)))
		if err != nil {
			return nil, err
		}
		files = append(files, entry{manualFolder + "/" + name, data, false})
	}
	slices.SortFunc(files, func(a, b entry) int { return strings.Compare(a.name, b.name) })
	return files, nil
}

// forSources is what the manual says to those with the sources, and in a comment what it says in
// its place to those with a release.
var forSources = regexp.MustCompile(`(?s)<!-- sources -->\n.*?<!-- release\n(.*?)-->\n`)

// forRelease returns a text of the manual with the commands as they are called in a release.
func forRelease(manual []byte) []byte {
	manual = forSources.ReplaceAll(manual, []byte("$1"))
	return bytes.ReplaceAll(manual, []byte("go run ./cmd/standoff"), []byte("standoff"))
}

//go:embed manual.html
var manualHTML string

var manualTemplate = template.Must(template.New("manual.html").Parse(manualHTML))

// A heading is a line of a page's contents.
type heading struct{ ID, Text string }

// A page is a text of the manual on its way to HTML.
type page struct {
	root     string
	source   string            // where it lies below root, with slashes
	named    map[string]string // see manualOf
	title    string
	headings []heading // of its sections and their parts
}

// render returns the page of a text in Markdown.
func (p *page) render(markdown []byte, c Commit) ([]byte, error) {
	md := goldmark.New(goldmark.WithExtensions(extension.Table), goldmark.WithParserOptions(parser.WithAutoHeadingID()))
	doc := md.Parser().Parse(text.NewReader(markdown), parser.WithContext(parser.NewContext(parser.WithIDs(headingIDs{}))))
	if err := p.adapt(doc, markdown); err != nil {
		return nil, err
	}
	var body, html bytes.Buffer
	if err := md.Renderer().Render(&body, markdown, doc); err != nil {
		return nil, err
	}
	// On a phone a table is wider than the page, and moves by itself.
	wide := strings.NewReplacer("<table>", `<div class="wide" tabindex="0"><table>`, "</table>", "</table></div>").Replace(body.String())
	err := manualTemplate.Execute(&html, map[string]any{
		"Title": p.title, "Headings": p.headings, "Body": template.HTML(wide), "Version": c.Version,
		"Index": path.Base(manualPages[p.source]) == "index.html",
	})
	return html.Bytes(), err
}
