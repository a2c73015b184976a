package story

import (
	"fmt"
	"strings"
)

// Span is a stretch of a storyboard. Line and Col count from 1; Col counts
// characters, not bytes; EndCol is the column behind the last character on
// the same line. The zero Span is the file as a whole.
type Span struct{ Line, Col, EndCol int }

// A Problem is one thing wrong with a storyboard.
type Problem struct {
	Mistake Mistake
	File    string
	Span    Span
	Message string
	Warning bool   // does not stop a build
	Line    string // the source line, for the excerpt
	See     *See   // a second place, where one is involved
}

// See is the second place of a problem: "first named here".
type See struct {
	Span    Span
	Message string
	Line    string
}

// Error is the problem on one line, file:line:column: message.
func (p Problem) Error() string {
	kind := ""
	if p.Warning {
		kind = "warning: "
	}
	return fmt.Sprintf("%s:%d:%d: %s%s", p.File, max(p.Span.Line, 1), max(p.Span.Col, 1), kind, p.Message)
}

// Problems are all that was found, in the order of the file.
type Problems []Problem

// Errors reports how many of the problems are not mere warnings.
func (ps Problems) Errors() int {
	n := 0
	for _, p := range ps {
		if !p.Warning {
			n++
		}
	}
	return n
}

// origin remembers where a row of the storyboard stands, so that whatever is
// found wrong with it later can be shown in place. The zero origin is a thing
// that was never written, and its spans are zero.
type origin struct {
	row  Span            // the row's opening bracket or header
	keys map[string]Span // a key's value, by key; "go" and, for lists, "who.0"
}

// span is where the key's value stands, or the row when the key was not written.
//
//go:noinline
func (o origin) span(key string) Span {
	if s, ok := o.keys[key]; ok {
		return s
	}
	return o.row
}

// problem is something wrong with the key of a row, or with the row when the
// key was not written.
func (s *Story) problem(m Mistake, o origin, key, format string,
	args ...any) Problem {
	p := Problem{Mistake: m, File: s.name, Span: o.span(key), Message: fmt.Sprintf(format, args...)}
	if lines := strings.Split(string(s.text), "\n"); p.Span.Line > 0 && p.Span.Line <= len(lines) {
		p.Line = strings.TrimRight(lines[p.Span.Line-1], "\r")
	}
	return p
}
