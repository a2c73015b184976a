package read

import "time"

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
