package gpu

import (
	"math"

	"standoff/scene/picture"
)

// fine is how wide, to one side, a line is too thin for round corners to show.
const fine = 1.6

// A stroker turns lines into strips. Across, a strip has four points: where it
// fades out on the left, its left and right edge, and where it fades out on the
// right. The edges of a line thinner than a pixel are one point. Along, a strip
// is a row of such sections.
type stroker struct {
	outline outline
	dashed  outline

	half float64 // width of the full part, from the middle line; may be none
	fade float64 // how far beyond the middle line it has faded out
	ink  ink

	before  uint32 // first vertex of the section before, if started
	started bool
}

// stroke adds the line to the mesh.
func (s *stroker) stroke(m *mesh, st *picture.Stroke, ratio float64) {
	width := st.Width * ratio
	if st.Color.A == 0 || width <= 0 {
		return
	}
	s.ink = inkOf(st.Color)
	s.half, s.fade = width/2-feather, width/2+feather
	if width < 2*feather {
		// Thinner than a pixel: a ridge, as in filler.simple.
		s.ink = s.ink.times(float32(2 * width / (1 + width)))
		s.half = 0
	}
	s.outline.set(st.Path, ratio)
	o := &s.outline
	if st.Dash > 0 && st.Gap > 0 {
		s.dashed.dash(o, st.Dash*ratio, st.Gap*ratio)
		o = &s.dashed
	}
	for _, p := range o.parts {
		ps := o.of(p)
		switch {
		case len(ps) == 1 && st.Round:
			s.dot(m, ps[0])
		case len(ps) == 1:
		case p.closed && len(ps) > 2:
			s.loop(m, ps)
		default:
			s.line(m, ps, st.Round)
		}
	}
}

// line adds an open line of at least two points.
func (s *stroker) line(m *mesh, ps []point, round bool) {
	s.started = false
	n := len(ps)
	s.cap(m, ps[0], direction(ps[0], ps[1]), 1, round)
	for i := 1; i < n-1; i++ {
		s.join(m, ps[i-1], ps[i], ps[i+1])
	}
	s.cap(m, ps[n-1], direction(ps[n-2], ps[n-1]), -1, round)
}

// loop adds a line that ends where it began.
func (s *stroker) loop(m *mesh, ps []point) {
	s.started = false
	n := len(ps)
	first := m.next()
	for i, p := range ps {
		s.join(m, ps[(i+n-1)%n], p, ps[(i+1)%n])
	}
	s.tie(m, first)
}

// dot adds a line without length, with round ends.
func (s *stroker) dot(m *mesh, p point) {
	s.started = false
	s.cap(m, p, point{X: 1}, 1, true)
	s.cap(m, p, point{X: 1}, -1, true)
}

// section adds the four points across at p. Left and right are where the line's
// edges lie from p for a line that reaches one to each side.
func (s *stroker) section(m *mesh, p, left, right point, half, fade float64, c ink) {
	n := m.point(p.X+left.X*fade, p.Y+left.Y*fade, vanished)
	m.point(p.X+left.X*half, p.Y+left.Y*half, c)
	if half > 0 {
		m.point(p.X+right.X*half, p.Y+right.Y*half, c)
	}
	m.point(p.X+right.X*fade, p.Y+right.Y*fade, vanished)
	if s.started {
		s.tie(m, n)
	}
	s.before, s.started = n, true
}

// tie joins the section before with the one that starts at vertex n.
func (s *stroker) tie(m *mesh, n uint32) {
	across := uint32(3)
	if s.half == 0 {
		across = 2
	}
	for k := range across {
		m.quad(s.before+k, s.before+k+1, n+k+1, n+k)
	}
}

// cap begins a line (way 1) or ends it (way -1).
func (s *stroker) cap(m *mesh, p, d point, way float64, round bool) {
	left, right := point{X: d.Y, Y: -d.X}, point{X: -d.Y, Y: d.X}
	along := func(by float64) point { return point{X: p.X - d.X*by*way, Y: p.Y - d.Y*by*way} }
	if !round {
		if s.fade < fine {
			s.section(m, p, left, right, s.half, s.fade, s.ink)
			return
		}
		if way > 0 {
			s.section(m, along(feather), left, right, s.half, s.fade, vanished)
			s.section(m, along(-feather), left, right, s.half, s.fade, s.ink)
			return
		}
		s.section(m, along(-feather), left, right, s.half, s.fade, s.ink)
		s.section(m, along(feather), left, right, s.half, s.fade, vanished)
		return
	}
	steps := s.steps(math.Pi / 2)
	for i := 0; i <= steps; i++ {
		k := i
		if way < 0 {
			k = steps - i
		}
		sin, cos := math.Sincos(float64(k) / float64(steps) * math.Pi / 2)
		s.disc(m, p, d, left, right, cos*way, sin)
	}
}

