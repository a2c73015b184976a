package figure

import (
	"standoff/scene/path"
	"standoff/scene/theme"
)

// hatOn puts a cap or helmet over the hair.
func (s *sketch) hatOn(o outfit, b bones) {
	if o.hat == bareHead {
		return
	}
	if o.hat == beret {
		s.beret(o, b)
		return
	}
	m := hatSizes(o.hat)
	var dome path.Path
	dome.Move(-m.half, m.low)
	dome.Cubic(-m.half, m.low+.085, -m.half*.55, .128, 0, .128)
	dome.Cubic(m.half*.55, .128, m.half, m.low+.085, m.half, m.low)
	dome.Shut()
	s.shaded(b.head, dome, o.hatColor, .02)
	if o.hat == combatHelmet {
		s.neckGuard(o, b, m)
	}
	s.brim(o, b, m)
	s.crest(o, b)
	if o.hat == combatHelmet && s.fine() && !b.back {
		strap := path.Stick(path.Point{X: -.006, Y: m.low - .02}, path.Point{X: .028, Y: -.078}, .013)
		if b.across {
			strap = path.Stick(path.Point{X: -.066, Y: -.04}, path.Point{X: -.03, Y: -.082}, .012)
		}
		s.loose(b.head.path(strap), theme.Darker(o.hatColor, .4))
	}
}

// A hatSize is the measure of a hat, in the head's frame.
type hatSize struct {
	half float64 // half its width
	brim float64 // how far the brim reaches beyond it
	low  float64 // the height of its lower edge
}

// hatSizes returns the measure of a kind of hat.
func hatSizes(h hat) hatSize {
	switch h {
	case combatHelmet, hardHat, fireHelmet:
		return hatSize{.108, .030, .012}
	case peakedCap:
		return hatSize{.100, .040, .040}
	}
	return hatSize{.092, .05, .018}
}

// neckGuard draws the part of a combat helmet that comes down over the ears and
// the neck.
func (s *sketch) neckGuard(o outfit, b bones, m hatSize) {
	big, low := m.half, m.low
	guard := path.Polygon(-big, low+.002, -.01, low+.002, -.018, -.030, -big*.86, -.046)
	if b.across {
		guard = path.Polygon(-big, low+.002, big, low+.002, big*.92, -.030, big*.76, low-.004,
			-big*.76, low-.004, -big*.92, -.030)
	}
	if b.back {
		guard = path.Polygon(-big, low+.002, big, low+.002, big*.90, -.050, -big*.90, -.050)
	}
	s.add(b.head.path(guard), theme.Darker(o.hatColor, .14))
}

// brim draws the lower edge of a hat: from the side its peak.
func (s *sketch) brim(o outfit, b bones, m hatSize) {
	f, dark := b.head, theme.Darker(o.hatColor, .28)
	switch {
	case b.back:
		s.loose(f.path(path.Polygon(-m.half, m.low, m.half, m.low, m.half, m.low+.016, -m.half, m.low+.016)), dark)
	case b.across:
		s.add(f.path(path.Ellipse(0, m.low+.006, m.half*.94, .019)), dark)
	default:
		s.add(f.path(path.Stick(path.Point{X: -m.half*.3 + .02, Y: m.low + .006},
			path.Point{X: m.half + m.brim, Y: m.low - .002}, .022)), dark)
	}
}

// crest draws what helmets and caps are told apart by: a firefighter's comb, a
// policeman's crown and badge, a worker's rib.
func (s *sketch) crest(o outfit, b bones) {
	f := b.head
	switch o.hat {
	case fireHelmet:
		if !b.across {
			var p path.Path
			p.Move(-.085, .085)
			p.Cubic(-.03, .165, .04, .160, .075, .09)
			p.Cubic(.04, .132, -.03, .132, -.085, .085)
			p.Shut()
			s.add(f.path(p), s.theme.PressVest)
			return
		}
		s.add(f.path(path.Polygon(-.012, .04, .012, .04, .012, .148, -.012, .148)), s.theme.PressVest)
	case hardHat:
		s.loose(f.path(path.Stick(path.Point{X: -.004, Y: .05}, path.Point{X: -.004, Y: .126}, .018)), theme.Darker(o.hatColor, .16))
	case peakedCap:
		s.add(f.path(path.Polygon(-.104, .088, .104, .088, .088, .132, -.088, .132)), o.hatColor)
		if s.fine() && !b.back {
			at := .066
			if b.across {
				at = 0
			}
			s.loose(f.path(path.Ellipse(at, .078, .014, .016)), s.theme.PressVest)
		}
	}
}
