package figure

import (
	"standoff/scene/path"
	"standoff/scene/theme"
)

// A garb is a sketch at the trunk's clothes, and how broad that is.
type garb struct {
	*sketch
	girth
}

// wear draws what is seen on a garment: what tells its kind at every level, more of it on larger
// figures.
func (s *garb) wear() {
	switch s.o.garment {
	case openJacket, longCoat:
		s.lapels()
	case closedJacket:
		s.seam()
	case armour:
		s.plate()
	case pressVest:
		s.bands(s.theme.Band, .038, .52)
		s.pockets()
	case safetyVest:
		s.bands(s.theme.Band, .030, .20)
		s.braces()
	case fireCoat:
		s.bands(s.o.bandColor, .030, .62, .16, s.girth.end+.11)
	case uniform:
		s.uniform()
	case whiteCoat:
		s.coat()
	case guardShirt:
		s.guardShirt()
	case robe:
		s.neckBands()
	case tee:
		s.neckline()
	}
}

// width returns the trunk's half width at a height on the beam.
func (g *girth) width(t float64) float64 {
	stops := [...]struct{ t, w float64 }{{g.end, g.hem}, {.06, g.hip}, {.36, g.waist}, {.80, g.chest}, {.965, g.shoulder}}
	for i := 1; i < len(stops); i++ {
		if a, b := stops[i-1], stops[i]; t <= b.t || i == len(stops)-1 {
			return a.w + (b.w-a.w)*max(0, min(1, (t-a.t)/(b.t-a.t)))
		}
	}
	return g.shoulder
}

// bands draws bands around the trunk, so high on the beam each.
func (s *garb) bands(c theme.Color, wide float64, at ...float64) {
	d := wide / trunk / 2
	var p path.Path
	for _, t := range at {
		w := s.width(t) * .99
		p.Trace([]path.Point{s.beam.to(t-d, -w), s.beam.to(t+d, -w), s.beam.to(t+d, w), s.beam.to(t-d, w)})
	}
	s.loose(p, c)
}

// lapels draws the open jacket: a white V and a tie; a white collar behind.
func (s *garb) lapels() {
	if !s.faces() {
		s.collar(s.theme.Shirt)
		s.vent()
		return
	}
	low := .44
	if s.look.Slight {
		low = .53
	}
	s.patch(s.theme.Shirt, vec{.050, -.048, 1.043}, vec{.050, .048, 1.043}, vec{breast, 0, low})
	if !s.look.Slight || s.level == far {
		s.thread(theme.Darker(s.o.legs, .1), s.wide(.020, .8), vec{.068, 0, .99}, vec{breast, 0, low + .07})
	}
	if s.level == far {
		return
	}
	s.thread(ink(.4), s.wide(.007, .5), vec{breast, 0, low}, vec{breast, 0, s.girth.end + .06})
	if s.level < near {
		return
	}
	for _, q := range [...]float64{-1, 1} {
		c := theme.Darker(s.o.jacket, .18)
		if q*s.cos < 0 {
			c = theme.Mix(s.o.jacket, s.theme.Shirt, .12)
		}
		s.patch(c, vec{.046, q * .050, 1.043}, vec{.062, q * .088, .77}, vec{.070, q * .066, .705}, vec{breast, q * .004, low + .015})
	}
	s.dot(s.on(.006, low-.11, breast), .008, theme.Darker(s.o.jacket, .4))
	s.loose(joined(s.yarn(.008, vec{.078, -.055, .115}, vec{.05, -.098, .15}),
		s.yarn(.008, vec{.078, .055, .115}, vec{.05, .098, .15})), ink(.35))
}

// seam draws the closed jacket: no white, one light line down the middle.
func (s *garb) seam() {
	light := s.theme.Seam.Of(s.o.jacket)
	if !s.faces() {
		s.collar(light)
		s.vent()
		return
	}
	s.thread(light, s.wide(.013, .8), vec{.070, 0, .99}, vec{breast, 0, .4}, vec{breast, 0, s.girth.end + .06})
	if s.level == far {
		return
	}
	s.thread(theme.Darker(s.o.jacket, .35), .016, vec{.052, -.036, 1.03}, vec{.078, 0, .90}, vec{.052, .036, 1.03})
	if s.level == near {
		for _, t := range [...]float64{.72, .46, .20} {
			s.dot(s.on(.018, t, breast), .008, theme.Mix(s.o.jacket, s.theme.Shirt, .7))
		}
	}
}

