package repair

import (
	"strings"
	"unicode/utf8"

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

// Raw returns a stretch of the text as it is written; see [problem.Places].
func (d *Document) Raw(at problem.Span) string {
	line := []rune(d.where.lineText(at.Line))
	from := min(max(at.Col-1, 0), len(line))
	return string(line[from:min(max(at.EndCol-1, from), len(line))])
}

// keyAndValue returns where a key of a row and its value stand, and whether both are on one
// line: only then can they be taken out.
func (d *Document) keyAndValue(row, key string) (problem.Span, bool) {
	path := problem.Join(row, key)
	if list, part, ok := strings.Cut(key, "."); ok {
		path = problem.Join(problem.Join(row, list), part)
		if _, ok := d.place(path); !ok {
			path = problem.Join(row, list) + "[" + part + "]"
		}
	}
	at, ok := d.place(path)
	if !ok || at.header || at.key.Line != at.value.Line || !closes(d.Raw(at.value)) {
		return at.key, false
	}
	return problem.Span{Line: at.key.Line, Col: at.key.Col, EndCol: at.value.EndCol}, true
}

// closes reports whether a value ends where its line does.
func closes(raw string) bool {
	return len(openBrackets(raw)) == 0 && strings.Count(raw, `"""`) != 1 && strings.Count(raw, "'''") != 1
}

// Without returns what takes a key of a row out, or an item of a list; see
// [problem.Places].
func (d *Document) Without(row, key string) []problem.Edit {
	at, ok := d.keyAndValue(row, key)
	if !ok {
		return nil
	}
	line := []rune(d.where.lineText(at.Line))
	before, after := line[:at.Col-1], line[at.EndCol-1:]
	rest := strings.TrimLeft(string(after), " \t")
	switch {
	case strings.HasPrefix(rest, ","):
		rest = strings.TrimLeft(rest[1:], " \t")
		at.EndCol += len(after) - utf8.RuneCountInString(rest)
	default:
		kept := strings.TrimRight(string(before), " \t")
		if strings.HasSuffix(kept, ",") {
			at.Col = utf8.RuneCountInString(kept[:len(kept)-1]) + 1
		}
	}
	if dotted := strings.LastIndexAny(string(line[:at.Col-1]), " \t{,"); strings.HasSuffix(string(line[:at.Col-1]), ".") {
		at.Col = utf8.RuneCountInString(string(line[:at.Col-1])[:dotted+1]) + 1 // title.es
	}
	return []problem.Edit{{At: at}}
}

// Adding returns what puts a key into a row; see [problem.Places].
func (d *Document) Adding(row, text string) []problem.Edit {
	if row == "" {
		return []problem.Edit{{At: problem.Span{Line: 1, Col: 1, EndCol: 1}, Text: text + "\n"}}
	}
	at, ok := d.place(row)
	switch raw := d.Raw(problem.Span{Line: at.value.Line, Col: at.value.Col, EndCol: 1 << 20}); {
	case !ok:
		return nil
	case at.header:
		return []problem.Edit{{At: d.lineEnd(at.value.Line), Text: "\n" + text}}
	case !strings.HasPrefix(raw, "{"):
		return nil
	case strings.HasPrefix(strings.TrimLeft(raw[1:], " "), "}"):
		text = " " + text
	default:
		text = " " + text + ","
	}
	behind := problem.Span{Line: at.value.Line, Col: at.value.Col + 1, EndCol: at.value.Col + 1}
	return []problem.Edit{{At: behind, Text: text}}
}

// lineEnd returns the place behind all of a line.
func (d *Document) lineEnd(line int) problem.Span {
	n := utf8.RuneCountInString(d.where.lineText(line)) + 1
	return problem.Span{Line: line, Col: n, EndCol: n}
}