// disc adds a section of a round end, out along the line by the cosine.
func (s *stroker) disc(m *mesh, p, d, left, right point, out, across float64) {
	at := func(side point, r float64) point {
		return point{X: p.X - d.X*r*out + side.X*r*across, Y: p.Y - d.Y*r*out + side.Y*r*across}
	}
	a, b, c, e := at(left, s.fade), at(left, s.half), at(right, s.half), at(right, s.fade)
	n := m.point(a.X, a.Y, vanished)
	m.point(b.X, b.Y, s.ink)
	if s.half > 0 {
		m.point(c.X, c.Y, s.ink)
	}
	m.point(e.X, e.Y, vanished)
	if s.started {
		s.tie(m, n)
	}
	s.before, s.started = n, true
}

// join bends the line at b. A slight bend is one section along the mitre; a
// sharp one goes round the outside in steps while the inside stands still.
func (s *stroker) join(m *mesh, a, b, c point) {
	p, q := direction(a, b), direction(b, c)
	turn := p.X*q.Y - p.Y*q.X
	cos := p.X*q.X + p.Y*q.Y
	out := mitre(a, b, c, 1)
	if cos > 0.8 || cos > -0.2 && s.fade < fine {
		s.section(m, b, out, point{X: -out.X, Y: -out.Y}, s.half, s.fade, s.ink)
		return
	}
	room := math.Min(math.Hypot(b.X-a.X, b.Y-a.Y), math.Hypot(c.X-b.X, c.Y-b.Y))
	within := out
	if long := math.Hypot(out.X, out.Y) * s.fade; long > room {
		within = point{X: out.X * room / long, Y: out.Y * room / long}
	}
	angle := math.Atan2(turn, cos)
	steps := s.steps(math.Abs(angle))
	from := math.Atan2(-p.X, p.Y) // of the left of the line that comes
	for i := 0; i <= steps; i++ {
		sin, cos := math.Sincos(from + angle*float64(i)/float64(steps))
		left := point{X: cos, Y: sin}
		right := point{X: -cos, Y: -sin}
		if turn > 0 { // to the right: the left is the outside
			right = point{X: -within.X, Y: -within.Y}
		} else {
			left = within
		}
		s.section(m, b, left, right, s.half, s.fade, s.ink)
	}
}

// steps returns in how many parts an arc of the line's edge is drawn: as few as keep the
// chords within flatness.
func (s *stroker) steps(angle float64) int {
	r := math.Max(s.fade, 1)
	per := 2 * math.Acos(1-math.Min(flatness/r, 0.5))
	return min(max(int(math.Ceil(angle/per)), 1), 48)
}

// direction returns the unit vector from a to b.
func direction(a, b point) point {
	d := math.Hypot(b.X-a.X, b.Y-a.Y)
	if d == 0 {
		return point{X: 1}
	}
	return point{X: (b.X - a.X) / d, Y: (b.Y - a.Y) / d}
}

// dash sets the outline to the dashes of another.
func (o *outline) dash(of *outline, dash, gap float64) {
	o.points, o.parts = o.points[:0], o.parts[:0]
	for _, p := range of.parts {
		ps := of.of(p)
		n := len(ps)
		if p.closed {
			n++
		}
		o.walk(ps, n, dash, gap)
	}
}

// walk adds the dashes along the first n points; after the last of them the first comes
// again.
func (o *outline) walk(ps []point, n int, dash, gap float64) {
	on, left := true, dash
	o.add(ps[0])
	for i := 1; i < n; i++ {
		a, b := ps[i-1], ps[i%len(ps)]
		long := math.Hypot(b.X-a.X, b.Y-a.Y)
		at := 0.0
		for long-at > left {
			at += left
			if on {
				o.add(mix(a, b, at/long))
				o.end(false)
				left = gap
			} else {
				o.add(mix(a, b, at/long))
				left = dash
			}
			on = !on
		}
		left -= long - at
		if on {
			o.add(b)
		}
	}
	o.end(false)
}
