package scenery

import (
	"math"

	"standoff/scene/path"
	"standoff/scene/theme"
	"standoff/story"
	"standoff/story/layout"
	"standoff/story/plane"
)

// A street is a road between pavements, with what is painted on it.
type street struct {
	road   plane.Rect
	kerbs  [][2]plane.Point // the edges of the pavements, the road on the right hand as one walks
	lanes  [][2]plane.Point // dashes between lanes
	zebras [][4]plane.Point // the stripes of crossings
	mouths []plane.Rect     // where another street's road comes in through a pavement
}

const (
	narrow    = 7.   // metres: a street without pavements
	kerbWide  = .28  // metres
	kerbHigh  = .13  // metres
	laneWide  = 5.9  // metres, about
	stripe    = 1.25 // metres from stripe to stripe of a crossing
	laneThick = .14  // metres
)

// A way turns the plan so that a street runs down it: with across true, the plan's two axes
// change places.
type way struct{ across bool }

// point returns the point turned, or turned back.
func (w way) point(p plane.Point) plane.Point {
	if w.across {
		return plane.Point{X: p.Y, Y: p.X}
	}
	return p
}

// rect returns the rectangle likewise.
func (w way) rect(r plane.Rect) plane.Rect {
	return plane.Rect{Min: w.point(r.Min), Max: w.point(r.Max)}
}

// edge returns a kerb's line likewise: the road stays on its right hand.
func (w way) edge(a, b plane.Point) [2]plane.Point {
	if w.across {
		a, b = b, a
	}
	return [2]plane.Point{w.point(a), w.point(b)}
}

// wayOf returns the way of a street: along its neighbours, or else its longer sides.
func wayOf(l *layout.Layout, area int) way {
	r := l.Areas[area].Rect
	beside := [2]float64{} // how long other ground lies at its left and right; at its top and bottom
	for i, a := range l.Areas {
		if i == area || a.In >= 0 || a.Area.Ground == story.Street {
			continue
		}
		for k := range beside {
			w := way{across: k == 1}
			q, o := w.rect(r), w.rect(a.Rect)
			const near = .5
			if math.Abs(o.Min.X-q.Max.X) < near || math.Abs(o.Max.X-q.Min.X) < near {
				beside[k] += math.Max(0, math.Min(q.Max.Y, o.Max.Y)-math.Max(q.Min.Y, o.Min.Y))
			}
		}
	}
	if s := r.Size(); beside[0] == beside[1] {
		return way{across: s.X >= s.Y}
	}
	return way{across: beside[1] > beside[0]}
}

// runsDown reports whether a street runs down the plan rather than across it.
func runsDown(l *layout.Layout, area int) bool { return !wayOf(l, area).across }

// pavements returns how wide a street's pavements are; 0 if it is too narrow for any.
func pavements(home plane.Rect) float64 {
	s := home.Size()
	if wide := math.Min(s.X, s.Y); wide >= narrow {
		return path.Clamp(.17*wide, 1.5, 4.4)
	}
	return 0
}

// roadIn returns what pavements leave of a street that lies between such sides.
func roadIn(l *layout.Layout, area int, r plane.Rect) plane.Rect {
	w, wide := wayOf(l, area), pavements(l.Areas[area].Rect)
	left, right := story.Left, story.Right
	if w.across {
		left, right = story.Top, story.Bottom
	}
	r = w.rect(r)
	if !runsOn(l, area, left) {
		r.Min.X += wide
	}
	if !runsOn(l, area, right) {
		r.Max.X -= wide
	}
	return w.rect(r)
}

