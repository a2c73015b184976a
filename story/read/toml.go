package read

import (
	"bytes"

	"standoff/story"
	"standoff/story/problem"
)

// A TOML is a text in TOML that is no storyboard, such as a file of words,
// read as a storyboard is: with the place of everything in it, and with the same
// words about what is written wrong.
type TOML struct {
	Values map[string]any
	r      *reader
}

// ReadTOML reads a text in TOML; name is the file, as problems print it.
// What cannot be read is told and left out. The document is nil when nothing of
// the text can be read, and empty when there is nothing in it.
func ReadTOML(name string, text []byte) (*TOML, problem.Problems) {
	text = bytes.TrimPrefix(bytes.Clone(text), []byte("\ufeff"))
	r := &reader{where: newLocator(text), story: &story.Story{File: name, FileText: text}}
	if len(bytes.TrimSpace(text)) == 0 {
		return &TOML{map[string]any{}, r}, nil
	}
	values := r.values()
	r.problems.Sort()
	if values == nil {
		return nil, r.problems
	}
	return &TOML{values, r}, r.problems
}

// Key is where the key of a path such as "page.close" stands: its header, when
// it is a table. It is the zero Span for what is not in the document.
func (d *TOML) Key(path string) problem.Span { return d.r.where.places[path].key }

// Value is where the value of a path stands.
func (d *TOML) Value(path string) problem.Span { return d.r.where.places[path].value }

// Problem is something wrong with a stretch of the document.
func (d *TOML) Problem(m problem.Mistake, at problem.Span, format string, args ...any) problem.Problem {
	return d.r.problem(m, at, format, args...)
}

// Nearest is the word that wrong is most likely a slip of, or "".
func Nearest(wrong string, words []string) string { return nearest(wrong, words) }
