package problem

import (
	"fmt"
	"strings"
)

// Excerpt returns what is shown to authors below the message: the line with a caret
// under the exact place, and the second place where one is involved. It is
// empty for what concerns the file as a whole.
func (p Problem) Excerpt() string {
	var b strings.Builder
	excerpt(&b, p.Span, p.Line)
	if p.See != nil {
		fmt.Fprintf(&b, "%s:%d:%d: %s\n", p.File, max(p.See.Span.Line, 1), max(p.See.Span.Col, 1),
			p.See.Message)
		excerpt(&b, p.See.Span, p.See.Line)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// excerpt writes a line of the storyboard with carets under a span of it.
func excerpt(b *strings.Builder, at Span, line string) {
	if at.Line == 0 || line == "" {
		return
	}
	shown, before, under := cells([]rune(line), at)
	margin := fmt.Sprintf("%5d | ", at.Line)
	b.WriteString(margin + shown + "\n")
	b.WriteString(strings.Repeat(" ", len(margin)-2) + "| ")
	b.WriteString(strings.Repeat(" ", before) + strings.Repeat("^", under) + "\n")
}

// A line is shown around its span, and no longer than this many characters.
const longestLine = 160

// cells returns the line as it is shown, tabs made spaces, and how many cells of a
// terminal lie before the span and under it.
func cells(line []rune, at Span) (shown string, before, under int) {
	from := min(max(at.Col-1, 0), len(line))
	to := min(max(at.EndCol-1, from), len(line))
	first, last := 0, len(line)
	if len(line) > longestLine {
		first = max(0, from-longestLine/2)
		last = min(len(line), first+longestLine)
		to = min(to, last)
	}
	var b strings.Builder
	for i := first; i < last; i++ {
		wide, c := cell(line[i]), line[i]
		if c == '\t' {
			b.WriteString("    ")
		} else if c >= ' ' && c != 0x7f {
			b.WriteRune(c)
		} else {
			b.WriteByte('?')
		}
		switch {
		case i < from:
			before += wide
		case i < to:
			under += wide
		}
	}
	return b.String(), before, max(under, 1)
}

// wides are the blocks whose characters take two cells of a terminal: Chinese,
// Japanese and Korean ones, full-width forms, and pictures.
var wides = [][2]rune{{0x1100, 0x115f}, {0x2e80, 0x303e}, {0x3041, 0xa4cf}, {0xac00, 0xd7a3},
	{0xf900, 0xfaff}, {0xfe30, 0xfe6f}, {0xff00, 0xff60}, {0xffe0, 0xffe6}, {0x1f300, 0x1faff},
	{0x20000, 0x3fffd}}

// cell returns how many cells of a terminal a character takes.
func cell(c rune) int {
	switch {
	case c == '\t':
		return 4
	case c >= 0x300 && c <= 0x36f, c >= 0x200b && c <= 0x200f, c == 0xfe0f:
		return 0
	}
	for _, w := range wides {
		if c >= w[0] && c <= w[1] {
			return 2
		}
	}
	return 1
}