// collar draws a collar as seen from the back, by whose colour open and closed jackets are
// told apart there.
func (s *garb) collar(c theme.Color) {
	s.thread(c, s.wide(.018, .7), vec{-.02, -.040, 1.05}, vec{-.06, 0, 1.0}, vec{-.02, .040, 1.05})
}

// vent draws the slit in a jacket's back.
func (s *garb) vent() {
	if s.level == far {
		return
	}
	s.thread(ink(.4), s.wide(.008, .5), vec{-.085, 0, .12}, vec{-.09, 0, s.girth.end + .06})
	if s.level == near {
		s.thread(ink(.18), .005, vec{-.075, 0, .98}, vec{-.085, 0, .12})
		a, c := s.beam.to(.42, -s.girth.waist*.9), s.beam.to(.36, -s.girth.waist*.2)
		m := blend(a, c, .5)
		s.line(ink(.22), .006, a, path.Point{X: m.X, Y: m.Y - .012}, c)
	}
}

// plate draws the soldier's vest, belt and pouches.
func (s *garb) plate() {
	b := &s.beam
	s.loose(spline(.35, b.to(1.0, -s.girth.shoulder*.50), b.to(.90, -s.girth.chest*.92), b.to(.55, -s.girth.chest*.99), b.to(.20, -s.girth.waist*1.04),
		b.to(.16, 0), b.to(.20, s.girth.waist*1.04), b.to(.55, s.girth.chest*.99), b.to(.90, s.girth.chest*.92), b.to(1.0, s.girth.shoulder*.50), b.to(.94, 0)), s.o.vest)
	s.bands(theme.Darker(s.o.vest, .62), .028, .06)
	if s.level == far {
		return
	}
	var pouches path.Path
	for _, q := range [...]float64{-.66, -.14, .38} {
		w := s.girth.waist * q
		pouches.Trace([]path.Point{b.to(.40, w), b.to(.40, w+s.girth.waist*.36), b.to(.22, w+s.girth.waist*.36), b.to(.22, w)})
	}
	s.loose(pouches, theme.Darker(s.o.vest, .24))
	if s.level < near {
		return
	}
	dark := theme.Darker(s.o.vest, .35)
	s.loose(joined(s.stroke(.014, b.to(1.0, -s.girth.shoulder*.42), b.to(.6, -s.girth.chest*.52)), s.stroke(.014, b.to(1.0, s.girth.shoulder*.42), b.to(.6, s.girth.chest*.52))), dark)
	s.line(dark, .008, b.to(.58, -s.girth.chest*.9), b.to(.58, s.girth.chest*.9))
	s.loose(joined(s.stroke(.026, b.to(.88, -s.girth.chest*.52), b.to(.72, -s.girth.chest*.5)), s.stroke(.007, b.to(1.04, -s.girth.chest*.56), b.to(.88, -s.girth.chest*.52))),
		theme.Darker(s.o.vest, .7))
}

// pockets draws the front of a press vest.
func (s *garb) pockets() {
	if !s.faces() || s.level == far {
		return
	}
	s.patch(s.o.sleeve, vec{.04, -.042, 1.035}, vec{breast, 0, .78}, vec{.04, .042, 1.035})
	s.thread(theme.Darker(s.o.vest, .35), s.wide(.008, .6), vec{breast, 0, .78}, vec{breast, 0, s.girth.end + .03})
	if s.level < near {
		return
	}
	for _, q := range [...]float64{-1, 1} {
		s.patch(theme.Darker(s.o.vest, .16), vec{breast, q * .03, .30}, vec{.06, q * .085, .30}, vec{.06, q * .085, .06}, vec{breast, q * .03, .06})
	}
}

// braces draws the bands over a worker's shoulders.
func (s *garb) braces() {
	f := breast
	if !s.faces() {
		f = -breast
	}
	for _, r := range [...]float64{-.062, .062} {
		s.thread(s.theme.Band, s.wide(.024, .9), vec{f, r, .22}, vec{f, r * .95, .80}, vec{f * .4, r * .9, 1.0})
	}
}

