package figure

import (
	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
)

// gear draws what a figure carries.
type gear struct {
	s *sketch
	o outfit
	b bones
	l Look
	p Pose
}

func (g gear) films() bool { return g.l.Kind == story.Press && g.p.Action == story.Film }

// shielded reports whether a soldier or police officer holds the shield.
func (g gear) shielded() bool {
	if g.l.Kind != story.Soldier && g.l.Kind != story.Police || g.l.Gear == noShield {
		return false
	}
	switch g.p.Action {
	case story.Brace, story.Block:
		return true
	case story.Stand, story.Wait, story.Walking, story.StepBack, story.Mill, story.Push,
		story.Running:
		return g.l.Kind == story.Soldier
	}
	return false
}

// behind is what the body hides: a bag on the back, a shield held in front of
// somebody who looks away.
func (g gear) behind() {
	s, f := g.s, g.b.trunk
	if g.b.back && g.shielded() {
		g.shield(-.13)
	}
	if g.b.across || g.b.flat {
		return
	}
	switch g.l.Kind {
	case story.Press:
		s.add(f.path(path.Polygon(-.165, .07, -.155, .06, -.06, .06, -.06, .25, -.145, .25, -.165, .225)),
			theme.Darker(g.o.legs, .45))
	case story.Firefighter: // the air bottle
		s.add(path.Stick(f.to(-.125, .06), f.to(-.125, .24), .07), s.theme.PressVest)
	}
}

// onBack is a bag seen from behind.
func (g gear) onBack() {
	s, f := g.s, g.b.trunk
	if !g.b.back {
		return
	}
	switch g.l.Kind {
	case story.Press:
		s.loose(f.path(path.Polygon(-.075, .06, .075, .06, .08, .08, .075, .17, -.075, .17, -.08, .08)),
			theme.Darker(g.o.legs, .3))
	case story.Firefighter:
		s.add(path.Stick(f.to(0, .05), f.to(0, .25), .085), s.theme.PressVest)
	}
}

// before is what hangs on the breast.
func (g gear) before() {
	if g.l.Kind == story.Official && !g.b.back && !g.b.flat && g.s.fine() {
		g.badge()
	}
	if g.b.back || g.l.Kind != story.Press || g.films() || g.l.Gear == microphone || !g.s.fine() {
		return
	}
	f := g.b.trunk
	g.s.loose(path.Stick(f.to(-.03, .31), f.to(.03, .13), max(.010, .5/g.s.height)), g.s.theme.Camera)
	g.s.photoAt(slant{f.to(.035, .125), f.sin, f.cos}, .8)
}

// badge is an official's, on a ribbon round the neck.
func (g gear) badge() {
	f, mid := g.b.trunk, .022
	if g.b.across {
		mid = 0
	}
	wide := max(.012, .5/g.s.height)
	for _, u := range []float64{-.048, .048} {
		g.s.loose(path.Stick(f.to(mid+u, .318), f.to(mid, .175), wide), g.s.theme.PressVest)
	}
	g.s.loose(f.path(path.Polygon(mid-.034, .085, mid+.034, .085, mid+.034, .175, mid-.034, .175)),
		g.s.theme.Shirt)
	g.s.loose(f.path(path.Polygon(mid-.016, .125, mid+.016, .125, mid+.016, .160, mid-.016, .160)),
		theme.Darker(g.o.legs, .2))
}

// briefcase is a diplomat's.
func (g gear) briefcase(h path.Point) {
	c := g.s.theme.Trunk
	g.s.add(path.Stick(path.Point{X: h.X - .035, Y: h.Y - .03}, path.Point{X: h.X + .035, Y: h.Y - .03}, .022), theme.Darker(c, .5))
	g.s.add(path.Polygon(h.X-.10, h.Y-.17, h.X+.10, h.Y-.17, h.X+.10, h.Y-.04, h.X-.10, h.Y-.04), c)
	if g.s.fine() {
		g.s.loose(path.Stick(path.Point{X: h.X - .10, Y: h.Y - .09}, path.Point{X: h.X + .10, Y: h.Y - .09}, .012), theme.Darker(c, .4))
	}
}

