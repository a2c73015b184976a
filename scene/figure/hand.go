package figure

import (
	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
)

// inHand draws what one hand holds.
func (g gear) inHand(i int) {
	at := g.arms[i].end
	left := i == 0
	k, a := g.look.Kind, g.pose.Action
	switch {
	case a == story.HoldUp && !left:
		g.paper(at)
	case a == story.Vote && !left:
		g.add(g.block(at.plus(vec{.03, 0, -.02}), vec{.04, 0, -.02}, vec{r: .045}, vec{u: .006}), g.theme.Shirt)
	case g.pose.flagged(g.look) && !left:
		g.flag(at)
	case k == story.Press && g.look.Gear == microphone && !left:
		g.microphone(at)
	case k == story.Diplomat && !left && carries(g.pose):
		g.briefcase(at)
	case k == story.Medic && !left && onTheWay(a):
		g.medicalCase(at)
	case k == story.Official && left && carries(g.pose):
		g.folder(at)
	}
}

// letterLine is the colour of the lines on a sheet of paper, in either theme.
var letterLine = theme.Color{R: 0x8A, G: 0x85, B: 0x7C, A: 255}

// paper draws a sheet of paper held up in a hand: it is turned to where it is seen.
func (g gear) paper(at vec) {
	h := g.to(at)
	q := func(x, y float64) path.Point { return path.Point{X: h.X + x + y*.09, Y: h.Y + y - x*.09} }
	rim := g.wide(.007, .45)
	sheet := func(r float64) path.Path {
		return polygon(q(-.056-r, -.01-r), q(.056+r, -.01-r), q(.056+r, .145+r), q(-.056-r, .145+r))
	}
	g.add(sheet(rim), g.theme.WallLine)
	g.add(sheet(0), g.theme.Shirt)
	if g.level > far {
		lines := g.stroke(.008, q(-.036, .115), q(.036, .115))
		for _, y := range [...]float64{.085, .055, .025} {
			lines = joined(lines, g.stroke(.008, q(-.036, y), q(.03, y)))
		}
		g.loose(lines, letterLine)
	}
}

// folder draws the folder that an official carries at the breast.
func (g gear) folder(at vec) {
	mid := at.plus(vec{.0, .02, .02})
	g.add(g.block(mid, vec{f: .085}, vec{r: .014}, vec{u: .068}), theme.Mix(g.theme.Wood, g.theme.Shirt, .1))
	if g.level > far {
		g.line(theme.Darker(g.theme.Wood, .3), g.wide(.008, .5), g.to(mid.plus(vec{-.075, -.015, .03})), g.to(mid.plus(vec{.075, -.015, .03})))
	}
}

// briefcase draws a diplomat's case below a hand.
func (g gear) briefcase(at vec) {
	c := theme.Mix(g.theme.Wood, g.theme.Shoe, .55)
	mid := at.plus(vec{0, .02, -.115})
	g.add(g.box(mid, .115, .026, .072), c)
	g.line(c, g.wide(.014, .8), g.to(at.plus(vec{-.03, .02, -.045})), g.to(at.plus(vec{-.02, .02, -.012})), g.to(at.plus(vec{.02, .02, -.012})),
		g.to(at.plus(vec{.03, .02, -.045})))
	if g.level > far {
		g.line(theme.Darker(c, .4), g.wide(.010, .5), g.to(mid.plus(vec{-.11, .026, .02})), g.to(mid.plus(vec{.11, .026, .02})))
	}
}

// medicalCase draws a medic's case below a hand.
func (g gear) medicalCase(at vec) {
	mid := at.plus(vec{0, .02, -.095})
	g.add(g.box(mid, .075, .035, .055), g.theme.Cross)
	p := g.to(mid.plus(vec{r: .035}))
	var sign path.Path
	sign.Box(p.X-.026, p.Y-.008, .052, .016)
	sign.Box(p.X-.008, p.Y-.026, .016, .052)
	g.loose(sign, g.theme.Shirt)
}

// microphone draws a microphone in a hand.
func (g gear) microphone(at vec) {
	way := vec{.5, 0, .85}
	if g.pose.Action == story.Film {
		way = vec{.9, 0, .42}
	}
	low, high := at.plus(way.times(-.03)), at.plus(way.times(.075))
	g.add(g.rod([3]float64{.011, .012}, low, high), g.theme.Camera)
	e := g.to(high.plus(way.times(.018)))
	g.add(path.Ellipse(e.X, e.Y, .028, .028), theme.Darker(g.theme.Camera, .3))
	if g.level == near {
		g.add(g.box(at.plus(way.times(.045)), .018, .018, .016), g.theme.PressVest)
	}
}

// flag draws a flag on a pole in a hand. It waves to the right of the screen, whoever
// holds it.
func (g gear) flag(at vec) {
	h := g.to(at)
	top := path.Point{X: h.X + .03, Y: 1.60}
	g.add(path.Stick(path.Point{X: h.X - .012, Y: h.Y - .16}, top, g.wide(.014, .8)), g.theme.Trunk)
	bands, n := g.look.Flag.Bands(g.theme)
	deep := .309 / float64(n)
	for i, c := range bands[:n] {
		y := top.Y - .01 - deep*float64(i)
		var p path.Path
		p.Move(top.X, y)
		p.Cubic(top.X+.15, y+.05, top.X+.30, y-.05, top.X+.46, y+.015)
		p.Line(top.X+.45, y+.013-deep)
		p.Cubic(top.X+.30, y-.052-deep, top.X+.15, y+.048-deep, top.X-.004, y-.002-deep)
		p.Shut()
		g.add(p, c)
	}
}
