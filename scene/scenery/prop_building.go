package scenery

import (
	"math"

	"standoff/scene/camera"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// drawBuilding draws a block of houses as a paper model: low, so that it hides
// nobody in the street behind it.
func drawBuilding(b *Builder, x *layout.PlacedProp) {
	c := b.hue(x, theme.Mix(b.Theme.Quiet(), b.Theme.Ground[story.Street], .5))
	n := x.Houses()
	right := b.Cam.Turn.Sin >= 0 // what is on the right is farther away
	for i := range n {
		if right {
			i = n - 1 - i
		}
		b.house(x.House(i), c)
	}
}

// house draws one house: walls with windows, and a roof whose ridge runs from its left to
// its right side.
func (b *Builder) house(h layout.House, c coat) {
	foot := cornersOf(h.Rect)
	line := b.Theme.WallLine
	for i, a := range foot {
		if e := foot[(i+1)%4]; b.leads(a, e) {
			f := b.faceOf(a, e, c.planes().Face(b.sun.on(a, e)))
			f.box(b.fill(f.lit), 0, f.long, 0, h.Eaves)
			f.houseWindows(h.Eaves, c)
		}
	}
	a, e := v3{h.Min.X, h.Ridge, h.Top}, v3{h.Max.X, h.Ridge, h.Top}
	k := [4]v3{}
	for i, p := range foot {
		k[i] = v3{p.X, p.Y, h.Eaves}
	}
	edges := b.Theme.Stone.Shade
	for _, s := range [...]struct {
		a, b plane.Point
		rise float64
		over [4]v3
		n    int
	}{
		{foot[0], foot[1], h.Ridge - h.Min.Y, [4]v3{k[0], k[1], e, a}, 4},
		{foot[2], foot[3], h.Max.Y - h.Ridge, [4]v3{k[2], k[3], a, e}, 4},
		{foot[1], foot[2], 0, [4]v3{k[1], k[2], e}, 3},
		{foot[3], foot[0], 0, [4]v3{k[3], k[0], a}, 3},
	} {
		lit := c.planes().Face(b.sun.on(s.a, s.b))
		if s.rise > 0 {
			if !b.slopes(s.a, s.b, h.Top-h.Eaves, s.rise) {
				continue
			}
			lit = theme.Mix(lit, c.top, .35)
		} else if !b.leads(s.a, s.b) {
			continue
		}
		b.ring(b.fill(lit), s.over[:s.n]...)
		b.ring(b.stroke(theme.Mix(c.line, edges, .3), c.width), s.over[:s.n]...)
	}
	p := b.stroke(theme.Mix(c.line, line, .3), c.width)
	for i, q := range foot {
		if r := foot[(i+1)%4]; b.leads(q, r) {
			b.line(p, v3{q.X, q.Y, h.Eaves}, v3{q.X, q.Y, 0}, v3{r.X, r.Y, 0}, v3{r.X, r.Y, h.Eaves})
		}
	}
}

// houseWindows draws the windows of one side of a house.
func (f *face) houseWindows(eaves float64, c coat) {
	if f.Cam.Tilt < camera.TopTilt || f.Cam.Scale < showWindows {
		return
	}
	const every, half = 1.4, .3 // metres
	n := math.Max(1, math.Floor(f.long/every))
	glass := f.fill(theme.Mix(c.dark, f.Theme.Glass, .6))
	for i := .5; i < n; i++ {
		u := f.long * i / n
		f.box(glass, u-half, u+half, .4*eaves, .8*eaves)
	}
	if f.Cam.Scale < showFrames {
		return
	}
	sills := f.fill(paler(f.lit, .35))
	for i := .5; i < n; i++ {
		u := f.long * i / n
		f.box(sills, u-half-.1, u+half+.1, .4*eaves-.08, .4*eaves)
	}
}
