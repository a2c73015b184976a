package web

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"html/template"
	"regexp"
	"strings"
)

//go:embed page
var pageFiles embed.FS

// Render makes the finished, minified HTML of the page. It fails when the
// page has no step, when a step cites a source that is not there, and when a
// word is missing.
func Render(p *Page) ([]byte, error) {
	if err := p.check(); err != nil {
		return nil, fmt.Errorf("page %s/%s: %w", p.ID, p.Lang, err)
	}
	v := newView(p)
	out, err := execute("story.html", v.wordbook, v)
	if err != nil {
		return nil, fmt.Errorf("page %s/%s: %w", p.ID, p.Lang, err)
	}
	if err := v.err(); err != nil {
		return nil, fmt.Errorf("page %s/%s: %w", p.ID, p.Lang, err)
	}
	return withoutUnused(out), nil
}

var symbol = regexp.MustCompile(`(?s)<symbol id="(i-[a-z-]+)".*?</symbol>`)

// withoutUnused returns the page without the icons that nothing in it shows: those of kinds
// of sources that it does not cite, above all.
func withoutUnused(html []byte) []byte {
	return symbol.ReplaceAllFunc(html, func(icon []byte) []byte {
		name := symbol.FindSubmatch(icon)[1]
		if bytes.Contains(html, []byte(`"#`+string(name)+`"`)) {
			return icon
		}
		return nil
	})
}

// check fails where numbers in the page name no step or no source.
func (p *Page) check() error {
	if len(p.Steps) == 0 {
		return errors.New("a story without a step")
	}
	if p.Steps[0].Account != "" {
		return errors.New("an account of no step")
	}
	for _, c := range p.Corrections {
		if c.Step < -1 || c.Step >= len(p.Steps) {
			return fmt.Errorf("a correction of no step: %d", c.Step)
		}
	}
	for _, s := range p.Steps {
		for _, n := range s.Sources {
			if n < 0 || n >= len(p.Sources) {
				return fmt.Errorf("step %s: no source %d", s.ID, n)
			}
		}
	}
	return nil
}

// execute returns a template filled in with a value, in a language's words. No template calls a
// method, as the program of a release has none that templates could find: see package release.
func execute(name string, words wordbook, value any) ([]byte, error) {
	icons, err := pageFiles.ReadFile("page/icons.svg")
	if err != nil {
		return nil, err
	}
	t := template.New(name).Funcs(template.FuncMap{
		"word":   words.say,
		"stop":   words.stop,
		"tongue": words.tongue,
		"fill":   words.fill,
		"count":  words.count,
		"digits": words.digits,
		"icons":  func() template.HTML { return template.HTML(icons) },
		// A string in an attribute would have its quotes escaped, to no use.
		"policy": func(address string) template.HTMLAttr {
			return template.HTMLAttr(`content="` + Policy(address) + `"`)
		},
		"base": baseName,
	})
	if t, err = t.ParseFS(pageFiles, "page/*.html"); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := t.Execute(&b, value); err != nil {
		return nil, err
	}
	return minifyBytes("text/html", b.Bytes())
}

// baseName returns the last part of a file's name, on every system.
func baseName(file string) string { return file[strings.LastIndexAny(file, `/\`)+1:] }
