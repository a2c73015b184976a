package problem

import (
	"strconv"
	"strings"
)

// Item returns the path of a list's item: "step[3]".
func Item(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

// Join returns the path of a key of a table: "step[3].moves".
func Join(path, key string) string {
	if strings.ContainsAny(key, ".[]\"") {
		key = strconv.Quote(key)
	}
	if path == "" {
		return key
	}
	return path + "." + key
}
