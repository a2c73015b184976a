package calendar

import (
	"testing"

	"standoff/story"
	"standoff/story/words"
)

func TestDatesAndTimesInWords(t *testing.T) {
	en, es, de, fr, ru, br, hi := "en", "es", "de", "fr", "ru", "pt-BR", "hi"
	in := func(lang string) Calendar { return Of(words.In(lang).Texts, lang) }
	on := func(y, m, d int) story.Day { return story.Day{Year: y, Month: m, Day: d} }
	for _, c := range []struct{ got, want string }{
		{in(en).Dates(on(2020, 1, 7), on(2020, 1, 7)), "7 January 2020"},
		{in(en).Dates(on(2020, 1, 4), on(2020, 1, 5)), "4–5 January 2020"},
		{in(en).Dates(on(2020, 1, 30), on(2020, 2, 2)), "30 January – 2 February 2020"},
		{in(en).Dates(on(2019, 12, 31), on(2020, 1, 1)), "31 December 2019 – 1 January 2020"},
		{in(en).Dates(story.Day{}, story.Day{}), ""},
		{in(es).Dates(on(2020, 1, 4), on(2020, 1, 5)), "4–5 de enero de 2020"},
		{in(en).Group(on(2020, 1, 4), on(2020, 1, 5)), "The weekend"},
		{in(en).Group(on(2020, 1, 7), on(2020, 1, 7)), "Tuesday 7 January"},
		{in(es).Group(on(2020, 1, 7), on(2020, 1, 7)), "Martes 7 de enero"},
		{in(en).Clock("10:14"), "10:14 am"},
		{in(en).Clock("00:05"), "12:05 am"},
		{in(en).Clock("12:30"), "12:30 pm"},
		{in(en).Clock("23:59"), "11:59 pm"},
		{in(es).Clock("10:14"), "10:14 a.\u00a0m."},
		{in(es).Group(on(2020, 1, 5), on(2020, 1, 7)), "5–7 de enero"},
		{in(es).Completion(on(2020, 1, 5), on(2020, 1, 7)), "de 2020"},
		{in(en).Completion(on(2020, 1, 4), on(2020, 1, 5)), "4–5 January 2020"}, // the weekend
		{in(de).Group(on(2020, 1, 7), on(2020, 1, 7)), "Dienstag, 7. Januar"},
		{in(de).Clock("09:05"), "9.05 Uhr"},
		{in(fr).Dates(on(2020, 1, 30), on(2020, 2, 2)), "30 janvier – 2 février 2020"},
		{in(fr).Clock("17:05"), "17\u00a0h\u00a005"},
		{in(fr).Dates(on(2020, 2, 1), on(2020, 2, 1)), "1er février 2020"},
		{in(fr).Dates(on(2020, 1, 31), on(2020, 2, 1)), "31 janvier – 1er février 2020"},
		{in(fr).Group(on(2020, 2, 11), on(2020, 2, 11)), "Mardi 11 février"},
		{in(br).Dates(on(2020, 2, 1), on(2020, 2, 3)), "1º a 3 de fevereiro de 2020"},
		{in(es).Dates(on(2020, 2, 1), on(2020, 2, 1)), "1 de febrero de 2020"},
		{in(hi).Clock("17:05"), "17:05\u00a0बजे"},
		{in(ru).Dates(on(2020, 1, 7), on(2020, 1, 7)), "7 января 2020 года"},
		{in(ru).Weekday(on(2020, 1, 7)), "Вторник"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}
