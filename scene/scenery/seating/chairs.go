package seating

import (
	"math"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/scenery/draw"
	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plane"
)

// seatCoat returns a coat paler than a wall's: empty seats fill the picture and must stay quiet.
func seatCoat(t *theme.Theme) draw.Coat {
	line := theme.Mix(t.WallLine, t.Wood, .45)
	return draw.Coat{Top: theme.Mix(t.WallTop, t.Wood, .06), Side: theme.Mix(t.WallSide, t.WallTop, .3),
		Dark: theme.Mix(t.WallSide, t.WallDark, .5), Line: line, Width: .6}
}

// seatHeight returns how much higher than true a seat is drawn. People are never
// foreshortened, so from high up what they sit on must not be either; the two
// agree at the usual tilt of 40°.
func (b seating) seatHeight() float64 {
	if b.Cam.Tilt < camera.TopTilt {
		return 1
	}
	return path.Clamp(.643/b.Cam.Sin, .8, 1.7)
}

// chair draws a seat and its back, each a piece, so that somebody who sits there
// comes between them when seen from behind.
func (b seating) chair(q layout.SeatPlace) {
	if !b.Cam.Seen(plane.Rect{Min: q.Point, Max: q.Point}.Grow(.7), 1+q.Rise, 2) {
		return
	}
	sin, cos := math.Sincos(q.Face)
	f := plane.Point{X: cos, Y: sin}
	c := seatCoat(b.Theme)
	high := b.seatHeight()
	if b.Cam.Scale < smallSeat {
		c.Width = 0
	}
	pan := draw.Turned(q.Point, f, .24, .22, .26)
	plain := c
	plain.Width = 0
	b.Piece(b.Deep(q.Point) - .22)
	b.Prism(pan[:], q.Rise+.3*high, q.Rise+.44*high, plain)
	b.End()
	foot := b.Deep(q.Point.Sub(f.Mul(.27)))
	if b.Cam.Tilt < camera.TopTilt {
		foot = b.Deep(q.Point) - .22 // from above, somebody who sits there hides the chair
	}
	b.Piece(foot)
	if b.Cam.Scale < largeSeat {
		rest := draw.Turned(q.Point, f, -.22, .31, .27)
		b.Prism(rest[:], q.Rise+.05, q.Rise+.95*high, c)
	} else {
		b.bentBack(q, f, c, high)
	}
	b.End()
}

// bentBack draws the back of a chair that is bent round whoever sits there: its faces, and its top, whose
// outline is no convex one.
func (b seating) bentBack(q layout.SeatPlace, f plane.Point, c draw.Coat, high float64) {
	right := f.Across()
	at := func(u, v float64) plane.Point { return q.Add(f.Mul(u)).Add(right.Mul(v)) }
	k := [...]plane.Point{at(-.10, -.30), at(-.22, -.14), at(-.22, .14), at(-.10, .30),
		at(-.16, .36), at(-.30, .17), at(-.30, -.17), at(-.16, -.36)}
	z0, z1 := q.Rise+.36*high, q.Rise+high
	plain := c
	plain.Width = 0
	b.Prism(k[:], z0, z1, plain)
	b.Outline(b.Stroke(c.Line, c.Width), k[:], z1)
}

// bench draws a row's bench, a plank under each place.
func (b seating) bench(r *seatRow) {
	c := draw.Wood(b.Theme)
	for _, q := range r.places {
		if !b.Cam.Seen(plane.Rect{Min: q.Point, Max: q.Point}.Grow(.7), 1+q.Rise, 2) {
			continue
		}
		sin, cos := math.Sincos(q.Face)
		pan := draw.Turned(q.Point, plane.Point{X: cos, Y: sin}, .2, .2, .36)
		b.Piece(b.Deep(q.Point) - .22)
		high := b.seatHeight()
		b.Prism(pan[:], q.Rise+.32*high, q.Rise+.44*high, c)
		b.End()
	}
}
