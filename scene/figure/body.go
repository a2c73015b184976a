package figure

import (
	"standoff/scene/path"
	"standoff/scene/theme"
)

// The trunk is written in its own frame: u across, v up from the hip, both as parts of the
// figure's height. [slant.to] takes them to the figure.

// A build is the half widths of the trunk at shoulder, waist and hem, and the v of the hem.
type build struct{ shoulder, waist, hem, drop float64 }

// build returns how wide the trunk is in what is worn on it.
func (o outfit) build(b bones) build {
	d := build{.118, .094, .112, -.055}
	if b.across {
		d = build{.140, .112, .126, -.055}
	}
	switch o.garment {
	case tee:
		d.waist, d.hem, d.drop = d.waist+.004, d.hem-.010, -.030
	case armour:
		d.shoulder, d.waist, d.hem, d.drop = d.shoulder+.006, d.waist+.014, d.hem-.002, -.035
	case whiteCoat, fireCoat:
		d.hem, d.drop = d.hem+.006, -.095
	case pressVest:
		d.waist, d.hem, d.drop = d.waist+.008, d.hem-.006, -.035
	case guardShirt:
		d.waist, d.hem, d.drop = d.waist+.010, d.hem-.012, -.020
	case robe:
		d.shoulder, d.waist, d.hem, d.drop = d.shoulder+.010, d.waist+.022, d.hem+.012, -.06
	case safetyVest, uniform:
		d.hem, d.drop = d.hem-.008, -.035
	}
	if b.sits {
		d.drop = max(d.drop, -.03)
	}
	return d
}

// outline returns the trunk from hem to neck.
func (d build) outline() (p path.Path) {
	p.Move(-d.hem, d.drop)
	p.Cubic(-d.hem+.012, .03, -d.waist, .06, -d.waist, .10)
	p.Cubic(-d.waist-.004, .16, -d.shoulder, .18, -d.shoulder, .245)
	p.Cubic(-d.shoulder, .288, -.085, .300, -.040, .322)
	p.Line(.040, .322)
	p.Cubic(.085, .300, d.shoulder, .288, d.shoulder, .245)
	p.Cubic(d.shoulder, .18, d.waist+.004, .16, d.waist, .10)
	p.Cubic(d.waist, .06, d.hem-.012, .03, d.hem, d.drop)
	p.Cubic(d.hem*.5, d.drop-.008, -d.hem*.5, d.drop-.008, -d.hem, d.drop)
	p.Shut()
	return p
}

// torso draws the neck, the trunk and what is worn on it.
func (s *sketch) torso(o outfit, b bones) {
	d := o.build(b)
	f := b.trunk
	mid := .022 // the u of the breastbone: in side view it has turned towards the right
	if b.across {
		mid = 0
	}
	s.add(path.Stick(f.to(mid*.4, .27), f.to(mid, .37), .074), theme.Darker(o.skin, .16))
	s.shaded(f, d.outline(), o.jacket, mid)
	switch o.garment {
	case openJacket:
		s.lapels(o, b, d, mid)
	case closedJacket:
		s.seam(o, b, d, mid)
	case armour:
		s.plate(o, b, d)
	case pressVest:
		s.pockets(o, b, d, mid)
	case safetyVest:
		s.bands(b, d, mid, s.theme.Band, true)
	case fireCoat:
		s.bands(b, d, mid, s.theme.PressVest, false)
	case uniform, whiteCoat:
		s.buttons(o, b, d, mid)
	case guardShirt:
		s.guardShirt(o, b, d, mid)
	case robe:
		neckBands(s, b, mid)
	case tee:
		if s.fine() && !b.back {
			neckline := path.Ellipse(mid*.9, .322, .036, .022)
			s.loose(f.path(neckline), theme.Darker(o.skin, .16))
		}
	}
}