// streetOf returns the road of a street whose ground is r, and what is on it; nil where it is
// too narrow for pavements, or runs on to all sides.
func streetOf(l *layout.Layout, area int, r plane.Rect) *street {
	s := &street{road: roadIn(l, area, r)}
	if s.road == r {
		return nil
	}
	w := wayOf(l, area)
	s.mouths = mouthsOf(l, area, w, r, s.road)
	s.kerbs = kerbsOf(l, area, w, r, s)
	s.zebras = zebrasOf(l, area, w, s.road)
	clear := s.mouths
	for i := range s.zebras {
		clear = append(clear, plane.Bounds(s.zebras[i][:]).Grow(1))
	}
	s.lanes = lanesOf(w, s.road, l.Areas[area].Rect.Min, clear)
	return s
}

// mouthsOf returns the parts of a street's pavements through which the roads of other streets
// come.
func mouthsOf(l *layout.Layout, area int, w way, r, road plane.Rect) []plane.Rect {
	var out []plane.Rect
	r, road = w.rect(r), w.rect(road)
	for i, a := range l.Areas {
		if i == area || a.In >= 0 || a.Area.Ground != story.Street || wayOf(l, i) == w {
			continue
		}
		in := w.rect(roadIn(l, i, a.Rect))
		m := plane.Rect{Min: plane.Point{X: r.Min.X, Y: in.Min.Y}, Max: plane.Point{X: r.Max.X, Y: in.Max.Y}}
		const near = .3
		switch {
		case math.Abs(in.Max.X-r.Min.X) < near:
			m.Max.X = road.Min.X
		case math.Abs(in.Min.X-r.Max.X) < near:
			m.Min.X = road.Max.X
		default:
			continue
		}
		if overlap(m, r) {
			out = append(out, w.rect(m))
		}
	}
	return out
}

// kerbsOf returns the edges of a street's pavements: along its road, but not across a mouth,
// and at their ends where it goes on into a city.
func kerbsOf(l *layout.Layout, area int, w way, r plane.Rect, s *street) [][2]plane.Point {
	var out [][2]plane.Point
	r, road := w.rect(r), w.rect(s.road)
	for k, x := range [2]float64{road.Min.X, road.Max.X} {
		if x == r.Min.X || x == r.Max.X {
			continue
		}
		var gaps []lane
		for _, m := range s.mouths {
			if m = w.rect(m); (m.Max.X <= x) == (k == 0) {
				gaps = append(gaps, lane{m.Min.Y, m.Max.Y})
			}
		}
		for _, part := range between(sorted(gaps), r.Min.Y, r.Max.Y) {
			a, b := plane.Point{X: x, Y: part.hi}, plane.Point{X: x, Y: part.lo}
			if k == 1 {
				a, b = b, a
			}
			out = append(out, w.edge(a, b))
		}
	}
	ends := [2]story.Side{story.Top, story.Bottom}
	if w.across {
		ends = [2]story.Side{story.Left, story.Right}
	}
	for k, y := range [2]float64{r.Min.Y, r.Max.Y} {
		if !inCity(l) || !runsOn(l, area, ends[k]) {
			continue
		}
		for _, x := range [2]lane{{r.Min.X, road.Min.X}, {road.Max.X, r.Max.X}} {
			a, b := plane.Point{X: x.hi, Y: y}, plane.Point{X: x.lo, Y: y}
			if k == 1 {
				a, b = b, a
			}
			if x.hi-x.lo > .1 {
				out = append(out, w.edge(a, b))
			}
		}
	}
	return out
}

// lanesOf returns the dashes between the lanes of a road, counted from a corner, but for those on any
// of the rectangles.
func lanesOf(w way, road plane.Rect, from plane.Point, clear []plane.Rect) [][2]plane.Point {
	r, first := w.rect(road), w.point(from).Y
	n := max(2, int(math.Round((r.Max.X-r.Min.X)/laneWide)))
	var out [][2]plane.Point
	for i := 1; i < n; i++ {
		x := r.Min.X + (r.Max.X-r.Min.X)*float64(i)/float64(n)
		for y := first + math.Ceil((r.Min.Y-first)/5)*5; y+2.2 < r.Max.Y; y += 5 {
			a, b := w.point(plane.Point{X: x, Y: y}), w.point(plane.Point{X: x, Y: y + 2.2})
			met := false
			for _, c := range clear {
				met = met || c.Contains(a) || c.Contains(b)
			}
			if !met {
				out = append(out, [2]plane.Point{a, b})
			}
		}
	}
	return out
}

