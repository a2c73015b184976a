package web

import (
	"slices"
	"testing"
)

func TestDatesAndTimesInWords(t *testing.T) {
	en, es := words(t, "en"), words(t, "es")
	in := func(w map[string]string) calendar { return calendar{func(k string) string { return w[k] }} }
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
	} {
		if got := spans(on(c.days...)); !slices.Equal(got, c.want) {
			t.Errorf("%v: got %v, want %v", c.days, got, c.want)
		}
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
		if got := ranges(c.ns); got != c.want {
			t.Errorf("%v: got %q, want %q", c.ns, got, c.want)
		}
	}
}

// TestSpanOfAStepHasItsYear holds that no language's way of saying a span of days
// is cut in two, as "5–7 de enero" and "2020" would be.
func TestSpanOfAStepHasItsYear(t *testing.T) {
	for _, c := range []struct {
		lang        string
		first, last Day
		clock       string
	}{
		{"es", Day{2020, 1, 6}, Day{2020, 1, 8}, "6–8 de enero de 2020"},
		{"en", Day{2019, 12, 31}, Day{2020, 1, 1}, "31 December 2019 – 1 January 2020"},
		{"en", Day{2020, 1, 4}, Day{2020, 1, 5}, "The weekend"},
	} {
		p := flood(t, c.lang)
		p.Steps[0].First, p.Steps[0].Last = c.first, c.last
		s := newView(p).Steps[0]
		if s.Clock != c.clock || s.Dates != (calendar{newView(p).word}).dates(c.first, c.last) {
			t.Errorf("%s: %q and %q, want %q", c.lang, s.Clock, s.Dates, c.clock)
		}
	}
}
