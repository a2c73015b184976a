package formation

import (
	"math"

	"standoff/story"
	"standoff/story/direct/internal/stage"
	"standoff/story/plane"
)

// rings returns places around a thing or a person, in one ring behind another.
func (m *Request) rings(as story.Formation) []stage.Place {
	c, dir, span := m.To.Rect.Center(), m.approach().Angle(), math.Pi
	if as == story.Ring {
		span = 2 * math.Pi
	}
	size := m.To.Rect.Size()
	r := math.Max(size.X, size.Y)/2 + 1
	if m.To.Who != nil {
		r += .5
	}
	if m.To.Area >= 0 || m.To.Spot != nil {
		r = math.Max(1.5, .9*float64(m.N)/span)
		r = math.Min(r, math.Max(1.5, math.Min(size.X, size.Y)/2-.6))
	}
	var out []stage.Place
	for ; len(out) < m.N && r < 60; r += .95 {
		count := max(1, int(span*r/.95))
		step := span / float64(count)
		for k := range count {
			// from the middle outwards, by turns
			off := float64((k+1)/2) * step
			if k%2 == 1 {
				off = -off
			}
			if as == story.HalfRing && math.Abs(off) > span/2+1e-9 {
				continue
			}
			sin, cos := math.Sincos(dir + off)
			q := c.Add(plane.Point{X: cos, Y: sin}.Mul(r))
			if len(out) < m.N && m.open(q, .6) {
				m.Standing.Add(q)
				out = append(out, stage.Place{Point: q, Face: c.Sub(q).Angle()})
			}
		}
	}
	return out
}
