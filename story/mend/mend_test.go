package mend_test

import (
	"strings"
	"testing"

	"standoff/story/mend"
)

func TestClock(t *testing.T) {
	for written, want := range map[string]string{
		"7.10": "07:10", `"7.10"`: "07:10", "7:10": "07:10", `"7:10 pm"`: "19:10", "12:05am": "00:05", "5:10 p.m.": "17:10",
		"7h10": "07:10", "0710": "07:10", "07：10": "07:10", "7 Uhr": "07:00", "10:14 Uhr": "10:14", "10-14": "10:14",
		"10:14:30": "10:14", "5 pm": "17:00", "７:１０": "07:10", "٠٧:١٠": "07:10",
		"25:10": "hours go from 00 to 23", "24:00": "hours go from 00 to 23", "10:60": "minutes go from 00 to 59",
		"13:10 pm": "with am and pm hours go from 1 to 12", "half past ten": "", "": "", "710": "",
	} {
		clock, why := mend.Clock(written)
		if clock+why != want {
			t.Errorf("%s is %q %q, want %q", written, clock, why, want)
		}
	}
}

func TestDays(t *testing.T) {
	for written, want := range map[string]string{
		"12.3.2026": "2026-03-12 2026-12-03", `"13.3.2026"`: "2026-03-13", "3/13/2026": "2026-03-13", "3/3/2026": "2026-03-03",
		"2026–03–12": "2026-03-12", "2026−03−12": "2026-03-12", "2026/3/12": "2026-03-12", "20260312": "2026-03-12",
		"12 March 2026": "2026-03-12", "March 12, 2026": "2026-03-12", "Mar. 12th 2026": "2026-03-12", "12. Sept 2026": "2026-09-12",
		"2026-03-12T10:00:00": "2026-03-12", "13.3.26": "2026-03-13", "２０２６-03-12": "2026-03-12",
		"2026-02-30": "", "31.13.2026": "", "12 Smarch 2026": "", "today": "",
	} {
		if got := strings.Join(mend.Days(written), " "); got != want {
			t.Errorf("%s is %q, want %q", written, got, want)
		}
	}
}

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		written, want string
		counted       bool
	}{
		{"2.000", "2000 without a dot", true}, {`"1,000"`, "1000 without a comma", true}, {"1.000.000", "1000000 without a dot", false},
		{"1'000", "1000 without an apostrophe", true}, {"1\u00a0000", "1000 without a space", true}, {"2.0", "2 without a dot", true},
		{`"8"`, "8 without quotes", true}, {"2,5", "2.5 with a dot", false}, {"20 m", "20 without a unit", false},
		{"８", "8 in plain digits", true}, {"8.5", " ", true}, {"many", " ", true}, {"2,000", "2.000 with a dot", false},
	} {
		n, without := mend.Number(c.written, c.counted)
		if got := n + " " + without; got != c.want {
			t.Errorf("%s is %q, want %q", c.written, got, c.want)
		}
	}
}

// What cannot be seen is named, with its place.
func TestTold(t *testing.T) {
	for text, want := range map[string]string{
		"guards\u00a0":   `"guards·" has a no-break space (U+00A0) at its end`,
		"\ufeffguards":   `"·guards" has a byte order mark (U+FEFF) at its beginning`,
		"gua\u200brds":   `"gua·rds" has a zero-width space (U+200B) behind "gua"`,
		"gu\u0430rds":    `"guаrds" has a Cyrillic а (U+0430) behind "gu"`,
		"guard\u2013one": `"guard–one" has a long dash (U+2013) behind "guard"`,
		"ｇuards":         `"ｇuards" has a full-width g (U+FF47) at its beginning`,
		"Márchers":       "", "гвардия": "", "ab\tc": `"ab·c" has a tab (U+0009) behind "ab"`,
	} {
		if said, _ := mend.Told(text); said != want {
			t.Errorf("of %q is said %s, want %s", text, said, want)
		}
	}
	if _, plain := mend.Told("gu\u0430r\u200bds\u2013a\u00a0"); plain != "guards-a" {
		t.Errorf("it is %q", plain)
	}
}
