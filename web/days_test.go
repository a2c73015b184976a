package web

import (
	"slices"
	"testing"
)

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
