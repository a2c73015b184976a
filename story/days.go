package story

import (
	"fmt"
	"time"
)

// Before reports whether the day comes before the other.
func (d Day) Before(o Day) bool {
	if d.Year != o.Year {
		return d.Year < o.Year
	}
	if d.Month != o.Month {
		return d.Month < o.Month
	}
	return d.Day < o.Day
}

// YearOn returns the same day of the year after.
func (d Day) YearOn() Day { return Day{d.Year + 1, d.Month, d.Day} }

// Iso returns the day as a storyboard writes it.
func (d Day) Iso() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

// Short returns the day in a message to an author: 4 January.
func (d Day) Short() string {
	return fmt.Sprintf("%d %s", d.Day, time.Month(d.Month))
}

func DayOf(t time.Time) Day { return Day{t.Year(), int(t.Month()), t.Day()} }
