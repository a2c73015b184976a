package lettering

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
)

// The sign of a sound stands before its note: how much room it takes and how
// large it is, in heights of the note's letters.
const (
	iconRoom   = 1.75
	iconRadius = .62
)

// soundIcons are the signs of the sounds: shapes within 1 of 0, 0, y down.
var soundIcons = map[string][]path.Path{
	"shot":  rays(8, 0, .42, 1, .17),
	"blast": {burst(9, .5)},
	"siren": append(rays(10, .1, .68, 1, .15)[5:],
		path.Polygon(-.5, .34, -.5, -.05, -.36, -.34, 0, -.46, .36, -.34, .5, -.05, .5, .34),
		path.Polygon(-.72, .48, .72, .48, .72, .86, -.72, .86)),
	"alarm": {path.Bar(0, -.8, .85, .7, .2), path.Bar(.85, .7, -.85, .7, .2), path.Bar(-.85, .7, 0, -.8, .2),
		path.Bar(0, -.22, 0, .14, .2), path.Ellipse(0, .43, .12, .12)},
	"bell": {bell(), path.Ellipse(0, -.85, .15, .15), path.Ellipse(0, .8, .24, .17)},
	"whistle": {path.Ellipse(-.32, .22, .6, .6), path.Polygon(-.32, -.38, 1, -.38, 1, -.02, .2, .1),
		path.Bar(-.5, -.9, -.44, -.66, .16), path.Bar(-.05, -.95, -.08, -.68, .16)},
	"engine": append(rays(8, math.Pi/8, .6, .96, .32), path.Ring(.54, .54, .34)),
	"chant": {path.Polygon(-.9, -.3, -.5, -.3, .45, -.8, .45, .55, -.5, .12, -.9, .12),
		path.Polygon(-.66, .1, -.34, .2, -.24, .86, -.56, .86), path.Bar(.72, -.42, .98, -.58, .15),
		path.Bar(.76, -.12, 1, -.12, .15), path.Bar(.72, .18, .98, .34, .15)},
	"song": {path.Ellipse(-.3, .62, .38, .3), path.Bar(0, .6, 0, -.85, .16),
		path.Polygon(-.02, -.93, .62, -.5, .56, .02, .4, -.3, -.02, -.5)},
	"applause": append(append(rays(12, 0, .7, 1, .15)[8:11], hand(1)...), hand(-1)...),
}

// bell returns the body of a bell.
func bell() (p path.Path) {
	p.Move(-.8, .6)
	p.Cubic(-.4, .3, -.7, -.8, 0, -.8)
	p.Cubic(.7, -.8, .4, .3, .8, .6)
	p.Shut()
	return p
}

// rays returns n strokes round about, from one radius to another.
func rays(n int, turn, from, to, width float64) (all []path.Path) {
	for i := range n {
		sin, cos := math.Sincos(turn + 2*math.Pi*float64(i)/float64(n))
		all = append(all, path.Stick(path.Point{X: from * cos, Y: from * sin}, path.Point{X: to * cos, Y: to * sin}, width))
	}
	return all
}

// burst returns a star of n points.
func burst(n int, inner float64) (p path.Path) {
	for i := range 2 * n {
		sin, cos := math.Sincos(math.Pi * (float64(i)/float64(n) - .5))
		r := 1 - (1-inner)*float64(i%2)
		if i == 0 {
			p.Move(r*cos, r*sin)
			continue
		}
		p.Line(r*cos, r*sin)
	}
	p.Shut()
	return p
}

// hand returns one of two hands that clap: side is 1 or -1.
func hand(side float64) []path.Path {
	return []path.Path{path.Bar(.34*side, .62, .62*side, .2, .42), path.Bar(.3*side, .4, .16*side, -.42, .17),
		path.Bar(.48*side, .1, .42*side, -.5, .17), path.Bar(.66*side, .1, .68*side, -.4, .17)}
}

// A sign is a sound's, at a place.
type sign struct {
	sound        string
	at           path.Point
	radius       float64
	color, paper theme.Color // paper lies below the sign, unless it has no alpha
}

// draw draws the sign.
func (s *sign) draw(p *picture.Picture) {
	at, r := s.at, s.radius
	if s.paper.A > 0 {
		p.InkFill(s.paper).Oval(at.X, at.Y, 1.3*r, 1.3*r)
	}
	for _, shape := range soundIcons[s.sound] {
		part := p.InkFill(s.color)
		part.Verbs = append(part.Verbs, shape.Verbs...)
		for _, q := range shape.Points {
			part.Points = append(part.Points, path.Point{X: at.X + r*q.X, Y: at.Y + r*q.Y})
		}
	}
}
