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

// tresses are long hair that falls behind the shoulders.
func (s *sketch) tresses(o outfit, b bones) {
	if (o.hairdo == long || o.hairdo == capLong) && !b.back {
		s.add(b.head.path(longBack(b.across)), darker(o.hair, .12))
	}
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

// longBack is the hair that falls behind the neck.
func longBack(across bool) (p Path) {
	if across {
		p.Move(-.088, .02)
		p.Cubic(-.098, -.06, -.104, -.11, -.088, -.150)
		p.Quad(0, -.165, .088, -.150)
		p.Cubic(.104, -.11, .098, -.06, .088, .02)
		p.Shut()
		return p
	}
	p.Move(-.01, .06)
	p.Cubic(-.10, .07, -.098, -.02, -.106, -.13)
	p.Quad(-.06, -.165, -.004, -.145)
	p.Line(.006, -.02)
	p.Shut()
	return p
}

func (s *sketch) hairSide(o outfit, f slant) {
	var p Path
	switch o.hairdo {
	case thin:
		p.Move(-.045, .062)
		p.Cubic(-.085, .05, -.092, -.02, -.066, -.062)
		p.Line(-.036, -.052)
		p.Quad(-.030, -.01, -.010, .010)
		p.Quad(-.020, .04, -.045, .062)
	case curls:
		for _, q := range []Point{{.042, .072}, {.006, .092}, {-.038, .088}, {-.072, .058},
			{-.086, .014}, {-.076, -.032}} {
			p.ring(q.X, q.Y, .038, .036)
		}
		p.ring(-.03, .045, .062, .05)
		p.ring(-.052, .0, .032, .055)
		s.add(f.path(p), o.hair)
		return
	default:
		p.Move(.074, .046)
		p.Cubic(.076, .082, .046, .113, -.006, .111)
		p.Cubic(-.068, .109, -.092, .060, -.088, .014)
		p.Cubic(-.086, -.03, -.076, -.054, -.062, -.066)
		p.Line(-.034, -.056)
		p.Cubic(-.034, -.03, -.028, -.012, -.008, -.002)
		p.Line(.002, .028)
		p.Cubic(.018, .052, .045, .046, .074, .046)
	}
	p.Shut()
	s.add(f.path(p), o.hair)
	if o.hairdo == bun {
		s.add(f.path(ellipse(-.085, .062, .036, .034)), darker(o.hair, .1))
	}
}

func (s *sketch) hairFront(o outfit, f slant) {
	var p Path
	switch o.hairdo {
	case thin:
		for _, u := range []float64{-1, 1} {
			p.Move(u*.066, .052)
			p.Cubic(u*.092, .03, u*.090, -.01, u*.080, -.022)
			p.Line(u*.066, -.004)
			p.Shut()
		}
		s.add(f.path(p), o.hair)
		return
	case curls:
		for _, q := range []Point{{-.078, .03}, {-.066, .072}, {-.026, .096}, {.022, .096},
			{.066, .072}, {.080, .03}} {
			p.ring(q.X, q.Y, .036, .034)
		}
		p.ring(0, .075, .055, .03)
		s.add(f.path(p), o.hair)
		return
	}
	p.Move(-.084, -.010)
	p.Cubic(-.098, .07, -.058, .112, .002, .112)
	p.Cubic(.062, .112, .100, .07, .088, -.010)
	p.Line(.074, .0)
	p.Cubic(.074, .04, .06, .052, .036, .050)
	p.Cubic(.0, .048, -.02, .060, -.040, .042)
	p.Cubic(-.062, .040, -.070, .03, -.070, .0)
	p.Shut()
	s.add(f.path(p), o.hair)
	if o.hairdo == bun {
		s.add(f.path(ellipse(.004, .122, .036, .028)), darker(o.hair, .1))
	}
}

func (s *sketch) hairBehind(o outfit, f slant) {
	var p Path
	switch o.hairdo {
	case thin:
		p.Move(-.080, .02)
		p.Cubic(-.05, .035, .05, .035, .084, .02)
		p.Cubic(.084, -.04, .06, -.066, .05, -.07)
		p.Line(-.046, -.07)
		p.Cubic(-.06, -.066, -.082, -.04, -.080, .02)
		p.Shut()
	case long, capLong:
		p.ring(.002, .012, .088, .100)
		q := longBack(true)
		p.Verbs, p.Points = append(p.Verbs, q.Verbs...), append(p.Points, q.Points...)
	case curls:
		for _, q := range []Point{{-.076, .01}, {-.066, .062}, {-.026, .092}, {.026, .092},
			{.070, .062}, {.080, .01}, {-.05, -.04}, {.054, -.04}} {
			p.ring(q.X, q.Y, .036, .036)
		}
		p.ring(.002, .02, .07, .075)
	default:
		p.Move(-.086, .0)
		p.Cubic(-.092, .075, -.05, .112, .002, .112)
		p.Cubic(.054, .112, .096, .075, .090, .0)
		p.Cubic(.088, -.036, .066, -.054, .054, -.060)
		p.Quad(.002, -.070, -.050, -.060)
		p.Cubic(-.064, -.054, -.086, -.036, -.086, 0)
		p.Shut()
	}
	s.add(f.path(p), o.hair)
	if o.hairdo == bun {
		s.add(f.path(ellipse(.002, .055, .040, .036)), darker(o.hair, .25))
	}
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
