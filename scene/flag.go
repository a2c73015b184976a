package scene

import (
	"slices"

	"standoff/story"
)

// Flag is the stripes of a flag from the top, each one more than its place in
// Hues; a zero ends them. The zero Flag is no flag. It is an array so that
// looks, which hold one, can be compared.
type Flag [3]uint8

// Hues are all colours of the language.
var Hues = []story.Hue{story.Blue, story.Teal, story.Plum, story.Wine, story.Olive,
	story.Amber, story.Stone, story.Slate}

// FlagOf is the flag of a story; stripes beyond the third are left out.
func FlagOf(stripes []story.Hue) Flag {
	var f Flag
	for i, hue := range stripes[:min(len(stripes), len(f))] {
		f[i] = uint8(slices.Index(Hues, hue) + 1)
	}
	return f
}

// bands are the colours of the flag's stripes, from the top, and how many
// there are.
func (t *Theme) bands(f Flag) (bands [3]Color, n int) {
	for _, place := range f {
		if place > 0 {
			bands[n] = t.Flag[Hues[place-1]]
			n++
		}
	}
	return bands, n
}
