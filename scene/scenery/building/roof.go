package building

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/scenery/draw"
	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A saddle is a roof of two slopes over four corners, with its ridge from one end to the
// other.
type saddle struct {
	k           [4]plane.Point // clockwise as seen; the eaves run from the first and from the third
	ridge       [2]plane.Point // over the end from the fourth corner to the first, and over the other
	low, high   float64        // of the eaves and of the ridge, metres
	roof, gable theme.Planes
	line        theme.Color
}

// saddle draws the slopes and the gables that the viewer sees.
func (b masonry) saddle(s *saddle) {
	for i, a := range s.k {
		e := s.k[(i+1)%4]
		vs := [4]draw.V3{draw.Over(a, s.low), draw.Over(e, s.low)}
		n := 2
		for _, end := range [4][2]int{{1, 0}, {1, -1}, {0, 1}, {0, -1}}[i] {
			if end >= 0 {
				vs[n] = draw.Over(s.ridge[end], s.high)
				n++
			}
		}
		planes := s.gable
		if n == 4 {
			planes = s.roof
			// The ridge lies so far behind the eaves.
			run := plane.ToSegment(s.ridge[0], a, e)
			out := plane.Unit(plane.Point{X: e.Y - a.Y, Y: a.X - e.X})
			if b.Deep(out)*(s.high-s.low)*b.Cam.Sin+run*b.Cam.Cos < 1e-6 {
				continue
			}
		} else if !b.Leads(a, e) {
			continue
		}
		b.Ring(b.Fill(planes.Face(b.Sun.On(a, e))), vs[:n]...)
		b.Ring(b.Stroke(s.line, .7), vs[:n]...)
	}
}

// pitched draws the roof of a building of four corners; its ridge runs along the longer
// sides.
func (b masonry) pitched(k *block, high float64) {
	size := k.box.Size()
	c := [4]plane.Point(k.line)
	if c[0].Dist(c[1]) < c[1].Dist(c[2]) {
		c = [4]plane.Point{c[1], c[2], c[3], c[0]}
	}
	b.saddle(&saddle{k: c, ridge: [2]plane.Point{c[3].Lerp(c[0], .5), c[1].Lerp(c[2], .5)}, low: high,
		high: high + layout.PitchedRise*math.Min(size.X, size.Y), roof: roofing(b.Theme), gable: b.Theme.Stone, line: b.Theme.WallLine})
}

// roofing returns the planes of sloping roofs.
func roofing(t *theme.Theme) theme.Planes {
	return theme.Planes{Lit: t.Roof, Shade: theme.Mix(t.Roof, t.Stone.Shade, .7)}
}

// dome draws a dome on a drum in the middle of a flat roof.
func (b masonry) dome(k *block, high float64) {
	size, m := k.box.Size(), k.box.Center()
	r := .3 * math.Min(size.X, size.Y)
	t, c := b.Theme, draw.Wall(b.Theme)
	z := high + .6*r
	b.Drum(m, 1.12*r, high, high+.12*r, c)
	b.Drum(m, r, high+.12*r, z, c)
	b.Drum(m, 1.06*r, z, z+.07*r, c)
	z += .07 * r
	rise := .86 * r
	at := b.Cam.Project(m.X, m.Y, z)
	w, low := .98*r*b.Cam.Scale, .98*r*b.Cam.Scale*b.Cam.Cos
	up := b.Cam.Scale * math.Hypot(.98*r*b.Cam.Cos, rise*b.Cam.Sin)
	shell := func(p *path.Path) {
		const round = .5523
		p.Move(at.X-w, at.Y)
		p.Cubic(at.X-w, at.Y-round*up, at.X-round*w, at.Y-up, at.X, at.Y-up)
		p.Cubic(at.X+round*w, at.Y-up, at.X+w, at.Y-round*up, at.X+w, at.Y)
		p.Cubic(at.X+w, at.Y+round*low, at.X+round*w, at.Y+low, at.X, at.Y+low)
		p.Cubic(at.X-round*w, at.Y+low, at.X-w, at.Y+round*low, at.X-w, at.Y)
		p.Shut()
	}
	shell(b.Fill(paler(t.Roof, .2)))
	b.Shade(theme.Mix(t.RoofIn, t.Stone.Deep, .45), path.Point{X: at.X - .8*w, Y: at.Y - .7*up}, path.Point{X: at.X + w, Y: at.Y})
	b.ribs(m, .98*r, rise, z)
	shell(b.Stroke(t.WallLine, .6))
	b.Drum(m, .16*r, z+rise-.1, z+rise+.2*r, c)
}

// ribs draws the lines up a dome that the viewer sees.
func (b masonry) ribs(m plane.Point, r, rise, z float64) {
	if b.Cam.Scale < showFrames {
		return
	}
	const ribs, steps = 16, 8
	p := b.Stroke(theme.Faint(theme.Mix(b.Theme.RoofIn, b.Theme.WallLine, .35), 140), .55)
	for i := range ribs {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / ribs)
		out := plane.Point{X: cos, Y: sin}
		begun := false
		for j := range steps + 1 {
			up, in := math.Sincos(math.Pi / 2 * float64(j) / steps)
			if b.Deep(out)*in*rise*b.Cam.Sin+up*r*b.Cam.Cos < 0 {
				continue
			}
			q := b.Cam.Project(m.X+out.X*r*in, m.Y+out.Y*r*in, z+rise*up)
			if !begun {
				p.Move(q.X, q.Y)
			} else {
				p.Line(q.X, q.Y)
			}
			begun = true
		}
	}
}
