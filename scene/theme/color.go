package theme

import "standoff/story"

// Color is not premultiplied.
type Color struct{ R, G, B, A uint8 }

// Mix returns the colour u of the way from a to b.
func Mix(a, b Color, u float64) Color {
	f := func(a, b uint8) uint8 { return uint8(float64(a) + (float64(b)-float64(a))*u + .5) }
	return Color{f(a.R, b.R), f(a.G, b.G), f(a.B, b.B), f(a.A, b.A)}
}

// Darker returns the colour with the share u of black, 0 to 1.
func Darker(c Color, u float64) Color { return Mix(c, Color{A: c.A}, u) }

// Faint returns the colour with another alpha.
func Faint(c Color, a uint8) Color { c.A = a; return c }

// Lift returns the colour lighter by so many of the 255 steps of each channel.
func Lift(c Color, by uint8) Color {
	f := func(v uint8) uint8 { return max(v, min(v, 255-by)+by) }
	return Color{f(c.R), f(c.G), f(c.B), c.A}
}

// Faded returns the colour with its alpha multiplied by alpha, 0 to 1.
func Faded(c Color, alpha float64) Color {
	c.A = uint8(float64(c.A)*max(0, min(1, alpha)) + .5)
	return c
}

// Painted returns the colour of a thing to which the author gave the hue.
func (t *Theme) Painted(h story.Hue) Color { return Mix(t.Jacket[h], t.WallSide, .25) }

// Quiet returns the colour of things to which the author gave none.
func (t *Theme) Quiet() Color { return Mix(t.WallSide, t.WallTop, .35) }

// Hues are all colours of the language.
var Hues = story.Hues
