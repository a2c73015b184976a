// Package sight looks at the pictures of a story for what its readers would miss or
// take wrongly, in every shape and language that a build makes: people cut off or
// hidden, doubt or names without room, places left out, colours that are not told
// apart, letters without a font, two steps with one picture, a side that is always
// smaller. Diagnostics and the preview call it. It mends nothing. Begin with sight.go,
// then shot.go, which takes the pictures, and causes.go, which sums up what is wrong in
// them; survey.go leads from a point of the picture back to the plan.
package sight

import (
	"fmt"

	"standoff/story/plan"
	"standoff/story/problem"
)

// A looker looks at a story's pictures for what readers would miss in them.
type looker struct {
	plan     *plan.Plan
	problems problem.Problems
	said     map[string]bool
}

// Look finds what only the pictures show to be wrong. All of it is warnings.
func Look(plan *plan.Plan) problem.Problems {
	l := &looker{plan: plan, said: map[string]bool{}}
	l.flag()
	l.props()
	l.sides()
	l.fair()
	l.letters()
	l.quoted()
	for i := range plan.Steps {
		l.colors(i)
		l.people(i)
		l.pushes(i)
		l.vanished(i)
	}
	faults, saw := l.look()
	l.causes(faults)
	l.same(saw)
	return l.problems
}

// warn adds a warning, once for each thing that it is about.
func (l *looker) warn(m problem.Mistake, about string, at problem.Span, format string, args ...any) {
	if about = string(m) + " " + about; l.said[about] {
		return
	}
	l.said[about] = true
	l.problems = append(l.problems, l.plan.Story.Warning(m, at, fmt.Sprintf(format, args...)))
}
