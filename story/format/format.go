// Package format writes a storyboard as it is best read, without changing what
// it says: keys of a block in the manual's order with their signs below one
// another, one blank between things, a comma after each row of a list that
// stands on several lines. Remarks stay with what they stand above or follow.
// Texts, numbers and the order of blocks and rows are left as they are.
package format

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// Source formats the text of a storyboard. Formatting twice changes nothing
// more. The error is of text that is no TOML.
func Source(text []byte) ([]byte, error) {
	return rewritten(text, func(*file) {})
}

// rewritten formats what a change leaves of a text; it keeps the line ends.
func rewritten(text []byte, change func(*file)) ([]byte, error) {
	newline := "\n"
	if i := bytes.IndexByte(text, '\n'); i > 0 && text[i-1] == '\r' {
		newline = "\r\n"
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	f, err := readFile(text)
	if err != nil {
		return nil, err
	}
	change(f)
	out := f.print()
	if newline != "\n" {
		out = strings.ReplaceAll(out, "\n", newline)
	}
	return []byte(out), nil
}

// print returns the whole file.
func (f *file) print() string {
	var w strings.Builder
	f.head.print(&w)
	for i := range f.sections {
		s := &f.sections[i]
		if w.Len() > 0 && !(i == 0 && s.header == "" && !f.gap) {
			w.WriteByte('\n')
		}
		s.print(&w)
	}
	if len(f.tail) > 0 && w.Len() > 0 && f.tail[0].blank {
		w.WriteByte('\n')
	}
	f.tail.print(&w)
	return w.String()
}

// print writes remarks, each on a line of its own. A blank line above the
// first is the business of whoever prints what stands before.
func (r remarks) print(w *strings.Builder) {
	for i, x := range r {
		if i > 0 && x.blank {
			w.WriteByte('\n')
		}
		w.WriteString(x.text + "\n")
	}
}

// print writes a block: its header, and its keys in their order, the = of all in one column.
func (s *section) print(w *strings.Builder) {
	if s.header != "" {
		s.lead.print(w)
		if len(s.lead) > 0 && s.blank {
			w.WriteByte('\n')
		}
		w.WriteString(s.header + afterBlank(s.trail) + "\n")
	}
	s.sort()
	wide := 0
	for i := range s.entries {
		wide = max(wide, utf8.RuneCountInString(s.entries[i].key))
	}
	for i := range s.entries {
		e := &s.entries[i]
		if len(e.lead) > 0 && e.lead[0].blank && i > 0 {
			w.WriteByte('\n')
		}
		e.lead.print(w)
		w.WriteString(e.key + strings.Repeat(" ", wide-utf8.RuneCountInString(e.key)) + " = ")
		e.value.print(w, "")
		w.WriteString(afterBlank(e.trail) + "\n")
	}
}

// afterBlank returns a remark as it follows something on the same line.
func afterBlank(remark string) string {
	if remark == "" {
		return ""
	}
	return " " + remark
}

// print writes a value; what follows on lines of its own stands further in
// than indent.
func (v *value) print(w *strings.Builder, indent string) {
	if v.open == "" {
		w.WriteString(v.raw)
		return
	}
	w.WriteString(v.open)
	if !v.lines {
		v.printInLine(w, indent)
		return
	}
	w.WriteByte('\n')
	var wide [][]int
	if v.table {
		wide = columns(v.items)
	}
	for i := range v.items {
		it := &v.items[i]
		for k, r := range it.lead {
			if r.blank && (i > 0 || k > 0) {
				w.WriteByte('\n')
			}
			w.WriteString(indent + "  " + r.text + "\n")
		}
		if it.value == nil {
			continue // remarks after the last item
		}
		w.WriteString(indent + "  ")
		if v.table && len(cells(*it)) > 0 {
			it.printRow(w, wide[i])
		} else {
			it.print(w, indent+"  ")
		}
		w.WriteString("," + afterBlank(it.trail) + "\n")
	}
	w.WriteString(indent + v.shut)
}

// printInLine writes the items of a value on one line.
func (v *value) printInLine(w *strings.Builder, indent string) {
	space := ""
	if v.open == "{" && len(v.items) > 0 {
		space = " "
	}
	w.WriteString(space)
	for i := range v.items {
		if i > 0 {
			w.WriteString(", ")
		}
		v.items[i].print(w, indent)
	}
	w.WriteString(space + v.shut)
}

// print writes an item with its key, if it has one.
func (it *item) print(w *strings.Builder, indent string) {
	if it.key != "" {
		w.WriteString(it.key + " = ")
	}
	it.value.print(w, indent)
}