// uniform draws a police officer's belt, badge, collar and shoulder straps.
func (s *garb) uniform() {
	s.bands(s.theme.Shoe, .030, .10)
	if s.level == far {
		return
	}
	if s.faces() {
		s.patch(theme.Darker(s.o.jacket, .4), vec{.05, -.042, 1.04}, vec{breast, 0, .86}, vec{.05, .042, 1.04})
		s.dot(s.on(-.058, .70, .07), .018, s.theme.PressVest)
	}
	s.straps()
	if s.level == near && s.faces() {
		s.thread(ink(.4), .006, vec{breast, 0, .84}, vec{breast, 0, .14})
		for _, t := range [...]float64{.68, .48, .28} {
			s.dot(s.on(.010, t, breast), .006, s.theme.PressVest)
		}
	}
}

// straps draws straps on the shoulders.
func (s *garb) straps() {
	s.loose(joined(s.yarn(.020, vec{0, -.065, 1.01}, vec{0, -.115, .95}), s.yarn(.020, vec{0, .065, 1.01}, vec{0, .115, .95})), s.o.hatColor)
}

// coat draws a medic's front and cross.
func (s *garb) coat() {
	at, size := s.on(-.056, .66, .07), .032
	if !s.faces() {
		at, size = s.on(0, .60, -breast), .062
	}
	s.cross(at, size)
	if !s.faces() || s.level == far {
		return
	}
	s.patch(s.o.legs, vec{.05, -.044, 1.04}, vec{breast, 0, .70}, vec{.05, .044, 1.04})
	s.thread(theme.Darker(s.o.jacket, .28), s.wide(.008, .5), vec{breast, 0, .70}, vec{breast, 0, s.girth.end + .03})
	if s.level == near {
		s.loose(joined(s.yarn(.007, vec{.08, .035, .02}, vec{.06, .085, .03}), s.yarn(.007, vec{.08, -.035, .02}, vec{.06, -.085, .03})), ink(.3))
	}
}

// cross draws a medic's sign.
func (s *garb) cross(at path.Point, size float64) {
	k := size / 3
	var p path.Path
	p.Box(at.X-size, at.Y-k, 2*size, 2*k)
	p.Box(at.X-k, at.Y-size, 2*k, 2*size)
	s.loose(p, s.theme.Cross)
}

// neckBands draws the two strips of white cloth at a judge's neck.
func (s *garb) neckBands() {
	if !s.faces() {
		s.collar(s.theme.Shirt)
		return
	}
	s.thread(s.theme.Shirt, s.wide(.026, 1), vec{.05, -.036, 1.03}, vec{.075, 0, .96}, vec{.05, .036, 1.03})
	for _, r := range [...]float64{-1, 1} {
		s.thread(s.theme.Shirt, s.wide(.026, 1), vec{breast, r * .010, .95}, vec{breast, r * .024, .50})
	}
}

// guardShirt draws a security guard's shirt: tie, shoulder straps, belt, a radio.
func (s *garb) guardShirt() {
	s.bands(s.theme.Shoe, .036, .0)
	if s.level > far {
		s.straps()
	}
	if !s.faces() {
		return
	}
	s.thread(s.o.hatColor, s.wide(.030, 1), vec{.068, 0, 1.0}, vec{breast, 0, .30})
	if s.level > far {
		s.loose(s.block(s.pelvis.plus(s.spine.times(.66*trunk)).plus(s.across.times(.068)).plus(s.front.times(.075)),
			vec{f: .012}, vec{r: .018}, vec{u: .036}), s.theme.Camera)
	}
}

// neckline draws the neck of a shirt or a dress.
func (s *garb) neckline() {
	if s.level == far || !s.faces() {
		return
	}
	c := theme.Darker(s.o.skin, .08)
	if s.look.Cloth%3 == 1 {
		c = theme.Darker(s.o.jacket, .25)
	}
	s.patch(c, vec{.035, -.038, 1.045}, vec{.078, 0, .89}, vec{.035, .038, 1.045})
	if s.level == near && s.look.Cloth%3 == 1 {
		s.thread(ink(.35), .005, vec{.078, 0, .89}, vec{breast, 0, .0})
	}
}
