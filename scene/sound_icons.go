package scene

import "math"

// The sign of a sound stands before its note: how much room it takes and how
// large it is, in heights of the note's letters.
const (
	iconRoom   = 1.75
	iconRadius = .62
)

// icons are the signs of the sounds: shapes within 1 of 0, 0, y down.
var icons = map[string][]Path{
	"shot":  rays(8, 0, .42, 1, .17),
	"blast": {burst(9, .5)},
	"siren": append(rays(10, .1, .68, 1, .15)[5:],
		polygon(-.5, .34, -.5, -.05, -.36, -.34, 0, -.46, .36, -.34, .5, -.05, .5, .34),
		polygon(-.72, .48, .72, .48, .72, .86, -.72, .86)),
	"alarm": {bar(0, -.8, .85, .7, .2), bar(.85, .7, -.85, .7, .2), bar(-.85, .7, 0, -.8, .2),
		bar(0, -.22, 0, .14, .2), ellipse(0, .43, .12, .12)},
	"bell": {bell(), ellipse(0, -.85, .15, .15), ellipse(0, .8, .24, .17)},
	"whistle": {ellipse(-.32, .22, .6, .6), polygon(-.32, -.38, 1, -.38, 1, -.02, .2, .1),
		bar(-.5, -.9, -.44, -.66, .16), bar(-.05, -.95, -.08, -.68, .16)},
	"engine": append(rays(8, math.Pi/8, .6, .96, .32), ring(.54, .54, .34)),
	"chant": {polygon(-.9, -.3, -.5, -.3, .45, -.8, .45, .55, -.5, .12, -.9, .12),
		polygon(-.66, .1, -.34, .2, -.24, .86, -.56, .86), bar(.72, -.42, .98, -.58, .15),
		bar(.76, -.12, 1, -.12, .15), bar(.72, .18, .98, .34, .15)},
	"song": {ellipse(-.3, .62, .38, .3), bar(0, .6, 0, -.85, .16),
		polygon(-.02, -.93, .62, -.5, .56, .02, .4, -.3, -.02, -.5)},
	"applause": append(append(rays(12, 0, .7, 1, .15)[8:11], hand(1)...), hand(-1)...),
}

func bar(x, y, tox, toy, width float64) Path { return stick(Point{x, y}, Point{tox, toy}, width) }

func bell() (p Path) {
	p.Move(-.8, .6)
	p.Cubic(-.4, .3, -.7, -.8, 0, -.8)
	p.Cubic(.7, -.8, .4, .3, .8, .6)
	p.Shut()
	return p
}

// rays are n strokes round about, from one radius to another.
func rays(n int, turn, from, to, width float64) (all []Path) {
	for i := range n {
		sin, cos := math.Sincos(turn + 2*math.Pi*float64(i)/float64(n))
		all = append(all, stick(Point{from * cos, from * sin}, Point{to * cos, to * sin}, width))
	}
	return all
}

// burst is a star of n points.
func burst(n int, inner float64) (p Path) {
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

// hand is one of two that clap: side is 1 or -1.
func hand(side float64) []Path {
	return []Path{bar(.34*side, .62, .62*side, .2, .42), bar(.3*side, .4, .16*side, -.42, .17),
		bar(.48*side, .1, .42*side, -.5, .17), bar(.66*side, .1, .68*side, -.4, .17)}
}

// drawIcon draws the sign of a sound about a place, on a little paper.
func (p *Picture) drawIcon(sound string, at Point, r float64, c, halo Color) {
	if halo.A > 0 {
		p.inkFill(halo).oval(at.X, at.Y, 1.3*r, 1.3*r)
	}
	for _, shape := range icons[sound] {
		part := p.inkFill(c)
		part.Verbs = append(part.Verbs, shape.Verbs...)
		for _, q := range shape.Points {
			part.Points = append(part.Points, Point{at.X + r*q.X, at.Y + r*q.Y})
		}
	}
}
