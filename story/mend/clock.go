package mend

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

var (
	twelve = `\s*([ap])\.?\s?m\.?`
	clocks = regexp.MustCompile(`^(\d{1,2})\s*(?:[:.,h-]|uhr)\s*(\d{1,2})(?:[:.]\d\d)?\s*(?:uhr|h|hrs?|o'clock)?(?:` + twelve + `)?$`)
	digits = regexp.MustCompile(`^(\d\d)(\d\d)\s*(?:h|hrs?)?()$`)
	hours  = regexp.MustCompile(`^(\d{1,2})()\s*(?:uhr|h|hrs?|o'clock|` + twelve + `)$`)
)

// Clock returns a time of day such as 7.10, "7:10 pm" or 7h10 as the language has it,
// 07:10, or "". Why is what is wrong with it besides its spelling, or "": then there
// is no such time.
func Clock(written string) (clock, why string) {
	text := strings.ToLower(Plain(strings.Trim(Plain(written), `"'`)))
	for _, form := range []*regexp.Regexp{clocks, digits, hours} {
		m := form.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		h, _ := strconv.Atoi(m[1])
		min, _ := strconv.Atoi(m[2])
		switch half := m[3]; {
		case half != "" && (h < 1 || h > 12):
			return "", "with am and pm hours go from 1 to 12"
		case half == "p" && h < 12:
			h += 12
		case half == "a" && h == 12:
			h = 0
		}
		switch {
		case h > 23:
			return "", "hours go from 00 to 23"
		case min > 59:
			return "", "minutes go from 00 to 59"
		}
		return fmt.Sprintf("%02d:%02d", h, min), ""
	}
	return "", ""
}
