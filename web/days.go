package web

import (
	"time"

	"standoff/story"
	"standoff/story/calendar"
)

// fill returns the pattern with values in the place of the names in braces. Pairs of name and
// value follow; the names are changed where they stand.
func fill(pattern string, pairs ...string) string { return calendar.Fill(pattern, pairs...) }

// A pageCalendar says days and times in a page's words, and remembers those that it lacks.
type pageCalendar struct{ wordbook }

// in returns the calendar of the page's language.
func (c pageCalendar) in() calendar.Calendar {
	return calendar.Calendar{Lang: c.lang, Word: c.word, Digits: c.numerals}
}

func (c pageCalendar) dates(first, last Day) string {
	return c.in().Dates(story.Day(first), story.Day(last))
}
func (c pageCalendar) group(first, last Day) string {
	return c.in().Group(story.Day(first), story.Day(last))
}
func (c pageCalendar) completion(first, last Day) string {
	return c.in().Completion(story.Day(first), story.Day(last))
}
func (c pageCalendar) weekday(d Day) string     { return c.in().Weekday(story.Day(d)) }
func (c pageCalendar) clock(hhmm string) string { return c.in().Clock(hhmm) }
func (c pageCalendar) capital(s string) string  { return c.in().Capital(s) }

func (d Day) before(e Day) bool {
	at := func(d Day) time.Time { return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC) }
	return at(d).Before(at(e))
}

// A span is steps that follow one another and share a label under the rail.
type span struct {
	First, Last Day
	Steps       int
}

// leastSpan is what part of all steps the days of a label under the rail must have, for the
// label to have room: one in six.
const leastSpan = 6

// spans returns the steps grouped by their days. Days of one step only, or of few among many,
// have no room for a label: they join their neighbours, the one before if there is one.
func spans(steps []Step) []span {
	var all []span
	for _, s := range steps {
		last := s.Last
		if last.before(s.First) { // a step of one day may leave it out
			last = s.First
		}
		if n := len(all); n > 0 && all[n-1].First == s.First && all[n-1].Last == last {
			all[n-1].Steps++
			continue
		}
		all = append(all, span{s.First, last, 1})
	}
	for i := 0; i < len(all) && len(all) > 1; {
		if all[i].Steps > 1 && all[i].Steps*leastSpan >= len(steps) {
			i++
			continue
		}
		j := max(i-1, 0)
		all[j] = all[j].join(all[j+1])
		all = append(all[:j+1], all[j+2:]...)
		i = j
	}
	return all
}

// join returns a with the steps of b, from the earliest of their days to the latest.
func (a span) join(b span) span {
	if b.First.before(a.First) {
		a.First = b.First
	}
	if a.Last.before(b.Last) {
		a.Last = b.Last
	}
	a.Steps += b.Steps
	return a
}