// inHand is what one hand holds.
func (g gear) inHand(i int) {
	h, s := g.b.hand[i], g.s
	far := i == 1
	switch {
	case g.p.Action == story.HoldUp && far:
		f := slanted(path.Point{X: h.X + .012, Y: h.Y + .02}, .10)
		rim := max(.008, .45/s.height)
		s.add(f.path(path.Polygon(-.062-rim, -rim, .062+rim, -rim, .062+rim, .165+rim, -.062-rim, .165+rim)),
			s.theme.WallLine)
		s.add(f.path(path.Polygon(-.062, 0, .062, 0, .062, .165, -.062, .165)), s.theme.Shirt)
		if s.fine() {
			for _, v := range []float64{.05, .08, .11, .135} {
				s.loose(f.path(path.Polygon(-.044, v, .044, v, .044, v+.008, -.044, v+.008)),
					theme.Color{R: 0x8A, G: 0x85, B: 0x7C, A: 255})
			}
		}
	case g.p.Action == story.Vote && far:
		f := slanted(path.Point{X: h.X + .02, Y: h.Y - .02}, .35)
		s.add(f.path(path.Polygon(-.05, -.035, .05, -.035, .05, .035, -.05, .035)), s.theme.Shirt)
	case g.flagged() && far:
		g.flag(h)
	case g.l.Kind == story.Press && g.l.Gear == microphone && !far && g.p.Action != story.Film:
		g.mic(h, slanted(h, .2))
	case g.l.Kind == story.Diplomat && !far && (onTheWay(g.p.Action) || g.p.Action == story.Stand ||
		g.p.Action == story.Wait):
		g.briefcase(h)
	case g.l.Kind == story.Medic && !far && onTheWay(g.p.Action):
		s.add(path.Polygon(h.X-.06, h.Y-.12, h.X+.06, h.Y-.12, h.X+.06, h.Y-.03, h.X-.06, h.Y-.03),
			s.theme.Cross)
		s.loose(path.Stick(path.Point{X: h.X - .022, Y: h.Y - .075}, path.Point{X: h.X + .022, Y: h.Y - .075}, .014), s.theme.Shirt)
		s.loose(path.Stick(path.Point{X: h.X, Y: h.Y - .097}, path.Point{X: h.X, Y: h.Y - .053}, .014), s.theme.Shirt)
	}
}

func (g gear) flagged() bool {
	if g.l.Kind != story.Civilian || g.l.Gear != flagGear {
		return false
	}
	switch g.p.Action {
	case story.Sit, story.Kneel, story.Lie, story.Clap, story.Push, story.Climb, story.Block,
		story.Brace, story.Film, story.Vote, story.HoldUp:
		return false
	}
	return true
}

// last is what is in front of everything.
func (g gear) last() {
	if g.shielded() && !g.b.back {
		x := .165
		if g.b.across {
			x = .0
		}
		g.shield(x)
	}
	switch {
	case g.films() && g.b.back:
	case g.films():
		g.film()
	case g.p.Action == story.Film && !g.b.back:
		h := g.b.hand[0]
		g.s.add(path.Polygon(h.X-.002, h.Y-.02, h.X+.028, h.Y-.02, h.X+.028, h.Y+.075, h.X-.002, h.Y+.075),
			g.s.theme.Camera)
	case g.p.Action == story.Sing:
		g.note()
	}
}

// film is the press at work, each with their own tool.
func (g gear) film() {
	head := g.b.head.at
	switch {
	case g.l.Gear == microphone && !g.b.across:
		h := g.b.hand[0]
		g.mic(h, slanted(h, 1.2))
	case g.l.Gear == shoulderCamera && !g.b.across:
		g.s.shoulderCamera(slanted(path.Point{X: head.X + .055, Y: head.Y + .03}, 0))
	default:
		x := .10
		if g.b.across {
			x = .0
		}
		g.photo(path.Point{X: head.X + x, Y: head.Y + .008})
	}
}

func (g gear) photo(at path.Point) { g.s.photoAt(slanted(at, 0), 1.15) }

// photoAt draws a camera with its lens.
func (s *sketch) photoAt(f slant, k float64) {
	c := s.theme.Camera
	s.add(f.path(path.Polygon(-.045*k, -.032*k, .050*k, -.032*k, .050*k, .030*k, .016*k, .030*k, .010*k,
		.046*k, -.018*k, .046*k, -.024*k, .030*k, -.045*k, .030*k)), c)
	lens := path.Polygon(.046*k, -.026*k, .10*k, -.030*k, .10*k, .026*k, .046*k, .022*k)
	s.add(f.path(lens), theme.Darker(c, .25))
	if s.fine() {
		s.loose(f.path(path.Ellipse(.100*k, -.002, .012*k, .028*k)), theme.Mix(c, s.theme.ShieldFill, .45))
	}
}

// shoulderCamera is a big one with a viewfinder, a light and a handle.
func (s *sketch) shoulderCamera(f slant) {
	c := s.theme.Camera
	s.add(f.path(path.Polygon(-.13, -.05, .08, -.05, .08, .055, -.13, .055)), c)
	s.add(f.path(path.Polygon(.076, -.036, .165, -.046, .165, .046, .076, .036)), theme.Darker(c, .25))
	s.add(f.path(path.Stick(path.Point{X: -.09, Y: .085}, path.Point{X: .05, Y: .085}, .024)), c)
	if s.fine() {
		s.loose(f.path(path.Stick(path.Point{X: -.06, Y: .055}, path.Point{X: -.06, Y: .085}, .016)), c)
		s.loose(f.path(path.Ellipse(.165, 0, .014, .044)), theme.Mix(c, s.theme.ShieldFill, .45))
		s.loose(f.path(path.Ellipse(-.095, .018, .012, .012)), s.theme.Cross)
	}
}

