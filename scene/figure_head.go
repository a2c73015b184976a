package scene

import "standoff/story"

// The head is written in its own frame: the origin is its centre, in side
// view it looks to the right. It has no face, but it has a nose and an ear, so
// that it is seen where it looks, and a mouth for those who are heard.

func (s *sketch) head(o outfit, b bones, p Pose) {
	f := b.head
	skull := ellipse(.002, 0, headWide, headHigh)
	if b.back {
		s.add(f.path(skull), o.skin)
	} else {
		if !b.across {
			skull = profile()
		}
		s.add(f.path(skull), o.skin)
		s.cheek(f, skull, b.across)
	}
	if s.fine() && !b.back {
		s.ear(o, b)
	}
	switch {
	case b.back:
		s.hairBehind(o, f)
	case b.across:
		s.hairFront(o, f)
	default:
		s.hairSide(o, f)
	}
	s.hatOn(o, b)
	if !b.back {
		s.mouth(b, p)
	}
}

// cheek is the shade on the side of the face that is away from the light.
func (s *sketch) cheek(f slant, skull Path, across bool) {
	if !across && !s.flip || !s.fine() {
		return
	}
	u := .034
	if !across {
		u = .012
	}
	if s.flip {
		u = -u
	}
	s.loose(f.path(cutAway(skull, u, s.flip)), Color{A: s.theme.Shade / 2})
}

// profile is a head from the side: brow, nose and chin.
func profile() (p Path) {
	p.Move(-.070, .01)
	p.Cubic(-.070, .075, -.04, .092, .005, .092)
	p.Cubic(.050, .092, .074, .062, .076, .022)
	p.Line(.094, -.012)
	p.Cubic(.094, -.022, .084, -.022, .078, -.022)
	p.Cubic(.078, -.05, .070, -.075, .052, -.084)
	p.Cubic(.03, -.095, -.005, -.088, -.03, -.070)
	p.Cubic(-.055, -.055, -.070, -.03, -.070, .01)
	p.Shut()
	return p
}

func (s *sketch) ear(o outfit, b bones) {
	c := darker(o.skin, .14)
	if b.across {
		s.add(b.head.path(ellipse(-.078, -.004, .014, .022)), c)
		s.add(b.head.path(ellipse(.082, -.004, .014, .022)), c)
		return
	}
	s.loose(b.head.path(ellipse(-.012, -.006, .014, .021)), c)
}

func (s *sketch) mouth(b bones, p Pose) {
	open := 0.
	switch p.Action {
	case story.Sing:
		open = .021
	case story.Chant:
		open = .020
	case story.Speak:
		open = .008 + .008*float64(p.Frame%2)
	}
	if open == 0 || !s.fine() && open < .02 {
		return
	}
	at := Point{.058, -.048}
	if b.across {
		at = Point{0, -.048}
	}
	s.loose(b.head.path(ellipse(at.X, at.Y, .015, open)), Color{0x4A, 0x1F, 0x1A, 255})
}

// hatOn puts a cap or helmet over the hair.
func (s *sketch) hatOn(o outfit, b bones) {
	if o.hat == bareHead {
		return
	}
	f, c := b.head, o.hatColor
	big, brim, low := .092, .05, .018
	switch o.hat {
	case combatHelmet, hardHat, fireHelmet:
		big, brim, low = .108, .030, .012
	case peakedCap:
		big, brim, low = .100, .040, .040
	}
	var dome Path
	dome.Move(-big, low)
	dome.Cubic(-big, low+.085, -big*.55, .128, 0, .128)
	dome.Cubic(big*.55, .128, big, low+.085, big, low)
	dome.Shut()
	s.shaded(f, dome, c, .02)
	if o.hat == combatHelmet { // it comes down over the ears and the neck
		guard := polygon(-big, low+.002, -.01, low+.002, -.018, -.030, -big*.86, -.046)
		if b.across {
			guard = polygon(-big, low+.002, big, low+.002, big*.92, -.030, big*.76, low-.004,
				-big*.76, low-.004, -big*.92, -.030)
		}
		if b.back {
			guard = polygon(-big, low+.002, big, low+.002, big*.90, -.050, -big*.90, -.050)
		}
		s.add(f.path(guard), darker(c, .14))
	}
	dark := darker(c, .28)
	switch {
	case b.back:
		s.loose(f.path(polygon(-big, low, big, low, big, low+.016, -big, low+.016)), dark)
	case b.across:
		s.add(f.path(ellipse(0, low+.006, big*.94, .019)), dark)
	default:
		s.add(f.path(stick(Point{-big*.3 + .02, low + .006}, Point{big + brim, low - .002}, .022)), dark)
	}
	s.crest(o, b)
	if o.hat == combatHelmet && s.fine() && !b.back {
		strap := stick(Point{-.006, low - .02}, Point{.028, -.078}, .013)
		if b.across {
			strap = stick(Point{-.066, -.04}, Point{-.03, -.082}, .012)
		}
		s.loose(f.path(strap), darker(c, .4))
	}
}

// crest is what tells helmets and caps astride: a firefighter's comb, a
// policeman's crown and badge, a worker's rib.
func (s *sketch) crest(o outfit, b bones) {
	f := b.head
	switch o.hat {
	case fireHelmet:
		if !b.across {
			var p Path
			p.Move(-.085, .085)
			p.Cubic(-.03, .165, .04, .160, .075, .09)
			p.Cubic(.04, .132, -.03, .132, -.085, .085)
			p.Shut()
			s.add(f.path(p), s.theme.PressVest)
			return
		}
		s.add(f.path(polygon(-.012, .04, .012, .04, .012, .148, -.012, .148)), s.theme.PressVest)
	case hardHat:
		s.loose(f.path(stick(Point{-.004, .05}, Point{-.004, .126}, .018)), darker(o.hatColor, .16))
	case peakedCap:
		s.add(f.path(polygon(-.104, .088, .104, .088, .088, .132, -.088, .132)), o.hatColor)
		if s.fine() && !b.back {
			at := .066
			if b.across {
				at = 0
			}
			s.loose(f.path(ellipse(at, .078, .014, .016)), s.theme.PressVest)
		}
	}
}
