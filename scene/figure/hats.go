package figure

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
)

// hatOn puts a cap or helmet over the hair.
func (s crown) hatOn() {
	c := s.o.hatColor
	switch s.o.hat {
	case combatHelmet:
		s.helmet()
	case softCap:
		s.cover(vec{-.12, 0, 1}, .16, 1.16, c)
		s.peak(.55, .20, c)
	case peakedCap:
		s.peakedCap()
	case hardHat:
		s.cover(vec{-.02, 0, 1}, .08, 1.26, c)
		s.rim(.10, 1.36, .022, theme.Darker(c, .26))
		s.peak(.34, .10, theme.Darker(c, .16))
		if s.level > far {
			s.tint(s.skull.right.plus(vec{u: .15}), .35, 1.25, ink(.18))
		}
	case fireHelmet:
		s.fireHelmet()
	case beret:
		s.beret()
	}
}

// peak draws the peak of a cap, so long before the brow, so high.
func (s crown) peak(long, high float64, c theme.Color) {
	k := &s.skull
	if k.towards.f < -.55 {
		return
	}
	s.add(spline(.35, k.to(vec{.93, -.66, high + .04}, 1.12), k.to(vec{.95 + long*.8, -.44, high - .06}, 1.12), k.to(vec{.98 + long, 0, high - .09}, 1.12),
		k.to(vec{.95 + long*.8, .44, high - .06}, 1.12), k.to(vec{.93, .66, high + .04}, 1.12)), theme.Darker(c, .28))
}

// rim draws what is seen of a hat's brim: a line around it, so high on the head.
func (s crown) rim(high, larger, wide float64, c theme.Color) {
	k := &s.skull
	n := 2 * s.fine()
	from := math.Atan2(k.towards.r, k.towards.f)
	var ps []path.Point
	for i := -n; i <= n; i++ {
		sin, cos := math.Sincos(from + float64(i)/float64(n)*1.62)
		ps = append(ps, k.to(vec{cos * 1.01, sin, high}, larger))
	}
	s.add(s.stroke(s.wide(wide*k.size, .7), ps...), c)
}

// helmet draws a soldier's helmet, with its strap, and near by a raised visor.
func (s crown) helmet() {
	k, c := &s.skull, s.o.hatColor
	if s.level > far && k.towards.f > -.4 {
		side := math.Copysign(1, k.right.r*k.right.f+1e-9)
		if k.towards.r != 0 {
			side = math.Copysign(1, k.towards.r)
		}
		s.line(theme.Darker(c, .5), .013, k.to(vec{.15, side * .9, -.1}, 1.02), k.to(vec{.55, side * .25, -.92}, 1))
	}
	s.cover(vec{-.10, 0, 1}, -.12, 1.30, c)
	s.rim(-.02, 1.36, .018, theme.Darker(c, .42))
	if s.level == far {
		return
	}
	s.tint(vec{-.2, 0, 1.1}.plus(k.right.times(-.4)), .80, 1.27, theme.Color{R: 255, G: 255, B: 255, A: 40})
	s.tint(k.right.plus(vec{u: .15}), .35, 1.29, ink(.20))
	if s.level == near && k.towards.f > -.3 {
		var ps []path.Point
		for i := range 34 {
			f, high := float64(i-8)/8*.95, .12
			if i > 16 {
				f, high = float64(25-i)/8*.95, .46
			}
			sin, cos := math.Sincos(f)
			ps = append(ps, k.to(vec{cos, sin, high}, 1.24))
		}
		s.loose(polygon(ps...), theme.Color{R: 0xA9, G: 0xB4, B: 0xB8, A: 140})
	}
}

// peakedCap draws a police officer's cap: a crown that is wider than the head, a badge.
func (s crown) peakedCap() {
	k, c := &s.skull, s.o.hatColor
	s.cover(vec{0, 0, 1}, .30, 1.12, theme.Darker(c, .3))
	s.peak(.42, .26, c)
	ring := make([]path.Point, 0, 40)
	for i := range 16 {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / 16)
		ring = append(ring, k.to(vec{cos * 1.38, sin * 1.42, .98 + .08*cos}, 1), k.to(vec{cos * 1.05, sin * 1.08, .55}, 1))
	}
	s.add(hull(ring), c)
	if s.level > far {
		s.tint(k.right.plus(vec{u: .15}), .45, 1.2, ink(.18))
		if k.towards.f > .2 {
			s.dot(k.to(vec{1.02, 0, .68}, 1.08), .016, s.theme.PressVest)
		}
	}
}

// fireHelmet draws a firefighter's helmet: a wide brim, longest behind, and a comb.
func (s crown) fireHelmet() {
	k, c := &s.skull, s.o.hatColor
	brim := make([]path.Point, 0, 16)
	for i := range 16 {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / 16)
		brim = append(brim, k.to(vec{cos*1.50 - .22, sin * 1.34, .06 + .10*cos}, 1))
	}
	s.add(hull(brim), theme.Darker(c, .28))
	s.cover(vec{-.02, 0, 1}, .08, 1.24, c)
	comb := make([]path.Point, 0, 14)
	for i := range 7 {
		sin, cos := math.Sincos(math.Pi * (.08 + .84*float64(i)/6))
		comb = append(comb, k.to(vec{cos * 1.0, -.09, sin * 1.42}, 1), k.to(vec{cos * 1.0, .09, sin * 1.42}, 1))
	}
	s.add(hull(comb), s.theme.PressVest)
}

// beret draws a soft round hat without a brim, pulled down to the right.
func (s crown) beret() {
	k, c := &s.skull, s.o.hatColor
	s.cover(vec{-.05, 0, 1}, .34, 1.12, theme.Darker(c, .35))
	ring := make([]path.Point, 0, 32)
	for i := range 16 {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / 16)
		ring = append(ring, k.to(vec{cos * 1.22, sin*1.30 + .24, .80 - .26*sin}, 1), k.to(vec{cos * .95, sin*.95 + .1, 1.10 - .12*sin}, 1))
	}
	s.add(hull(ring), c)
	if s.level > far && k.towards.f > 0 {
		s.dot(k.to(vec{.92, -.5, .62}, 1.15), .017, s.theme.PressVest)
	}
}
