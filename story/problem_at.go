package story

import "fmt"

func (s *Story) problem(o origin, key, format string, args ...any) Problem {
	return Problem{File: s.name, Span: o.span(key), Message: fmt.Sprintf(format, args...)}
}
