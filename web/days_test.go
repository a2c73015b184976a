package web

import (
	"slices"
	"testing"
)

func TestDatesAndTimesInWords(t *testing.T) {
	en, es, de, fr, ru, br, hi := "en", "es", "de", "fr", "ru", "pt-BR", "hi"
	in := func(lang string) calendar { return calendar{newWordbook(lang, "ltr", ours(lang), nil)} }
	for _, c := range []struct{ got, want string }{
		{in(en).dates(Day{2020, 1, 7}, Day{2020, 1, 7}), "7 January 2020"},
		{in(en).dates(Day{2020, 1, 4}, Day{2020, 1, 5}), "4–5 January 2020"},
		{in(en).dates(Day{2020, 1, 30}, Day{2020, 2, 2}), "30 January – 2 February 2020"},
		{in(en).dates(Day{2019, 12, 31}, Day{2020, 1, 1}), "31 December 2019 – 1 January 2020"},
		{in(en).dates(Day{}, Day{}), ""},
		{in(es).dates(Day{2020, 1, 4}, Day{2020, 1, 5}), "4–5 de enero de 2020"},
		{in(en).group(Day{2020, 1, 4}, Day{2020, 1, 5}), "The weekend"},
		{in(en).group(Day{2020, 1, 7}, Day{2020, 1, 7}), "Tuesday 7 January"},
		{in(es).group(Day{2020, 1, 7}, Day{2020, 1, 7}), "Martes 7 de enero"},
		{in(en).clock("10:14"), "10:14 am"},
		{in(en).clock("00:05"), "12:05 am"},
		{in(en).clock("12:30"), "12:30 pm"},
		{in(en).clock("23:59"), "11:59 pm"},
		{in(es).clock("10:14"), "10:14 a.\u00a0m."},
		{in(es).group(Day{2020, 1, 5}, Day{2020, 1, 7}), "5–7 de enero"},
		{in(es).completion(Day{2020, 1, 5}, Day{2020, 1, 7}), "de 2020"},
		{in(en).completion(Day{2020, 1, 4}, Day{2020, 1, 5}), "4–5 January 2020"}, // the weekend
		{in(de).group(Day{2020, 1, 7}, Day{2020, 1, 7}), "Dienstag, 7. Januar"},
		{in(de).clock("09:05"), "9.05 Uhr"},
		{in(fr).dates(Day{2020, 1, 30}, Day{2020, 2, 2}), "30 janvier – 2 février 2020"},
		{in(fr).clock("17:05"), "17\u00a0h\u00a005"},
		{in(fr).dates(Day{2020, 2, 1}, Day{2020, 2, 1}), "1er février 2020"},
		{in(fr).dates(Day{2020, 1, 31}, Day{2020, 2, 1}), "31 janvier – 1er février 2020"},
		{in(fr).group(Day{2020, 2, 11}, Day{2020, 2, 11}), "Mardi 11 février"},
		{in(br).dates(Day{2020, 2, 1}, Day{2020, 2, 3}), "1º a 3 de fevereiro de 2020"},
		{in(es).dates(Day{2020, 2, 1}, Day{2020, 2, 1}), "1 de febrero de 2020"},
		{in(hi).clock("17:05"), "17:05\u00a0बजे"},
		{in(ru).dates(Day{2020, 1, 7}, Day{2020, 1, 7}), "7 января 2020 года"},
		{in(ru).weekday(Day{2020, 1, 7}), "Вторник"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestDaysOfOneStepJoinTheirNeighbour(t *testing.T) {
	on := func(days ...int) (steps []Step) {
		for _, d := range days {
			steps = append(steps, Step{First: Day{2020, 1, d}, Last: Day{2020, 1, d}})
		}
		return steps
	}
	day := func(first, last, steps int) span {
		return span{Day{2020, 1, first}, Day{2020, 1, last}, steps}
	}
	for _, c := range []struct {
		days []int
		want []span
	}{
		{[]int{7, 7, 7}, []span{day(7, 7, 3)}},
		{[]int{5, 5, 5, 4, 7, 7}, []span{day(4, 5, 4), day(7, 7, 2)}},
		{[]int{4, 7, 7}, []span{day(4, 7, 3)}},
		{[]int{1, 2, 3}, []span{day(1, 3, 3)}},
		{[]int{7}, []span{day(7, 7, 1)}},
		{[]int{4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5}, []span{day(4, 5, 13)}},
	} {
		if got := spans(on(c.days...)); !slices.Equal(got, c.want) {
			t.Errorf("%v: got %v, want %v", c.days, got, c.want)
		}
	}
}

// A label names all days of its steps: the first alone would be a false one.
func TestStepsOfSeveralDaysKeepThem(t *testing.T) {
	day := func(d int) Day { return Day{2020, 1, d} }
	steps := []Step{{First: day(4), Last: day(5)}, {First: day(4), Last: day(5)},
		{First: day(7), Last: day(7)}, {First: day(7)}}
	want := []span{{day(4), day(5), 2}, {day(7), day(7), 2}}
	if got := spans(steps); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestRanges(t *testing.T) {
	for _, c := range []struct {
		ns   []int
		want string
	}{
		{[]int{1}, "1"}, {[]int{1, 2}, "1, 2"}, {[]int{1, 2, 3, 7}, "1–3, 7"},
		{[]int{2, 4, 5, 6}, "2, 4–6"},
	} {
		v := &view{wordbook: newWordbook("en", "ltr", ours("en"), nil)}
		if got := v.ranges(c.ns); got != c.want {
			t.Errorf("%v: got %q, want %q", c.ns, got, c.want)
		}
	}
}

// TestSpanOfAStepHasItsYear holds that a step of several days says them and their
// year, in a language's own words, and no other span.
func TestSpanOfAStepHasItsYear(t *testing.T) {
	for _, c := range []struct {
		lang         string
		first, last  Day
		clock, dates string
	}{
		{"es", Day{2020, 1, 6}, Day{2020, 1, 8}, "6–8 de enero", "de 2020"},
		{"en", Day{2020, 1, 6}, Day{2020, 1, 8}, "6–8 January", "2020"},
		{"en", Day{2019, 12, 31}, Day{2020, 1, 1}, "31 December 2019 – 1 January 2020",
			"31 December 2019 – 1 January 2020"},
		{"en", Day{2020, 1, 4}, Day{2020, 1, 5}, "The weekend", "4–5 January 2020"},
	} {
		p := flood(t, c.lang)
		p.Steps[0].First, p.Steps[0].Last = c.first, c.last
		s := newView(p).Steps[0]
		if s.Clock != c.clock || s.Dates != c.dates {
			t.Errorf("%s: %q and %q, want %q and %q", c.lang, s.Clock, s.Dates, c.clock, c.dates)
		}
	}
}
