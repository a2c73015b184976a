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
	in := m.ring(fill, ratio, fill.Round, within)
	out := m.ring(fill, ratio, 1, beyond)
	m.between(in, out)
	if within.a > 0 {
		for i := uint32(2); i < rounds; i++ {
			m.triangle(in, in+i-1, in+i)
		}
	}
	if beyond.a > 0 {
		m.between(out, m.ring(fill, ratio, far, beyond))
	}
}

// ring adds the vertices of an ellipse, so many times as large as the fill's, and returns the first.
func (m *mesh) ring(fill *picture.Fill, ratio, times float64, c ink) uint32 {
	first := m.next()
	rx, ry := (fill.To.X-fill.From.X)*times, (fill.To.Y-fill.From.Y)*times
	for i := range rounds {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / rounds)
		m.point((fill.From.X+rx*cos)*ratio, (fill.From.Y+ry*sin)*ratio, c)
	}
	return first
}

// between fills what lies between two rings.
func (m *mesh) between(a, b uint32) {
	for i := range uint32(rounds) {
		k := (i + 1) % rounds
		m.quad(a+i, a+k, b+k, b+i)
	}
}
