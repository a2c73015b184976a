package scenery

import (
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
	for i := range x.Houses() {
		b.house(x.House(i), c)
	}
}

// house draws one house: walls, a door and windows, and a roof whose ridge runs
// across the picture.
func (b *Builder) house(h layout.House, c coat) {
	r, eaves, ridge, top := h.Rect, h.Eaves, h.Ridge, h.Top
	foot := cornersOf(r)
	for i, a := range foot {
		b.face(a, foot[(i+1)%4], 0, eaves, c)
	}
	b.windows(r, eaves, c)
	a, e := v3{r.Min.X, ridge, top}, v3{r.Max.X, ridge, top}
	far := [4]v3{{r.Min.X, r.Min.Y, eaves}, {r.Max.X, r.Min.Y, eaves}, e, a}
	near := [4]v3{a, e, {r.Max.X, r.Max.Y, eaves}, {r.Min.X, r.Max.Y, eaves}}
	b.ring(b.fill(theme.Mix(c.top, c.side, .3)), far[:]...)
	b.ring(b.fill(theme.Mix(c.side, c.dark, .2)), near[:]...)
	line := b.stroke(c.line, c.width)
	b.ring(line, far[:]...)
	b.ring(line, near[:]...)
	b.line(line, v3{r.Min.X, r.Max.Y, eaves}, v3{r.Min.X, r.Max.Y, 0}, v3{r.Max.X, r.Max.Y, 0},
		v3{r.Max.X, r.Max.Y, eaves})
}

// windows draws the windows of the front, and the door in its middle.
func (b *Builder) windows(r plane.Rect, eaves float64, c coat) {
	if b.Cam.Tilt < camera.TopTilt || b.Cam.Scale < 6 {
		return
	}
	const every = 1.4 // metres from window to window
	n := max(1, int(r.Size().X/every))
	step := r.Size().X / float64(n)
	p := b.fill(theme.Mix(c.dark, c.line, .3))
	for i := range n {
		m, low := r.Min.X+step*(float64(i)+.5), .42*eaves
		if i == n/2 {
			low = 0
		}
		b.ring(p, v3{m - .33, r.Max.Y, .8 * eaves}, v3{m + .33, r.Max.Y, .8 * eaves},
			v3{m + .33, r.Max.Y, low}, v3{m - .33, r.Max.Y, low})
	}
}
