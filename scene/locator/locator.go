// Package locator draws where in a set a picture looks: a small plate in a corner with the
// outlines of the set's areas and the picture's frame, without a word. Package label finds
// the corner, clear of words and people, and calls it. It keeps nothing. All of it is in
// this file.
package locator

import (
	"math"

	"standoff/scene/camera"
	"standoff/scene/path"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plane"
)

const (
	wide, high = 140., 86. // pixels, in pictures from fullWidth
	narrow     = 94. / wide
	fullWidth  = 760.
	phoneWidth = 480.
	inset      = 9.  // pixels between the plate's edge and the set
	mostSeen   = .45 // of the set, from which on its picture tells by itself where it is
)

// Size returns how large the plate is in a picture so wide, in pixels.
func Size(width float64) (w, h float64) {
	u := path.Clamp((width-phoneWidth)/(fullWidth-phoneWidth), 0, 1)
	scale := narrow + (1-narrow)*u
	return math.Round(wide * scale), math.Round(high * scale)
}

// Wanted reports whether a picture needs the plate: it shows less than half of the set, and
// that is more than one piece of ground.
func Wanted(c *camera.Camera, l *layout.Layout) bool {
	return len(l.Areas) > 1 && share(c, l.Bounds) < mostSeen
}

// share returns which part of a rectangle of the plan is in the picture.
func share(c *camera.Camera, r plane.Rect) float64 {
	var a, b [12]plane.Point
	in := append(a[:0], c.Ground(path.Point{}), c.Ground(path.Point{X: c.W}),
		c.Ground(path.Point{X: c.W, Y: c.H}), c.Ground(path.Point{Y: c.H}))
	in = clip(in, b[:0], plane.Point{X: 1}, r.Min.X)
	in = clip(in, a[:0], plane.Point{X: -1}, -r.Max.X)
	in = clip(in, b[:0], plane.Point{Y: 1}, r.Min.Y)
	in = clip(in, a[:0], plane.Point{Y: -1}, -r.Max.Y)
	area := 0.
	for i, p := range in {
		q := in[(i+1)%len(in)]
		area += p.X*q.Y - q.X*p.Y
	}
	size := r.Size()
	return math.Abs(area) / 2 / math.Max(size.X*size.Y, 1)
}

// clip adds to out what of a polygon lies beyond a line: where the product with n is at
// least least (Sutherland and Hodgman, 1974).
func clip(in, out []plane.Point, n plane.Point, least float64) []plane.Point {
	for i, p := range in {
		q := in[(i+1)%len(in)]
		a, b := p.Dot(n)-least, q.Dot(n)-least
		if a >= 0 {
			out = append(out, p)
		}
		if (a < 0) != (b < 0) {
			out = append(out, p.Lerp(q, a/(a-b)))
		}
	}
	return out
}

// Draw draws the plate in a box of the picture, alpha 0 to 1.
func Draw(p *picture.Picture, t *theme.Theme, c *camera.Camera, l *layout.Layout, box path.Rect, alpha float64) {
	p.InkFill(theme.Faded(t.Paper, .92*alpha)).Rounded(box, 2)
	edge := p.InkStroke(theme.Faded(t.Ink2, .3*alpha), 1)
	edge.Path.Box(box.X, box.Y, box.W, box.H)

	small := fitted(c, l.Bounds, box)
	for i := range l.Areas {
		if a := &l.Areas[i]; a.In < 0 {
			ground := t.Ground[a.Area.Ground]
			if len(a.Area.Walls) > 2 {
				ground = theme.Mix(t.WallDark, ground, .35)
			}
			trace(p.InkFill(theme.Faded(ground, .9*alpha)), &small, a.Outline)
			trace(&p.InkStroke(theme.Faded(t.Ink2, .45*alpha), .8).Path, &small, a.Outline)
		}
	}
	r := frame(c, &small, box)
	p.InkStroke(theme.Faded(t.Ink, alpha), 1.6).Path.Box(r.X, r.Y, r.W, r.H)
}

// fitted returns the camera that sees all of the set in the box from where c looks.
func fitted(c *camera.Camera, bounds plane.Rect, box path.Rect) camera.Camera {
	small := *c
	seen := c.Turn.Box(bounds)
	size := seen.Size()
	small.Scale = math.Min((box.W-2*inset)/size.X, (box.H-2*inset)/(size.Y*c.Cos))
	mid := seen.Center()
	small.OriginX = box.Center().X - small.Scale*mid.X
	small.OriginY = box.Center().Y - small.Scale*c.Cos*mid.Y
	return small
}

// trace adds the outline of ground to a path.
func trace(on *path.Path, c *camera.Camera, outline []plane.Point) {
	for i, q := range outline {
		at := c.Project(q.X, q.Y, 0)
		if i == 0 {
			on.Move(at.X, at.Y)
		} else {
			on.Line(at.X, at.Y)
		}
	}
	on.Shut()
}

// frame returns where the picture's frame lies on the plate, within it.
func frame(c, small *camera.Camera, box path.Rect) path.Rect {
	a, b := c.Ground(path.Point{}), c.Ground(path.Point{X: c.W, Y: c.H})
	from, to := small.Project(a.X, a.Y, 0), small.Project(b.X, b.Y, 0)
	const edge = 3
	left, right := math.Max(from.X, box.X+edge), math.Min(to.X, box.X+box.W-edge)
	top, low := math.Max(from.Y, box.Y+edge), math.Min(to.Y, box.Y+box.H-edge)
	return path.Rect{X: left, Y: top, W: math.Max(right-left, 1), H: math.Max(low-top, 1)}
}
