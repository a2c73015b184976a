package story

import (
	"fmt"
	"time"
)

// before reports whether the day comes before the other.
func (d Day) before(o Day) bool {
	if d.Year != o.Year {
		return d.Year < o.Year
	}
	if d.Month != o.Month {
		return d.Month < o.Month
	}
	return d.Day < o.Day
}

// iso is the day as a storyboard writes it.
func (d Day) iso() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

// short is the day in a message to an author: 4 January.
func (d Day) short() string {
	return fmt.Sprintf("%d %s", d.Day, time.Month(d.Month))
}

func dayOf(t time.Time) Day { return Day{t.Year(), int(t.Month()), t.Day()} }

// clock reads a time of day, "10:14", from text or from a bare TOML time.
func clock(v any) (string, bool) {
	switch v := v.(type) {
	case string:
		t, err := time.Parse("15:04", v)
		return t.Format("15:04"), err == nil && len(v) <= 5
	case time.Time:
		return v.Format("15:04"), v.Year() <= 0
	}
	return "", false
}
