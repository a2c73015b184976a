package check

import (
	"fmt"
	"strings"

	"standoff/story"
	"standoff/story/problem"
)

// early warns of a step that happens later than all of its sources, each of which has a
// time: none of them can have told of it.
func (p *step) early(st *story.Step) {
	if st.Time == "" || st.Date.First != st.Date.Last || len(st.Sources) == 0 {
		return
	}
	var when []string
	for _, s := range st.Sources {
		if s.Time == "" || !before(s, st) {
			return
		}
		when = append(when, s.Time+on(s, st))
	}
	its := "its only source is"
	if len(when) > 1 {
		its = "its sources are all earlier,"
	}
	p.Warn(problem.EarlySource, st.Span("source"), "step at %s, but %s of %s: give it the time that the source gives, "+
		"or say it in words (when = \"moments later\"), or name the source that tells it", st.Time, its,
		strings.Join(when, ", "))
	timed := st
	if st.Of != nil {
		timed = st.Of
	}
	p.Mend(append(timed.Without("time"), timed.Adding(`when = "moments later"`)...)...)
}

// before reports whether a source is older than what the step tells.
func before(s *story.Source, st *story.Step) bool {
	if s.Date != st.Date.First {
		return s.Date.Before(st.Date.First)
	}
	return minutes(s.Time) < minutes(st.Time)
}

// on says of which day a source is, where that is not the step's.
func on(s *story.Source, st *story.Step) string {
	if s.Date == st.Date.First {
		return ""
	}
	return fmt.Sprintf(" on %s", s.Date.Short())
}
