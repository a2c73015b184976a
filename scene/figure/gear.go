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

// films reports whether one of the press is filming.
func (g gear) films() bool { return g.l.Kind == story.Press && g.p.Action == story.Film }

// shielded reports whether a soldier or police officer holds the shield.
func (g gear) shielded() bool {
	if g.l.Kind != story.Soldier && g.l.Kind != story.Police || g.l.Gear == noShield || g.p.Seated || g.p.Wet > 0 {
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

// behind draws what the body hides: a bag on the back, a shield held in front of
// somebody who looks away.
func (g gear) behind() {
	s, f := g.s, g.b.trunk
	if g.b.back && g.shielded() {
		g.shield(-.13)
	}
	if g.l.Kind == story.Wheelchair {
		g.chair()
	}
	if g.b.across || g.b.flat {
		return
	}
	switch g.l.Kind {
	case story.Child: // a school bag
		s.add(f.path(path.Polygon(-.195, .07, -.175, .04, -.06, .04, -.06, .27, -.165, .27, -.195, .235)), g.satchel())
	case story.Press:
		s.add(f.path(path.Polygon(-.165, .07, -.155, .06, -.06, .06, -.06, .25, -.145, .25, -.165, .225)),
			theme.Darker(g.o.legs, .45))
	case story.Firefighter: // the air bottle
		s.add(path.Stick(f.to(-.125, .06), f.to(-.125, .24), .07), s.theme.PressVest)
	}
}

// onBack draws a bag seen from the back.
func (g gear) onBack() {
	s, f := g.s, g.b.trunk
	if !g.b.back {
		return
	}
	switch g.l.Kind {
	case story.Child:
		s.add(f.path(path.Polygon(-.10, .03, .10, .03, .105, .20, .07, .28, -.07, .28, -.105, .20)), g.satchel())
	case story.Wheelchair:
		g.backrest()
	case story.Press:
		s.loose(f.path(path.Polygon(-.075, .06, .075, .06, .08, .08, .075, .17, -.075, .17, -.08, .08)),
			theme.Darker(g.o.legs, .3))
	case story.Firefighter:
		s.add(path.Stick(f.to(0, .05), f.to(0, .25), .085), s.theme.PressVest)
	}
}

// satchel returns the colour of a child's bag.
func (g gear) satchel() theme.Color { return theme.Darker(g.o.legs, .3) }

// before draws what hangs on the breast.
func (g gear) before() {
	if g.l.Kind == story.Child && !g.b.back && !g.b.flat {
		g.straps()
	}
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

// badge draws an official's badge on a ribbon round the neck.
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

// briefcase draws a diplomat's briefcase below the hand h.
func (g gear) briefcase(h path.Point) {
	c := g.s.theme.Trunk
	g.s.add(path.Stick(path.Point{X: h.X - .035, Y: h.Y - .03}, path.Point{X: h.X + .035, Y: h.Y - .03}, .022), theme.Darker(c, .5))
	g.s.add(path.Polygon(h.X-.10, h.Y-.17, h.X+.10, h.Y-.17, h.X+.10, h.Y-.04, h.X-.10, h.Y-.04), c)
	if g.s.fine() {
		g.s.loose(path.Stick(path.Point{X: h.X - .10, Y: h.Y - .09}, path.Point{X: h.X + .10, Y: h.Y - .09}, .012), theme.Darker(c, .4))
	}
}

// inHand draws what one hand holds.
func (g gear) inHand(i int) {
	h, s := g.b.hand[i], g.s
	far := i == 1
	switch {
	case g.p.Action == story.HoldUp && far:
		g.paper(h)
	case g.p.Action == story.Vote && far:
		f := slanted(path.Point{X: h.X + .02, Y: h.Y - .02}, .35)
		s.add(f.path(path.Polygon(-.05, -.035, .05, -.035, .05, .035, -.05, .035)), s.theme.Shirt)
	case g.flagged() && far:
		g.flag(h)
	case g.l.Kind == story.Press && g.l.Gear == microphone && !far && g.p.Action != story.Film:
		g.mic(h, slanted(h, .2))
	case g.l.Kind == story.Diplomat && !far && !g.p.Seated && (onTheWay(g.p.Action) || g.p.Action == story.Stand ||
		g.p.Action == story.Wait):
		g.briefcase(h)
	case g.l.Kind == story.Medic && !far && onTheWay(g.p.Action):
		g.medicalCase(h)
	}
}

// letterLine is the colour of the lines on a sheet of paper, in either theme.
var letterLine = theme.Color{R: 0x8A, G: 0x85, B: 0x7C, A: 255}

// paper draws a sheet of paper held up in the hand h.
func (g gear) paper(h path.Point) {
	s := g.s
	f := slanted(path.Point{X: h.X + .012, Y: h.Y + .02}, .10)
	rim := max(.008, .45/s.height)
	s.add(f.path(path.Polygon(-.062-rim, -rim, .062+rim, -rim, .062+rim, .165+rim, -.062-rim, .165+rim)),
		s.theme.WallLine)
	s.add(f.path(path.Polygon(-.062, 0, .062, 0, .062, .165, -.062, .165)), s.theme.Shirt)
	if s.fine() {
		for _, v := range []float64{.05, .08, .11, .135} {
			s.loose(f.path(path.Polygon(-.044, v, .044, v, .044, v+.008, -.044, v+.008)),
				letterLine)
		}
	}
}

// medicalCase draws a medic's case below the hand h.
func (g gear) medicalCase(h path.Point) {
	s := g.s
	s.add(path.Polygon(h.X-.06, h.Y-.12, h.X+.06, h.Y-.12, h.X+.06, h.Y-.03, h.X-.06, h.Y-.03),
		s.theme.Cross)
	s.loose(path.Stick(path.Point{X: h.X - .022, Y: h.Y - .075}, path.Point{X: h.X + .022, Y: h.Y - .075}, .014), s.theme.Shirt)
	s.loose(path.Stick(path.Point{X: h.X, Y: h.Y - .097}, path.Point{X: h.X, Y: h.Y - .053}, .014), s.theme.Shirt)
}

// flagged reports whether a civilian holds up a flag.
func (g gear) flagged() bool {
	if g.l.Kind != story.Civilian || g.l.Gear != flagGear || g.p.Seated || g.p.Wet > 0 {
		return false
	}
	switch g.p.Action {
	case story.Sit, story.Kneel, story.Lie, story.Clap, story.Push, story.Climb, story.Scaling, story.Block,
		story.Brace, story.Film, story.Vote, story.HoldUp:
		return false
	}
	return true
}

// last draws what is in front of everything.
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

// flag draws a flag on a pole in the hand h.
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

// note draws a musical note beside the head: a song.
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
