package building

import (
	"math"

	"standoff/scene/scenery/draw"
	"standoff/scene/theme"
	"standoff/story/layout"
	"standoff/story/plane"
)

// Walls outdoors are a plinth with a railing on it, and piers at equal distances.
const (
	plinth    = .55 // metres high
	everyPier = 4.  // about how far the piers are apart, metres
	pierWidth = .5
	gatePier  = 3. // metres high
	everyBar  = .28
	showRails = 9. // pixels per metre from which its bars are drawn
)

// railing draws a piece of a wall outdoors.
func (b masonry) railing(w *wallPiece) {
	c := draw.Wall(b.Theme)
	base := w.bar
	base.high = [2]float64{math.Min(plinth, w.rail), math.Min(plinth, w.rail)}
	b.bar(base, c)
	if w.rail < plinth+.5 {
		return
	}
	x, y := w.corner[0].Lerp(w.corner[3], .5), w.corner[1].Lerp(w.corner[2], .5)
	iron := theme.Faint(b.Theme.Iron, 190)
	rails := b.Stroke(iron, math.Max(.7, .05*b.Cam.Scale))
	b.Line(rails, draw.Over(x, w.rail-.25), draw.Over(y, w.rail-.25))
	b.Line(rails, draw.Over(x, plinth+.2), draw.Over(y, plinth+.2))
	if b.Cam.Scale < showRails {
		return
	}
	bars := b.Stroke(theme.Faint(iron, 160), math.Max(.6, .034*b.Cam.Scale))
	n := math.Max(1, math.Floor(x.Dist(y)/everyBar+.5))
	for i := .5; i < n; i++ {
		q := x.Lerp(y, i/n)
		b.Line(bars, draw.Over(q, plinth), draw.Over(q, w.rail-.12))
	}
}

// A pier stands in a railing or beside a gate.
type pier struct {
	at         plane.Point
	wide, high float64
}

// piersOf returns the piers of all railings.
func piersOf(l *layout.Layout, pieces []wallPiece, doors []doorway) (all []pier) {
	add := func(at plane.Point, high float64) {
		for i := range doors {
			for _, r := range doors[i].posts {
				if r.Grow(.3).Contains(at) {
					return
				}
			}
		}
		for _, p := range all {
			if p.at.Dist(at) < 1 {
				return
			}
		}
		all = append(all, pier{at, pierWidth, high + .15})
	}
	mid := func(w *wallPiece, a, b int) plane.Point { return w.corner[a].Lerp(w.corner[b], .5) }
	for i := 0; i < len(pieces); {
		j := i
		for !pieces[j].last {
			j++
		}
		first, last := &pieces[i], &pieces[j]
		i = j + 1
		if first.rail < plinth+.5 {
			continue
		}
		from, to := mid(first, 0, 3), mid(last, 1, 2)
		n := math.Max(1, math.Floor(from.Dist(to)/everyPier+.5))
		for k := 0.; k <= n; k++ {
			add(from.Lerp(to, k/n), first.rail)
		}
	}
	return all
}

// drawPiers draws the piers of all railings.
func (b masonry) drawPiers(m *Buildings) {
	for i := range m.piers {
		if p := &m.piers[i]; b.Cam.Seen(plane.Rect{Min: p.at, Max: p.at}.Grow(1), p.high, 4) {
			b.pier(p)
		}
	}
}

// pier draws a pier with a cap.
func (b masonry) pier(p *pier) {
	c := draw.Wall(b.Theme)
	r := plane.Rect{Min: p.at, Max: p.at}.Grow(p.wide / 2)
	foot := draw.CornersOf(r)
	b.Begin(foot[:])
	b.Slab(r, 0, p.high, c)
	r = r.Grow(.16 * p.wide)
	top := p.high + .26*p.wide
	b.Slab(r, p.high, top, c)
	if p.wide > pierWidth && b.Cam.Scale >= showFrames {
		b.pyramid(r, top, top+.36*p.wide, c)
	}
	b.End()
}

// pyramid draws four sides that meet in a point.
func (b masonry) pyramid(r plane.Rect, z0, z1 float64, c draw.Coat) {
	k, m := draw.CornersOf(r), r.Center()
	for _, turned := range [...]bool{false, true} { // those that are turned away first
		for i, a := range k {
			if e := k[(i+1)%4]; b.Leads(a, e) == turned {
				p := b.Fill(theme.Mix(c.Planes().Face(b.Sun.On(a, e)), c.Top, .45))
				b.Ring(p, draw.Over(a, z0), draw.Over(e, z0), draw.Over(m, z1))
			}
		}
	}
	line := b.Stroke(c.Line, .6)
	for _, a := range k {
		b.Line(line, draw.Over(a, z0), draw.Over(m, z1))
	}
}
