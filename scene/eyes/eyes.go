// Package eyes checks colours as readers see them: how far apart two hues are to
// those who see little red or green, and how much contrast a colour has (WCAG 2).
// Only the command calls it, when it looks at a story's pictures: the player must
// not link it. It changes no colour. Read eyes.go, then theme/values.go, which it
// is about.
package eyes

import (
	"math"

	"standoff/scene/theme"
	"standoff/story"
)

// Eyes are how some readers see colours.
type Eyes string

// The common ways of seeing less red and green: about one man in twelve.
const (
	Deuteranopia Eyes = "deuteranopia"
	Protanopia   Eyes = "protanopia"
)

// simulated is what Machado, Oliveira and Fernandes (A Physiologically-based
// Model for Simulation of Color Vision Deficiency, 2009) give for severity 1,
// in linear light.
var simulated = map[Eyes][3][3]float64{
	Deuteranopia: {{.367322, .860646, -.227968}, {.280085, .672501, .047413},
		{-.011820, .042940, .968881}},
	Protanopia: {{.152286, 1.052583, -.204868}, {.114503, .786281, .099216},
		{-.003882, -.048116, 1.051998}},
}

// A Difference is how far apart two colours are seen, by which eyes and in which
// theme.
type Difference struct {
	Delta float64 // Euclidean distance in CIELAB, ΔE*ab
	Eyes  Eyes
	Theme string
}

// Apart returns how far apart the jackets of two hues are at worst: in both themes,
// to the two kinds of eyes that see little red and green.
func Apart(a, b story.Hue) Difference {
	worst := Difference{Delta: math.Inf(1)}
	for _, t := range []*theme.Theme{theme.Light, theme.Dark} {
		for _, eyes := range []Eyes{Deuteranopia, Protanopia} {
			d := distance(eyes.see(t.Jacket[a]), eyes.see(t.Jacket[b]))
			if d < worst.Delta {
				worst = Difference{d, eyes, t.Name}
			}
		}
	}
	return worst
}

// ContrastOn returns the ratio between a hue's jacket and the ground, as WCAG 2
// computes it, in the theme in which it is least.
func ContrastOn(h story.Hue, g story.Ground) (ratio float64, name string) {
	return leastContrast(g, func(t *theme.Theme) theme.Color { return t.Jacket[h] })
}

// PropContrastOn returns the same of a thing that was given the hue.
func PropContrastOn(h story.Hue, g story.Ground) (ratio float64, name string) {
	return leastContrast(g, func(t *theme.Theme) theme.Color { return t.Painted(h) })
}

// leastContrast returns the contrast of a colour with the ground in the theme in
// which it is least, and that theme's name.
func leastContrast(g story.Ground, of func(*theme.Theme) theme.Color) (ratio float64, name string) {
	ratio = math.Inf(1)
	for _, t := range []*theme.Theme{theme.Light, theme.Dark} {
		if r := Contrast(of(t), t.Ground[g]); r < ratio {
			ratio, name = r, t.Name
		}
	}
	return ratio, name
}

// StripeContrast returns the ratio between two stripes of a flag, where it is least.
func StripeContrast(a, b story.Hue) (ratio float64) {
	return min(Contrast(theme.Light.Flag[a], theme.Light.Flag[b]), Contrast(theme.Dark.Flag[a], theme.Dark.Flag[b]))
}

// see returns a colour as the eyes see it, in linear light.
func (e Eyes) see(c theme.Color) (out [3]float64) {
	l := linear(c)
	for i, row := range simulated[e] {
		out[i] = row[0]*l[0] + row[1]*l[1] + row[2]*l[2]
	}
	return out
}

// linear returns a colour of sRGB in linear light (IEC 61966-2-1).
func linear(c theme.Color) [3]float64 {
	f := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= .04045 {
			return x / 12.92
		}
		return math.Pow((x+.055)/1.055, 2.4)
	}
	return [3]float64{f(c.R), f(c.G), f(c.B)}
}

// Contrast returns the ratio between two opaque colours, as WCAG 2 computes it.
func Contrast(a, b theme.Color) float64 {
	lum := func(c theme.Color) float64 {
		l := linear(c)
		return .2126*l[0] + .7152*l[1] + .0722*l[2] + .05
	}
	x, y := lum(a), lum(b)
	return math.Max(x, y) / math.Min(x, y)
}

// distance of two linear colours in CIELAB (1976), with D65 as white.
func distance(a, b [3]float64) float64 {
	p, q := lab(a), lab(b)
	return math.Sqrt((p[0]-q[0])*(p[0]-q[0]) + (p[1]-q[1])*(p[1]-q[1]) + (p[2]-q[2])*(p[2]-q[2]))
}

// lab returns a linear colour in CIELAB.
func lab(l [3]float64) [3]float64 {
	f := func(t float64) float64 {
		if t > .008856 {
			return math.Cbrt(t)
		}
		return 7.787*t + 16./116
	}
	x := f((.4124*l[0] + .3576*l[1] + .1805*l[2]) / .9505)
	y := f(.2126*l[0] + .7152*l[1] + .0722*l[2])
	z := f((.0193*l[0] + .1192*l[1] + .9505*l[2]) / 1.089)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}
