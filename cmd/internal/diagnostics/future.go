package diagnostics

import (
	"fmt"
	"time"

	"standoff/story"
	"standoff/story/problem"
)

// LatestToday returns the day on which it is latest anywhere on earth: a newsroom
// may lie in another time zone than the machine that checks for it.
func LatestToday(now time.Time) story.Day {
	t := now.UTC().Add(14 * time.Hour) // UTC+14, on the Line Islands
	return story.Day{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}

// ahead warns of each day of the story that is later than today: nothing can have
// happened, or been put right, on such a day. It is no matter of the language, in
// which a storyboard means the same on every day.
func ahead(s *story.Story, today story.Day) (problems problem.Problems) {
	warn := func(day story.Day, at problem.Span) {
		if later(day, today) {
			problems = append(problems, s.Warning(problem.WrongDay, at, fmt.Sprintf(
				"%04d-%02d-%02d has not come yet: put the day right", day.Year, day.Month, day.Day)))
		}
	}
	warn(s.Date.Last, s.Where("date"))
	for _, source := range s.Sources {
		if source.Date != s.Date.Last { // else it may be the story's
			warn(source.Date, source.Where("date"))
		}
	}
	before := s.Date.Last
	for _, st := range s.Steps {
		if st.Date.Last != before { // else it may be that of the step before
			warn(st.Date.Last, st.Where("date"))
		}
		before = st.Date.Last
	}
	last := story.Day{}
	for _, c := range s.Corrections {
		warn(c.Date, c.Where("date"))
		last = c.Date
	}
	if s.Updated != last { // else it may be that of the last correction
		warn(s.Updated, s.Where("updated"))
	}
	return problems
}

// later reports whether the day comes after the other.
func later(d, o story.Day) bool {
	on := func(d story.Day) time.Time {
		return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	}
	return on(d).After(on(o))
}
