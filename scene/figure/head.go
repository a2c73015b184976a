package figure

import (
	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
)

// The head is written in its own frame: the origin is its centre, in side
// view it looks to the right. It has no face, but it has a nose and an ear, so
// that it is seen where it looks, and a mouth for those who are heard.

func (s *sketch) head(o outfit, b bones, p Pose) {
	f := b.head
	skull := path.Ellipse(.002, 0, headWide, headHigh)
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
func (s *sketch) cheek(f slant, skull path.Path, across bool) {
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
	s.loose(f.path(cutAway(skull, u, s.flip)), theme.Color{A: s.theme.Shade / 2})
}

// profile is a head from the side: brow, nose and chin.
func profile() (p path.Path) {
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
	c := theme.Darker(o.skin, .14)
	if b.across {
		s.add(b.head.path(path.Ellipse(-.078, -.004, .014, .022)), c)
		s.add(b.head.path(path.Ellipse(.082, -.004, .014, .022)), c)
		return
	}
	s.loose(b.head.path(path.Ellipse(-.012, -.006, .014, .021)), c)
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
	at := path.Point{X: .058, Y: -.048}
	if b.across {
		at = path.Point{X: 0, Y: -.048}
	}
	s.loose(b.head.path(path.Ellipse(at.X, at.Y, .015, open)), theme.Color{R: 0x4A, G: 0x1F, B: 0x1A, A: 255})
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
	var dome path.Path
	dome.Move(-big, low)
	dome.Cubic(-big, low+.085, -big*.55, .128, 0, .128)
	dome.Cubic(big*.55, .128, big, low+.085, big, low)
	dome.Shut()
	s.shaded(f, dome, c, .02)
	if o.hat == combatHelmet { // it comes down over the ears and the neck
		guard := path.Polygon(-big, low+.002, -.01, low+.002, -.018, -.030, -big*.86, -.046)
		if b.across {
			guard = path.Polygon(-big, low+.002, big, low+.002, big*.92, -.030, big*.76, low-.004,
				-big*.76, low-.004, -big*.92, -.030)
		}
		if b.back {
			guard = path.Polygon(-big, low+.002, big, low+.002, big*.90, -.050, -big*.90, -.050)
		}
		s.add(f.path(guard), theme.Darker(c, .14))
	}
	dark := theme.Darker(c, .28)
	switch {
	case b.back:
		s.loose(f.path(path.Polygon(-big, low, big, low, big, low+.016, -big, low+.016)), dark)
	case b.across:
		s.add(f.path(path.Ellipse(0, low+.006, big*.94, .019)), dark)
	default:
		s.add(f.path(path.Stick(path.Point{X: -big*.3 + .02, Y: low + .006}, path.Point{X: big + brim, Y: low - .002}, .022)), dark)
	}
	s.crest(o, b)
	if o.hat == combatHelmet && s.fine() && !b.back {
		strap := path.Stick(path.Point{X: -.006, Y: low - .02}, path.Point{X: .028, Y: -.078}, .013)
		if b.across {
			strap = path.Stick(path.Point{X: -.066, Y: -.04}, path.Point{X: -.03, Y: -.082}, .012)
		}
		s.loose(f.path(strap), theme.Darker(c, .4))
	}
}

// crest draws what tells helmets and caps apart: a firefighter's comb, a
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
