package building

import (
	"math"

	"standoff/scene/camera"
	"standoff/scene/scenery/draw"
	"standoff/scene/scenery/pieces"
	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plane"
)

// DrawHouses draws a block of houses as a paper model: low, so that it hides
// nobody in the street behind it.
func DrawHouses(b *pieces.Builder, x *layout.PlacedProp, c draw.Coat) {
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
func (b masonry) house(h layout.House, c draw.Coat) {
	foot := draw.CornersOf(h.Rect)
	for i, a := range foot {
		e := foot[(i+1)%4]
		if !b.Leads(a, e) {
			continue
		}
		f := b.faceOf(a, e, c.Planes().Face(b.Sun.On(a, e)))
		f.box(b.Fill(f.lit), 0, f.long, 0, h.Eaves)
		f.houseWindows(h.Eaves, c)
		b.Line(b.Stroke(c.Line, c.Width), draw.Over(a, h.Eaves), draw.Over(a, 0), draw.Over(e, 0), draw.Over(e, h.Eaves))
	}
	b.saddle(&saddle{k: foot, ridge: [2]plane.Point{{X: h.Min.X, Y: h.Ridge}, {X: h.Max.X, Y: h.Ridge}}, low: h.Eaves,
		high: h.Top, roof: theme.Planes{Lit: theme.Mix(c.Side, c.Top, .35), Shade: theme.Mix(c.Dark, c.Top, .35)},
		gable: c.Planes(), line: c.Line})
}

// houseWindows draws the windows of one side of a house.
func (f *face) houseWindows(eaves float64, c draw.Coat) {
	if f.Cam.Tilt < camera.TopTilt || f.Cam.Scale < showWindows {
		return
	}
	const every, half = 1.4, .3 // metres
	n := math.Max(1, math.Floor(f.long/every))
	glass := f.Fill(theme.Mix(c.Dark, f.Theme.Glass, .6))
	for i := .5; i < n; i++ {
		u := f.long * i / n
		f.box(glass, u-half, u+half, .4*eaves, .8*eaves)
	}
	if f.Cam.Scale < showFrames {
		return
	}
	sills := f.Fill(paler(f.lit, .35))
	for i := .5; i < n; i++ {
		u := f.long * i / n
		f.box(sills, u-half-.1, u+half+.1, .4*eaves-.08, .4*eaves)
	}
}
