package scenery

import (
	"math"

	"standoff/scene/camera"
	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plane"
)

// drawHouses draws a block of houses as a paper model: low, so that it hides
// nobody in the street behind it.
func drawHouses(b *Builder, x *layout.PlacedProp, c coat) {
	n := x.Houses()
	right := b.Cam.Turn.Sin >= 0 // what is on the right is farther away
	for i := range n {
		if right {
			i = n - 1 - i
		}
		masonry{b}.house(x.House(i), c)
	}
}

// house draws one house: walls with windows, and a roof whose ridge runs from its left to
// its right side.
func (b masonry) house(h layout.House, c coat) {
	foot := cornersOf(h.Rect)
	for i, a := range foot {
		e := foot[(i+1)%4]
		if !b.leads(a, e) {
			continue
		}
		f := b.faceOf(a, e, c.planes().Face(b.sun.on(a, e)))
		f.box(b.fill(f.lit), 0, f.long, 0, h.Eaves)
		f.houseWindows(h.Eaves, c)
		b.line(b.stroke(c.line, c.width), over(a, h.Eaves), over(a, 0), over(e, 0), over(e, h.Eaves))
	}
	b.saddle(&saddle{k: foot, ridge: [2]plane.Point{{X: h.Min.X, Y: h.Ridge}, {X: h.Max.X, Y: h.Ridge}}, low: h.Eaves,
		high: h.Top, roof: theme.Planes{Lit: theme.Mix(c.side, c.top, .35), Shade: theme.Mix(c.dark, c.top, .35)},
		gable: c.planes(), line: c.line})
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
