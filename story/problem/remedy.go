package problem

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"
)

// An Edit is a text that stands in the place of a stretch of the file. An empty stretch
// is a place between two characters, where the text is put in.
type Edit struct {
	At   Span
	Text string
}

// A Remedy is one way of doing what a message proposes, as edits of the file that
// belong together. An … in it is left for the author to fill in.
type Remedy []Edit

// Behind returns the place behind a stretch.
func (s Span) Behind() Span { return Span{s.Line, s.EndCol, s.EndCol} }

// Before returns the place before a stretch.
func (s Span) Before() Span { return Span{s.Line, s.Col, s.Col} }

// Mend notes a remedy of the last problem: edits that belong together. None is none.
func (ps Problems) Mend(edits ...Edit) {
	if last := &ps[len(ps)-1]; len(edits) > 0 {
		last.Remedies = append(last.Remedies, edits)
	}
}

// Mend notes a remedy of the last problem.
func (r *Report) Mend(edits ...Edit) { r.Problems.Mend(edits...) }

// Instead notes what may stand in the place of the last problem's stretch, each text
// as a remedy of its own. A text that is "" notes nothing.
func (r *Report) Instead(texts ...string) {
	for _, t := range texts {
		if t != "" {
			r.Mend(Edit{r.Problems[len(r.Problems)-1].Span, t})
		}
	}
}

// Apply returns a text with the remedy's edits made. Its stretches are those of the
// text as it is.
func (m Remedy) Apply(text []byte) []byte {
	edits := slices.Clone(m)
	slices.SortStableFunc(edits, func(a, b Edit) int {
		if a.At.Line != b.At.Line {
			return b.At.Line - a.At.Line
		}
		return b.At.Col - a.At.Col
	})
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	for _, e := range edits {
		from, to := offset(text, e.At.Line, e.At.Col), offset(text, e.At.Line, e.At.EndCol)
		text = slices.Concat(text[:from], []byte(e.Text), text[to:])
	}
	return text
}

// offset is where a column of a line is, in bytes; behind the line's end it is there.
func offset(text []byte, line, col int) int {
	at := 0
	for ; line > 1; line-- {
		next := bytes.IndexByte(text[at:], '\n')
		if next < 0 {
			return len(text)
		}
		at += next + 1
	}
	for ; col > 1 && at < len(text) && !strings.ContainsRune("\r\n", rune(text[at])); col-- {
		_, size := utf8.DecodeRune(text[at:])
		at += size
	}
	return at
}

// What problems say besides, of people of whom no source tells how they came or left: without a
// way that it would have to invent, a story can only begin anew.
const (
	CameUntold = "; or, where no source tells how they came there, begin the step with empty = true"
	LeftUntold = "; where no source tells how they left, leave this move out, and begin the next step with empty = true"
)
