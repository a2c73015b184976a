package story

import (
	"fmt"
	"strings"

	"standoff/story/problem"
)

// Warning returns a warning of something that is seen only in the story's pictures.
func (s *Story) Warning(m problem.Mistake, at problem.Span, message string) problem.Problem {
	return problem.Problem{Mistake: m, File: s.File, Span: at, Message: message, Warning: true,
		Line: s.line(at.Line)}
}

// Problem returns an error about the key of a row, or about the row when the
// key was not written.
func (s *Story) Problem(m problem.Mistake, o problem.Origin, key, format string,
	args ...any) problem.Problem {
	return problem.Problem{Mistake: m, File: s.File, Span: o.Span(key), Message: fmt.Sprintf(format, args...),
		Line: s.line(o.Span(key).Line)}
}

// See returns a second place of a problem.
func (s *Story) See(at problem.Span, message string) *problem.See {
	return &problem.See{Span: at, Message: message, Line: s.line(at.Line)}
}

// line returns a line of the storyboard, from 1, or "".
func (s *Story) line(n int) string {
	if lines := strings.Split(string(s.FileText), "\n"); n > 0 && n <= len(lines) {
		return strings.TrimRight(lines[n-1], "\r")
	}
	return ""
}
