package gpu

import (
	"math"

	"standoff/scene/picture"
)

// A shade is the colour of a fill at every place.
type shade struct {
	at, to ink
	from   point
	step   point // the vector from start to end, divided by the square of its length
	flat   bool
}

// shadeOf returns the fill's shade, for places in device pixels.
func shadeOf(f *picture.Fill, ratio float64) shade {
	s := shade{at: inkOf(f.Color), flat: true}
	if f.Shade == nil {
		return s
	}
	dx, dy := (f.To.X-f.From.X)*ratio, (f.To.Y-f.From.Y)*ratio
	long := dx*dx + dy*dy
	if long == 0 {
		return s
	}
	s.to, s.flat = inkOf(*f.Shade), false
	s.from = point{X: f.From.X * ratio, Y: f.From.Y * ratio}
	s.step = point{X: dx / long, Y: dy / long}
	return s
}

// way returns how far the place lies on the way of the shade: 0 at its start, 1 at
// its end, and more or less beyond them.
func (s *shade) way(p point) float64 {
	return (p.X-s.from.X)*s.step.X + (p.Y-s.from.Y)*s.step.Y
}

// ink returns the colour at a place.
func (s *shade) ink(p point) ink {
	if s.flat {
		return s.at
	}
	return s.at.towards(s.to, float32(math.Min(math.Max(s.way(p), 0), 1)))
}

// bands cuts a shaded convex polygon where its shade starts and ends, so that
// the colour between corners is right. It reports false where no cut is needed
// or the polygon is not convex.
func (f *filler) bands(m *mesh, ps []point, s *shade, full float32) bool {
	low, high := math.Inf(1), math.Inf(-1)
	for _, p := range f.inner {
		w := s.way(p)
		low, high = math.Min(low, w), math.Max(high, w)
	}
	if low >= -0.01 && high <= 1.01 || !convex(ps) {
		return false
	}
	for _, band := range [3][2]float64{{math.Inf(-1), 0}, {0, 1}, {1, math.Inf(1)}} {
		f.band(m, s, band[0], band[1], full)
	}
	return true
}

// band fills the part of the inner outline that lies between two places on the way of the
// shade: the outline clipped against both ends (Sutherland and Hodgman, 1974).
func (f *filler) band(m *mesh, s *shade, from, to float64, full float32) {
	var first, before uint32
	n := 0
	put := func(p point) {
		at := m.point(p.X, p.Y, s.ink(p).times(full))
		if n == 0 {
			first = at
		}
		if n > 1 {
			m.triangle(first, before, at)
		}
		before = at
		n++
	}
	for i, p := range f.inner {
		q := f.inner[(i+1)%len(f.inner)]
		a, b := s.way(p), s.way(q)
		if a >= from && a <= to {
			put(p)
		}
		// Where the edge crosses the band's bounds, in the order of its run.
		bounds := [2]float64{from, to}
		if b < a {
			bounds = [2]float64{to, from}
		}
		for _, w := range bounds {
			if (a < w) != (b < w) && a != w && b != w {
				put(mix(p, q, (w-a)/(b-a)))
			}
		}
	}
}
