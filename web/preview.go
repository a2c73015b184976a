package web

import "fmt"

// Preview is the page in which an author sees a story as "serve" follows its
// file: a bar, and the story's own page in a frame.
type Preview struct {
	Story   string // id of the one in the frame
	Stories []PreviewStory
	Changes string // address of the event stream
	Mend    string // address that writes remedies into the file; "" for who may only look
	Tool    string // a hash of what only authors have
	Links   PreviewLinks
}

// PreviewStory is a story that is followed.
type PreviewStory struct{ ID, File string }

// PreviewLinks are the addresses of the page's own script and style.
type PreviewLinks struct{ Script, Style string }

// AuthorAssets returns what only authors get, and no reader: the script of a
// story's page that follows its file, in place of the one for readers, and the
// style of what it adds; then script and style of the page around it.
func AuthorAssets() ([]Asset, error) {
	return named(nil, "live.js", "live.css", "preview.js", "preview.css")
}

// ForAuthors returns the links of a story's page with what AuthorAssets gave, in
// the folder that base names.
func (l Links) ForAuthors(assets []Asset, base string) Links {
	l.Script, l.Author = base+assets[0].Name, base+assets[1].Name
	return l
}

// PreviewLinksTo returns the preview's own links to what AuthorAssets gave.
func PreviewLinksTo(assets []Asset, base string) PreviewLinks {
	return PreviewLinks{base + assets[2].Name, base + assets[3].Name}
}

// RenderPreview makes the page for authors.
func RenderPreview(p *Preview) ([]byte, error) {
	return executeTool("preview.html", p)
}

// RenderWaiting makes the page that stands in for a story which has never been
// whole, until it is.
func RenderWaiting(file string, links Links) ([]byte, error) {
	return executeTool("waiting.html", struct {
		File  string
		Links Links
	}{file, links})
}

// A Refusal says why the preview does not answer, and what to do.
type Refusal struct{ Title, Why, Remedy string }

// RenderRefusal makes the page that says so. It has neither style nor script:
// what it is shown to gets nothing else from the preview.
func RenderRefusal(r *Refusal) ([]byte, error) { return executeTool("refused.html", r) }

// executeTool renders a page for authors, which speaks English as our
// messages do.
func executeTool(name string, value any) ([]byte, error) {
	out, err := execute(name, newWordbook("en", "ltr", nil, nil), value)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return out, nil
}
