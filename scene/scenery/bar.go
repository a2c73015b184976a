package scenery

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story/plane"
)

// A bar is a stretch of something long and upright: of a wall, of a desk. Its corners run
// clockwise as seen: along the left side from A to B, and back.
type bar struct {
	corner [4]plane.Point
	joined [2]bool    // whether it goes on at B and at A
	high   [2]float64 // at A and at B, metres
}

// level returns a bar of one height.
func level(corner [4]plane.Point, joined [2]bool, high float64) bar {
	return bar{corner, joined, [2]float64{high, high}}
}

// top returns the corner i of its top.
func (w *bar) top(i int) v3 {
	end := 0
	if i == 1 || i == 2 {
		end = 1
	}
	return v3{w.corner[i].X, w.corner[i].Y, w.high[end]}
}

// foot returns the corner i of its foot.
func (w *bar) foot(i int) v3 { return v3{w.corner[i].X, w.corner[i].Y, 0} }

// ends reports whether side i is one of the two ends, and one at which it does not go on.
func (w *bar) ends(i int) (end, open bool) { return i%2 == 1, i%2 == 1 && !w.joined[i/2] }

// bar draws a stretch: its faces, its top and their outlines, but no ends where it goes on.
func (b *Builder) bar(w bar, c coat) {
	w.corner = overlapping(w.corner, w.joined, .6/b.Cam.Scale)
	for i := range w.corner {
		if end, open := w.ends(i); open || !end {
			b.barFace(&w, i, c)
		}
	}
	b.ring(b.fill(c.top), w.top(0), w.top(1), w.top(2), w.top(3))
	b.barLines(&w, b.stroke(c.line, c.width))
}

// barFace draws side i, if the viewer sees it.
func (b *Builder) barFace(w *bar, i int, c coat) {
	j := (i + 1) % 4
	if k, e := w.corner[i], w.corner[j]; b.leads(k, e) {
		b.ring(b.fill(c.planes().Face(b.sun.on(k, e))), w.top(i), w.top(j), w.foot(j), w.foot(i))
	}
}

// barLines outlines a stretch.
func (b *Builder) barLines(w *bar, p *path.Path) {
	for i := range w.corner {
		j := (i + 1) % 4
		end, open := w.ends(i)
		if end && !open {
			continue
		}
		b.line(p, w.top(i), w.top(j))
		if !b.leads(w.corner[i], w.corner[j]) {
			continue
		}
		b.line(p, w.foot(i), w.foot(j))
		if end || !w.joined[1-i/2] {
			b.line(p, w.top(i), w.foot(i))
		}
		if end || !w.joined[i/2] {
			b.line(p, w.top(j), w.foot(j))
		}
	}
}

// overlapping lengthens a stretch a little at the ends where the next one joins
// it, so that no light shines through between them.
func overlapping(k [4]plane.Point, joined [2]bool, by float64) [4]plane.Point {
	d := k[1].Sub(k[0]).Add(k[2].Sub(k[3]))
	d = d.Mul(by / math.Max(d.Len(), 1e-9))
	if joined[0] {
		k[1], k[2] = k[1].Add(d), k[2].Add(d)
	}
	if joined[1] {
		k[0], k[3] = k[0].Sub(d), k[3].Sub(d)
	}
	return k
}

// white is what lighter parts of a building are mixed with.
var white = theme.Color{R: 255, G: 255, B: 255, A: 255}

// paler returns a colour with the share u of white.
func paler(c theme.Color, u float64) theme.Color { return theme.Mix(c, white, u) }
