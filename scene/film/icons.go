package film

import (
	"math"
	"strconv"
	"strings"

	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story"
)

// A glyph draws a sign within a square of 20 by 20, as the page has it (web/page/icons.svg).
type glyph struct {
	p     *picture.Picture
	at    path.Point // of the square's middle, CSS pixels
	scale float64    // CSS pixels for each of its own
	ink   theme.Color
	paper theme.Color // of what is left out of a filled sign
}

// x and y return where a place of the square lies.
func (g *glyph) x(v float64) float64 { return g.at.X + g.scale*(v-10) }
func (g *glyph) y(v float64) float64 { return g.at.Y + g.scale*(v-10) }

// fill fills a polygon.
func (g *glyph) fill(c theme.Color, xy ...float64) {
	p := g.p.InkFill(c)
	for i := 0; i+1 < len(xy); i += 2 {
		if i == 0 {
			p.Move(g.x(xy[0]), g.y(xy[1]))
			continue
		}
		p.Line(g.x(xy[i]), g.y(xy[i+1]))
	}
	p.Shut()
}

// stroke returns a line of the sign, of so many pixels of the square, to which paths are added.
func (g *glyph) stroke(width float64) *picture.Stroke { return g.p.InkStroke(g.ink, width*g.scale) }

// lines draws broken lines, each a list of places.
func (g *glyph) lines(width float64, all ...[]float64) {
	s := g.stroke(width)
	for _, xy := range all {
		for i := 0; i+1 < len(xy); i += 2 {
			if i == 0 {
				s.Path.Move(g.x(xy[0]), g.y(xy[1]))
				continue
			}
			s.Path.Line(g.x(xy[i]), g.y(xy[i+1]))
		}
		if n := len(xy); xy[0] == xy[n-2] && xy[1] == xy[n-1] {
			s.Path.Shut()
		}
	}
}

// ring draws a circle.
func (g *glyph) ring(width, x, y, r, dash, gap float64) {
	s := g.stroke(width)
	s.Dash, s.Gap = dash*g.scale, gap*g.scale
	s.Path.Oval(g.x(x), g.y(y), r*g.scale, r*g.scale)
}

// disc fills a circle.
func (g *glyph) disc(c theme.Color, x, y, r float64) {
	g.p.InkFill(c).Oval(g.x(x), g.y(y), r*g.scale, r*g.scale)
}

// grade draws the sign of a grade.
func (g *glyph) grade(s story.Sure) {
	switch s {
	case story.Established:
		g.disc(g.ink, 10, 10, 8)
		tick := *g
		tick.ink = g.paper
		tick.lines(2.2, []float64{6.2, 10.3, 8.9, 13, 13.9, 7.4})
	case story.Reported:
		g.lines(1.7, []float64{3.5, 2.8, 16.5, 2.8, 16.5, 17.2, 3.5, 17.2, 3.5, 2.8})
		g.lines(1.5, []float64{6.5, 6.8, 13.5, 6.8}, []float64{6.5, 10, 13.5, 10}, []float64{6.5, 13.2, 10.9, 13.2})
	case story.Claimed:
		g.lines(1.7, []float64{2.2, 3, 17.8, 3, 17.8, 13.8, 9.6, 13.8, 6, 17.4, 6, 13.8, 2.2, 13.8, 2.2, 3})
		g.lines(1.8, []float64{5.8, 8.4, 7.6, 8.4}, []float64{9.1, 8.4, 10.9, 8.4}, []float64{12.4, 8.4, 14.2, 8.4})
	case story.Disputed:
		g.fill(g.ink, 9.2, 3, 9.2, 17, 2.4, 10)
		g.lines(1.7, []float64{11.6, 4.8, 11.6, 15.2, 16.6, 10, 11.6, 4.8})
	case story.Unconfirmed:
		n := 10.
		long := 2 * math.Pi * 8 / n
		g.ring(1.7, 10, 10, 8, .66*long, .34*long)
		hook := g.stroke(1.7)
		hook.Path.Move(g.x(7.6), g.y(8))
		hook.Path.Cubic(g.x(7.6), g.y(4.8), g.x(12.5), g.y(4.8), g.x(12.4), g.y(8))
		hook.Path.Cubic(g.x(12.4), g.y(9.8), g.x(10), g.y(9.8), g.x(10), g.y(11.8))
		g.fill(g.ink, 9.1, 13.3, 10.9, 13.3, 10.9, 15.1, 9.1, 15.1)
	}
}

