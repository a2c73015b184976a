//go:build js

package main

import (
	"fmt"

	"standoff/story/direct"
	"standoff/story/problem"
	"standoff/story/read"
)

// A reading is a storyboard on its way to be played: read, then planned piece by
// piece, so that the page can see to its reader in between, and at last taken.
type reading struct {
	planning *direct.Planning // nil when there is nothing to plan
	problems problem.Problems
}

// read reads a storyboard and begins to plan it; more goes on with that.
func (r *reading) read(text string) {
	*r = reading{}
	s, problems := read.Parse("story.toml", []byte(text))
	if r.problems = problems; s != nil {
		r.planning = direct.NewPlanning(s)
	}
}

// more plans a piece, and reports whether there are more.
func (r *reading) more() bool { return r.planning != nil && r.planning.Next() }

// take plays what was read, or returns its problems, each as a text; then what was
// played before goes on.
func (p *player) take() any {
	r := p.reading
	p.reading = reading{}
	if r.planning != nil {
		plan, more := r.planning.Plan()
		if plan != nil {
			p.plan = plan
			p.restage()
			return []any{}
		}
		r.problems = append(r.problems, more...)
	}
	all := make([]any, len(r.problems))
	for i, q := range r.problems {
		all[i] = fmt.Sprint(q)
	}
	return all
}
