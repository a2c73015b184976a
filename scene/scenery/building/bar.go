package building

import (
	"standoff/scene/path"
	"standoff/scene/scenery/draw"
	"standoff/story/plane"
)

// A bar is a stretch of something long and upright: of a wall, of a desk. Its corners run
// clockwise as seen: along the left side from A to B, and back.
type bar struct {
	corner [4]plane.Point
	joined [2]bool    // whether it goes on at B and at A
	high   [2]float64 // at A and at B, metres
}

// top returns the corner i of its top.
func (w *bar) top(i int) draw.V3 {
	end := 0
	if i == 1 || i == 2 {
		end = 1
	}
	return draw.Over(w.corner[i], w.high[end])
}

// foot returns the corner i of its foot.
func (w *bar) foot(i int) draw.V3 { return draw.Over(w.corner[i], 0) }

// ends reports whether side i is one of the two ends, and one at which it does not go on.
func (w *bar) ends(i int) (end, open bool) { return i%2 == 1, i%2 == 1 && !w.joined[i/2] }

// bar draws a stretch: its faces, its top and their outlines, but no ends where it goes on.
func (b masonry) bar(w bar, c draw.Coat) {
	w.corner = draw.Overlapping(w.corner, w.joined, .6/b.Cam.Scale)
	for i := range w.corner {
		if end, open := w.ends(i); open || !end {
			b.barFace(&w, i, c)
		}
	}
	b.Ring(b.Fill(c.Top), w.top(0), w.top(1), w.top(2), w.top(3))
	b.barLines(&w, b.Stroke(c.Line, c.Width))
}

// barFace draws side i, if the viewer sees it.
func (b masonry) barFace(w *bar, i int, c draw.Coat) {
	j := (i + 1) % 4
	if k, e := w.corner[i], w.corner[j]; b.Leads(k, e) {
		b.Ring(b.Fill(c.Planes().Face(b.Sun.On(k, e))), w.top(i), w.top(j), w.foot(j), w.foot(i))
	}
}

// barLines outlines a stretch.
func (b masonry) barLines(w *bar, p *path.Path) {
	for i := range w.corner {
		j := (i + 1) % 4
		end, open := w.ends(i)
		if end && !open {
			continue
		}
		b.Line(p, w.top(i), w.top(j))
		if !b.Leads(w.corner[i], w.corner[j]) {
			continue
		}
		b.Line(p, w.foot(i), w.foot(j))
		if end || !w.joined[1-i/2] {
			b.Line(p, w.top(i), w.foot(i))
		}
		if end || !w.joined[i/2] {
			b.Line(p, w.top(j), w.foot(j))
		}
	}
}
