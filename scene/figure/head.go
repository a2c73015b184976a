package figure

import (
	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
)

// The head is written in its own frame: the origin is its centre, in side
// view it looks to the right. It has no face, but it has a nose and an ear, so
// that it is seen where it looks, and a mouth for those who are heard.

// head draws the head with hair and hat.
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

// cheek draws the shade on the side of the face that is away from the light.
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

// profile returns a head from the side: brow, nose and chin.
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

// ear draws the ears that show.
func (s *sketch) ear(o outfit, b bones) {
	c := theme.Darker(o.skin, .14)
	if b.across {
		s.add(b.head.path(path.Ellipse(-.078, -.004, .014, .022)), c)
		s.add(b.head.path(path.Ellipse(.082, -.004, .014, .022)), c)
		return
	}
	s.loose(b.head.path(path.Ellipse(-.012, -.006, .014, .021)), c)
}

// mouth draws an open mouth of somebody who is heard.
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
