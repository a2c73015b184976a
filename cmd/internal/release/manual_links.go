package release

import (
	"bytes"
	"fmt"
	"image/png"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
)

// adapt has a page's links and pictures lead to what lies beside it in an archive, notes its
// headings, and takes away its comments.
func (p *page) adapt(doc ast.Node, source []byte) error {
	var gone []ast.Node // taken away afterwards: a walk does not go on behind what is no more there
	err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		var err error
		switch n := n.(type) {
		case *ast.HTMLBlock, *ast.RawHTML:
			gone = append(gone, n)
		case *ast.Heading:
			p.note(n, source)
		case *ast.Image:
			err = p.show(n)
		case *ast.Link:
			to := p.lead(string(n.Destination))
			if n.Destination = []byte(to); to == "" {
				gone = append(gone, n)
			}
		}
		return ast.WalkContinue, err
	})
	for _, n := range gone {
		for n.HasChildren() { // a link's words stay
			n.Parent().InsertBefore(n.Parent(), n, n.FirstChild())
		}
		n.Parent().RemoveChild(n.Parent(), n)
	}
	return err
}

// note keeps a heading for the page's contents, or as its title.
func (p *page) note(h *ast.Heading, source []byte) {
	words := strings.ReplaceAll(string(h.Lines().Value(source)), "`", "")
	if h.Level == 1 {
		p.title = words
		return
	}
	if id, ok := h.AttributeString("id"); ok {
		p.headings = append(p.headings, heading{string(id.([]byte)), words})
	}
}

// show has a picture come from beside the page, and keeps its room until it is there.
func (p *page) show(n *ast.Image) error {
	file := path.Join(path.Dir(p.source), string(n.Destination))
	data, err := os.ReadFile(filepath.Join(p.root, filepath.FromSlash(file)))
	if err != nil {
		return err
	}
	size, err := png.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	n.SetAttributeString("width", []byte(strconv.Itoa(size.Width)))
	n.SetAttributeString("height", []byte(strconv.Itoa(size.Height)))
	n.Destination = []byte(p.beside(file))
	return nil
}

// lead returns where a link leads in an archive; empty where it leads to what is not in it.
func (p *page) lead(to string) string {
	at, err := url.Parse(to)
	if err != nil {
		return ""
	}
	if at.Path == "" || at.Host != "" {
		return to
	}
	file := path.Join(path.Dir(p.source), at.Path)
	if at.Path = manualPages[file]; at.Path != "" {
		return at.String()
	}
	if path.Ext(file) == ".toml" {
		return p.beside(file)
	}
	return ""
}

// beside notes a file to lie beside the page, and returns its name there.
func (p *page) beside(file string) string {
	name := path.Base(file)
	if was, ok := p.named[name]; ok && was != file { // another of that name: that of its folder goes before
		name = path.Base(path.Dir(file)) + "-" + name
	}
	p.named[name] = file
	return name
}

// headingIDs makes ids of headings as GitHub does, so that what links to them there does here,
// too: in small letters, without signs, hyphens for blanks, numbered from the second on.
type headingIDs map[string]int

// Generate returns the id of a heading.
func (ids headingIDs) Generate(words []byte, _ ast.NodeKind) []byte {
	id := strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r == '-', r == '_', unicode.IsLetter(r), unicode.IsMark(r), unicode.IsNumber(r):
			return unicode.ToLower(r)
		}
		return -1
	}, strings.TrimSpace(string(words)))
	n := ids[id]
	ids[id]++
	if n > 0 {
		id += "-" + strconv.Itoa(n)
	}
	return []byte(id)
}

// Put takes an id that a heading has of its own.
func (ids headingIDs) Put(id []byte) { ids[string(id)]++ }
