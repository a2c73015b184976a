package figure

import (
	"slices"

	"standoff/scene/theme"
	"standoff/story"
)

// Flag is the stripes of a flag from the top, each one more than its place in
// Hues; a zero ends them. The zero Flag is no flag. It is an array so that
// looks, which hold one, can be compared.
type Flag [3]uint8

// FlagOf returns the flag of a story; stripes beyond the third are left out.
func FlagOf(stripes []story.Hue) Flag {
	var f Flag
	for i, hue := range stripes[:min(len(stripes), len(f))] {
		f[i] = uint8(slices.Index(theme.Hues, hue) + 1)
	}
	return f
}

// Bands returns the colours of the flag's stripes, from the top, and how many
// there are.
func (f Flag) Bands(t *theme.Theme) (bands [3]theme.Color, n int) {
	for _, place := range f {
		if place > 0 {
			bands[n] = t.Flag[theme.Hues[place-1]]
			n++
		}
	}
	return bands, n
}
