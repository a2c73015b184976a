package repair

import (
	"strings"

	"standoff/story/problem"
)

// place returns where the key of a path and its value stand. The text is parsed
// for places when the first one is asked for.
func (d *Document) place(path string) (located, bool) {
	if !d.placed {
		d.where.read()
		d.placed = true
	}
	at, ok := d.where.places[path]
	return at, ok
}

// Key returns where the key of a path such as "page.close" stands: its header, when
// it is a table. It is the zero Span for what is not in the document.
func (d *Document) Key(path string) problem.Span {
	at, _ := d.place(path)
	return at.key
}

// Value returns where the value of a path stands.
func (d *Document) Value(path string) problem.Span {
	at, _ := d.place(path)
	return at.value
}

// Headed reports whether a row has a header, and is not a value in braces.
func (d *Document) Headed(row string) bool {
	at, _ := d.place(row)
	return at.header
}

// Span returns where the value of a row's key stands, or else the row; see
// [problem.Places].
func (d *Document) Span(row, key string) problem.Span {
	if key == "" {
		return d.Value(row)
	}
	if at, ok := d.place(problem.Join(row, key)); ok {
		return at.value
	}
	if list, part, ok := strings.Cut(key, "."); ok {
		path := problem.Join(row, list)
		if at, ok := d.place(path + "[" + part + "]"); ok {
			return at.value
		}
		if at, ok := d.place(problem.Join(path, part)); ok {
			return at.value
		}
	}
	return d.Value(row)
}
