package figure

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
)

// film draws what the press at work films with, each with their own tool.
func (g gear) film() {
	switch g.look.Gear {
	case microphone: // it is in the hand
	case shoulderCamera:
		g.shoulderCamera()
	default:
		g.photoCamera(g.head.plus(vec{.115, 0, .005}))
	}
}

// photoCamera draws a camera before the eyes.
func (g gear) photoCamera(at vec) {
	c := g.theme.Camera
	body := g.box(at, .026, .060, .038)
	lens := g.lens(at.plus(vec{f: .026}), at.plus(vec{f: .105}), .028, .030)
	g.inDepth(func() {
		g.add(body, c)
		g.add(g.box(at.plus(vec{u: .045}), .02, .022, .012), c)
	}, func() { g.add(lens, theme.Darker(c, .25)) })
	if g.level > far && g.faces() {
		g.glass(at.plus(vec{f: .107}), .022)
	}
}

// shoulderCamera draws a big camera with a viewfinder, a light and a handle.
func (g gear) shoulderCamera() {
	c := g.theme.Camera
	at := g.head.plus(vec{.05, .095, .01})
	g.inDepth(func() {
		g.add(g.box(at, .115, .040, .055), c)
		g.add(g.rod([3]float64{.011, .011, .011}, at.plus(vec{-.08, 0, .05}), at.plus(vec{-.06, 0, .085}), at.plus(vec{.07, 0, .085})), c)
	}, func() {
		g.add(g.lens(at.plus(vec{f: .11}), at.plus(vec{f: .20}), .036, .044), theme.Darker(c, .25))
	})
	if g.level == far {
		return
	}
	if g.faces() {
		g.glass(at.plus(vec{f: .202}), .034)
	}
	g.line(theme.Mix(c, g.theme.Band, .3), .008, g.to(at.plus(vec{-.10, .04, .015})), g.to(at.plus(vec{.09, .04, .015})))
}

// lens returns a round tube along the body's way forward, so wide at its ends.
func (g gear) lens(a, b vec, ra, rb float64) path.Path {
	const n = 10
	var ps [2 * n]path.Point
	for i := range n {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / n)
		ps[i], ps[n+i] = g.to(a.plus(vec{0, cos * ra, sin * ra})), g.to(b.plus(vec{0, cos * rb, sin * rb}))
	}
	return hull(ps[:])
}

// glass draws a lens's glass.
func (g gear) glass(at vec, r float64) {
	g.loose(g.disc(at, vec{r: r}, vec{u: r}), theme.Mix(g.theme.Camera, g.theme.Band, .38))
}

// inDepth draws a camera's body and its lens, which of them is nearer last.
func (g gear) inDepth(body, lens func()) {
	if g.sin < 0 {
		lens()
		body()
		return
	}
	body()
	lens()
}