func (g gear) mic(h path.Point, f slant) {
	s := g.s
	s.add(f.path(path.Stick(path.Point{X: 0, Y: -.03}, path.Point{X: 0, Y: .07}, .022)), s.theme.Camera)
	s.add(f.path(path.Ellipse(0, .088, .030, .034)), theme.Darker(s.theme.Camera, .3))
	if s.rich() {
		s.loose(f.path(path.Polygon(-.020, .036, .020, .036, .020, .062, -.020, .062)), s.theme.PressVest)
	}
}

// shield stands in front of its bearer; x is where its middle is.
func (g gear) shield(x float64) {
	s, t := g.s, g.s.theme
	w, h, skew := .115, .34, .035
	if g.b.across {
		w, skew = .140, 0
	}
	f := slant{g.b.trunk.at, g.b.trunk.sin * .5, 1}
	f.at.X += x
	f.at.Y += -.045
	p := panel(w, h, skew)
	edge := max(.020, 1/s.height)
	s.add(f.path(p), theme.Faded(t.ShieldFill, .86))
	var rim path.Path
	for _, poly := range path.Flatten(p, .002) {
		for _, o := range path.StrokeOutline(poly, edge, .002, false) {
			rim.Trace(o)
		}
	}
	s.add(f.path(rim), t.ShieldLine)
	view := path.Polygon(-w+.04, h*.42, w-.04, h*.42-skew*1.2, w-.04, h*.78-skew*1.2, -w+.04, h*.78)
	s.loose(f.path(view), theme.Mix(t.ShieldFill, theme.Color{R: 0x7E, G: 0x95, B: 0xA3, A: 255}, .55))
	if s.fine() {
		glint := path.Polygon(-w+.05, h*.74, -w+.09, h*.74, -w+.055, h*.44, -w+.05, h*.44)
		s.loose(f.path(glint), t.ShieldFill)
	}
	s.loose(f.path(path.Stick(path.Point{X: -w + .045, Y: -.02}, path.Point{X: w - .045, Y: -.02 - skew*.6}, .026)), t.ShieldLine)
}

// panel is a shield's outline with rounded corners, its right side turned away.
func panel(w, h, skew float64) (p path.Path) {
	const r = .045
	p.Move(-w, -h+r)
	p.Line(-w, h-r)
	p.Quad(-w, h, -w+r, h)
	p.Line(w-r, h-skew)
	p.Quad(w, h-skew-.005, w, h-skew-r)
	p.Line(w, -h+skew+r)
	p.Quad(w, -h+skew, w-r, -h+skew*.8)
	p.Line(-w+r, -h)
	p.Quad(-w, -h, -w, -h+r)
	p.Shut()
	return p
}

// flag is on a pole in the hand.
func (g gear) flag(h path.Point) {
	s := g.s
	top := path.Point{X: h.X + .05, Y: 1.60}
	s.add(path.Stick(path.Point{X: h.X - .012, Y: h.Y - .14}, top, max(.014, .8/s.height)), s.theme.Trunk)
	bands, n := g.l.Flag.Bands(s.theme)
	deep := .309 / float64(n)
	for i, c := range bands[:n] {
		y := top.Y - .01 - deep*float64(i)
		var p path.Path
		p.Move(top.X, y)
		p.Cubic(top.X+.15, y+.05, top.X+.30, y-.05, top.X+.46, y+.015)
		p.Line(top.X+.45, y+.013-deep)
		p.Cubic(top.X+.30, y-.052-deep, top.X+.15, y+.048-deep, top.X-.004, y-.002-deep)
		p.Shut()
		s.add(p, c)
	}
}

// note is what a song looks like.
func (g gear) note() {
	s, at := g.s, path.Point{X: g.b.head.at.X + .16, Y: g.b.head.at.Y + .11}
	if g.b.across {
		at.X += .02
	}
	c := s.theme.Ink2
	wide := max(.016, .9/s.height)
	var p path.Path
	p.Oval(at.X, at.Y, .034, .026)
	s.add(p, c)
	s.add(path.Stick(path.Point{X: at.X + .026, Y: at.Y}, path.Point{X: at.X + .026, Y: at.Y + .135}, wide), c)
	var tail path.Path
	tail.Move(at.X+.022, at.Y+.142)
	tail.Cubic(at.X+.03, at.Y+.10, at.X+.09, at.Y+.10, at.X+.075, at.Y+.045)
	tail.Cubic(at.X+.075, at.Y+.085, at.X+.03, at.Y+.075, at.X+.022, at.Y+.095)
	tail.Shut()
	s.add(tail, c)
}