// zebrasOf returns the stripes of a crossing before every door to the street.
func zebrasOf(l *layout.Layout, area int, w way, road plane.Rect) [][4]plane.Point {
	var out [][4]plane.Point
	r := w.rect(road)
	for i := range l.Doors {
		d := &l.Doors[i]
		a, b := w.point(d.A), w.point(d.B)
		if d.Sides[0] != area && d.Sides[1] != area || math.Abs(b.Y-a.Y) < math.Abs(b.X-a.X) {
			continue
		}
		y, half := (a.Y+b.Y)/2, path.Clamp(.42*a.Dist(b), 1.6, 2.4)
		for x := r.Min.X + .6; x+.62 < r.Max.X-.4; x += stripe {
			out = append(out, cornersOf(w.rect(plane.Rect{Min: plane.Point{X: x, Y: y - half}, Max: plane.Point{X: x + .62, Y: y + half}})))
		}
	}
	return out
}

// drawStreet draws pavements with their joints and kerbs, the road and what is painted on it.
func (g *ground) drawStreet(d *Pen) {
	s, t := g.street, d.Theme
	d.outline(d.fill(t.Paths.Pavement), g.outline, 0)
	d.joints(g.joints)
	road := d.fill(t.Ground[story.Street])
	d.rect(road, s.road, 0)
	for _, m := range s.mouths {
		d.rect(road, m, 0)
	}
	d.kerbs(s.kerbs)
	if d.Cam.Scale < 4 {
		return
	}
	paint := d.fill(t.Paths.Lane)
	for i := range s.zebras {
		if d.Cam.Seen(plane.Bounds(s.zebras[i][:]), 0, 1) {
			d.outline(paint, s.zebras[i][:], 0)
		}
	}
	d.dashes(paint, s.lanes)
}

// joints draws the joints of a pavement, as far as they are not too fine.
func (d *Pen) joints(lines [][2]plane.Point) {
	if d.Cam.Scale < 9 || len(lines) == 0 {
		return
	}
	p := d.stroke(theme.Mix(d.Theme.Paths.Pavement, d.Theme.Paths.Joint, .75), jointWidth(d.Cam.Scale))
	for _, j := range lines {
		d.segment(p, j)
	}
}

// kerbs draws the kerbs of pavements: each runs with the road on its right hand. Of its height
// one sees the side if the road is nearer to the viewer.
func (d *Pen) kerbs(lines [][2]plane.Point) {
	top := d.fill(d.Theme.Paths.Kerb)
	for _, e := range lines {
		d.strip(top, e[0], e[1], plane.Unit(e[1].Sub(e[0])).Across().Mul(-kerbWide), 0)
	}
	side := d.fill(d.Theme.Paths.KerbSide)
	line := d.stroke(theme.Mix(d.Theme.Ground[story.Street], d.Theme.Paths.KerbSide, .8), math.Max(.7, .02*d.Cam.Scale))
	for _, e := range lines {
		if d.leads(e[1], e[0]) {
			d.upFace(side, e[0], e[1], -kerbHigh, 0)
		} else {
			d.segment(line, e)
		}
	}
}

// dashes adds the dashes between lanes to the paint.
func (d *Pen) dashes(paint *path.Path, lines [][2]plane.Point) {
	for _, s := range lines {
		if d.Cam.Seen(plane.Bounds(s[:]), 0, 1) {
			d.strip(paint, s[0], s[1], plane.Unit(s[1].Sub(s[0])).Across().Mul(laneThick), 0)
		}
	}
}
