// Package calendar says days and times in a language's words: "7 January 2020", "4–5 de enero",
// "10:14 am". The page and the films call it. It knows no zones and no present day, and reads no
// clock. calendar.go is all of it; what the words mean, and in which patterns they stand, says
// story/words in its section [date].
package calendar

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"standoff/story"
)

// A Calendar says days and times in one language.
type Calendar struct {
	Lang string
	// Word returns the words of a key: "date.day".
	Word func(key string) string
	// Digits writes the digits of a text as the language does.
	Digits func(text string) string
}

// Of returns the calendar of a language's words.
func Of(words story.Words, lang string) Calendar {
	return Calendar{Lang: lang, Word: func(key string) string { return words[key] }, Digits: words.Digits}
}

// Fill returns the pattern with values in the place of the names in braces. Pairs of name and
// value follow; the names are changed where they stand.
func Fill(pattern string, pairs ...string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		pairs[i] = "{" + pairs[i] + "}"
	}
	return strings.NewReplacer(pairs...).Replace(pattern)
}

// Dates returns "7 January 2020" or, for two days, the shortest way to say both; "" for no day.
func (c Calendar) Dates(first, last story.Day) string {
	if first == (story.Day{}) {
		return ""
	}
	if last == (story.Day{}) {
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

// Group returns the name of some days among others, where the year goes unsaid.
func (c Calendar) Group(first, last story.Day) string {
	switch {
	case first == last:
		return c.Capital(c.days("date.weekday", first, last))
	case isWeekend(first, last):
		return c.Word("rail.weekend")
	case first.Month == last.Month && first.Year == last.Year:
		return c.days("date.day-span", first, last)
	}
	return c.days("date.wide", first, last)
}

// Completion returns what completes the name of some days, and stands after it in small: the
// year or, where the name says no days, the dates.
func (c Calendar) Completion(first, last story.Day) string {
	if isWeekend(first, last) {
		return c.Dates(first, last)
	}
	return c.days("date.year", last, last)
}

func isWeekend(first, last story.Day) bool {
	return weekday(first) == time.Saturday && date(first).AddDate(0, 0, 1).Equal(date(last))
}

// Weekday returns the name of the day, with a capital.
func (c Calendar) Weekday(d story.Day) string {
	return c.Capital(c.Word("weekday." + strconv.Itoa(int(weekday(d)))))
}

// Clock returns "10:14 am" for "10:14".
func (c Calendar) Clock(hhmm string) string {
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
	return c.Digits(Fill(c.Word("date.time"), "h", strconv.Itoa(of12), "hh", fmt.Sprintf("%02d", of12),
		"H", strconv.Itoa(hour), "HH", fmt.Sprintf("%02d", hour), "m", m, "half", c.Word(half)))
}

// days returns the words of a pattern's key with the parts of two days filled in.
func (c Calendar) days(pattern string, first, last story.Day) string {
	return Fill(c.Word(pattern),
		"weekday", c.Word("weekday."+strconv.Itoa(int(weekday(first)))),
		"d", c.day(first), "d2", c.day(last),
		"month", c.Word("month."+strconv.Itoa(first.Month)),
		"month2", c.Word("month."+strconv.Itoa(last.Month)),
		"y", c.Number(first.Year), "y2", c.Number(last.Year))
}

// day returns the number of a day in its month; some languages have another form for the
// first: 1er.
func (c Calendar) day(d story.Day) string {
	if first := c.Word("date.first"); d.Day == 1 && first != "" {
		return first
	}
	return c.Number(d.Day)
}

// Number writes a whole number in the language's digits, with nothing between thousands.
func (c Calendar) Number(n int) string { return c.Digits(strconv.Itoa(n)) }

// Capital returns a text with its first letter as a sentence begins with it: in title case,
// which for letters such as ǆ is not upper case, and by the rules of Turkish and Azerbaijani
// in those languages, where i becomes İ.
func (c Calendar) Capital(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	upper := unicode.ToTitle
	if base, _, _ := strings.Cut(c.Lang, "-"); base == "tr" || base == "az" {
		upper = unicode.TurkishCase.ToTitle
	}
	return string(upper(first)) + s[n:]
}

// date returns the day's beginning, in UTC.
func date(d story.Day) time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

func weekday(d story.Day) time.Weekday { return date(d).Weekday() }
