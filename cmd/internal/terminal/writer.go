package terminal

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// A Writer writes lines of text for people, and remembers the first error.
type Writer struct {
	Out io.Writer
	Err error
}

// LineWidth is how many letters a line has at most.
const LineWidth = 88

// Line writes a text, over as many lines as it takes; all but the first stand
// further in.
func (w *Writer) Line(indent, text string) {
	line := indent
	for i, word := range strings.Fields(text) {
		if i > 0 && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > LineWidth {
			w.write(line)
			line = indent + "  " + word
			continue
		}
		if i > 0 {
			line += " "
		}
		line += word
	}
	w.write(strings.TrimRight(line, " "))
}

func (w *Writer) write(line string) {
	if w.Err == nil {
		_, w.Err = fmt.Fprintln(w.Out, line)
	}
}
