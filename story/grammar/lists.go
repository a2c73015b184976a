package grammar

import (
	"strings"
	"time"
)

// OrList returns words as a sentence has them: "a, b or c".
func OrList(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}

// sortNames has of each sort what messages call one thing of it, what they call it in a list
// of what a key takes, and how they begin where an id names none.
var sortNames = []struct {
	sort           Sorts
	one, all, none string
}{
	{IsArea, "an area", "an area", "no area is called"},
	{IsDoor, "a door", "a door", "no door is called"},
	{IsSeats, "a block of seats", "seats", "no seats are called"},
	{IsSpot, "a spot", "a spot", "no spot is called"},
	{IsProp, "a prop", "a prop", "no prop is called"},
	{IsSet, "a set", "a set", "no set is called"},
	{IsPeople, "a group", "people", "no one in the cast is called"},
	{IsVehicle, "a vehicle", "a vehicle", "no vehicle is called"},
	{IsSource, "a source", "a source", "no source is called"},
}

// One returns what a message calls one thing of a single sort: "a door".
func (s Sorts) One() string {
	for _, n := range sortNames {
		if s == n.sort || s == n.sort|IsVehicle {
			return n.one
		}
	}
	return "something else"
}

// Want returns what messages say that a key of these sorts takes: "a place or people".
func (s Sorts) Want() string {
	switch {
	case s&IsThing == IsThing && s&IsSet != 0:
		return "a place, people or the set"
	case s&IsThing == IsThing:
		return "a place or people"
	case s&isPlace == isPlace:
		return "a place"
	}
	var all []string
	for _, n := range sortNames {
		if s&n.sort != 0 {
			all = append(all, n.all)
		}
	}
	return OrList(all)
}

// None returns how a message begins when an id names nothing of these sorts: "no door is
// called".
func (s Sorts) None() string {
	for _, n := range sortNames {
		if s == n.sort {
			return n.none
		}
	}
	switch {
	case s&IsThing == IsThing:
		return "nothing is called"
	case s == IsPeople|IsVehicle:
		return IsPeople.None()
	case s == IsDoor|IsVehicle:
		return "no door or vehicle is called"
	}
	return "no place is called"
}

// WantsDays is what is said to somebody who writes days in another way.
const WantsDays = "%s needs a day such as 2020-01-07, " +
	"or the first and the last: [2020-01-05, 2020-01-07]"

// Clock returns a time of day, "10:14", from text or from a bare TOML time, and
// whether it is one.
func Clock(v any) (string, bool) {
	switch v := v.(type) {
	case string:
		t, err := time.Parse("15:04", v)
		return t.Format("15:04"), err == nil && len(v) <= 5
	case time.Time:
		return v.Format("15:04"), v.Year() <= 0
	}
	return "", false
}

// Some returns the beginning of a list after a colon: up to 13 words, of longer lists 12.
func Some(all []string) string {
	switch {
	case len(all) == 0:
		return ""
	case len(all) > 13:
		return ": " + strings.Join(all[:12], ", ") + " …"
	}
	return ": " + strings.Join(all, ", ")
}
