package format

import (
	"errors"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// A file is a storyboard with its remarks, in the order in which it stands.
type file struct {
	head     remarks // above all else, with a blank line below or not
	gap      bool    // there is one
	sections []section
	tail     remarks
}

// A section is a header and the keys below it; the first may have no header.
type section struct {
	header  string   // "[[step]]"
	path    []string // the same, read: step
	many    bool     // one of several, in double brackets
	row     *row     // only when it is published
	lead    remarks
	blank   bool // between lead and header
	trail   string
	entries []entry
}

// An entry is a key and its value on a line, or lines, of their own.
type entry struct {
	lead  remarks
	key   string   // as written, without blanks: title.en
	path  []string // the same, read: title, en
	value *value
	trail string
}

// remarks are comments on lines of their own.
type remarks []remark

type remark struct {
	text  string // with its #
	blank bool   // a blank line stands above
}

// A value is one of a key, or of a list.
type value struct {
	raw        string // of what is neither list nor row, as written
	open, shut string // the brackets of what is
	lines      bool   // its items stand on lines of their own
	table      bool   // its rows are all of one sort
	items      []item

	text    string // what a text says
	isText  bool
	row     *row // only of rows in braces, when they are published
	dropped bool // it is not published
}

// An item is a value of a list, or a key and its value in a row. One without a
// value holds the remarks after the last.
type item struct {
	lead  remarks
	key   string
	path  []string // the key, read
	value *value
	trail string
}

// A scanner walks through the text beside the parser, which leaves out where
// lists begin and everything ends.
type scanner struct {
	text []byte
	at   int // after what was read
}

// readFile reads a storyboard with its remarks and blank lines. It fails where the text is no TOML.
func readFile(text []byte) (*file, error) {
	p := unstable.Parser{KeepComments: true}
	p.Reset(text)
	s := &scanner{text: text}
	f := &file{sections: []section{{}}}
	var lead remarks
	for p.NextExpression() {
		e := p.Expression()
		blank := s.blankBefore(e)
		switch e.Kind {
		case unstable.Comment:
			lead = append(lead, remark{s.comment(e), blank})
			continue
		case unstable.KeyValue:
			it := s.pair(e)
			if f.first() && len(lead) > 0 {
				lead = f.takeHead(lead, blank)
			}
			last := &f.sections[len(f.sections)-1]
			last.entries = append(last.entries,
				entry{lead: lead, key: it.key, path: it.path, value: it.value, trail: s.trailing(e)})
		default:
			if f.first() && len(lead) > 0 {
				lead = f.takeHead(lead, blank)
			}
			header, path := s.header(e)
			f.sections = append(f.sections, section{header: header, path: path,
				many: e.Kind == unstable.ArrayTable, lead: lead, blank: blank, trail: s.trailing(e)})
		}
		lead = nil
	}
	if err := p.Error(); err != nil {
		var syntax *unstable.ParserError
		if errors.As(err, &syntax) {
			return nil, errors.New(syntax.Message)
		}
		return nil, err
	}
	f.tail = lead
	if len(f.sections[0].entries) == 0 {
		f.sections = f.sections[1:]
	}
	return f, nil
}

// first reports whether nothing but remarks has been read.
func (f *file) first() bool { return len(f.sections) == 1 && len(f.sections[0].entries) == 0 }

// takeHead gives the file the remarks that are about it and not about its
// first key: those above the last blank line, and those for editors.
func (f *file) takeHead(lead remarks, blank bool) remarks {
	n := 0
	for i, r := range lead {
		if strings.HasPrefix(r.text, "#:") || i+1 < len(lead) && lead[i+1].blank {
			n = i + 1
		}
	}
	if blank {
		n = len(lead)
	}
	f.head = lead[:n:n]
	f.gap = n > 0 && (blank && n == len(lead) || n < len(lead) && lead[n].blank)
	if lead = lead[n:]; len(lead) > 0 {
		lead[0].blank = false // it is the head's
	}
	return lead
}

// skip moves over blanks, line ends and commas.
func (s *scanner) skip() (newlines int) {
	for s.at < len(s.text) && strings.IndexByte(" \t\n,", s.text[s.at]) >= 0 {
		if s.text[s.at] == '\n' {
			newlines++
		}
		s.at++
	}
	return newlines
}

// blankBefore reports whether a blank line stands before an expression.
func (s *scanner) blankBefore(e *unstable.Node) bool {
	first := s.at == 0
	return s.skip() > 1 && !first
}

// comment reads a remark.
func (s *scanner) comment(n *unstable.Node) string {
	s.at = int(n.Raw.Offset + n.Raw.Length)
	return strings.TrimRight(string(n.Data), " \t\r")
}

// trailing returns the remark after an expression on its line.
func (s *scanner) trailing(e *unstable.Node) string {
	if n := e.Next(); n != nil && n.Valid() && n.Kind == unstable.Comment {
		return s.comment(n)
	}
	return ""
}

// keys returns a key as written, its parts joined by dots, and what the parts say.
func (s *scanner) keys(it unstable.Iterator) (written string, path []string) {
	var parts []string
	for it.Next() {
		raw := it.Node().Raw
		s.at = int(raw.Offset + raw.Length)
		parts = append(parts, string(s.text[raw.Offset:s.at]))
		path = append(path, string(it.Node().Data))
	}
	return strings.Join(parts, "."), path
}

// header returns a block's header as it is to be written, and the parts of its name.
func (s *scanner) header(e *unstable.Node) (written string, path []string) {
	name, path := s.keys(e.Key())
	open, shut := "[", "]"
	if e.Kind == unstable.ArrayTable {
		open, shut = "[[", "]]"
	}
	for s.at < len(s.text) && strings.IndexByte(" \t]", s.text[s.at]) >= 0 {
		s.at++
	}
	return open + name + shut, path
}

// pair reads a key and its value.
func (s *scanner) pair(e *unstable.Node) item {
	key, path := s.keys(e.Key())
	for strings.IndexByte(" \t=", s.text[s.at]) >= 0 {
		s.at++
	}
	it := item{key: key, path: path, value: s.value(e.Value())}
	it.value.table = slices.Contains(tables, key)
	return it
}

// value reads a value that begins where the scanner stands.
func (s *scanner) value(n *unstable.Node) *value {
	switch n.Kind {
	case unstable.Array:
		return s.group(n, "[", "]")
	case unstable.InlineTable:
		return s.group(n, "{", "}")
	}
	from := s.at
	s.at = int(n.Raw.Offset + n.Raw.Length)
	v := &value{raw: string(s.text[from:s.at])}
	if v.isText = n.Kind == unstable.String; v.isText {
		v.text = string(n.Data)
	}
	return v
}

// group reads what stands in brackets.
func (s *scanner) group(n *unstable.Node, open, shut string) *value {
	v := &value{open: open, shut: shut}
	s.at++
	var lead remarks
	for it := n.Children(); it.Next(); {
		lead = s.member(v, it.Node(), lead)
	}
	v.lines = s.skip() > 0 || v.lines
	if len(lead) > 0 {
		v.items = append(v.items, item{lead: lead})
	}
	s.at++
	return v
}

// member reads what comes next in brackets: a remark, a key or a value.
func (s *scanner) member(v *value, n *unstable.Node, lead remarks) remarks {
	newlines := s.skip()
	v.lines = v.lines || newlines > 0
	switch n.Kind {
	case unstable.Comment:
		v.lines = true
		text := s.comment(n)
		if last := len(v.items) - 1; newlines == 0 && last >= 0 && len(lead) == 0 {
			v.items[last].trail = text
		} else {
			lead = append(lead, remark{text, newlines > 1})
		}
		for it := n.Children(); it.Next(); { // the parser chains remarks that follow
			lead = s.member(v, it.Node(), lead)
		}
		return lead
	case unstable.KeyValue:
		it := s.pair(n)
		it.lead = lead
		v.items = append(v.items, it)
	default:
		v.items = append(v.items, item{lead: lead, value: s.value(n)})
	}
	return nil
}
