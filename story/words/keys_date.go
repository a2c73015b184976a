package words

import "strconv"

var dateSections = []Section{
	{Name: "date", Means: "How days are written, as newspapers do. {d} is the day, {month} its month as in [month], " +
		"{y} the year; {d2}, {month2}, {y2} are those of the last of several days; {weekday} is as in [weekday].",
		Keys: []Key{
			date("day", "one day: 7 January 2020", "{d} {month} {y}"),
			date("days", "days of one month: 5–7 January 2020", "{d} {d2} {month} {y}"),
			date("months", "days of two months: 30 January – 2 February 2020", "{d} {month} {d2} {month2} {y}"),
			date("years", "days of two years", "{d} {month} {y} {d2} {month2} {y2}"),
			date("weekday", "a day without its year: Tuesday 7 January", "{weekday} {d} {month}"),
			date("day-span", "days of one month without the year: 5–7 January", "{d} {d2} {month}"),
			date("wide", "days of two months without the year", "{d} {month} {d2} {month2}"),
			date("year", "the year alone, as it stands behind one of the last three, in a place of its own: "+
				"2020; in Spanish “de 2020”", "{y}"),
			timeOfDay,
			mark("am", "before noon; empty with 24 hours", 12),
			mark("pm", "after noon; empty with 24 hours", 12),
			mark("first", "the first of a month instead of its number: “1er” in French; empty where it is a number as any other", 6),
		}},
	{Name: "month", Means: "The months, in the form and with the capital that they have inside a date: " +
		"the genitive where a language needs it.", Keys: numbered(1, 12, "January is 1", 16)},
	{Name: "weekday", Means: "The days of the week, as they stand in a date; alone they get a capital by themselves.",
		Keys: numbered(0, 6, "Sunday is 0", 16)},
}

var timeOfDay = Key{Name: "time", Letters: 30, Holds: "{m}", May: "{H} {HH} {h} {hh} {half}",
	Means: "a time of day. {H} is the hour of 24, {HH} the same with two digits; {h} and {hh} are hours of 12, " +
		"which need {half}: am or pm below. {m} is the minutes, always two digits. " +
		`"{H}:{m}", "{HH}.{m}", "{H} h {m}", "{h}:{m} {half}"`}

// numbered returns keys named by numbers. Only the first of them bears the meaning, which is that of
// all.
func numbered(from, to int, means string, letters int) (keys []Key) {
	for i := from; i <= to; i++ {
		keys = append(keys, k(strconv.Itoa(i), means, letters))
		means = ""
	}
	return keys
}
