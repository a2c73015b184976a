package figure

import (
	"standoff/scene/path"
	"standoff/scene/theme"
)

// hair draws what of the hair lies on the head.
func (s crown) hair() {
	k, c := &s.skull, s.o.hair
	switch s.o.hairdo {
	case thin:
		s.cover(vec{-.9, 0, -.05}, .12, 1.04, c)
	case curls:
		s.curls()
	case long, capLong, bob:
		s.cover(vec{-.66, 0, .75}, -.04, 1.12, c)
	default:
		s.cover(vec{-.66, 0, .75}, .05, 1.08, c)
	}
	if s.o.hairdo == bun {
		at := k.to(vec{-1.05, 0, .55}, 1.12)
		p := path.Ellipse(at.X, at.Y, .032*k.size, .032*k.size)
		s.add(p, theme.Mix(c, theme.Color{R: 0x80, G: 0x70, B: 0x64, A: 255}, .22))
	}
	if s.level == near && s.o.hat == bareHead && s.o.hairdo != thin {
		s.tint(vec{-.5, 0, 1}.unit().plus(k.right.times(-.45)), .86, 1.09, theme.Color{R: 255, G: 255, B: 255, A: 34})
	}
}

// curls draws hair with an uneven outline.
func (s crown) curls() {
	k := &s.skull
	p := k.cap(vec{-.62, 0, .78}, -.10, 1.24, s.fine())
	if len(p.Points) < 8 {
		return
	}
	var ps []path.Point
	for i := 0; i+1 < len(p.Points); i += 2 {
		q := p.Points[i]
		out := .97
		if i%4 == 0 {
			out = 1.07
		}
		ps = append(ps, path.Point{X: k.at.X + (q.X-k.at.X)*out, Y: k.at.Y + (q.Y-k.at.Y)*out})
	}
	s.add(spline(.8, ps...), s.o.hair)
}

// tresses draws hair that falls to the shoulders.
func (s crown) tresses() {
	low := 0.
	switch s.o.hairdo {
	case long, capLong:
		low = -1.85
	case bob:
		low = -1.12
	default:
		return
	}
	k := &s.skull
	var ps [9]path.Point
	for i, q := range [...]vec{{-.35, -1.02, .35}, {-.62, -1.08, low * .6}, {-.6, -.8, low}, {-.74, 0, low * 1.04}, {-.6, .8, low},
		{-.62, 1.08, low * .6}, {-.35, 1.02, .35}, {-.85, 0, .8}, {-.9, 0, low * .5}} {
		ps[i] = k.to(q, 1)
	}
	outline := hull(ps[:])
	s.add(spline(.5, outline.Points...), theme.Darker(s.o.hair, .1))
}

// earsFree reports whether neither hair nor hat covers the ears.
func (s crown) earsFree() bool {
	return s.o.hairdo != long && s.o.hairdo != bob && s.o.hairdo != capLong && s.o.hairdo != curls
}

// PlainHair returns which of few ways of wearing hair is most like one of a [Look]: for small pictures,
// of which a painter wants to keep few.
func PlainHair(hair uint8) uint8 {
	switch hairdo(hair) {
	case thin, curls:
		return uint8(short)
	case bun, bob:
		return uint8(long)
	}
	return hair
}
