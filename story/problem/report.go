package problem

import "fmt"

// A Report collects what is wrong with one file, in the order in which it is found.
type Report struct {
	File     string
	Line     func(n int) string // a line of the file, counted from 1; nil where none is shown
	Problems Problems
}

// Problem returns something wrong with a stretch of the file, without adding it.
func (r *Report) Problem(m Mistake, at Span, format string, args ...any) Problem {
	return Problem{Mistake: m, File: r.File, Span: at, Message: fmt.Sprintf(format, args...), Line: r.line(at)}
}

// See returns the problem with a second place.
func (r *Report) See(found Problem, at Span, message string) Problem {
	found.See = &See{Span: at, Message: message, Line: r.line(at)}
	return found
}

// line returns the line of the storyboard on which a span begins, where it is known.
func (r *Report) line(at Span) string {
	if r.Line == nil {
		return ""
	}
	return r.Line(at.Line)
}

// Add adds a problem.
func (r *Report) Add(p Problem) { r.Problems = append(r.Problems, p) }

// Say adds an error.
func (r *Report) Say(m Mistake, at Span, format string, args ...any) {
	r.Add(r.Problem(m, at, format, args...))
}

// Warn adds a problem that stops no build.
func (r *Report) Warn(m Mistake, at Span, format string, args ...any) {
	p := r.Problem(m, at, format, args...)
	p.Warning = true
	r.Add(p)
}

// Allow notes which words may stand where the last problem is.
func (r *Report) Allow(words []string) { r.Problems[len(r.Problems)-1].Allowed = words }