// lapels draws the open jacket: a white V and a tie; a white collar behind.
func (s *sketch) lapels(o outfit, b bones, d build, mid float64) {
	f, shirt := b.trunk, s.theme.Shirt
	if b.back {
		s.collar(b, shirt)
		s.vent(o, b, d)
		return
	}
	s.loose(f.path(path.Polygon(mid-.050, .324, mid+.046, .324, mid+.006, .150, mid-.002, .150)), shirt)
	if s.fine() {
		tie := theme.Darker(o.legs, .12)
		s.loose(f.path(path.Polygon(mid-.010, .312, mid+.012, .312, mid+.016, .19, mid+.003, .158,
			mid-.010, .19)), tie)
		s.loose(f.path(path.Polygon(mid-.004, .155, mid+.008, .155, mid+.012, d.drop, mid+.002, d.drop)),
			theme.Darker(o.jacket, .34))
	}
	if s.rich() {
		s.loose(f.path(path.Polygon(mid-.052, .322, mid-.030, .300, mid-.030, .245, mid+.002, .150,
			mid-.066, .262, mid-.050, .270)), theme.Darker(o.jacket, .16))
		s.loose(f.path(path.Polygon(mid+.048, .322, mid+.030, .300, mid+.032, .245, mid+.004, .150,
			mid+.066, .262, mid+.052, .270)), theme.Darker(o.jacket, .28))
		s.loose(f.path(path.Polygon(mid-.078, .205, mid-.046, .211, mid-.046, .223, mid-.078, .217)), shirt)
	}
}

// seam draws the closed jacket: no white, one light line down the middle.
func (s *sketch) seam(o outfit, b bones, d build, mid float64) {
	f := b.trunk
	light := s.theme.Seam.Of(o.jacket)
	if b.back {
		s.collar(b, light)
		s.vent(o, b, d)
		return
	}
	wide := max(.008, .5/s.height)
	s.loose(f.path(path.Polygon(mid-wide, .318, mid+wide, .318, mid+wide, d.drop, mid-wide, d.drop)), light)
	if s.fine() {
		s.loose(f.path(path.Polygon(mid-.046, .326, mid, .296, mid+.044, .326, mid+.030, .342, mid-.032,
			.342)), theme.Darker(o.jacket, .30))
	}
	if s.rich() {
		for _, u := range []float64{-.076, .040} {
			s.loose(f.path(path.Polygon(mid+u, .035, mid+u+.040, .035, mid+u+.040, .046, mid+u, .046)),
				theme.Darker(o.jacket, .30))
		}
	}
}

// collar draws a collar as seen from the back, by whose colour open and closed jackets are
// told apart there.
func (s *sketch) collar(b bones, c theme.Color) {
	s.loose(b.trunk.path(path.Polygon(-.050, .300, 0, .294, .050, .300, .044, .319, -.044, .319)), c)
}

// vent draws the slit in a jacket's back.
func (s *sketch) vent(o outfit, b bones, d build) {
	if s.fine() {
		s.loose(b.trunk.path(path.Polygon(-.004, .05, .004, .05, .006, d.drop, -.006, d.drop)),
			theme.Darker(o.jacket, .35))
	}
}

// plate draws the soldier's vest and belt.
func (s *sketch) plate(o outfit, b bones, d build) {
	f := b.trunk
	w := d.shoulder - .022
	var p path.Path
	p.Move(-w, .27)
	p.Quad(0, .315, w, .27)
	p.Line(d.waist+.004, .065)
	p.Line(-d.waist-.004, .065)
	p.Shut()
	s.shaded(f, p, o.vest, .015)
	belt := path.Polygon(-d.waist-.004, .024, d.waist+.004, .024, d.waist+.004, .054, -d.waist-.004, .054)
	s.loose(f.path(belt), theme.Darker(o.vest, .55))
	if s.rich() {
		for _, u := range []float64{-.075, -.018, .038} {
			s.loose(f.path(path.Polygon(u, .085, u+.042, .085, u+.042, .145, u, .145)), theme.Darker(o.vest, .2))
			s.loose(f.path(path.Polygon(u, .130, u+.042, .130, u+.042, .145, u, .145)), theme.Darker(o.vest, .35))
		}
		s.loose(f.path(path.Polygon(-.06, .205, .06, .205, .06, .214, -.06, .214)), theme.Darker(o.vest, .3))
	}
}

