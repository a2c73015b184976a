package mend

import (
	"regexp"
	"strings"
)

var (
	grouped = regexp.MustCompile(`^\d{1,3}(?:[.,' _]\d{3})+$`)
	decimal = regexp.MustCompile(`^(-?\d+),(\d+)$`)
	whole   = regexp.MustCompile(`^(\d+)\.0+$`)
	plainly = regexp.MustCompile(`^-?\d+(?:\.\d+)?$`)
	measure = regexp.MustCompile(`^(-?\d+(?:[.,]\d+)?)\s*(?:m|metres?|meters?|s|secs?|seconds?|people|°|degrees?)\.?$`)
)

// Number returns a number such as 1,000 or "8" or 2,5 as the language has it, and what
// of it is not: "without a comma". Both are "" for what is none. Whole is whether the
// number is one of things that are counted: then what stands before three digits only
// parts thousands.
func Number(written string, counted bool) (number, without string) {
	text := strings.TrimSpace(written)
	if s := strings.Trim(text, `"'`); s != text {
		text, without = s, "without quotes"
	}
	if s := Plain(text); s != text {
		text, without = s, "in plain digits"
	}
	if m := measure.FindStringSubmatch(text); m != nil {
		text, without = m[1], "without a unit"
	}
	switch {
	case grouped.MatchString(text) && (counted || strings.ContainsAny(text, "' _") || strings.Count(text, ".")+strings.Count(text, ",") > 1):
		sign := strings.Trim(text, "0123456789")[:1]
		return strings.Join(strings.FieldsFunc(text, func(c rune) bool { return c < '0' || c > '9' }), ""),
			map[string]string{".": "without a dot", ",": "without a comma", "'": "without an apostrophe", " ": "without a space", "_": "without a stroke"}[sign]
	case counted && whole.MatchString(text):
		return whole.FindStringSubmatch(text)[1], "without a dot"
	case counted && strings.ContainsAny(text, ".,"):
		return "", ""
	case decimal.MatchString(text):
		return strings.Replace(text, ",", ".", 1), "with a dot"
	case plainly.MatchString(text) && without != "":
		return text, without
	}
	return "", ""
}
