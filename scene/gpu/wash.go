package gpu

import (
	"math"

	"standoff/scene/picture"
)

// rounds is into how many wedges a wash is cut.
const rounds = 48

// far is how far out, in radii of its ellipse, a wash reaches: past the picture's corners.
const far = 12

// wash adds a fill that is round to the mesh: rings about its middle, between which its
// colour changes evenly. Rings that cannot be seen are left out.
func (f *filler) wash(m *mesh, fill *picture.Fill, ratio float64) {
	within, beyond := inkOf(fill.Color), inkOf(*fill.Shade)
	x, y := fill.From.X*ratio, fill.From.Y*ratio
	rx, ry := (fill.To.X-fill.From.X)*ratio, (fill.To.Y-fill.From.Y)*ratio
	ring := func(r float64, c ink) uint32 {
		first := m.next()
		for i := range rounds {
			sin, cos := math.Sincos(2 * math.Pi * float64(i) / rounds)
			m.point(x+r*rx*cos, y+r*ry*sin, c)
		}
		return first
	}
	join := func(a, b uint32) {
		for i := range uint32(rounds) {
			k := (i + 1) % rounds
			m.quad(a+i, a+k, b+k, b+i)
		}
	}
	in, out := ring(fill.Round, within), ring(1, beyond)
	join(in, out)
	if within.a > 0 {
		for i := uint32(2); i < rounds; i++ {
			m.triangle(in, in+i-1, in+i)
		}
	}
	if beyond.a > 0 {
		join(out, ring(far, beyond))
	}
}
