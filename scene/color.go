package scene

// mix is the colour u of the way from a to b.
func mix(a, b Color, u float64) Color {
	f := func(a, b uint8) uint8 { return uint8(float64(a) + (float64(b)-float64(a))*u + .5) }
	return Color{f(a.R, b.R), f(a.G, b.G), f(a.B, b.B), f(a.A, b.A)}
}

// darker is the colour with that share of black.
func darker(c Color, u float64) Color { return mix(c, Color{A: c.A}, u) }

// faint is the colour with another alpha.
func faint(c Color, a uint8) Color { c.A = a; return c }

// lift is the colour a few steps lighter.
func lift(c Color, by uint8) Color {
	f := func(v uint8) uint8 { return max(v, min(v, 255-by)+by) }
	return Color{f(c.R), f(c.G), f(c.B), c.A}
}

// faded is the colour, seen through.
func faded(c Color, alpha float64) Color {
	c.A = uint8(float64(c.A)*max(0, min(1, alpha)) + .5)
	return c
}
