package mend

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

var (
	yearFirst = regexp.MustCompile(`^(\d{4})\s*[-./ ]\s*(\d{1,2})\s*[-./ ]\s*(\d{1,2})(?:[t ].*)?$`)
	together  = regexp.MustCompile(`^((?:19|20)\d\d)(\d\d)(\d\d)$`)
	yearLast  = regexp.MustCompile(`^(\d{1,2})\s*[-./ ]\s*(\d{1,2})\s*[-./ ]\s*(\d{4}|\d\d)$`)
	dayName   = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th|\.)?\s*(?:of )?([a-z]{3,})\.?,?\s*(\d{4})$`)
	nameDay   = regexp.MustCompile(`^([a-z]{3,})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s*(\d{4})$`)
)

// Days returns the days that a text such as 12.3.2026 can mean, each as the language
// has it: none, one, or two where day and month can be mixed up.
func Days(written string) []string {
	text := strings.ToLower(Plain(strings.Trim(Plain(written), `"'`)))
	var all []string
	add := func(year, month, day string) {
		if s := dayOf(year, month, day); s != "" && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	if m := yearFirst.FindStringSubmatch(text); m != nil {
		add(m[1], m[2], m[3])
	} else if m := together.FindStringSubmatch(text); m != nil {
		add(m[1], m[2], m[3])
	} else if m := yearLast.FindStringSubmatch(text); m != nil {
		add(m[3], m[2], m[1])
		add(m[3], m[1], m[2])
	} else if m := dayName.FindStringSubmatch(text); m != nil {
		add(m[3], monthOf(m[2]), m[1])
	} else if m := nameDay.FindStringSubmatch(text); m != nil {
		add(m[3], monthOf(m[1]), m[2])
	}
	return all
}

// dayOf returns a day that the calendar has, or "".
func dayOf(year, month, day string) string {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	if len(year) == 2 {
		y += 2000
	}
	s := fmt.Sprintf("%04d-%02d-%02d", y, m, d)
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return ""
	}
	return s
}

// monthOf returns the number of a month by its English name or the beginning of it.
func monthOf(name string) string {
	for m := time.January; m <= time.December; m++ {
		if strings.HasPrefix(strings.ToLower(m.String()), name) || name == "sept" && m == time.September {
			return strconv.Itoa(int(m))
		}
	}
	return ""
}

// SayDays returns what is said of a day that is written in another way: key is the
// key that wants it, and days are what it can mean.
func SayDays(key, written string, days []string) string {
	plain := strings.Trim(strings.TrimSpace(written), `"'`)
	s, long := FirstSign(plain)
	switch {
	case len(days) == 0:
		return ""
	case len(days) == 2:
		return fmt.Sprintf("%s could be two days: %s or %s", plain, days[0], days[1])
	case long && s.Plain == "-":
		return fmt.Sprintf("the dash is %s: %s", s.Code(), days[0])
	case plain == days[0]:
		return fmt.Sprintf("%s needs a day without quotes: %s", key, days[0])
	}
	return fmt.Sprintf("%s needs year, month and day: %s", key, days[0])
}
