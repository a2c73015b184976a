package repair

import (
	"bytes"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
	"standoff/story/grammar"
	"standoff/story/problem"
)

// A Document is a text in TOML as somebody wrote it: what it holds, and where.
type Document struct {
	problem.Report // what is wrong with its writing

	Values map[string]any // nil when nothing of the text can be read
	Keys   []toml.Key     // in the order of the text

	where      *locator
	placed     bool     // the locator has read the text as it is now
	unread     *blanker // what was taken out because it cannot be read, or nil
	lostHeader bool     // the last problem is that a block lost its header
}

// Open reads a text; name is the file, as problems print it. What cannot be read is
// told and left out.
func Open(name string, text []byte) *Document {
	text = bytes.TrimPrefix(bytes.Clone(text), []byte("\ufeff"))
	d := &Document{where: newLocator(text)}
	d.File, d.Line = name, d.where.lineText
	switch {
	case len(text) > grammar.MostBytes:
		d.Say(problem.TooLarge, problem.Span{}, "the storyboard has %s MiB: 1 MiB is the most",
			problem.Short(float64(len(text)*10>>20)/10))
	case len(bytes.Trim(text, " \t\r\n")) == 0:
		d.Values = map[string]any{}
	case bytes.IndexByte(text, 0) >= 0:
		d.notText()
	case !utf8.Valid(text):
		d.Say(problem.NotText, d.notUTF8(), "this is not UTF-8 text: save the file as UTF-8")
	case nesting(text) > grammar.MostNesting:
		d.Say(problem.TooLarge, problem.Span{}, "brackets stand %d deep in each other: %d is the most",
			nesting(text), grammar.MostNesting)
	default:
		d.decode()
	}
	d.Problems.Sort()
	return d
}

// notText reports that no editor of texts has written this, or one that writes
// UTF-16. Its line is not shown: a terminal could not.
func (d *Document) notText() {
	text := d.where.text
	zero := bytes.IndexByte(text, 0)
	q := d.Problem(problem.NotText, d.where.span(zero, zero+1), "this is no storyboard: it is not text")
	if bytes.HasPrefix(text, []byte("\xff\xfe")) || bytes.HasPrefix(text, []byte("\xfe\xff")) {
		q.Message = "this is UTF-16 text: save the file as UTF-8"
	}
	q.Line = ""
	d.Add(q)
}

// notUTF8 returns the place of the first byte that is no UTF-8.
func (d *Document) notUTF8() problem.Span {
	text, offset := d.where.text, 0
	for offset < len(text) {
		c, size := utf8.DecodeRune(text[offset:])
		if c == utf8.RuneError && size == 1 {
			break
		}
		offset += size
	}
	return d.where.span(offset, offset+1)
}

// nesting returns how deep brackets stand in each other, texts and comments left
// out roughly: it only guards against files that are made to exhaust us.
func nesting(text []byte) int {
	depth, most := 0, 0
	for _, c := range text {
		switch c {
		case '[', '{':
			depth++
			most = max(most, depth)
		case ']', '}':
			depth = max(0, depth-1)
		case '\n':
			if depth > grammar.MostNesting {
				return most
			}
		}
	}
	return most
}
