package figure

import (
	"standoff/scene/path"
	"standoff/scene/theme"
)

// tresses draws long hair that falls behind the shoulders.
func (s *sketch) tresses(o outfit, b bones) {
	if (o.hairdo == long || o.hairdo == capLong) && !b.back {
		s.add(b.head.path(longBack(b.across)), theme.Darker(o.hair, .12))
	}
}

// longBack returns the hair that falls behind the neck.
func longBack(across bool) (p path.Path) {
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

// hairSide draws hair seen from the side.
func (s *sketch) hairSide(o outfit, f slant) {
	var p path.Path
	switch o.hairdo {
	case thin:
		p.Move(-.045, .062)
		p.Cubic(-.085, .05, -.092, -.02, -.066, -.062)
		p.Line(-.036, -.052)
		p.Quad(-.030, -.01, -.010, .010)
		p.Quad(-.020, .04, -.045, .062)
	case curls:
		for _, q := range []path.Point{{X: .042, Y: .072}, {X: .006, Y: .092}, {X: -.038, Y: .088}, {X: -.072, Y: .058},
			{X: -.086, Y: .014}, {X: -.076, Y: -.032}} {
			p.Oval(q.X, q.Y, .038, .036)
		}
		p.Oval(-.03, .045, .062, .05)
		p.Oval(-.052, .0, .032, .055)
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
		s.add(f.path(path.Ellipse(-.085, .062, .036, .034)), theme.Darker(o.hair, .1))
	}
}

// hairFront draws hair seen from the front.
func (s *sketch) hairFront(o outfit, f slant) {
	var p path.Path
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
		for _, q := range []path.Point{{X: -.078, Y: .03}, {X: -.066, Y: .072}, {X: -.026, Y: .096}, {X: .022, Y: .096},
			{X: .066, Y: .072}, {X: .080, Y: .03}} {
			p.Oval(q.X, q.Y, .036, .034)
		}
		p.Oval(0, .075, .055, .03)
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
		s.add(f.path(path.Ellipse(.004, .122, .036, .028)), theme.Darker(o.hair, .1))
	}
}

// hairBehind draws hair seen from the back.
func (s *sketch) hairBehind(o outfit, f slant) {
	var p path.Path
	switch o.hairdo {
	case thin:
		p.Move(-.080, .02)
		p.Cubic(-.05, .035, .05, .035, .084, .02)
		p.Cubic(.084, -.04, .06, -.066, .05, -.07)
		p.Line(-.046, -.07)
		p.Cubic(-.06, -.066, -.082, -.04, -.080, .02)
		p.Shut()
	case long, capLong:
		p.Oval(.002, .012, .088, .100)
		q := longBack(true)
		p.Verbs, p.Points = append(p.Verbs, q.Verbs...), append(p.Points, q.Points...)
	case curls:
		for _, q := range []path.Point{{X: -.076, Y: .01}, {X: -.066, Y: .062}, {X: -.026, Y: .092}, {X: .026, Y: .092},
			{X: .070, Y: .062}, {X: .080, Y: .01}, {X: -.05, Y: -.04}, {X: .054, Y: -.04}} {
			p.Oval(q.X, q.Y, .036, .036)
		}
		p.Oval(.002, .02, .07, .075)
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
		s.add(f.path(path.Ellipse(.002, .055, .040, .036)), theme.Darker(o.hair, .25))
	}
}
