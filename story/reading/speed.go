// Package reading says how long people take to read a text in their language, and how
// much of one a phone shows. The reader checks captions by it, and the pace of steps
// goes by it; it does not know what is read. Begin with speed.go, then letters.go.
package reading

import (
	"strings"
)

// usualSpeed is at how many words a minute a caption is read beside a picture
// that moves. People who only read do it faster: in English 228 words a minute.
const usualSpeed = 180.

// Speeds are the languages in which fewer words are read in a minute, since
// their words are longer: usualSpeed, less by what Trauzettel-Klosinski and
// Dietz measured (Standardized Assessment of Reading Performance: IReST,
// Investigative Ophthalmology & Visual Science 53, 2012, table 2), English
// being 228.
var Speeds = map[string]float64{
	"ar": 109, "de": 141, "fi": 127, "he": 148, "it": 148, "pl": 131, "pt": 143, "ru": 145,
	"sl": 142, "tr": 131,
}

// reading is how many seconds a text takes to read in a language.
func Seconds(lang, text string) float64 {
	if c, ok := countingOf(lang); ok {
		return float64(letters(text, c.marks)) * 60 / c.minute
	}
	base, _, _ := strings.Cut(lang, "-")
	speed, ok := Speeds[base]
	if !ok {
		speed = usualSpeed
	}
	words := 0
	for range strings.FieldsSeq(text) {
		words++
	}
	return float64(words) * 60 / speed
}
