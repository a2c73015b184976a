package story

import (
	"fmt"
	"strings"

	"standoff/story/problem"
)

// Warning is what somebody finds who looks at the story's pictures.
func (s *Story) Warning(m problem.Mistake, at problem.Span, message string) problem.Problem {
	return problem.Problem{Mistake: m, File: s.File, Span: at, Message: message, Warning: true,
		Line: s.line(at.Line)}
}

// Problem is something wrong with the key of a row, or with the row when the
// key was not written.
func (s *Story) Problem(m problem.Mistake, o problem.Origin, key, format string,
	args ...any) problem.Problem {
	return problem.Problem{Mistake: m, File: s.File, Span: o.Span(key), Message: fmt.Sprintf(format, args...),
		Line: s.line(o.Span(key).Line)}
}

// See is a second place of a problem.
func (s *Story) See(at problem.Span, message string) *problem.See {
	return &problem.See{Span: at, Message: message, Line: s.line(at.Line)}
}

// line is a line of the storyboard, from 1, or "".
func (s *Story) line(n int) string {
	if lines := strings.Split(string(s.FileText), "\n"); n > 0 && n <= len(lines) {
		return strings.TrimRight(lines[n-1], "\r")
	}
	return ""
}
