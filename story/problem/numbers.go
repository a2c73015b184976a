package problem

import (
	"strconv"
	"strings"
)

// Metres writes a length as problems say it: 4, 2.5.
func Metres(m float64) string {
	s := strconv.FormatFloat(m, 'f', 1, 64)
	return strings.TrimSuffix(s, ".0")
}

func Short(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