// kind draws the sign of a kind of source.
func (g *glyph) kind(k story.SourceKind) {
	switch k {
	case story.Video:
		g.lines(1.7, []float64{2.5, 5, 12.5, 5, 12.5, 15, 2.5, 15, 2.5, 5})
		g.fill(g.ink, 12.6, 9, 17.6, 5.6, 17.6, 14.4, 12.6, 11)
	case story.Photo:
		g.lines(1.7, []float64{2.4, 5.6, 6.2, 5.6, 7.6, 3.4, 12.4, 3.4, 13.8, 5.6, 17.6, 5.6, 17.6, 16.4, 2.4, 16.4, 2.4, 5.6})
		g.ring(1.7, 10, 10.6, 2.8, 0, 0)
	case story.Eyewitness:
		s := g.stroke(1.7)
		s.Path.Move(g.x(1.6), g.y(10))
		s.Path.Cubic(g.x(5.6), g.y(3.6), g.x(14.4), g.y(3.6), g.x(18.4), g.y(10))
		s.Path.Cubic(g.x(14.4), g.y(16.4), g.x(5.6), g.y(16.4), g.x(1.6), g.y(10))
		s.Path.Shut()
		g.disc(g.ink, 10, 10, 2.7)
	case story.Document:
		g.lines(1.7, []float64{4, 2.5, 12, 2.5, 16, 6.5, 16, 17.5, 4, 17.5, 4, 2.5}, []float64{11.6, 2.8, 11.6, 7.2, 16, 7.2})
	case story.Statement:
		g.lines(1.7, []float64{2.4, 7.6, 5.8, 7.6, 12.8, 3.6, 12.8, 16.4, 5.8, 12.4, 2.4, 12.4, 2.4, 7.6}, []float64{6, 12.6, 7.2, 17},
			[]float64{15.6, 7.2, 16.8, 9.1, 16.8, 10.9, 15.6, 12.8})
	case story.Post:
		g.lines(1.7, []float64{7.8, 3, 5.6, 17}, []float64{14.4, 3, 12.2, 17}, []float64{3.4, 7.4, 17.4, 7.4}, []float64{2.6, 12.6, 16.6, 12.6})
	default:
		g.lines(1.6, []float64{2.5, 4, 14.5, 4, 14.5, 16.5, 2.5, 16.5, 2.5, 4}, []float64{14.5, 7.5, 17.5, 7.5, 17.5, 14.8, 16, 16.5, 14.5, 16})
		g.lines(1.5, []float64{5, 7, 12, 7}, []float64{5, 10, 12, 10}, []float64{5, 13, 9.4, 13})
	}
}

// pencil draws the sign of corrections.
func (g *glyph) pencil() {
	g.lines(1.6, []float64{3, 17, 3.9, 13, 13.6, 3.3, 16.7, 6.4, 7, 16.1, 3, 17}, []float64{11.6, 5.3, 14.7, 8.4})
}

// clock draws a clock face: with hands that show a time, "10:14", or dashed and empty where
// none is known, within a square of 42 by 42.
func (g *glyph) clock(hhmm string) {
	const mid, r = 10, 9.3
	h, m, ok := strings.Cut(hhmm, ":")
	hour, errH := strconv.Atoi(h)
	minute, errM := strconv.Atoi(m)
	if !ok || errH != nil || errM != nil {
		n := 18.
		long := 2 * math.Pi * r / n
		g.ring(.9, mid, mid, r, .65*long, .35*long)
		g.disc(g.ink, mid, mid, 1.1)
		return
	}
	g.ring(.9, mid, mid, r, 0, 0)
	hand := func(turn, long, width float64) {
		sin, cos := math.Sincos(2 * math.Pi * turn)
		g.lines(width, []float64{mid - .7*sin, mid + .7*cos, mid + long*sin, mid - long*cos})
	}
	for i := range 4 {
		sin, cos := math.Sincos(math.Pi / 2 * float64(i))
		g.lines(.9, []float64{mid + 6.5*sin, mid - 6.5*cos, mid + 7.9*sin, mid - 7.9*cos})
	}
	hand((float64(hour%12)+float64(minute)/60)/12, 4.6, 1.5)
	hand(float64(minute)/60, 6.8, 1.1)
}