// pockets draws the press vest: a white band, pockets, a strap.
func (s *sketch) pockets(o outfit, b bones, d build, mid float64) {
	f := b.trunk
	s.loose(f.path(path.Polygon(-d.waist-.016, .165, d.waist+.016, .165, d.waist+.018, .205,
		-d.waist-.018, .205)), s.theme.Band)
	if b.back || !s.fine() {
		return
	}
	s.loose(f.path(path.Polygon(mid-.034, .324, mid+.034, .324, mid, .262)), o.sleeve)
	s.loose(f.path(path.Polygon(mid-.004, .262, mid+.004, .262, mid+.004, d.drop, mid-.004, d.drop)),
		theme.Darker(o.vest, .35))
	if s.rich() {
		for _, u := range []float64{-.080, .022} {
			s.loose(f.path(path.Polygon(mid+u, .0, mid+u+.054, .0, mid+u+.054, .075, mid+u, .075)),
				theme.Darker(o.vest, .14))
			s.loose(f.path(path.Polygon(mid+u, .062, mid+u+.054, .062, mid+u+.054, .075, mid+u, .075)),
				theme.Darker(o.vest, .28))
		}
	}
}

// bands draws the reflective stripes of workers, who wear braces, and of firefighters, who
// wear a second band and one at the hem.
func (s *sketch) bands(b bones, d build, mid float64, c theme.Color, braces bool) {
	f := b.trunk
	w := d.waist + .006
	s.loose(f.path(path.Polygon(-w, .07, w, .07, w, .098, -w, .098)), c)
	if braces {
		for _, u := range []float64{mid - .062, mid + .040} {
			s.loose(f.path(path.Polygon(u, .098, u+.024, .098, u+.024, .305, u, .305)), c)
		}
		return
	}
	s.loose(f.path(path.Polygon(-w-.012, .175, w+.012, .175, w+.012, .203, -w-.012, .203)), c)
	s.loose(f.path(path.Polygon(-w-.008, d.drop+.02, w+.008, d.drop+.02, w+.007, d.drop+.044, -w-.007,
		d.drop+.044)), c)
}

// buttons draws a uniform's or a medic's front: collar, belt or cross.
func (s *sketch) buttons(o outfit, b bones, d build, mid float64) {
	f := b.trunk
	if o.garment == uniform {
		s.loose(f.path(path.Polygon(-d.waist-.005, .016, d.waist+.005, .016, d.waist+.003, .046,
			-d.waist-.003, .046)), s.theme.Shoe)
		if s.fine() && !b.back {
			s.loose(f.path(path.Polygon(mid-.040, .328, mid, .270, mid+.040, .328)), theme.Darker(o.jacket, .4))
			s.loose(f.path(path.Ellipse(mid-.058, .215, .014, .017)), s.theme.PressVest)
		}
		if s.rich() {
			for _, u := range []float64{-d.shoulder + .012, d.shoulder - .062} {
				s.loose(f.path(path.Polygon(u, .272, u+.05, .288, u+.05, .298, u, .282)), o.hatColor)
			}
		}
		return
	}
	at := slant{f.to(mid-.056, .20), f.sin, f.cos}
	size := .030
	if b.back {
		at, size = slant{f.to(0, .18), f.sin, f.cos}, .062
	}
	for _, q := range []path.Path{path.Polygon(-size, -size/3, size, -size/3, size, size/3, -size, size/3),
		path.Polygon(-size/3, -size, size/3, -size, size/3, size, -size/3, size)} {
		s.loose(at.path(q), s.theme.Cross)
	}
	if s.fine() && !b.back {
		s.loose(f.path(path.Polygon(mid-.042, .324, mid, .235, mid+.042, .324)), o.legs)
		s.loose(f.path(path.Polygon(mid-.003, .235, mid+.003, .235, mid+.003, d.drop, mid-.003, d.drop)),
			theme.Darker(o.jacket, .25))
	}
}
