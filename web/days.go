package web

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// fill returns the pattern with values in the place of the names in braces. Pairs of name and
// value follow; the names are changed where they stand.
func fill(pattern string, pairs ...string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		pairs[i] = "{" + pairs[i] + "}"
	}
	return strings.NewReplacer(pairs...).Replace(pattern)
}

// A calendar says days and times in a language's words.
type calendar struct{ wordbook }

// dates returns "7 January 2020" or, for two days, the shortest way to say both.
func (c calendar) dates(first, last Day) string {
	if first == (Day{}) {
		return ""
	}
	if last == (Day{}) {
		last = first
	}
	pattern := "date.years"
	switch {
	case first == last:
		pattern = "date.day"
	case first.Year == last.Year && first.Month == last.Month:
		pattern = "date.days"
	case first.Year == last.Year:
		pattern = "date.months"
	}
	return c.days(pattern, first, last)
}

// unbroken returns a day or a time for the middle of a text, where no line ends within it.
func unbroken(said string) string { return strings.ReplaceAll(said, " ", "\u00A0") }

// group returns the name of some days on the rail, where the year goes unsaid.
func (c calendar) group(first, last Day) string {
	switch {
	case first == last:
		return c.capital(c.days("date.weekday", first, last))
	case isWeekend(first, last):
		return c.word("rail.weekend")
	case first.Month == last.Month && first.Year == last.Year:
		return c.days("date.day-span", first, last)
	}
	return c.days("date.wide", first, last)
}

// completion returns what completes the name of some days, and stands after it in small: the
// year or, where the name says no days, the dates.
func (c calendar) completion(first, last Day) string {
	if isWeekend(first, last) {
		return c.dates(first, last)
	}
	return c.days("date.year", last, last)
}

func isWeekend(first, last Day) bool { return weekday(first) == time.Saturday && next(first) == last }

// weekday returns the name of the day, with a capital.
func (c calendar) weekday(d Day) string {
	return c.capital(c.word("weekday." + strconv.Itoa(int(weekday(d)))))
}

// clock returns "10:14 am" for "10:14".
func (c calendar) clock(hhmm string) string {
	h, m, ok := strings.Cut(hhmm, ":")
	hour, err := strconv.Atoi(h)
	if !ok || err != nil {
		return hhmm
	}
	half := "date.am"
	if hour >= 12 {
		half = "date.pm"
	}
	of12 := (hour+11)%12 + 1
	return c.numerals(fill(c.word("date.time"), "h", strconv.Itoa(of12), "hh", fmt.Sprintf("%02d", of12),
		"H", strconv.Itoa(hour), "HH", fmt.Sprintf("%02d", hour), "m", m, "half", c.word(half)))
}

// days returns the words of a pattern's key with the parts of two days filled in.
func (c calendar) days(pattern string, first, last Day) string {
	return fill(c.word(pattern),
		"weekday", c.word("weekday."+strconv.Itoa(int(weekday(first)))),
		"d", c.day(first), "d2", c.day(last),
		"month", c.word("month."+strconv.Itoa(first.Month)),
		"month2", c.word("month."+strconv.Itoa(last.Month)),
		"y", c.digits(first.Year), "y2", c.digits(last.Year))
}

// day returns the number of a day in its month; some languages have another form for the
// first: 1er.
func (c calendar) day(d Day) string {
	if first := c.word("date.first"); d.Day == 1 && first != "" {
		return first
	}
	return c.digits(d.Day)
}

// capital returns a text with its first letter as a sentence begins with it: in title case,
// which for letters such as ǆ is not upper case, and by the rules of Turkish and Azerbaijani
// in those languages, where i becomes İ.
func (c calendar) capital(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	upper := unicode.ToTitle
	if base, _, _ := strings.Cut(c.lang, "-"); base == "tr" || base == "az" {
		upper = unicode.TurkishCase.ToTitle
	}
	return string(upper(first)) + s[n:]
}

func date(d Day) time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

func weekday(d Day) time.Weekday { return date(d).Weekday() }

func next(d Day) Day {
	t := date(d).AddDate(0, 0, 1)
	return Day{t.Year(), int(t.Month()), t.Day()}
}

func (d Day) before(e Day) bool { return date(d).Before(date(e)) }

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
