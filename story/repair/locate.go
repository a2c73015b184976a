package repair

import (
	"bytes"
	"errors"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"
	"standoff/story/problem"
)

// located is where a key and its value stand in the storyboard.
type located struct {
	key, value problem.Span
	header     bool // written as [table] or [[table]], not as a value
}

// A locator knows where everything of a storyboard stands, by its path:
// step[3].moves[1].who[0].
type locator struct {
	text   []byte // what is read: what cannot be is made spaces there
	whole  []byte // as the author wrote it
	lines  []int  // the offset at which each line begins
	places map[string]located
	rows   map[string]int // how many [[tables]] each path has had
	parser unstable.Parser

	// The last place that was looked up. Files are read forwards, so counting
	// on from it keeps very long lines cheap.
	line, offset, col int
}

// A brokenText is what is wrong with the storyboard as TOML.
type brokenText struct {
	offset  int
	message string
}

// newLocator returns the places of a text's lines. It keeps a copy of the whole text, since parts of
// the text are blanked out later.
func newLocator(text []byte) *locator {
	l := &locator{text: text, whole: bytes.Clone(text), lines: []int{0}}
	for i, c := range text {
		if c == '\n' {
			l.lines = append(l.lines, i+1)
		}
	}
	return l
}

// read finds all places; broken is nil when the text is whole.
func (l *locator) read() (broken *brokenText) {
	l.places, l.rows = map[string]located{}, map[string]int{}
	l.parser.Reset(l.text)
	table := ""
	for l.parser.NextExpression() {
		switch e := l.parser.Expression(); e.Kind {
		case unstable.Table, unstable.ArrayTable:
			table = l.header(e)
		case unstable.KeyValue:
			l.keyValue(table, e)
		}
	}
	err := l.parser.Error()
	if err == nil {
		return nil
	}
	var syntax *unstable.ParserError
	if !errors.As(err, &syntax) {
		return &brokenText{len(l.text), err.Error()}
	}
	return &brokenText{cap(l.text) - cap(syntax.Highlight), syntax.Message}
}

// header notes a [table] or [[table]] and returns its path.
func (l *locator) header(e *unstable.Node) string {
	path := ""
	var first, last unstable.Range
	for it := e.Key(); it.Next(); {
		if path != "" && l.rows[path] > 0 {
			path = problem.Item(path, l.rows[path]-1)
		}
		path = problem.Join(path, string(it.Node().Data))
		last = it.Node().Raw
		if first.Length == 0 {
			first = last
		}
	}
	from, to := int(first.Offset), int(last.Offset+last.Length)
	for from > 0 && strings.IndexByte("[ \t", l.text[from-1]) >= 0 {
		from--
	}
	for to < len(l.text) && strings.IndexByte("] \t", l.text[to]) >= 0 {
		to++
	}
	from += len(l.text[from:to]) - len(strings.TrimLeft(string(l.text[from:to]), " \t"))
	to = from + len(strings.TrimRight(string(l.text[from:to]), " \t"))
	at := located{key: l.span(from, to), value: l.span(from, to), header: true}
	if e.Kind == unstable.ArrayTable {
		l.note(path, at)
		l.rows[path]++
		path = problem.Item(path, l.rows[path]-1)
	}
	l.note(path, at)
	return path
}

// keyValue notes key = value, and all that the value holds.
func (l *locator) keyValue(path string, e *unstable.Node) {
	var keys []located
	var paths []string
	end := 0
	for it := e.Key(); it.Next(); {
		raw := it.Node().Raw
		path = problem.Join(path, string(it.Node().Data))
		end = int(raw.Offset + raw.Length)
		paths = append(paths, path)
		keys = append(keys, located{key: l.span(int(raw.Offset), end)})
	}
	from, to := end, int(e.Raw.Offset+e.Raw.Length)
	for from < to && strings.IndexByte(" \t=", l.text[from]) >= 0 {
		from++
	}
	value := l.span(from, to)
	for i := range keys {
		keys[i].value = value
		if _, ok := l.places[paths[i]]; !ok || i == len(keys)-1 {
			l.note(paths[i], keys[i])
		}
	}
	l.value(path, e.Value(), value)
}

// value notes what an array or a row holds.
func (l *locator) value(path string, v *unstable.Node, outer problem.Span) {
	switch v.Kind {
	case unstable.InlineTable:
		for it := v.Children(); it.Next(); {
			if it.Node().Kind == unstable.KeyValue {
				l.keyValue(path, it.Node())
			}
		}
	case unstable.Array:
		i := 0
		for it := v.Children(); it.Next(); i++ {
			n := it.Node()
			at := outer
			if n.Raw.Length > 0 {
				at = l.span(int(n.Raw.Offset), int(n.Raw.Offset+n.Raw.Length))
			}
			l.note(problem.Item(path, i), located{key: at, value: at})
			l.value(problem.Item(path, i), n, at)
		}
	}
}

func (l *locator) note(path string, at located) { l.places[path] = at }

// span returns the stretch of text between two offsets, cut at the end of its line.
func (l *locator) span(from, to int) problem.Span {
	line, col := l.position(from)
	end := len(l.whole)
	if line < len(l.lines) {
		end = l.lines[line] - 1
	}
	to = max(from, min(to, end))
	for to > from && l.whole[to-1] == '\r' {
		to--
	}
	return problem.Span{Line: line, Col: col, EndCol: col + max(1, utf8.RuneCount(l.whole[from:to]))}
}

// position returns the line and column of an offset, both from 1.
func (l *locator) position(offset int) (line, col int) {
	offset = max(0, min(offset, len(l.whole)))
	for offset > 0 && offset < len(l.whole) && !utf8.RuneStart(l.whole[offset]) {
		offset-- // parsers count bytes
	}
	line = sort.Search(len(l.lines), func(i int) bool { return l.lines[i] > offset })
	from, col := l.lines[line-1], 1
	if line == l.line && offset >= l.offset {
		from, col = l.offset, l.col
	}
	col += utf8.RuneCount(l.whole[from:offset])
	l.line, l.offset, l.col = line, offset, col
	return line, col
}

// lineText returns a line of the storyboard without its end.
func (l *locator) lineText(line int) string {
	if line < 1 || line > len(l.lines) {
		return ""
	}
	end := len(l.whole)
	if line < len(l.lines) {
		end = l.lines[line] - 1
	}
	return strings.TrimRight(string(l.whole[l.lines[line-1]:end]), "\r")
}
